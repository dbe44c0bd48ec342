import {
  __Directive,
  __Field,
  __Schema,
  __Type,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  TypeMetaFieldDef,
} from 'graphql'
import { Extensions } from 'type-graphql'

/** The cost of a field, as `@cost` and `@listSize` state it. Each object in its answer costs 1 in addition. */
export interface FieldCost {
  /** The cost of each call. */
  weight: number
  listSize?: ListSize
}

interface ListSize {
  assumedSize?: number
  /** Paths to arguments: `first`, `input.events`. */
  slicingArguments?: readonly string[]
  sizedFields?: readonly string[]
  requireOneSlicingArgument?: false
}

const FREE: FieldCost = { weight: 0 }
/** Covers opening a transaction, the reads, the checks and the writes. */
const MUTATION_WEIGHT = 400
/** Fields whose texts may have thousands of characters. They have a cost, so that costs bound the size of an answer. */
const LONG_TEXTS: ReadonlySet<string> = new Set(['aliases', 'description', 'notes', 'videoUrl'])
const TEXT_WEIGHT = 1
/** Where a page may be taken from either end, the longer of the two lengths counts. */
const SLICING = ['first', 'last']
const SIZED = ['edges', 'nodes']
/** Most refusals have one user error, and most of its messages are made of two values at most. */
const REFUSALS: ReadonlyMap<string, ListSize> = new Map(
  Object.entries({ UserError: { assumedSize: 1 }, UserErrorParam: { assumedSize: 2 } }),
)
/** A user error has at most four params. They are short, so that they cost nothing beside their error. */
const FREE_OBJECTS: ReadonlySet<string> = new Set(['UserErrorParam'])
/** Each page at the root is a database query of its own. */
const ROOT_PAGE_WEIGHT = 600
/** Pages below objects are read for all objects of the request together. */
const PAGE_WEIGHT = 20

/** Sets the cost of a field or an object type where the rules of `declareCosts` do not fit. */
export const Costs = (cost: Partial<FieldCost>) => Extensions({ cost })

/** Marks a list without arguments; the estimate assumes that it has this many items. */
export const AssumedSize = (assumedSize: number) => Costs({ listSize: { assumedSize } })

export function costOf(field: GraphQLField<unknown, unknown>): FieldCost {
  return (field.extensions.cost as FieldCost | undefined) ?? introspectionCosts.get(field) ?? FREE
}

/** Gives every field its cost when the schema is made. Throws for a list without a size, so that none is forgotten. */
export function declareCosts(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType)
  const own = objects.filter(({ name }) => !name.startsWith('__'))
  const sizedFromAbove = new Set<string>()
  for (const type of own) {
    for (const field of Object.values(type.getFields())) {
      const cost = declaredCost(field, type === query ? 'query' : type === mutation ? 'mutation' : null)
      field.extensions = { ...field.extensions, cost }
      const below = getNamedType(field.type).name
      for (const sized of cost.listSize?.sizedFields ?? []) sizedFromAbove.add(`${below}.${sized}`)
    }
  }
  for (const type of own) {
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`
      if (!isListOfObjects(field.type) || costOf(field).listSize || sizedFromAbove.has(place)) continue
      throw new Error(`${place} is a list. Declare the assumed length of the list with @AssumedSize.`)
    }
  }
  return schema
}

/** The cost of one object of this type: 1, unless `@Costs` on the type sets another weight. */
export function objectWeight({ name, extensions }: GraphQLObjectType): number {
  return (extensions.cost as Partial<FieldCost> | undefined)?.weight ?? (FREE_OBJECTS.has(name) ? 0 : 1)
}

function declaredCost(field: GraphQLField<unknown, unknown>, root: 'query' | 'mutation' | null): FieldCost {
  const said = (field.extensions.cost ?? {}) as Partial<FieldCost>
  const isPage = field.args.some(({ name }) => name === 'first')
  const page = root ? ROOT_PAGE_WEIGHT : PAGE_WEIGHT
  const text = LONG_TEXTS.has(field.name) ? TEXT_WEIGHT : 0
  const ruled = root === 'mutation' ? MUTATION_WEIGHT : isPage ? page : text
  const slicingArguments = SLICING.filter((slicing) => field.args.some(({ name }) => name === slicing))
  const size = isPage ? { slicingArguments, sizedFields: SIZED } : REFUSALS.get(getNamedType(field.type).name)
  const listSize = said.listSize ?? size
  return { weight: said.weight ?? ruled, listSize: listSize && withDefault(listSize, field) }
}

/** An argument that is absent or null has its default, which the specification expects as the assumed size. */
function withDefault(listSize: ListSize, { args }: GraphQLField<unknown, unknown>): ListSize {
  const [slicing] = listSize.slicingArguments ?? []
  if (!slicing) return listSize
  const { defaultValue } = args.find(({ name }) => name === slicing) ?? {}
  const assumed = typeof defaultValue === 'number' ? { assumedSize: defaultValue } : {}
  return { ...assumed, ...listSize, requireOneSlicingArgument: false }
}

/** The caller chooses the type and may choose the most expensive: `Node` has over ten possible types, others few. */
const DEAREST_TYPE = 20

/**
 * Introspection is answered from memory. The sizes are averages of this schema, which has about two hundred types, and
 * higher where lists contain lists.
 */
const introspectionCosts = new Map<GraphQLField<unknown, unknown>, FieldCost>(
  Object.entries({
    types: 300,
    directives: 10,
    fields: 6,
    inputFields: 3,
    args: 2,
    enumValues: 3,
    interfaces: 1,
    possibleTypes: 1,
    // Not a list. Below 1, because it is null more often than not.
    ofType: 0.4,
  }).flatMap(([name, assumedSize]) =>
    [__Schema, __Type, __Field, __Directive].flatMap((type): [GraphQLField<unknown, unknown>, FieldCost][] => {
      const field = type.getFields()[name]
      return field ? [[field, { weight: 0, listSize: { assumedSize } }]] : []
    }),
  ),
).set(TypeMetaFieldDef, { weight: 0, listSize: { assumedSize: DEAREST_TYPE } })

export function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

export function isListOfObjects(type: GraphQLOutputType): boolean {
  return isList(type) && isCompositeType(getNamedType(type))
}
