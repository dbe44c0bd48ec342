// What a signed-in user does. On Payload's side these are its generated operations over plain collections, by an
// account of its own kind: a JWT of `loginAdmin`. Each target writes into its own drafts, sessions and accounts.
import { randomUUID } from 'node:crypto'
import { dataOf, document, get, graphql, repeatedly } from './requests.mjs'

/** @import { Client, Send } from '../load.mjs' */
/** @import { World } from '../seed/main.mjs' */
/** @import { Connection, Workload } from './index.mjs' */

const WAYMARK = '/graphql'
const PAYLOAD = '/api/graphql'
const SESSIONS = 10
const REPS = 5

export const PAYLOAD_LOGIN =
  'mutation Login($email: String!, $password: String!) { loginAdmin(email: $email, password: $password) { token exp user { id } } }'
const PAYLOAD_ME = `query Me($id: String!, $user: JSON!, $first: Int!) {
  ProductUser(id: $id, select: true) { username workoutsCompleted setsPerformed volumeKgThousandths longestStreakWeeks }
  WorkoutSessions(where: { user: { equals: $user } }, sort: "-startedAt", limit: $first, pagination: false, select: true) {
    docs { id workoutTitle status startedAt completedAt volumeKgThousandths } }
}`
const PAYLOAD_SET = `mutation CreateSet($data: mutationPerformedSetInput!) {
  createPerformedSet(data: $data) { id reps load { thousandths unit } performedAt }
}`
const PAYLOAD_ORDER = `mutation Order($id: String!, $data: mutationProgramUpdateInput!) {
  updateProgram(id: $id, data: $data) { id milestones { id } }
}`

/**
 * What an athlete is asked to do, all of it: as their pin names it, and as the same workouts are today. The second one is
 * no target, but another client of Waymark's, in the same rounds.
 *
 * @type {Workload}
 */
export const pinned = {
  name: 'pinned',
  about:
    'the whole plan of an enrolment down to its sets, by the pinned revision; beside it the workouts as they are today',
  clients: {
    waymark: ({ athlete, enrolment }) => repeatedly(askedFor('pinned', athlete, enrolment)),
    beside: ({ athlete, enrolment }) => repeatedly(askedFor('today', athlete, enrolment)),
  },
  beside: 'Waymark, as it is today',
  fromPayload: (data) => data,
}

/**
 * @param {string} name
 * @param {World['athlete']} athlete
 * @param {string} enrolment
 */
const askedFor = (name, { token }, enrolment) =>
  graphql(WAYMARK, document(name), { id: `enrolment_${enrolment}` }, `Bearer ${token}`)

/**
 * Signs in with the first request, and then returns the same token.
 *
 * @param {World} world
 * @param {Connection} connection
 * @returns {(send: Send) => Promise<string>}
 */
function payloadToken({ admins }, { index }) {
  const variables = admins[index % admins.length]
  /** @type {string | undefined} */
  let token
  return async (send) => {
    token ??= dataOf(await send(graphql(PAYLOAD, PAYLOAD_LOGIN, variables))).loginAdmin.token
    return `JWT ${token}`
  }
}

/** @param {number} thousandths */
const kilograms = (thousandths) => String(thousandths / 1_000)

/** @type {Workload} */
export const me = {
  name: 'me',
  about: `an athlete's progress and last ${SESSIONS} sessions`,
  clients: {
    waymark: ({ athlete }) =>
      repeatedly(graphql(WAYMARK, document('me'), { first: SESSIONS }, `Bearer ${athlete.token}`)),
    payload: (world, connection) => {
      const token = payloadToken(world, connection)
      const { id } = world.athlete
      const variables = { id, user: id, first: SESSIONS }
      /** @type {Client | undefined} */
      let ask
      return async (send) => {
        ask ??= repeatedly(graphql(PAYLOAD, PAYLOAD_ME, variables, await token(send)))
        return ask(send)
      }
    },
    byHand: ({ athlete }) => repeatedly(get('/me', { first: SESSIONS }, `Bearer ${athlete.token}`)),
  },
  fromPayload: ({ ProductUser: { username, volumeKgThousandths, ...progress }, WorkoutSessions: { docs } }) => ({
    me: {
      username,
      progress: { ...progress, totalVolume: kilograms(volumeKgThousandths) },
      workoutSessions: {
        nodes: docs.map((/** @type {{ volumeKgThousandths: number }} */ { volumeKgThousandths: volume, ...rest }) => ({
          ...rest,
          volume: kilograms(volume),
        })),
      },
    },
  }),
}

