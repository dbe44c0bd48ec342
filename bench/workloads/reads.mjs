// What anybody may read. Each workload has a client for each target, and turns Payload's answer into Waymark's content.
import { document, get, graphql, graphqlGet, repeatedly } from './requests.mjs'

/** @import { Client, HttpRequest } from '../load.mjs' */
/** @import { Workload } from './index.mjs' */

const TREE = 10
const PAGE = 20
const WORD = 'press'
const WAYMARK = '/graphql'
const PAYLOAD = '/api/graphql'

// `select: true` lets Payload read only the selected fields, and `pagination: false` spares it the count. A careful
// client would ask like this.
const PAYLOAD_TREE = `query Tree($first: Int!) {
  Programs(limit: $first, sort: "titleKey", pagination: false, select: true) { docs { id slug title level
    milestones { milestone { id title
      workouts { workout { id title estimatedMinutes
        exercises { restSeconds exercise { name } } } } } } } }
}`
const PAYLOAD_SMALL = `query Small($slug: String!) {
  Programs(where: { slug: { equals: $slug } }, limit: 1, pagination: false, select: true) { docs { title level } }
}`
const PAYLOAD_SEARCH = `query Search($word: String!, $first: Int!) {
  Exercises(where: { searchText: { contains: $word }, isArchived: { equals: false } }, sort: "nameKey", limit: $first, select: true) {
    docs { id slug name category equipment level metric primaryMuscles } hasNextPage totalDocs }
}`

/** @param {{ Programs: { docs: { milestones: { milestone: object }[] }[] } }} data */
const treeOfPayload = ({ Programs: { docs } }) => ({
  programs: {
    nodes: docs.map((program) => ({ ...program, milestones: program.milestones.map(({ milestone }) => milestone) })),
  },
})
const tree = { first: TREE }
const payloadTree = () => repeatedly(graphql(PAYLOAD, PAYLOAD_TREE, tree))

/** @type {Workload[]} */
export const reads = [
  {
    name: 'tree',
    about: '10 programs × 8 milestones × 4 workouts × 6 exercises, POST',
    cacheable: true,
    clients: {
      waymark: () => repeatedly(graphql(WAYMARK, document('tree'), tree)),
      payload: payloadTree,
      byHand: () => repeatedly(get('/tree', tree)),
    },
    fromPayload: treeOfPayload,
  },
  {
    name: 'small',
    about: 'two fields of one program, by slug',
    cacheable: true,
    clients: {
      waymark: ({ programs: [{ slug }] }) => repeatedly(graphql(WAYMARK, document('small'), { slug })),
      payload: ({ programs: [{ slug }] }) => repeatedly(graphql(PAYLOAD, PAYLOAD_SMALL, { slug })),
      byHand: ({ programs: [{ slug }] }) => repeatedly(get('/program', { slug })),
    },
    fromPayload: ({ Programs: { docs } }) => ({ program: docs[0] }),
  },
  {
    name: 'search',
    about: `20 of 873 exercises found by "${WORD}", with the count`,
    cacheable: true,
    clients: {
      waymark: () => repeatedly(graphql(WAYMARK, document('search'), { word: WORD, first: PAGE })),
      payload: () => repeatedly(graphql(PAYLOAD, PAYLOAD_SEARCH, { word: ` ${WORD}`, first: PAGE })),
      byHand: () => repeatedly(get('/exercises', { word: WORD, first: PAGE })),
    },
    fromPayload: ({ Exercises: { docs, hasNextPage, totalDocs } }) => ({
      exercises: { nodes: docs, pageInfo: { hasNextPage }, totalCount: totalDocs },
    }),
  },
  {
    name: 'get',
    about: 'the tree again and again, anonymous, GET (Payload takes GraphQL by POST only)',
    cacheable: true,
    clients: {
      waymark: () => repeatedly(graphqlGet(WAYMARK, document('tree'), tree)),
      payload: payloadTree,
      byHand: () => repeatedly(get('/tree', tree)),
    },
    fromPayload: treeOfPayload,
  },
  {
    name: 'conditional',
    about: 'the same GET with If-None-Match: 304 where the target knows ETags, else in full',
    cacheable: true,
    clients: {
      waymark: () => unlessChanged(graphqlGet(WAYMARK, document('tree'), tree)),
      payload: payloadTree,
      byHand: () => repeatedly(get('/tree', tree)),
    },
    fromPayload: treeOfPayload,
  },
]

/**
 * Sends If-None-Match once it knows an ETag. The answer must then be an empty 304, or another answer in full.
 *
 * @param {HttpRequest} request
 * @returns {Client}
 */
function unlessChanged(request) {
  const inFull = repeatedly(request)
  /** @type {{ etag: string, bytes: Buffer } | undefined} */
  let known
  return async (send) => {
    let etag
    let unchanged = false
    const bytes = await inFull(async (asked) => {
      const headers = { ...asked.headers, ...(known && { 'if-none-match': known.etag }) }
      const answer = await send({ ...asked, headers })
      etag = answer.headers.etag
      unchanged = answer.status === 304 && answer.bytes.length === 0
      return unchanged ? { ...answer, status: 200, bytes: known.bytes } : answer
    })
    if (!unchanged && etag === known?.etag && etag) throw new Error('If-None-Match was answered in full.')
    if (etag) known = { etag, bytes }
    return bytes
  }
}
