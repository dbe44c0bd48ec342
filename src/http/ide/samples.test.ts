import { readdirSync, readFileSync } from 'node:fs'
import { buildSchema, GraphQLScalarType, isScalarType, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as scalars from '../../graphql/scalars/scalars.ts'
import { sampleVariables } from './client/samples.ts'

const root = new URL('../../../schema/', import.meta.url)
const schema = buildSchema(readFileSync(new URL('schema.graphql', root), 'utf8'))
const operations = readdirSync(new URL('operations/', root)).filter((file) => file.endsWith('.graphql'))
const ours = Object.values(scalars).filter((value) => value instanceof GraphQLScalarType)
const isCeremony = (name: string) => name.endsWith('JSON')

describe('the variables that the IDE fills in', () => {
  it('have a value that is read of each scalar but those of a ceremony, which only a browser makes', () => {
    const custom = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type) && !isCeremony(type.name),
    )
    expect(custom.length).toBeGreaterThan(3)
    for (const { name } of custom) {
      const { value } = sampleVariables(schema, `query Sample($value: ${name}!) { __typename }`)
      const scalar = ours.find((each) => each.name === name)
      expect(scalar?.parseValue(value), `${name}: ${JSON.stringify(value)}`).toBeDefined()
    }
  })

  it('ask for a dry run where there is one', () => {
    const dry = operations.flatMap((file) => {
      const text = readFileSync(new URL(`operations/${file}`, root), 'utf8')
      if (!/^(query|mutation)/m.test(text)) return []
      const { input } = sampleVariables(schema, text) as { input?: { dryRun?: boolean } }
      return input?.dryRun ? [file] : []
    })
    expect(dry).toEqual(
      expect.arrayContaining(['PlanProgram.graphql', 'RevertProgram.graphql', 'TransformProgram.graphql']),
    )
  })
})
