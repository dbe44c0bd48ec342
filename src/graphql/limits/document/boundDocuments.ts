import { type DocumentNode, type GraphQLError, Kind, type ValidationRule } from 'graphql'
import type { RequestSteps } from '../../execution/requestSteps.ts'
import type { DocumentLimits } from './documentLimits.ts'
import { refuseLargeDocument } from './refuseLargeDocument.ts'

/**
 * Refuses a document that is too large before it is validated, because some validation rules of graphql-js follow every
 * spread again or compare each pair of fields. Apollo has no hook that may refuse between parsing and validation. So
 * this replaces a refused document by an empty one, and our own validation rule reports the reason for it.
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
