import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { costOf, isList, objectWeight } from './fieldCost.ts'

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/**
 * The cost of a selection set on one object type: the calls of its fields, and the cost of its parts. Computed once for
 * each selection set and type, so that a fragment that is spread a thousand times is walked once.
 */
export interface SelectionCost {
  /** The weight of the object itself. */
  object: number
  weight: number
  parts: Part[]
}

/** A field with objects below it, a fragment, or a leaf that costs something and has a `@skip` or `@include`. */
export interface Part {
  selection: SelectionNode
  /** The cost of the call. */
  weight: number
  field?: { definition: GraphQLField<unknown, unknown>; node: FieldNode; isList: boolean }
  /** The field whose arguments set the length of this field's list, when they are not its own. */
  sizedBy?: { definition: GraphQLField<unknown, unknown>; node: FieldNode }
  /** The cost of the selections below, by the type that the object turns out to have. */
  below: ReadonlyMap<GraphQLObjectType, SelectionCost>
}

export type CostOfSelection = (
  set: SelectionSetNode,
  type: GraphQLObjectType,
  fragments: Fragments,
  sizedBy?: Part['sizedBy'],
) => SelectionCost

/** Remembers each result for as long as its document is in memory. */
export function costOfSelections(schema: GraphQLSchema): CostOfSelection {
  const costs = new SelectionCosts(schema)
  return (set, type, fragments, sizedBy) => costs.of(set, type, fragments, sizedBy)
}

class SelectionCosts {
  readonly #known = new WeakMap<SelectionSetNode, Map<GraphQLObjectType, Map<unknown, SelectionCost>>>()

  constructor(private readonly schema: GraphQLSchema) {}

  of(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments, sizedBy: Part['sizedBy']): SelectionCost {
    const byType = this.#known.get(set) ?? new Map<GraphQLObjectType, Map<unknown, SelectionCost>>()
    this.#known.set(set, byType)
    const bySize = byType.get(type) ?? new Map<unknown, SelectionCost>()
    byType.set(type, bySize)
    const made = bySize.get(sizedBy?.node) ?? this.#make(set, type, fragments, sizedBy)
    bySize.set(sizedBy?.node, made)
    return made
  }

  #make(set: SelectionSetNode, type: GraphQLObjectType, fragments: Fragments, sizedBy: Part['sizedBy']): SelectionCost {
    const cost: SelectionCost = { object: objectWeight(type), weight: 0, parts: [] }
    const spread = new Set<string>()
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#addField(cost, selection, type, fragments, sizedBy)
        continue
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined
      // A second spread of the same fragment in one selection set adds no fields.
      if (name !== undefined && spread.has(name) && !selection.directives?.length) continue
      if (name !== undefined && !selection.directives?.length) spread.add(name)
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]
      if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) continue
      cost.parts.push({
        selection,
        weight: 0,
        below: new Map([[type, this.of(fragment.selectionSet, type, fragments, sizedBy)]]),
      })
    }
    return cost
  }

  #addField(
    cost: SelectionCost,
    node: FieldNode,
    type: GraphQLObjectType,
    fragments: Fragments,
    sizedBy: Part['sizedBy'],
  ): void {
    const definition = type.getFields()[node.name.value] ?? introspectionField(this.schema, type, node.name.value)
    if (!definition) return
    const { weight, listSize } = costOf(definition)
    const named = getNamedType(definition.type)
    const set = node.selectionSet
    if (!isCompositeType(named) || !set) {
      if (weight === 0) return
      if (node.directives?.length) cost.parts.push({ selection: node, weight, below: new Map() })
      else cost.weight += weight
      return
    }
    const field = { definition, node, isList: isList(definition.type) }
    const sizes = listSize?.sizedFields ? { definition, node } : undefined
    const types = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named]
    cost.parts.push({
      selection: node,
      field,
      weight,
      sizedBy: field.isList && !listSize ? sizedBy : undefined,
      below: new Map(types.map((each) => [each, this.of(set, each, fragments, sizes)])),
    })
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    const conditioned = condition === undefined ? type : this.schema.getType(condition)
    return isAbstractType(conditioned) ? this.schema.isSubType(conditioned, type) : conditioned === type
  }
}

/** Finds `__schema` and `__type`, which `getFields` of the query type does not list. */
function introspectionField(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (type !== schema.getQueryType()) return undefined
  return [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name)
}

/** Whether `@skip` and `@include` allow the selection for these variables. */
export function isIncluded({ directives }: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (!directives?.length) return true
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, { directives }, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, { directives }, variables)?.if !== false
    )
  } catch {
    return true // graphql-js refuses the variable with its own message
  }
}
