import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { refusalsOf } from '../../scripts/client/refusals.mjs'
import type { Context } from '../graphql/context/context.ts'

/**
 * Compares what mutations refuse with what their descriptions say. Clients have their types from the descriptions, and the
 * API reference its tables, so a code that no description names surprises both.
 */
export function namedRefusals(schema: GraphQLSchema) {
  const unnamed = new Set<string>()
  const named = new Map<string, readonly string[]>()
  const known = (name: string) => {
    const mutation = schema.getMutationType()?.getFields()[name]
    const codes = named.get(name) ?? (mutation ? refusalsOf(schema, mutation) : [])
    named.set(name, codes)
    return codes
  }
  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue: { refusals = [] }, document, operation }) {
        if (!document || !operation || refusals.length === 0) return
        const mutations = rootFields(document, operation.selectionSet)
        // Of several mutations in one request nobody can tell which one refused: each code is named by one of them.
        const said = new Set(mutations.flatMap(known))
        for (const code of refusals) if (!said.has(code)) unnamed.add(`${mutations.join(' or ')}: ${code}`)
      },
    }),
  }
  return {
    plugin,
    /** Throws where a mutation refused with a code that its description does not name. */
    requireNamed() {
      if (unnamed.size === 0) return
      throw new Error(`These refusals are not named by the description of their mutation: ${[...unnamed].join(', ')}`)
    },
  }
}

function rootFields(document: DocumentNode, { selections }: SelectionSetNode): string[] {
  return selections.flatMap((each): string[] => {
    if (each.kind === Kind.FIELD) return [each.name.value]
    if (each.kind === Kind.INLINE_FRAGMENT) return rootFields(document, each.selectionSet)
    const spread = document.definitions.find(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === each.name.value,
    ) as FragmentDefinitionNode
    return rootFields(document, spread.selectionSet)
  })
}
