import type { Where } from 'payload'
import type { EnrolInProgramInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { changeTags } from '../../../kernel/catalogue.ts'
import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange, refuse } from '../../../kernel/refusal.ts'
import { searchTextOf } from '../../../kernel/searchTextOf.ts'
import type { Enrolment, ProductUser, Program } from '../../../payload-types.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { touch } from '../../../storage/touch.ts'
import { requireOne } from '../../documents/requireOne.ts'
import { activeKeyOf } from './activeKey.ts'
import { holdAthlete } from './holdAthlete.ts'
import { withSchedules } from './laySchedules.ts'
import type { GivenSchedule } from './schedules.ts'
import { writeEnrolments } from './settleEnrolments.ts'

/**
 * Afterwards the caller has one active enrolment in the program: the one they had, or else a new one, pinned to the
 * program's current revision. With a schedule, workouts are due from its first day on; an enrolment that has a schedule
 * keeps it. Refuses NOT_FOUND for a program that is not published, for coaches as well, and INVALID for a schedule that leaves the calendar.
 */
export async function enrolInProgram(
  tx: Transaction,
  { programId, schedule }: EnrolInProgramInput,
): Promise<Enrolment> {
  const user = await holdAthlete(tx)
  const program = await requireOne(tx, 'programs', programId)
  if (!program.isPublished) throw refuse.notFound('program', ['input', 'programId'])
  return enrolIn(tx, user, program, { schedule })
}

/** What an enrolment begins with. */
export interface Beginning {
  schedule?: GivenSchedule | null
  /** The ID of the coach who assigns the program, and what they write. */
  assignedBy?: string
  note?: string | null
  /** What is refused where the schedule leaves the calendar, if it is not the schedule of the input. */
  field?: string[]
}

/**
 * Afterwards this athlete, who has been held, has one active enrolment in the program, published or not: the one they
 * had, or else a new one. The one they had gets the schedule if it has none.
 */
export async function enrolIn(
  tx: Transaction,
  user: ProductUser,
  program: Program,
  beginning: Beginning = {},
): Promise<Enrolment> {
  const activeKey = activeKeyOf({ user: user.id, program: program.id })
  // The athlete's own enrolment.
  const active: Where = { and: [{ user: { equals: user.id } }, { activeKey: { equals: activeKey } }] }
  const [own] = await findRows(tx, 'enrolments', active, { limit: 1 })
  const { schedule, field } = beginning
  if (!own) {
    const [enrolment] = await begin(tx, [user], program, beginning)
    return enrolment as Enrolment
  }
  if (!schedule || own.startsOn) return own
  const laid = await withSchedules(tx, { begun: [], known: [own] }, schedule, field)
  const [written = own] = await writeEnrolments(tx, laid)
  return written
}

/** New enrolments of these athletes, who have been held and have none in the program that is active. */
export async function begin(
  tx: Transaction,
  users: readonly ProductUser[],
  program: Program,
  { schedule, assignedBy, note, field }: Beginning,
): Promise<Enrolment[]> {
  if (users.length === 0) return []
  const { payload, req } = tx
  const startedAt = now().toISOString()
  const begun = users.map(
    (user): Enrolment => ({
      ...{ id: payload.db.newId(), user: user.id, program: program.id, programTitle: program.title },
      ...{ joinedRevision: program.revision, pinnedRevision: program.revision, status: 'ACTIVE' as const },
      ...{ startedAt, completedAt: null, activeKey: activeKeyOf({ user: user.id, program: program.id }) },
      ...{ assignedBy: assignedBy ?? null, assignmentNote: (assignedBy && note) || null },
      ...{ createdAt: startedAt, updatedAt: startedAt },
    }),
  )
  const enrolments = schedule ? await withSchedules(tx, { begun, known: [] }, schedule, field) : begun
  const rows = enrolments.map(({ createdAt: _, updatedAt: __, ...row }) => row)
  const insert = payload.db.insertMany({ collection: 'enrolments', rows, req })
  const updatedAt = await insert.catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('enrolment') : error
  })
  if (!program.wasEnrolledIn) {
    await payload.db.markMany({ collection: 'programs', ids: [program.id], field: 'wasEnrolledIn', req })
  }
  await noteEnrolled(tx, users)
  touch(req, ...changeTags('enrolments', ...enrolments.map(({ id }) => id)))
  return enrolments.map((enrolment) => ({ ...enrolment, createdAt: updatedAt, updatedAt }))
}

async function noteEnrolled({ payload, req }: Transaction, users: readonly ProductUser[]): Promise<void> {
  const [user, ...more] = users.filter(({ wasEnrolled }) => !wasEnrolled)
  if (!user) return
  if (more.length === 0) {
    const data = { wasEnrolled: true, ...withSearchText(user) }
    await payload.db.updateOne({ collection: 'productUsers', id: user.id, data, req })
    return
  }
  // Several are athletes of a coach, and whoever accepted a coach has a search text.
  const ids = [user, ...more].map(({ id }) => id)
  await payload.db.markMany({ collection: 'productUsers', ids, field: 'wasEnrolled', req })
}

/** Coaches find an athlete by it. Users who registered before search existed have none yet. */
export function withSearchText(user: ProductUser): Partial<ProductUser> {
  return user.searchText ? {} : { searchText: searchTextOf('productUsers', user) }
}
