import type { ASTNode, DocumentNode, FieldNode, GraphQLError } from 'graphql'
import { badUserInput } from '../../errors/graphqlErrors.ts'
import type { DocumentLimits } from './documentLimits.ts'
import { documentTooLarge } from './documentTooLarge.ts'
import { measureDocument } from './measureDocument.ts'

/** Up to this many spreads of undefined fragments are left for validation to report. */
const MOST_UNKNOWN = 20

/** Returns the reason to refuse a document before validation, or null when it may be validated. */
export function refuseLargeDocument(document: DocumentNode, limits: DocumentLimits): GraphQLError | null {
  const { cycle, unknown, aliases, directives, repeated, operations } = measureDocument(document)
  if (cycle) return badUserInput(`The fragment "${cycle.name.value}" contains itself.`, 'query', cycle)
  // Validation also reports undefined fragments, but only after it has compared each pair of their spreads.
  const [first] = unknown
  if (first && unknown.length > MOST_UNKNOWN)
    return badUserInput(`Unknown fragment "${first.name.value}".`, 'query', first)
  const over = (limit: keyof DocumentLimits, value: number, what: string, place?: ASTNode, path?: FieldNode[]) =>
    value > limits[limit] ? documentTooLarge(limit, value, limits[limit], what, place, path) : null
  const longest = aliases.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0]
  const written =
    over('aliasLength', longest ? lengthOf(longest) : 0, 'characters in one alias', longest) ??
    over('aliases', aliases.length, 'aliases', aliases[limits.aliases]) ??
    over('directives', directives.length, 'directives', directives[limits.directives]) ??
    over('repetitions', repeated.length, 'fields with one response name', repeated[limits.repetitions])
  if (written) return written
  for (const { node, depth, rootFields, selections, deepest } of operations) {
    const isMutation = node.operation === 'mutation'
    const path = depth > limits.depth ? deepest(limits.depth + 1) : []
    const refusal =
      over('depth', depth, 'levels of fields', path[limits.depth], path) ??
      over('rootFields', rootFields, 'fields at the root', node) ??
      over('mutations', isMutation ? rootFields : 0, 'mutations', node) ??
      over('selections', selections, 'selections after fragments are expanded', node)
    if (refusal) return refusal
  }
  return null
}

const lengthOf = ({ alias }: FieldNode) => alias?.value.length ?? 0
