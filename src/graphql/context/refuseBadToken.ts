import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import { unauthenticated } from '../errors/graphqlErrors.ts'
import { fragmentsOf } from '../execution/fragments.ts'
import type { RequestSteps } from '../execution/requestSteps.ts'
import { AUTH_FIELDS } from './rootAccess.ts'

/** Refuses a bad token before any resolver runs, unless the operation asks only for sign-in fields (`AUTH_FIELDS`). */
export const refuseBadToken: RequestSteps = {
  didResolveOperation({ contextValue: { refusedToken }, document, operation }) {
    if (refusedToken && !(operation && isWayIn(document, operation))) throw unauthenticated(refusedToken)
  },
}

/** Whether an operation asks only for sign-in fields. */
export function isWayIn(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const names = rootFieldNames(document, operation)
  names.delete('__typename')
  return names.size > 0 && [...names].every((name) => AUTH_FIELDS.has(name))
}

/** The names of the root fields, including those in fragments. Visits a fragment once, however often it is spread. */
export function rootFieldNames(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  const fragments = new Map(fragmentsOf(document))
  const names = new Set<string>()
  const open = [operation.selectionSet]
  for (let set = open.pop(); set; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet)
      else {
        const fragment = fragments.get(selection.name.value)
        fragments.delete(selection.name.value)
        if (fragment) open.push(fragment.selectionSet)
      }
    }
  }
  return names
}
