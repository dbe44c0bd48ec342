import { Kind, type OperationDefinitionNode } from 'graphql'

/**
 * The name under which operations are counted: the one field at the root. Clients choose the names and the aliases of
 * operations, and anybody could fill the memory with new ones, while a validated document names only fields of the
 * schema.
 */
export function operationLabel(operation: OperationDefinitionNode | undefined): string {
  const names = new Set(
    (operation?.selectionSet.selections ?? []).map((each) => (each.kind === Kind.FIELD ? each.name.value : 'other')),
  )
  if (names.size > 1) return 'several'
  const [name = 'other'] = names
  return name
}
