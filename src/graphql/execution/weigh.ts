import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import type { Specialised } from './specialise.ts'

/**
 * Counts the fields and fragments that the compiler would visit. The compiler writes a fragment out at each spread, and
 * an interface once for each possible type, so a short document can become an endless program. Counting therefore stops
 * at `limit`. A fragment that does not apply to a type also counts, because the compiler visits it at each spread.
 */
export function weigh(schema: GraphQLSchema, { operation, fragments }: Specialised, limit: number): number {
  let weight = 0

  function objectsOf(type: GraphQLNamedType | undefined): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return schema.getPossibleTypes(type)
    return isObjectType(type) ? [type] : []
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    return condition === undefined || objectsOf(schema.getType(condition)).includes(type)
  }

  function add({ selections }: SelectionSetNode, type: GraphQLObjectType): void {
    for (const selection of selections) {
      if (weight > limit) return
      weight += 1
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value]
        if (!field || !selection.selectionSet) continue
        for (const object of objectsOf(getNamedType(field.type))) add(selection.selectionSet, object)
        continue
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (fragment && applies(fragment.typeCondition?.name.value, type)) add(fragment.selectionSet, type)
    }
  }

  for (const root of objectsOf(schema.getRootType(operation.operation) ?? undefined)) add(operation.selectionSet, root)
  return weight
}
