import { createClient, createSession, type Session } from '../src/index.ts'
import { createTrainingQueue, memoryStore, type NewEvent, type TrainingQueueOptions } from '../src/offline/index.ts'
import { failure, type Received, service } from './service.ts'

const stops: (() => void)[] = []
export const closeAll = () => {
  for (const stop of stops.splice(0).reverse()) stop()
}

export const set = (setClientId: string): NewEvent => ({ setLogged: { sessionClientId: 's', setClientId, reps: '5' } })
export const sets = (many: number) => Array.from({ length: many }, (_, index) => set(`set-${index}`))
const isSync = ({ query }: Received) => query.includes('syncWorkoutEvents')
/** The access token of a user of the service below. */
export const as = (user: string) => ({ token: `token-of-${user}` })

type Answer = Awaited<ReturnType<Parameters<typeof service>[0]>>
/** Answers an event, or nothing for APPLIED. */
type Outcome = (setClientId: string) => { outcome: string; userErrors?: object[] } | undefined
interface Faults {
  /** Answers a sync instead of the service. `take` does what the service would have done. */
  onSync?(request: Received, take: () => Answer): Answer | Promise<Answer>
  onMe?(): Answer | undefined
  outcome?: Outcome
}

/** A service that takes training events, and queues that send to it. Everybody with a token is somebody. */
export async function trainingService(faults: Faults = {}) {
  const taken = new Map<string, { user: string; event: NewEvent }>()
  const { url, received, stop } = await service((request) => {
    const user = /^Bearer token-of-(.+)$/.exec(String(request.headers.authorization))?.[1]
    if (!user) return { status: 401, body: failure('UNAUTHENTICATED', { reason: 'MISSING_TOKEN' }) }
    if (!isSync(request)) {
      return faults.onMe?.() ?? { body: { data: { me: { id: user } } } }
    }
    const take = () => {
      const results = request.variables.input.events.map((event: NewEvent & { clientEventId: string }) => {
        const { clientEventId } = event
        const set = event.setLogged?.setClientId ?? ''
        const answer = faults.outcome?.(set) ?? { outcome: taken.has(clientEventId) ? 'DUPLICATE' : 'APPLIED' }
        if (answer.outcome === 'APPLIED') taken.set(clientEventId, { user, event })
        return { clientEventId, workoutSession: null, set: null, userErrors: [], ...answer }
      })
      return { body: { data: { syncWorkoutEvents: { results, userErrors: [] } } } }
    }
    return faults.onSync ? faults.onSync(request, take) : take()
  })
  stops.push(stop)
  return {
    received,
    /** The sets that the service has, in the order in which they came. */
    taken: () => [...taken.values()].map(({ event }) => event.setLogged?.setClientId),
    takenAs: () => new Set([...taken.values()].map(({ user }) => user)),
    batches: () => received.filter(isSync).map(({ variables }) => variables.input.events.length as number),
    tab({
      session = createSession({ tokens: as('ann') }),
      ...options
    }: Partial<TrainingQueueOptions> & { session?: Session } = {}) {
      const client = createClient({ url, session })
      const queue = createTrainingQueue({ client, user: 'ann', store: memoryStore(), ...options })
      stops.push(queue.close)
      return queue
    },
  }
}
