import type { PlanDocument } from './document.ts'
import { readCell } from './notation.ts'
import type { Plan } from './plan.ts'
import { toDocument } from './toDocument.ts'

/** Whether two documents say the same of the same things. */
export const isSameDocument = (one: PlanDocument, other: PlanDocument): boolean => said(one, true) === said(other, true)

/** Whether a document says what a plan says, whatever the service calls the parts of it. */
export const isSaidBy = (plan: Plan, document: PlanDocument): boolean =>
  said(toDocument(plan, NOTHING, { weeks: [] }).document, false) === said(document, false)

const NOTHING = { weeks: {}, workouts: {}, rows: {} }

function said({ weeks }: PlanDocument, hasIds: boolean): string {
  const idOf = ({ id }: { id: string | null }) => (hasIds ? id : null)
  return JSON.stringify(
    weeks.map((week) => [
      idOf(week),
      week.title,
      week.workouts.map((workout) => [
        idOf(workout),
        workout.title,
        workout.rows.map((row) => [
          ...[idOf(row), row.exerciseId, readCell(row.prescription).text, row.group?.trim() || null],
          ...[row.restSeconds, row.notes || null],
        ]),
      ]),
    ]),
  )
}
