// What the factories of mock objects know of the schema: each field with its type, as the SDL spells it.
import { isEnumType, isInterfaceType, isObjectType } from 'graphql'

const named = (schema) => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const objects = (schema) => named(schema).filter((type) => isObjectType(type))
const isRoot = ({ name }) => name === 'Query' || name === 'Mutation'

export function printMockTable(schema) {
  const fields = objects(schema).map((type) => [
    type.name,
    Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)])),
  ])
  const enums = named(schema).filter(isEnumType)
  const interfaces = named(schema).filter(isInterfaceType)
  const json = (entries) => JSON.stringify(Object.fromEntries(entries), null, 1)
  return `export const FIELDS: Record<string, Record<string, string>> = ${json(fields)}

export const ENUMS: Record<string, string[]> = ${json(enums.map((type) => [type.name, type.getValues().map(({ name }) => name)]))}

export const INTERFACES: Record<string, string[]> = ${json(
    interfaces.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  )}
`
}

export function printFactories(schema) {
  const names = objects(schema)
    .filter((type) => !isRoot(type))
    .map(({ name }) => name)
  return `import { type Factory, factory } from '../factory.ts'
import type { ${names.join(', ')} } from './types.ts'

${names
  .map(
    (name) =>
      `/** Makes a \`${name}\`. What is not given is made up. */\nexport const mock${name}: Factory<${name}> = /* @__PURE__ */ factory('${name}')`,
  )
  .join('\n')}
`
}
