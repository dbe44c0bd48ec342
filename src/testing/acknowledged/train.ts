import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

const START = `mutation ($input: StartWorkoutInput!) {
  startWorkout(input: $input) { workoutSession { id } userErrors { code message } }
}`
const LOG = `mutation ($input: LogSetInput!) {
  logSet(input: $input) { set { clientId } userErrors { code message } }
}`
const COMPLETE = `mutation ($input: CompleteWorkoutInput!) {
  completeWorkout(input: $input) { workoutSession { status } userErrors { code message } }
}`
const SETS_OF_A_SESSION = 3
const PATIENCE_MS = 120_000

interface LoggedSet {
  clientId: string
  reps: number
  kg: number
}

/** What an athlete has sent and what Waymark has acknowledged, as the athlete's own device knows it. */
export interface Diary {
  sent: Set<string>
  sets: LoggedSet[]
  completed: string[]
  /** Answers that a client must never get, each in words. */
  wrong: string[]
  /** How many requests got no answer, or "not now". */
  again: number
}

interface Athlete {
  token: string
  exerciseId: string
  /** Where to send the next request, as a load balancer decides it. */
  url: () => string
  /** Whether a request may fail: processes are being killed. Otherwise each failure is noted as wrong. */
  mayFail: boolean
}

/**
 * Trains until `isOver`: starts a workout, logs sets, completes it, begins anew. As a device does, it repeats each request
 * that was not answered, or that was answered "not now", with the same `clientId`. Knows nothing of the service's code.
 */
export async function train({ token, exerciseId, url, mayFail }: Athlete, isOver: () => boolean): Promise<Diary> {
  const diary: Diary = { sent: new Set(), sets: [], completed: [], wrong: [], again: 0 }
  while (!isOver() && diary.wrong.length === 0) {
    const session = randomUUID()
    const { workoutSession } = await acknowledged(START, { clientId: session, title: 'On and on' }, session)
    for (let index = 0; index < SETS_OF_A_SESSION && diary.wrong.length === 0; index += 1) {
      const set = { clientId: randomUUID(), reps: 1 + Math.floor(Math.random() * 12), kg: 20 + diary.sets.length }
      const load = { value: String(set.kg), unit: 'KG' }
      const input = { clientId: set.clientId, workoutSessionId: workoutSession.id, exerciseId, reps: set.reps, load }
      const { set: logged } = await acknowledged(LOG, input, set.clientId)
      if (logged?.clientId === set.clientId) diary.sets.push(set)
    }
    if (diary.wrong.length > 0) break
    const { workoutSession: done } = await acknowledged(COMPLETE, { workoutSessionId: workoutSession.id })
    if (done?.status === 'COMPLETED') diary.completed.push(session)
  }
  return diary

  // biome-ignore lint/suspicious/noExplicitAny: this client has no generated types
  async function acknowledged(query: string, input: object, clientId?: string): Promise<any> {
    if (clientId) diary.sent.add(clientId)
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50 + Math.random() * 100)) {
      const answer = await send(query, input)
      if (answer.isRight) return answer.payload
      if (!answer.isNotNow || !mayFail) {
        diary.wrong.push(answer.words)
        return {}
      }
      diary.again += 1
    }
    diary.wrong.push(`no answer for ${PATIENCE_MS} ms: ${query}`)
    return {}
  }

  async function send(query: string, input: object) {
    try {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: { input } }),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      const { data, errors = [] } = JSON.parse(text)
      const payload = Object.values(data ?? {})[0] as { userErrors?: unknown[] } | undefined
      if (errors.length === 0 && payload?.userErrors?.length === 0) return { isRight: true, payload, words: '' }
      const isNotNow =
        errors.length > 0 &&
        errors.every((error: { extensions: { code: string } }) => error.extensions.code === 'UNAVAILABLE')
      return { isRight: false, isNotNow, words: `${response.status} ${text}` }
    } catch (error) {
      return { isRight: false, isNotNow: true, words: `${error} ${(error as Error).cause ?? ''}` }
    }
  }
}
