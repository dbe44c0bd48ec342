import { isInputObjectType, isNonNullType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../src/kernel/validateData.ts'
import { createSchema } from '../src/schema.ts'

// Runs once, because what null means is decided before anything is read.

const schema = await createSchema()
const classes = new Map(getMetadataStorage().inputTypes.map(({ name, target }) => [name, target]))
const nullable = Object.values(schema.getTypeMap()).flatMap((type) =>
  isInputObjectType(type)
    ? Object.values(type.getFields())
        // Null for a field with a default means the default, which is set before the rules are asked.
        .filter((field) => !isNonNullType(field.type) && field.defaultValue === undefined)
        .map(({ name, description }) => ({ type: type.name, name, description }))
    : [],
)

async function saidOfNull(type: string, name: string): Promise<string[]> {
  const Input = classes.get(type) as new () => Record<string, unknown>
  const input = Object.assign(new Input(), { [name]: null })
  return (await problemsOf(input, [])).filter(({ field }) => field?.[0] === name).map(({ message }) => message)
}

describe('null in a field of an input', () => {
  it('is taken, or is refused as null, whatever the field holds', async () => {
    for (const { type, name } of nullable) {
      const said = await saidOfNull(type, name)
      expect([type, name, said]).toEqual([type, name, said.length === 0 ? [] : [`${name} must not be null.`]])
    }
  })

  it('is refused exactly where the schema says so', async () => {
    const refused = nullable.filter(({ description }) => /null is refused|cannot be null/.test(description ?? ''))
    expect(refused.length).toBeGreaterThan(8)
    for (const { type, name } of refused) {
      expect([type, name, await saidOfNull(type, name)]).toEqual([type, name, [`${name} must not be null.`]])
    }
  })
})
