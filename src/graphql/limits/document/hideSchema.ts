import { type DocumentNode, visit } from 'graphql'
import { unauthenticated } from '../../errors/graphqlErrors.ts'
import type { RequestSteps } from '../../execution/requestSteps.ts'

/**
 * With INTROSPECTION=off the service tells strangers nothing about the schema: no introspection, and no "Did you mean".
 * This is not for secrecy, because the SDL is published. It removes a way to make the service do useless work.
 */
export const hideSchemaFromStrangers: RequestSteps = {
  didResolveOperation({ contextValue: { caller }, document }) {
    if (caller.user === null && asksForSchema(document)) throw unauthenticated('MISSING_TOKEN')
  },
  didEncounterErrors({ contextValue: { caller }, errors }) {
    if (caller.user !== null) return
    for (const error of errors) error.message = error.message.replace(/ ?Did you mean [^?]*\?/, '')
  },
}

const known = new WeakMap<DocumentNode, boolean>()

/** Whether any part of the document is introspection, including fragments that nothing spreads. */
export function asksForSchema(document: DocumentNode): boolean {
  const answer = known.get(document) ?? hasMetaField(document)
  known.set(document, answer)
  return answer
}

function hasMetaField(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') found = true
    },
  })
  return found
}