/**
 * Takes each connection's own athletes in turn, so that no athlete logs two sets at once.
 *
 * @template Each
 * @param {Each[]} all
 * @param {Pick<Connection, 'index' | 'connections'>} connection
 */
function inTurn(all, { index, connections }) {
  const own = all.filter((_, place) => place % connections === index % all.length)
  let next = 0
  return () => own[next++ % own.length]
}

/** @type {Workload} */
export const logSet = {
  name: 'logSet',
  about: 'a set of an athlete in a session of their own; Payload: createPerformedSet, without any rule of training',
  clients: {
    waymark: ({ training, exercises }, connection) => {
      const athlete = inTurn(training[connection.key], connection)
      const exercise = inTurn(exercises, { index: 0, connections: 1 })
      return async (send) => {
        const { token, workoutSession } = athlete()
        const ids = { workoutSessionId: `workoutSession_${workoutSession}`, exerciseId: `exercise_${exercise().id}` }
        const input = { ...ids, clientId: randomUUID(), reps: REPS, load: { value: '80', unit: 'KG' } }
        const answer = await send(graphql(WAYMARK, document('logSet'), { input }, `Bearer ${token}`))
        if (!dataOf(answer).logSet.set) throw new Error('logSet answered no set.')
        return answer.bytes
      }
    },
    payload: (world, connection) => {
      const token = payloadToken(world, connection)
      const athlete = inTurn(world.training[connection.key], connection)
      const exercise = inTurn(world.exercises, { index: 0, connections: 1 })
      return async (send) => {
        const { id: user, workoutSession: session } = athlete()
        const { id, name: exerciseName } = exercise()
        const [clientId, performedAt] = [randomUUID(), new Date().toISOString()]
        const data = {
          ...{ session, user, exercise: id, exerciseName, type: 'NORMAL', reps: REPS, clientId, performedAt },
          ...{ load: { thousandths: 80_000, unit: 'KG' }, lastEventAt: performedAt, lastEventId: clientId },
        }
        const answer = await send(graphql(PAYLOAD, PAYLOAD_SET, { data }, await token(send)))
        if (!dataOf(answer).createPerformedSet) throw new Error('createPerformedSet answered no set.')
        return answer.bytes
      }
    },
  },
}

/** @type {Workload} */
export const reorder = {
  name: 'reorder',
  about: 'eight milestones of a draft in another order; Payload: updateProgram, without revision, check or history',
  clients: {
    waymark: ({ drafts, coach }, { index, key }) => {
      const { id, revision, rows } = drafts[key][index]
      const milestoneIds = rows.map(({ milestone }) => `milestone_${milestone}`)
      let expectedRevision = revision
      return async (send) => {
        milestoneIds.reverse()
        const input = { programId: `program_${id}`, expectedRevision, milestoneIds }
        const answer = await send(graphql(WAYMARK, document('reorder'), { input }, `Bearer ${coach.token}`))
        const { program } = dataOf(answer).reorderProgramMilestones
        if (program.milestones[0].id !== milestoneIds[0]) throw new Error('The order is not what was asked for.')
        expectedRevision = program.revision
        return answer.bytes
      }
    },
    payload: (world, connection) => {
      const { id, rows } = world.drafts[connection.key][connection.index]
      const token = payloadToken(world, connection)
      const milestones = [...rows]
      return async (send) => {
        milestones.reverse()
        const answer = await send(graphql(PAYLOAD, PAYLOAD_ORDER, { id, data: { milestones } }, await token(send)))
        const { updateProgram } = dataOf(answer)
        if (updateProgram.milestones[0].id !== milestones[0].id) throw new Error('The order is not what was asked for.')
        return answer.bytes
      }
    },
  },
}
