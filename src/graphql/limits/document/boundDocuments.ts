import { type DocumentNode, type GraphQLError, Kind, type ValidationRule } from 'graphql'
import type { RequestSteps } from '../../execution/requestSteps.ts'
import type { DocumentLimits } from './documentLimits.ts'
import { refuseLargeDocument } from './refuseLargeDocument.ts'

/**
 * Refuses a document by its size before validation looks at it: some rules of graphql-js follow every spread again, or compare
 * each pair of fields. Apollo has no hook that may refuse between parsing and validation, so a refused document is replaced by an
 * empty one, of which our own rule says why.
 */
export function boundDocuments(limits: DocumentLimits): { steps: RequestSteps; rule: ValidationRule } {
  const refusals = new WeakMap<DocumentNode, GraphQLError>()
  return {
    steps: {
      validationDidStart(request) {
        const refusal = refuseLargeDocument(request.document, limits)
        if (!refusal) return
        const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] }
        refusals.set(empty, refusal)
        Object.assign(request, { document: empty })
      },
    },
    rule: (context) => {
      const refusal = refusals.get(context.getDocument())
      if (refusal) context.reportError(refusal)
      return {}
    },
  }
}
