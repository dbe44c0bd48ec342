import type { NewEvent } from '@waymark/client/offline'
import type { SyncSetInput } from '@waymark/client/types'

const MEASURED = ['loadValue', 'loadUnit', 'reps', 'durationSeconds', 'distanceMeters'] as const

/** What was measured, as an event has it, in texts: a decimal stays what was typed. */
export type Values = Partial<Pick<SyncSetInput, (typeof MEASURED)[number]>>

export interface LoggedSet {
  clientId: string
  row?: string
  index?: number
  values: Values
}

/** A workout as this device knows it. */
export interface Session {
  clientId: string
  slotId: string
  startedAt: string
  status: 'IN_PROGRESS' | 'COMPLETED' | 'ABANDONED'
  sets: LoggedSet[]
}

export type Sessions = Record<string, Session>

/**
 * The sessions after an event. This is the optimistic answer: an event counts on the screen as soon as it is on the disk.
 * The same event twice changes nothing, because after a crash the events of the queue are applied once more. Pure.
 */
export function apply(sessions: Sessions, change: NewEvent, at: string): Sessions {
  const { workoutStarted, setLogged, setUpdated, setRemoved, workoutCompleted, workoutDeleted } = change
  if (workoutStarted?.sessionClientId && workoutStarted.slotId) {
    const { sessionClientId: clientId, slotId } = workoutStarted
    const begun: Session = { clientId, slotId, startedAt: at, status: 'IN_PROGRESS', sets: [] }
    return { [clientId]: begun, ...sessions }
  }
  if (setLogged?.setClientId) {
    const { sessionClientId, setClientId: clientId, workoutExerciseId, prescribedSetIndex } = setLogged
    const index = prescribedSetIndex ? Number(prescribedSetIndex) : undefined
    const set: LoggedSet = { clientId, row: workoutExerciseId ?? undefined, index, values: valuesOf(setLogged) }
    return mapSession(sessions, sessionClientId, (session) => ({
      ...session,
      sets: [...session.sets.filter((each) => each.clientId !== clientId), set],
    }))
  }
  if (setUpdated) {
    const values = valuesOf(setUpdated)
    return mapSession(sessions, setUpdated.sessionClientId, (session) => ({
      ...session,
      sets: session.sets.map((set) =>
        set.clientId === setUpdated.setClientId ? { ...set, values: { ...set.values, ...values } } : set,
      ),
    }))
  }
  if (setRemoved) {
    const stays = (set: LoggedSet) => set.clientId !== setRemoved.setClientId
    return mapAll(sessions, (session) => ({ ...session, sets: session.sets.filter(stays) }))
  }
  if (workoutCompleted)
    return mapSession(sessions, workoutCompleted.sessionClientId, (session) => ({ ...session, status: 'COMPLETED' }))
  if (workoutDeleted?.sessionClientId) {
    const { [workoutDeleted.sessionClientId]: _, ...others } = sessions
    return others
  }
  return sessions
}

const mapAll = (sessions: Sessions, work: (session: Session) => Session): Sessions =>
  Object.fromEntries(Object.entries(sessions).map(([id, session]) => [id, work(session)]))

function mapSession(sessions: Sessions, id: string | null | undefined, work: (session: Session) => Session): Sessions {
  const session = id && sessions[id]
  return session ? { ...sessions, [session.clientId]: work(session) } : sessions
}

const valuesOf = (set: SyncSetInput): Values =>
  Object.fromEntries(MEASURED.flatMap((name) => (set[name] ? [[name, set[name]]] : [])))
