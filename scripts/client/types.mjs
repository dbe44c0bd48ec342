// The types of the SDL in TypeScript: IDs, enums, objects as the service answers them, inputs as it takes them, and the
// codes of user errors.
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql'
import { idOfField, typesWithId } from './ids.mjs'
import { namedType } from './namedType.mjs'

const BUILT_IN = { String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' }
/** The scalars with a type of their own. `DateTimeInput` is what an input takes. */
const SCALARS = ['DateTime', 'Decimal', 'LocalDate', 'Prescription', 'Tempo']
const JSON_SCALARS = /JSON$/

/** `name` with the list and null of `type` around it. */
export function wrapped(type, name, isInput = false) {
  if (isNonNullType(type)) return bare(type.ofType, name, isInput)
  return `${bare(type, name, isInput)} | null`
}

function bare(type, name, isInput) {
  if (!isListType(type)) return name
  const item = wrapped(type.ofType, name, isInput)
  return isInput ? `readonly (${item})[]` : item.includes(' ') ? `(${item})[]` : `${item}[]`
}

/** The name of a scalar's or an enum's type. */
export function leafName(type, id, isInput = false) {
  if (type.name === 'ID') return id()
  if (type.name in BUILT_IN) return BUILT_IN[type.name]
  if (isEnumType(type)) return type.name
  if (SCALARS.includes(type.name)) return isInput ? `${type.name}Input` : type.name
  if (JSON_SCALARS.test(type.name)) return 'object'
  throw new Error(`packages/client/src/scalars.ts has no type for the scalar ${type.name}.`)
}

export function comment(description, indent = '') {
  if (!description) return ''
  return `${indent}/** ${description.replaceAll('\n', ' ').replaceAll('*/', '*\\/').trim()} */\n`
}

/** What an input field or a variable takes, with the question mark that it may be left out. */
export function given(type, name, hasDefault = false) {
  return { mark: isNonNullType(type) && !hasDefault ? '' : '?', type: wrapped(type, name, true) }
}

export function printTypes(schema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const ids = typesWithId(schema)
  const scalars = SCALARS.flatMap((name) => [name, `${name}Input`]).join(', ')
  const parts = [
    `import type { Brand, ${scalars} } from '../scalars.ts'`,
    `export type { ${scalars} }`,
    ...ids.map((name) => `export type ${name}ID = Brand<'${name}'>`),
    `/** The ID of any object. */\nexport type NodeID = ${ids.map((name) => `${name}ID`).join(' | ')}`,
  ]
  for (const type of types) {
    if (isScalarType(type) || type.name === 'Mutation' || type.name === 'Query') continue
    parts.push(comment(type.description) + printType(schema, type))
  }
  return `${parts.join('\n\n')}\n`
}

function printType(schema, type) {
  if (isEnumType(type)) {
    return `export type ${type.name} =${type
      .getValues()
      .map(({ name, description }) => `\n${comment(description, '  ')}  | '${name}'`)
      .join('')}`
  }
  const isInput = isInputObjectType(type)
  const fields = Object.values(type.getFields()).map((field) => {
    const named = namedType(field.type)
    const isLeaf = isScalarType(named) || isEnumType(named)
    const name = isLeaf ? leafName(named, () => idOfField(schema, type.name, field.name), isInput) : named.name
    const it = isInput
      ? given(field.type, name, field.defaultValue !== undefined)
      : { mark: '', type: wrapped(field.type, name) }
    return `${comment(field.description, '  ')}  ${field.name}${it.mark}: ${it.type}`
  })
  if (isInterfaceType(type)) {
    return `export type ${type.name} = ${schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .join(' | ')}`
  }
  const tag = isObjectType(type) ? [`  __typename: '${type.name}'`] : []
  return `export interface ${type.name} {\n${[...tag, ...fields].join('\n')}\n}`
}
