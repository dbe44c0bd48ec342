import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

const FOLDER = 'bench/workloads'
const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))

describe('the benchmark', () => {
  it.each(readdirSync(FOLDER).filter((file) => file.endsWith('.graphql')))('asks what the schema has: %s', (file) => {
    const document = parse(readFileSync(path.join(FOLDER, file), 'utf8'))
    expect(validate(schema, document)).toEqual([])
  })
})
