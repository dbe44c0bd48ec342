// What the normalised caches must know of the schema, so that they keep each object once and warn of nothing.
import {
  introspectionFromSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { namedType } from './namedType.mjs'

/** A part that its owner has one of: what two queries select of it belongs together. Any other part is replaced. */
const ONE_OF_A_KIND = new Set(['Account', 'Progress'])

const objects = (schema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
const isRoot = ({ name }) => name === 'Query' || name === 'Mutation'
const isConnection = (type) => namedType(type).name.endsWith('Connection')
const isObjectList = (type) => {
  const inner = isNonNullType(type) ? type.ofType : type
  return isListType(inner) && isCompositeType(namedType(inner))
}

function cachesOf(schema) {
  const possibleTypes = {}
  const embedded = []
  const policies = {}
  const connections = {}
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    possibleTypes[type.name] = schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort()
  }
  for (const type of objects(schema)) {
    const fields = Object.values(type.getFields())
    const hasId = fields.some(({ name }) => name === 'id')
    if (!hasId && !isRoot(type)) embedded.push(type.name)
    const lists = fields.filter((field) => isObjectList(field.type)).map(({ name }) => name)
    for (const field of fields.filter((each) => isConnection(each.type))) {
      const pageArguments = ['first', 'after', 'last', 'before']
      const own = field.args.map(({ name }) => name).filter((name) => !pageArguments.includes(name))
      connections[type.name] = { ...connections[type.name], [field.name]: own }
    }
    const policy = {}
    if (!hasId && !isRoot(type)) Object.assign(policy, { keyFields: false, merge: ONE_OF_A_KIND.has(type.name) })
    if (lists.length > 0) policy.fields = Object.fromEntries(lists.map((name) => [name, { merge: false }]))
    if (Object.keys(policy).length > 0) policies[type.name] = policy
  }
  return { possibleTypes, embedded, policies, connections }
}

/** The introspection that Graphcache needs: which fields there are, and which types an interface stands for. */
function smallIntrospection(schema) {
  /** @type {any} */
  const { __schema } = introspectionFromSchema(schema, { descriptions: false })
  const types = __schema.types
    .filter(({ kind, name }) => (kind === 'OBJECT' || kind === 'INTERFACE') && !name.startsWith('__'))
    .map(({ kind, name, fields, interfaces, possibleTypes }) => ({
      kind,
      name,
      fields: fields.map((field) => ({
        name: field.name,
        type: anyLeaf(field.type),
        args: field.args.map(anyArgument),
      })),
      interfaces: interfaces.map((each) => ({ kind: 'INTERFACE', name: each.name })),
      ...(possibleTypes && { possibleTypes: possibleTypes.map((each) => ({ kind: 'OBJECT', name: each.name })) }),
    }))
  return {
    __schema: {
      queryType: { kind: 'OBJECT', name: 'Query' },
      mutationType: { kind: 'OBJECT', name: 'Mutation' },
      subscriptionType: null,
      types: [...types, { kind: 'SCALAR', name: 'Any' }],
    },
  }
}

const ANY = { kind: 'SCALAR', name: 'Any' }
const anyArgument = ({ name }) => ({ name, type: ANY })

function anyLeaf(type) {
  if (type.ofType) return { kind: type.kind, ofType: anyLeaf(type.ofType) }
  return type.kind === 'OBJECT' || type.kind === 'INTERFACE' ? { kind: type.kind, name: type.name } : ANY
}

export function printCaches(schema) {
  const { possibleTypes, embedded, policies, connections } = cachesOf(schema)
  const json = (value) => JSON.stringify(value, null, 2)
  return `export interface Policy {
  keyFields?: false
  merge?: boolean
  fields?: Record<string, unknown>
}

/** The types that each interface stands for. */
export const possibleTypes: Record<string, string[]> = ${json(possibleTypes)}

/** The types without an ID, which are part of the object that contains them. */
export const embeddedTypes: string[] = ${json(embedded)}

/** The policies of Apollo Client's cache, without those of the paginated lists. */
export const policies: Record<string, Policy> = ${json(policies)}

/** The paginated lists, with the arguments that make another list of them. */
export const connections: Record<string, Record<string, string[]>> = ${json(connections)}
`
}

export const printIntrospection = (schema) =>
  `import type { SmallIntrospection } from '../graphcache.ts'

/** The schema as Graphcache needs it. */
export const schema: SmallIntrospection = ${JSON.stringify(smallIntrospection(schema))}
`
