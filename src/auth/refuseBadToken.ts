import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql'
import type { Context } from '../context/context.ts'
import { AUTH_FIELDS } from '../context/rootAccess.ts'
import { unauthenticated } from '../errors/graphqlErrors.ts'

/** A refused token is answered before anything runs, unless all that is asked for is the way in. */
export const refuseBadToken: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { refusedToken }, document, operation }) {
        if (refusedToken && !(operation && isWayIn(document, operation))) throw unauthenticated(refusedToken)
      },
    }
  },
}

function isWayIn(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const names = rootFieldNames(document, operation.selectionSet).filter((name) => name !== '__typename')
  return names.length > 0 && names.every((name) => AUTH_FIELDS.has(name))
}

/** The names of the root fields, those in fragments included. Validation has refused fragments that contain themselves. */
function rootFieldNames(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection.name.value]
    if (selection.kind === 'InlineFragment') return rootFieldNames(document, selection.selectionSet)
    const fragment = document.definitions.find(
      (definition) => definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value,
    )
    return fragment?.kind === 'FragmentDefinition' ? rootFieldNames(document, fragment.selectionSet) : []
  })
}
