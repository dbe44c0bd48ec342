import type { PerformedSet, PersonalRecord, WorkoutSession } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { sessionDocument, setDocument } from './progress/documents.ts'
import { sessionById, type World } from './sync/world.ts'

/** What became of a set, and of its session. */
export interface SetResult {
  /** Null when the set has been removed. */
  set: PerformedSet | null
  /** Null when the session has been deleted. */
  session: WorkoutSession | null
  /** The records that the set holds now. Undefined where no records were looked at. */
  records?: PersonalRecord[]
}

export function setResult({ caller }: Transaction, world: World, clientId: string): SetResult {
  const user = String(caller.user?.id)
  const set = world.sets.get(clientId)?.now
  const session = set && sessionById(world, set.session)?.now
  if (!session) throw new Error(`The set ${clientId} has no session.`)
  return {
    set: set.removedAt === null ? setDocument(set, user) : null,
    session: session.removedAt === null ? sessionDocument(session, user) : null,
    records: world.records
      ?.filter((record) => record.set === set.id)
      .sort((one, other) => (one.kind < other.kind ? -1 : 1)),
  }
}
