import type { Where } from 'payload'
import type { EnrolInProgramInput } from '../../../graphql/workouts/enrolment.inputs.ts'
import { changeTags } from '../../../kernel/catalogue.ts'
import { now } from '../../../kernel/clock.ts'
import { ConcurrentChange, refuse } from '../../../kernel/refusal.ts'
import { idOf } from '../../../kernel/relation.ts'
import { searchTextOf } from '../../../kernel/searchTextOf.ts'
import type { Enrolment, ProductUser, Program } from '../../../payload-types.ts'
import { DuplicateRow } from '../../../storage/bulkOperations.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { findRows } from '../../../storage/findRows.ts'
import { touch } from '../../../storage/touch.ts'
import { requireOne } from '../../documents/requireOne.ts'
import { holdAthlete } from './holdAthlete.ts'

/**
 * Afterwards the caller has one active enrolment in the program: the one they had, or else a new one, pinned to the
 * program's current revision. Refuses NOT_FOUND for a program that is not published, for coaches as well.
 */
export async function enrolInProgram(tx: Transaction, { programId }: EnrolInProgramInput): Promise<Enrolment> {
  const user = await holdAthlete(tx)
  const program = await requireOne(tx, 'programs', programId)
  if (!program.isPublished) throw refuse.notFound('program', ['input', 'programId'])
  return enrolIn(tx, user, program)
}

/**
 * Afterwards this athlete, who has been held, has one active enrolment in the program, published or not: the one they
 * had, or else a new one.
 */
export async function enrolIn(tx: Transaction, user: ProductUser, program: Program): Promise<Enrolment> {
  const activeKey = activeKeyOf({ user: user.id, program: program.id })
  // The athlete's own enrolment.
  const active: Where = { and: [{ user: { equals: user.id } }, { activeKey: { equals: activeKey } }] }
  const [own] = await findRows(tx, 'enrolments', active, { limit: 1 })
  return own ?? begin(tx, user, program, activeKey)
}

/** At most one enrolment has it: the active one of this athlete in this program. */
export function activeKeyOf({ user, program }: Pick<Enrolment, 'user' | 'program'>): string {
  return `${idOf(user)}:${idOf(program)}`
}

async function begin(
  { payload, req }: Transaction,
  user: ProductUser,
  program: Program,
  activeKey: string,
): Promise<Enrolment> {
  const enrolment = {
    id: payload.db.newId(),
    user: user.id,
    program: program.id,
    programTitle: program.title,
    joinedRevision: program.revision,
    pinnedRevision: program.revision,
    status: 'ACTIVE' as const,
    startedAt: now().toISOString(),
    completedAt: null,
    activeKey,
  }
  const insert = payload.db.insertMany({ collection: 'enrolments', rows: [enrolment], req })
  const updatedAt = await insert.catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('enrolment') : error
  })
  if (!program.wasEnrolledIn) {
    await payload.db.markMany({ collection: 'programs', ids: [program.id], field: 'wasEnrolledIn', req })
  }
  if (!user.wasEnrolled) {
    const data = { wasEnrolled: true, ...withSearchText(user) }
    await payload.db.updateOne({ collection: 'productUsers', id: user.id, data, req })
  }
  touch(req, ...changeTags('enrolments', enrolment.id))
  return { ...enrolment, createdAt: updatedAt, updatedAt }
}

/** Coaches find an athlete by it. Users who registered before search existed have none yet. */
export function withSearchText(user: ProductUser): Partial<ProductUser> {
  return user.searchText ? {} : { searchText: searchTextOf('productUsers', user) }
}
