import { createHash } from 'node:crypto'
import type { Attack, Role, Target } from './hostileAttack.ts'
import type { servicePlace } from './servicePlace.ts'
import { run, type Service, startService, TOKEN } from './startService.ts'
import type { GraphQLAnswer, TestServer } from './testServer.ts'
import { trainAnAthlete } from './trainedAthlete.ts'
import { asking, type Heard, type Sent, send } from './wire.ts'

/** The built service with data in it, and the ways in which a document reaches it. */

export const WAYS = ['POST', 'GET', 'hash'] as const
export type Way = (typeof WAYS)[number]

/** In characters. Node accepts 16 kB of headers, including the address. */
const LONGEST_ADDRESS = 15_000
export const PATIENCE_MS = 20_000

export interface World {
  service: Service
  tokens: Record<Role, string | undefined>
  target: Target
}

/** A GraphQL client for this address, in the form that the helpers which train an athlete need. */
function speaking(url: string): Pick<TestServer, 'graphql'> {
  return {
    graphql: async (query, variables, { token } = {}) => {
      const headers = { ...(token && { authorization: `Bearer ${token}` }) }
      const { status, text } = await send(url, { body: JSON.stringify({ query: String(query), variables }), headers })
      return { status, headers: new Headers(), ...JSON.parse(text) } as GraphQLAnswer<never>
    },
  }
}

/** Starts the service in a new place with the demo data, a coach, and an athlete who has trained. */
export async function buildWorld(place: ReturnType<typeof servicePlace>): Promise<World> {
  const service = await startService(place)
  try {
    return { service, ...(await furnish(service, place)) }
  } catch (error) {
    await service.stop()
    throw error
  }
}

async function furnish(service: Service, place: ReturnType<typeof servicePlace>): Promise<Omit<World, 'service'>> {
  const [athlete, coach] = await Promise.all([
    run(TOKEN, ['hostile.athlete'], place),
    run(TOKEN, ['hostile.coach', '--coach'], place),
  ])
  const tokens = { stranger: undefined, athlete: athlete.stdout.trim(), coach: coach.stdout.trim() }
  const { graphql } = speaking(service.url)
  await trainAnAthlete({ graphql }, { token: tokens.coach }, { token: tokens.athlete }, 'Squat of nobody else')
  const { data } = await graphql(
    '{ program(slug: "a-squat") { id milestones { id workouts { workout { id exercises { exercise { id } } } } } } me { id enrolments { nodes { id } } workoutSessions { nodes { id } } } }',
    {},
    { token: tokens.athlete },
  )
  const [milestone] = data.program.milestones
  const [{ workout }] = milestone.workouts
  const target = {
    program: data.program.id,
    milestone: milestone.id,
    workout: workout.id,
    exercise: workout.exercises[0].exercise.id,
    enrolment: data.me.enrolments.nodes[0].id,
    session: data.me.workoutSessions.nodes[0].id,
    user: data.me.id,
  }
  return { tokens, target }
}

/**
 * The request of an attack. A new nonce makes another document, so that the service has nothing of it in memory.
 * Returns null where the attack cannot be sent in this way.
 */
export function requestOf(
  attack: Attack,
  way: Way,
  role: Role,
  { tokens, target }: Pick<World, 'tokens' | 'target'>,
  nonce: string,
): Sent | null {
  const { query: bare, variables, operationName } = attack.ask(target)
  const query = `#${nonce}\n${bare}`
  const token = tokens[role]
  const authorization = attack.authorization ?? (token && `Bearer ${token}`)
  const headers = { ...(authorization && { authorization }) }
  const { variablesText } = attack
  if (way === 'GET') {
    const search = new URLSearchParams({
      query,
      ...(operationName && { operationName }),
      ...((variables || variablesText) && { variables: variablesText ?? JSON.stringify(variables) }),
    })
    const path = `/graphql?${search}`
    return path.length > LONGEST_ADDRESS || bare.startsWith('mutation')
      ? null
      : { path, headers, patienceMs: PATIENCE_MS }
  }
  const extensions = way === 'hash' ? naming(query) : undefined
  const body = JSON.stringify({ query, operationName, variables, extensions })
  return {
    body: variablesText ? `${body.slice(0, -1)},"variables":${variablesText}}`.replace('"variables":{},', '') : body,
    headers,
    patienceMs: PATIENCE_MS,
  }
}

const naming = (query: string) => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
})

/** Whether the service now knows the document of this request by its hash. */
export async function isKnown(url: string, sent: Sent): Promise<boolean> {
  const { query } = JSON.parse(String(sent.body)) as { query: string }
  const { text }: Heard = await send(url, { body: JSON.stringify({ extensions: naming(query) }) })
  return !text.includes('PERSISTED_QUERY_NOT_FOUND')
}

export const alive = async (url: string): Promise<boolean> =>
  (await send(url, { body: asking('{ __typename }'), patienceMs: PATIENCE_MS }).catch(() => null))?.status === 200
