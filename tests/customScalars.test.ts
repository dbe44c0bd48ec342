import { readFileSync } from 'node:fs'
import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

const scalars = Object.values(buildSchema(read('schema/schema.graphql')).getTypeMap())
  .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
  .map(({ name }) => name)
  .sort()

/** Relay's compiler refuses an input whose scalar has no type in its settings. */
describe('the custom scalars of the schema', () => {
  it('all have a type in the settings of the Relay example', () => {
    const { customScalarTypes } = JSON.parse(read('examples/relay/relay.config.json'))
    expect(Object.keys(customScalarTypes).sort()).toEqual(scalars)
  })

  it('all have a type in the settings that the page for front-end teams shows', () => {
    const [, listed = ''] = /"customScalarTypes": (\{[^}]*\})/.exec(read('docs/front-end.md')) ?? []
    expect(Object.keys(JSON.parse(listed)).sort()).toEqual(scalars)
  })
})
