import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { shareableOperations } from '../../http/publicResponses/shareableFields.ts'
import { createSchema } from '../../schema.ts'
import { rootFieldNames } from '../context/refuseBadToken.ts'
import { specialise } from '../execution/specialise.ts'
import { weigh } from '../execution/weigh.ts'
import { estimator } from './cost/estimator.ts'
import { DOCUMENT_LIMITS } from './document/documentLimits.ts'
import { asksForSchema } from './document/hideSchema.ts'
import { refuseLargeDocument } from './document/refuseLargeDocument.ts'

const schema = await createSchema()
const FRAGMENTS = 10_000
const LAYERS = 100

/**
 * Ten thousand fragments in a hundred layers. Each fragment spreads six of the next layer, so code that follows every
 * spread has 6¹⁰⁰ to follow. The fragments form layers and not one chain, because graphql-js recurses into a chain of
 * ten thousand until the stack overflows.
 */
function layered(on: string, leaf: string): DocumentNode {
  const width = FRAGMENTS / LAYERS
  const fragments = Array.from({ length: FRAGMENTS }, (_, index) => {
    const layer = Math.floor(index / width)
    const spreads = Array.from({ length: 6 }, (_, n) => `...F${(layer + 1) * width + ((index + n) % width)}`)
    return `fragment F${index} on ${on} { ${layer + 1 < LAYERS ? spreads.join(' ') : leaf} }`
  })
  return parse(`{ ${on === 'Query' ? '...F0 ...F1' : `programs { nodes { ...F0 ...F1 } }`} } ${fragments.join(' ')}`)
}

const documents = {
  'that apply': layered('Program', 'milestones { id }'),
  'of the root': layered('Query', 'me { id }'),
  'that apply to nothing': layered('Exercise', 'id'),
}
const operationOf = ({ definitions }: DocumentNode) =>
  definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode
const fragmentsOf = ({ definitions }: DocumentNode) =>
  new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  )

const WALKERS: Record<string, (document: DocumentNode) => unknown> = {
  'the limits of a document': (document) => refuseLargeDocument(document, DOCUMENT_LIMITS),
  'the estimate of its cost': (document) => estimator(schema)(document, operationOf(document), {}).cost,
  'the look for the way in': (document) => rootFieldNames(document, operationOf(document)),
  'the look for introspection': asksForSchema,
  'the look for what may be shared': (document) => shareableOperations(schema)(document, operationOf(document)),
  "the compiler's own copy": (document) => specialise(schema, document, operationOf(document), {}),
  'the weight of compiled code': (document) =>
    weigh(
      schema,
      { operation: operationOf(document), fragments: fragmentsOf(document), slots: [], nodes: new Map() },
      2_000,
    ),
}

/** In CPU time. A correct walk takes tens of milliseconds; one that follows every spread never ends, on any machine. */
const PATIENCE_MS = 5_000

describe.each(Object.entries(WALKERS))('%s', (_, walk) => {
  it.each(Object.entries(documents))('ends on ten thousand fragments %s', (_, document) => {
    const start = process.cpuUsage()
    walk(document)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1_000).toBeLessThan(PATIENCE_MS)
  })
})
