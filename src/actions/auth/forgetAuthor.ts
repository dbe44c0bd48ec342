import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../kernel/relation.ts'
import { findRows } from '../../storage/findRows.ts'

/**
 * Takes the name of a coach who is deleted out of the enrolments of their athletes: who assigned the program, and who
 * skipped a workout. What they wrote stays with the athlete. Runs while the coachings still say who the athletes were.
 */
export async function forgetAuthor(req: PayloadRequest, id: string): Promise<void> {
  const { payload } = req
  const coachings = await findRows({ payload, req }, 'coachings', { coach: { equals: id } })
  const athletes = [...new Set(coachings.map(({ athlete }) => idOf(athlete)))]
  if (athletes.length === 0) return
  const scheduled: Where[] = [{ user: { in: athletes } }, { startsOn: { less_than_equal: '9999-12-31' } }]
  // Whoever was their coach may be named there.
  const found = await findRows({ payload, req }, 'enrolments', { and: scheduled })
  const naming = found.filter(({ changes, layout }) => JSON.stringify([changes, layout]).includes(`"by":"${id}"`))
  const rows = naming.map(({ createdAt: _, updatedAt: __, ...enrolment }) => ({
    ...{ ...enrolment, user: idOf(enrolment.user), program: idOf(enrolment.program) },
    ...{ changes: unnamed(enrolment.changes, id), layout: unnamed(enrolment.layout, id) },
    assignedBy: idOf(enrolment.assignedBy) ?? null,
  }))
  if (rows.length > 0) await payload.db.upsertMany({ collection: 'enrolments', rows, req })
  const assigned: Where = { and: [{ user: { in: athletes } }, { assignedBy: { equals: id } }] }
  const data = { assignedBy: null }
  await payload.db.updateMany({ collection: 'enrolments', where: assigned, data, returning: false, req })
}

function unnamed(value: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (key, each) => (key === 'by' && each === id ? undefined : each))
}
