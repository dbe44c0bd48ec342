import type { Endpoint, PayloadRequest, Where } from 'payload'
import { assignProgram } from '../../actions/coaching/assignProgram.ts'
import { coachingsOf } from '../../actions/coaching/writeCoachings.ts'
import { decodeId, encodeId } from '../../kernel/nodeId.ts'
import { idOf } from '../../kernel/relation.ts'
import { idempotencyKeyProblem, proseProblem } from '../../kernel/rules.ts'
import { SCHEDULE_LIMITS } from '../../kernel/schedule/vocabulary.ts'
import type { ProductUser } from '../../payload-types.ts'
import { findRows } from '../../storage/findRows.ts'
import { athletesOf } from '../../storage/trainingVisibility.ts'
import { BodyReader } from './bodyInput.ts'
import { asCoach, coachEndpoint } from './coachEndpoint.ts'
import { findVisible } from './guardedEndpoint.ts'

const { athletesPerAssignment, note } = SCHEDULE_LIMITS

/** Whom a coach may assign a program to, and the assignment, which is the API's own `assignProgram`. */
export const assignEndpoints: Endpoint[] = [
  coachEndpoint('get', '/:id/assign', async (req) => {
    const program = await findVisible(req, 'programs', String(req.routeParams?.id))
    return program ? { title: program.title, athletes: await athletesToChoose(req, program.id) } : null
  }),
  coachEndpoint('post', '/:id/assign', assign),
]

/** The coach's athletes by name, and whether they are in the program already. */
async function athletesToChoose(req: PayloadRequest, program: string) {
  const ids = [...(await athletesOf(req))]
  if (ids.length === 0) return []
  const reader = { payload: req.payload, req }
  const active: Where = {
    and: [{ user: { in: ids } }, { program: { equals: program } }, { status: { equals: 'ACTIVE' } }],
  }
  // The athletes whom the caller coaches.
  const users = await findRows(reader, 'productUsers', { id: { in: ids } }, { sort: ['username'] })
  const enrolments = await findRows(reader, 'enrolments', active)
  const standing = new Map(
    enrolments.map((each) => [idOf(each.user), each.startsOn ? 'scheduled' : 'enrolled'] as const),
  )
  return users.map(({ id, username, displayName }) => ({
    ...{ id: encodeId('user', id), username, displayName: displayName ?? null },
    has: standing.get(id) ?? null,
  }))
}

async function assign(req: PayloadRequest, coach: ProductUser) {
  const body = new BodyReader(req.data ?? {})
  const input = {
    programId: encodeId('program', String(req.routeParams?.id)),
    athleteIds: body.list('athleteIds', 'The list of athletes', athletesPerAssignment),
    schedule: body.schedule<never>(),
    note: body.optionalText('note', 'The note', (value) => proseProblem(value, note)),
    idempotencyKey: body.optionalText('key', 'The key', idempotencyKeyProblem),
  }
  body.done()
  const results = await asCoach(req, coach, assignProgram, input, coachingsOf(coach.id))
  return {
    results: results.map(({ athleteId, enrolment, outcome, refused }) => ({
      athleteId,
      id: decodeId('user', athleteId),
      startsOn: enrolment?.startsOn ?? null,
      outcome,
      problem: refused.map(({ message }) => message).join(' ') || null,
    })),
  }
}
