import { type DocumentNode, GraphQLError, type OperationDefinitionNode } from 'graphql'
import type { RequestSteps } from '../../execution/requestSteps.ts'

/**
 * With TRUSTED_DOCUMENTS=only, refuses every document that nobody has registered, whether it came as text or by its hash.
 * Coaches write their own in the IDE. Any document may sign somebody in (`signsIn`), because a coach is a stranger before
 * they have signed in.
 */
export function requireTrusted(
  trusts: (hash: string) => Promise<boolean>,
  signsIn: (document: DocumentNode, operation: OperationDefinitionNode) => boolean,
): RequestSteps {
  return {
    async didResolveOperation({ contextValue: { caller }, document, operation, queryHash }) {
      if (caller.role === 'COACH' || (operation && signsIn(document, operation)) || (await trusts(queryHash))) return
      throw new GraphQLError(
        'This service answers only documents that were registered with it. Register the manifest of your client.',
        { extensions: { code: 'QUERY_NOT_IN_SAFE_LIST', http: { status: 400 } } },
      )
    },
  }
}
