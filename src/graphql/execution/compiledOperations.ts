import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { Kind, visit } from 'graphql'
import { LRUCache } from 'lru-cache'
import { own } from '../../kernel/own.ts'
import { type CompiledOperation, createCompiler } from './compileOperation.ts'

/** Enough for the operations of several front ends. */
const MOST_COMPILED = 500
const MOST_REMEMBERED = 10_000
/** After compiling, the compiler rests nine times as long as it took, so it uses at most a tenth of the time. */
const REST = 9

export interface Sighting {
  queryHash: string
  document: DocumentNode
  operation: OperationDefinitionNode
}

/**
 * The cache of compiled operations. Compiling takes as long as about ten answers, so three rules bound how much callers
 * can make us compile. A document is compiled only when it comes a second time. Only the 500 most recently used
 * operations are kept. Compiling takes at most a tenth of the time: a caller who keeps sending new documents twice is
 * answered by graphql-js. `compileOperation` bounds the size of each operation.
 */
export function createCompiledOperations(
  schema: GraphQLSchema,
  { atFirstSight = false, clock = () => performance.now() } = {},
) {
  const compile = createCompiler(schema)
  const seen = new LRUCache<string, true>({ max: MOST_REMEMBERED })
  const compiled = new LRUCache<string, CompiledOperation | 'not compilable'>({ max: MOST_COMPILED })
  const conditions = new WeakMap<DocumentNode, string[]>()
  let resting = 0

  /** The key includes the operation's name, because a document with operations A and B has only one hash. */
  const nameOf = ({ queryHash, operation }: Sighting) => `${queryHash} ${operation.name?.value ?? ''}`

  function conditionsOf(document: DocumentNode): string[] {
    const known = conditions.get(document) ?? conditionVariables(document)
    conditions.set(document, known)
    return known
  }

  function compiledNow({ document, operation }: Sighting, variables: Record<string, unknown>) {
    const start = clock()
    try {
      return compile(document, operation, variables)
    } catch {
      return 'not compilable'
    } finally {
      const end = clock()
      resting = end + REST * (end - start)
    }
  }

  return {
    /** Whether this operation has come before. Records that it has come now. */
    isFamiliar(sighting: Sighting): boolean {
      const name = nameOf(sighting)
      const known = seen.get(name) ?? false
      if (!known) seen.set(name, true)
      return known || atFirstSight
    },

    find(sighting: Sighting, variables: Record<string, unknown>): CompiledOperation | null {
      const decided = conditionsOf(sighting.document).map((name) => String(own(variables, name)))
      const key = [nameOf(sighting), ...decided].join(' ')
      let found = compiled.get(key)
      if (!found && (atFirstSight || clock() >= resting)) {
        found = compiledNow(sighting, variables)
        compiled.set(key, found)
      }
      return found === undefined || found === 'not compilable' ? null : found
    },
  }
}

/** The variables in `@skip` and `@include`. Compiled code is valid for one choice of their values. */
function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(directive) {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}
