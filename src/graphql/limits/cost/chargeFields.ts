import { defaultFieldResolver, type FieldNode, type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql'
import type { Context } from '../../context/context.ts'
import type { Charge } from './charge.ts'
import { chargesOfSchema, fieldsOf, objectsOf } from './meteredFields.ts'
import { costOfSelections, type Fragments } from './selectionCost.ts'

/**
 * Charges what is really resolved. Each field whose answer is a list, or contains lists, charges by their lengths when
 * it has answered. Fields between two such fields are charged with the upper one, because they occur as often as its
 * objects. So a thousand exercises are charged by the lists that name them, without a charge for each exercise.
 */
export function chargeFields(schema: GraphQLSchema): GraphQLSchema {
  const { isMetered, ...charges } = chargesOfSchema(schema)
  const costOfSelection = costOfSelections(schema)
  const known = new WeakMap<readonly FieldNode[], ReadonlyMap<GraphQLObjectType, Charge>[]>()

  /** Returns one map for each node, because a document may write the same field more than once. */
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
      // A promise has already let other requests run. Pausing after each promise would also split up the fields whose
      // reads a loader batches.
      return result instanceof Promise ? result.then(charged) : cost.inTurn(charged(result))
    }
  }
  return schema
}
