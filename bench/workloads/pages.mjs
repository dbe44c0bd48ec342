// Pages of all programs by title, near the beginning and far from it. Waymark and the hand-written handler page by
// keyset, Payload by page number.
import { once } from '../load.mjs'
import { dataOf, document, get, graphql, repeatedly } from './requests.mjs'

/** @import { Client, HttpRequest } from '../load.mjs' */
/** @import { Target } from '../processes.mjs' */
/** @typedef {{ id: string, title: string, slug: string }} Program */
/** @typedef {{ slug: string }[]} Nodes */

const PAGE = 20
const STEP = 20
const WAYMARK = '/graphql'
const PAYLOAD_PAGE = `query Page($first: Int!, $page: Int!) {
  Programs(limit: $first, page: $page, sort: "titleKey", select: true) { docs { id slug title } }
}`

/**
 * For each page number, a function for each target that makes a client: `{ [number]: { waymark, payload, byHand } }`.
 *
 * @param {Target} waymark
 * @param {number[]} numbers
 * @returns {Promise<Record<number, Record<string, () => Client>>>}
 */
export async function clientsOfPages({ origin }, numbers) {
  const places = await walk(origin, new Set(numbers.map((number) => (number - 1) * PAGE)))
  return Object.fromEntries(
    numbers.map((number) => {
      const { after, last, slug } = places.get((number - 1) * PAGE)
      const behind = last ? { afterKey: last.title.toLowerCase(), afterId: last.id.replace('program_', '') } : {}
      /**
       * @param {(data: Record<string, any>) => Nodes} nodesOf
       * @param {HttpRequest} request
       */
      const starting = (nodesOf, request) => () => checked(slug, nodesOf, repeatedly(request))
      /** @param {{ programs: { nodes: Nodes } }} data */
      const nodes = ({ programs }) => programs.nodes
      return [
        number,
        {
          waymark: starting(nodes, graphql(WAYMARK, document('page'), { first: PAGE, after })),
          payload: starting(
            ({ Programs }) => Programs.docs,
            graphql('/api/graphql', PAYLOAD_PAGE, { first: PAGE, page: number }),
          ),
          byHand: starting(nodes, get('/programs', { first: PAGE, ...behind })),
        },
      ]
    }),
  )
}

/**
 * Reads all programs with everything in them, page after page, so that the process holds all that it can come to hold.
 * Returns how many programs there were.
 *
 * @param {Target} waymark
 */
export async function serveEveryProgram({ origin }) {
  const query = document('tree').replace('$first: Int!', '$first: Int!, $after: String')
  const tree = query
    .replace('first: $first', 'first: $first, after: $after')
    .replace('    nodes {', '    pageInfo { endCursor }\n    nodes {')
  let served = 0
  await once(origin, async (send) => {
    for (let after = /** @type {string | null} */ (null); ; ) {
      const { nodes, pageInfo } = dataOf(await send(graphql(WAYMARK, tree, { first: STEP, after }))).programs
      served += nodes.length
      after = pageInfo.endCursor
      if (nodes.length < STEP) return
    }
  })
  return served
}

/**
 * For each wanted place: the cursor that leads to it, the program before it, and the slug of the program there.
 *
 * @param {string} origin
 * @param {Set<number>} wanted
 */
function walk(origin, wanted) {
  const farthest = Math.max(...wanted)
  /** @type {Map<number, { after: string | null, last: Program | null, slug: string }>} */
  const places = new Map()
  return once(origin, async (send) => {
    let [after, last, place] = /** @type {[string | null, Program | null, number]} */ ([null, null, 0])
    while (place <= farthest) {
      const stops = [...wanted].filter((each) => each > place)
      const first = Math.min(STEP, ...stops.map((each) => each - place))
      const { nodes, pageInfo } = dataOf(await send(graphql(WAYMARK, document('page'), { first, after }))).programs
      if (wanted.has(place)) places.set(place, { after, last, slug: nodes[0]?.slug })
      if (nodes.length < first) break
      ;[after, last, place] = [pageInfo.endCursor, nodes.at(-1), place + nodes.length]
    }
    return places
  })
}

/**
 * Checks that the first answer begins with the program `slug`. All later answers are the same bytes.
 *
 * @param {string} slug
 * @param {(data: Record<string, any>) => Nodes} nodesOf
 * @param {Client} client
 * @returns {Client}
 */
function checked(slug, nodesOf, client) {
  let known = false
  return async (send) => {
    const bytes = await client(send)
    if (!known) {
      const nodes = nodesOf(JSON.parse(bytes.toString()).data)
      if (nodes[0]?.slug !== slug || nodes.length !== PAGE)
        throw new Error(`A page begins with ${nodes[0]?.slug}, not ${slug}.`)
      known = true
    }
    return bytes
  }
}
