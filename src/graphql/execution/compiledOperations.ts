import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { Kind, visit } from 'graphql'
import { LRUCache } from 'lru-cache'
import { type CompiledOperation, createCompiler } from './compileOperation.ts'

/** As many as a few front ends have between them. */
const MOST_COMPILED = 500
const MOST_REMEMBERED = 10_000
/** For each moment of compiling, nine go to answers. */
const REST = 9

export interface Sighting {
  queryHash: string
  document: DocumentNode
  operation: OperationDefinitionNode
}

/**
 * What has been compiled. Compiling costs as much as some ten answers, so three things bound what callers can make us compile:
 * a document is compiled when it comes again, what is compiled is the 500 used last, and compiling has at most a tenth of the
 * time: who sends ever new documents twice gets the answers of graphql-js. `compileOperation` bounds the size of each.
 */
export function createCompiledOperations(schema: GraphQLSchema, { atFirstSight = false } = {}) {
  const compile = createCompiler(schema)
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED })
  const compiled = new LRUCache<string, CompiledOperation | 'not compilable'>({ max: MOST_COMPILED })
  const conditions = new WeakMap<DocumentNode, string[]>()
  let resting = 0

  /** A hash alone would answer operation B with the code of operation A. */
  const nameOf = ({ queryHash, operation }: Sighting) => `${queryHash} ${operation.name?.value ?? ''}`

  function conditionsOf(document: DocumentNode): string[] {
    const known = conditions.get(document) ?? conditionVariables(document)
    conditions.set(document, known)
    return known
  }

  function compiledNow({ document, operation }: Sighting, variables: Record<string, unknown>) {
    const start = performance.now()
    try {
      return compile(document, operation, variables)
    } catch {
      return 'not compilable'
    } finally {
      const end = performance.now()
      resting = end + REST * (end - start)
    }
  }

  return {
    /** Whether it has come before; from now on it has. */
    isFamiliar(sighting: Sighting): boolean {
      const name = nameOf(sighting)
      const known = seen.get(name) ?? false
      if (!known) seen.set(name, true)
      return known || atFirstSight
    },

    find(sighting: Sighting, variables: Record<string, unknown>): CompiledOperation | null {
      const decided = conditionsOf(sighting.document).map((name) => String(variables[name]))
      const key = [nameOf(sighting), ...decided].join(' ')
      let found = compiled.get(key)
      if (!found && (atFirstSight || performance.now() >= resting)) {
        found = compiledNow(sighting, variables)
        compiled.set(key, found)
      }
      return found === undefined || found === 'not compilable' ? null : found
    },
  }
}

/** The variables that decide what is selected: compiled code is for one choice of them. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(directive) {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}
