import { defaultFieldResolver, type FieldNode, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql'
import type { Context } from '../../context/context.ts'
import type { Charge } from './charge.ts'
import { chargesOfSchema, fieldsOf, objectsOf } from './meteredFields.ts'
import { costOfSelections, type Fragments } from './selectionCost.ts'

/**
 * Charges what is really resolved: each field that answers lists, by itself or within its objects, charges their length when it
 * has answered. What lies between two such fields is charged with the one above, because it is as often there as that is. So a
 * thousand exercises are charged by the lists that name them, without a step of their own.
 */
export function chargeFields(schema: GraphQLSchema): GraphQLSchema {
  const { isMetered, ...charges } = chargesOfSchema(schema)
  const costOfSelection = costOfSelections(schema)
  const known = new WeakMap<readonly FieldNode[], ReadonlyMap<GraphQLObjectType, Charge>[]>()

  /** One for each node of a field that is written more than once. */
  function chargesBelow(nodes: readonly FieldNode[], types: readonly GraphQLObjectType[], fragments: Fragments) {
    const found = known.get(nodes)
    if (found) return found
    const made = nodes.flatMap(({ selectionSet: set }) =>
      set ? [new Map(types.map((type) => [type, charges.chargeOf(costOfSelection(set, type, fragments))]))] : [],
    )
    known.set(nodes, made)
    return made
  }

  for (const field of fieldsOf(schema)) {
    if (!isMetered(field)) continue
    const resolve = field.resolve ?? defaultFieldResolver
    const types = objectsOf(schema, getNamedType(field.type))
    field.resolve = (source, args, context, info) => {
      const result = resolve(source, args, context, info)
      const { cost } = context as Context
      if (!cost) return result
      const charged = (value: unknown) => {
        for (const below of chargesBelow(info.fieldNodes, types, info.fragments)) {
          cost.charge(charges.amountBelow(below, value, info.variableValues))
        }
        return value
      }
      // What was waited for has let others in; to let it go on one by one would tear apart what loaders read together.
      return result instanceof Promise ? result.then(charged) : cost.inTurn(charged(result))
    }
  }
  return schema
}
