import { ENUMS, FIELDS, INTERFACES } from './generated/mockTable.ts'
import type { Brand } from './scalars.ts'
import { pick, scalar, uuid } from './values.ts'

/** What is given of an object: each object in it may be given in part, and an ID or a date as any text. */
export type Given<Type> =
  Type extends Brand<string>
    ? string
    : Type extends string | number | boolean | null | undefined
      ? Type
      : Type extends (infer Item)[]
        ? Given<Item>[]
        : { [Name in keyof Type]?: Given<Type[Name]> }

export interface MockOptions {
  /** Another seed makes other values. The same seed always makes the same. */
  seed?: number | string
  /** How deep objects are filled: below, lists are empty and what may be null is null. */
  depth?: number
  /** How many items a list has. */
  length?: number
}

/** Where a value stands. */
export interface Spot {
  place: string
  depth: number
  length: number
  /** Objects are left empty, and whoever reads a field makes it. */
  lazy?: boolean
}

/** An empty object remembers where it stands. */
export const SPOT = Symbol('spot')

export type Fields = Record<string | symbol, unknown>

export type Factory<Type> = (given?: Given<Type>, options?: MockOptions) => Type

export function factory<Type>(type: string): Factory<Type> {
  return (given: Given<Type> = {} as Given<Type>, { seed = 1, depth = 2, length = 2 }: MockOptions = {}): Type =>
    object(type, given as Fields, { place: `${seed}/${type}`, depth, length }) as Type
}

/** An object with all its fields. */
function object(type: string, given: Fields, spot: Spot): Fields {
  if (spot.lazy) return { [SPOT]: spot, ...given, __typename: type }
  const whole: Fields = { __typename: type }
  for (const name of Object.keys(FIELDS[type] ?? {})) whole[name] = field(type, name, given, spot)
  return whole
}

/** One field of an object, by what is given of the object. */
export function field(type: string, name: string, given: Fields, spot: Spot): unknown {
  const spelled = FIELDS[type]?.[name] ?? 'String'
  // Nodes and edges hold the same objects, whichever of them is given.
  if (type.endsWith('Connection') && (name === 'nodes' || name === 'edges' || !(name in given))) {
    given = { ...given, [name]: ofConnection(type, name, given, spot) }
  }
  if (name === 'id' && !('id' in given)) return idOf(type, spot.place)
  if (name === 'userErrors' && !('userErrors' in given)) return []
  return value(spelled, name, given[name], { ...spot, place: `${spot.place}.${name}`, depth: spot.depth - 1 })
}

const idOf = (type: string, place: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}_${uuid(place)}`

/** The type of an object with an ID that \`idOf\` has made. */
export const typeOfId = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).split('_')[0]}`

function value(spelled: string, name: string, given: unknown, spot: Spot): unknown {
  if (given === null) return null
  const bare = spelled.replace(/!$/, '')
  if (bare.startsWith('[')) {
    const item = bare.slice(1, -1)
    const isLeaf = !FIELDS[item.replace(/!$/, '')] && !INTERFACES[item.replace(/!$/, '')]
    const items = (given as unknown[] | undefined) ?? Array(spot.depth < 0 && !isLeaf ? 0 : spot.length).fill(undefined)
    return items.map((each, index) => value(item, name, each, { ...spot, place: `${spot.place}.${index}` }))
  }
  const type = concrete(bare, given as Fields | undefined)
  if (FIELDS[type]) {
    if (given === undefined && spot.depth < 0 && bare === spelled) return null
    return object(type, (given as Fields | undefined) ?? {}, spot)
  }
  if (given !== undefined) return given
  const choices = ENUMS[type]
  return choices ? choices[pick(spot.place, choices.length)] : scalar(type, name, spot.place)
}

function concrete(type: string, given: Fields | undefined): string {
  return (given?.__typename as string | undefined) ?? INTERFACES[type]?.at(-1) ?? type
}

/** The parts of a connection that say the same as its other parts. */
function ofConnection(type: string, name: string, given: Fields, spot: Spot): unknown {
  const edges = given.edges as { node?: unknown }[] | undefined
  const givenNodes = given.nodes ?? edges?.map(({ node }) => node)
  const inside = { ...spot, place: `${spot.place}.nodes`, depth: spot.depth - 1 }
  const nodes = value(FIELDS[type]?.nodes ?? '', 'nodes', givenNodes, inside) as unknown[]
  if (name === 'nodes') return nodes
  if (name === 'totalCount') return nodes.length
  if (name === 'edges') return nodes.map((node, at) => ({ cursor: `cursor-${at + 1}`, ...edges?.[at], node }))
  const cursor = (index: number) => (nodes.length > 0 ? `cursor-${index}` : null)
  return { hasNextPage: false, hasPreviousPage: false, startCursor: cursor(1), endCursor: cursor(nodes.length) }
}
