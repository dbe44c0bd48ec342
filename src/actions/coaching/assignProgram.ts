import type { Where } from 'payload'
import type { AssignProgramInput } from '../../graphql/coaching/assign.inputs.ts'
import { decodeId } from '../../kernel/nodeId.ts'
import { type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Enrolment, Program } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { findRows } from '../../storage/findRows.ts'
import { oncePerKey } from '../documents/oncePerKey.ts'
import { requireOne } from '../documents/requireOne.ts'
import { activeKeyOf } from '../workouts/progress/activeKey.ts'
import { begin } from '../workouts/progress/enrolInProgram.ts'
import { holdAthlete } from '../workouts/progress/holdAthlete.ts'
import { withSchedules } from '../workouts/progress/laySchedules.ts'
import { writeEnrolments } from '../workouts/progress/settleEnrolments.ts'

/** What became of one athlete. `athleteId` is as the caller gave it. */
export interface Assignment {
  athleteId: string
  enrolment: Enrolment | null
  /** KEPT is an enrolment that the athlete had, with its days and its note, and SCHEDULED one that took the schedule. */
  outcome: Outcome | null
  refused: Refused[]
}

type Outcome = 'BEGUN' | 'SCHEDULED' | 'KEPT'
type Assigned = Map<string, { enrolment: Enrolment; outcome: Outcome }>

/**
 * Afterwards each of these athletes whom the caller coaches has one active enrolment in the program, published or not: the
 * one they had, or else a new one that says who assigned it. The one they had stays as it is, but takes the schedule if
 * it has none. Each outcome stands by itself: an athlete whom the caller does not coach is NOT_FOUND in theirs. Refuses NOT_FOUND
 * (the program), INVALID (a schedule that leaves the calendar) and IDEMPOTENCY_CONFLICT.
 *
 * What makes it atomic: the athletes and the coachings are held before anything is read that depends on them. An
 * athlete who enrols at the same time comes wholly before or after, and so does the end of a coaching. The number of
 * calls does not depend on the number of athletes.
 */
export async function assignProgram(tx: Transaction, input: AssignProgramInput): Promise<Assignment[]> {
  const coach = await holdAthlete(tx)
  const program = await requireOne(tx, 'programs', input.programId)
  const athletes = input.athleteIds.map((athleteId) => ({ athleteId, id: decodeId('user', athleteId) }))
  const coached = await holdCoached(tx, coach.id, [...new Set(athletes.flatMap(({ id }) => id ?? []))])
  let assigned: Assigned | undefined
  let firstAt = 0
  const make = async () => {
    assigned = await assign(tx, program, coached, { ...input, coach: coach.id })
    return program
  }
  await oncePerKey(tx, 'programs', 'assignProgram', input, make, (atMs) => {
    firstAt = atMs
  })
  // The key was used before: the answer is what these athletes have of it now.
  assigned ??= await newestIn(tx, program, coached, firstAt)
  return athletes.map(({ athleteId, id }, index): Assignment => {
    const found = (id && assigned?.get(id)) || { enrolment: null, outcome: null }
    return { athleteId, ...found, refused: found.enrolment ? [] : [notFound(index)] }
  })
}

const notFound = (index: number): Refused => ({
  code: UserErrorCode.NOT_FOUND,
  message: 'There is no such athlete whom you coach.',
  field: ['input', 'athleteIds', String(index)],
})

/** Those of these people whom the coach coaches now. They and their coachings are held. */
async function holdCoached({ payload, req }: Transaction, coach: string, among: string[]): Promise<string[]> {
  if (among.length === 0) return []
  const pairs: Where[] = [{ coach: { equals: coach } }, { athlete: { in: among } }]
  // The caller's own coachings.
  const found = await findRows({ payload, req }, 'coachings', { and: [...pairs, { status: { equals: 'ACTIVE' } }] })
  if (found.length === 0) return []
  await payload.db.hold({ collection: 'coachings', ids: found.map(({ id }) => id), req })
  const ids = found.map(({ athlete }) => idOf(athlete)).filter((id) => id !== coach)
  for (const id of ids) req.context.meets?.add(`training ${id}`)
  await payload.db.hold({ collection: 'productUsers', ids, req })
  return ids
}

type Given = Pick<AssignProgramInput, 'schedule' | 'note'> & { coach: string }

async function assign(
  tx: Transaction,
  program: Program,
  athletes: string[],
  { schedule, note, coach }: Given,
): Promise<Assigned> {
  if (athletes.length === 0) return new Map()
  const keys = athletes.map((user) => activeKeyOf({ user, program: program.id }))
  // Enrolments of the athletes whom the caller coaches.
  const active: Where = { and: [{ user: { in: athletes } }, { activeKey: { in: keys } }] }
  const known = await findRows(tx, 'enrolments', active)
  const had = new Set(known.map(({ user }) => idOf(user)))
  const users = await findRows(tx, 'productUsers', { id: { in: athletes } })
  const unscheduled = schedule ? known.filter(({ startsOn }) => !startsOn) : []
  const scheduled = schedule ? await withSchedules(tx, { begun: [], known: unscheduled }, schedule) : []
  const beginning = { schedule, note, assignedBy: coach }
  const begun = await begin(
    tx,
    users.filter(({ id }) => !had.has(id)),
    program,
    beginning,
  )
  return new Map([
    ...outcomes(known, 'KEPT'),
    ...outcomes(await writeEnrolments(tx, scheduled), 'SCHEDULED'),
    ...outcomes(begun, 'BEGUN'),
  ])
}

const outcomes = (enrolments: readonly Enrolment[], outcome: Outcome) =>
  enrolments.map((enrolment) => [idOf(enrolment.user), { enrolment, outcome }] as const)

async function newestIn(tx: Transaction, program: Program, athletes: string[], firstAt: number): Promise<Assigned> {
  if (athletes.length === 0) return new Map()
  const where: Where = { and: [{ user: { in: athletes } }, { program: { equals: program.id } }] }
  // Enrolments of the athletes whom the caller coaches. The last one of an athlete stands.
  const found = await findRows(tx, 'enrolments', where, { sort: ['startedAt', 'id'] })
  const isBegun = ({ startedAt }: Enrolment) => Date.parse(startedAt) >= firstAt
  return new Map(found.flatMap((each) => outcomes([each], isBegun(each) ? 'BEGUN' : 'KEPT')))
}
