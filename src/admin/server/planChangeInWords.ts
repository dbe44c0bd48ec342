import type { Exercises } from '../../actions/programs/plan/checkRows.ts'
import type { PlanChange } from '../../actions/programs/plan/planChanges.ts'
import type { PlanRow } from '../../actions/programs/plan/planTree.ts'
import { mannerOf } from '../../kernel/notation/ofExercise.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'

const WORDS = { ADDED: 'New', REMOVED: 'Removed', MOVED: 'Moved', EDITED: 'Changed' } as const

/** A change of a plan as the preview of the grid tells it. Pure. */
export function changeInWords({ kind, milestone, workout, before, after, edited }: PlanChange, exercises: Exercises) {
  const line = (row: PlanRow | null) => row && lineOf(row, exercises)
  const name = (row: PlanRow | null) => (row?.exercise ? (exercises.get(row.exercise)?.name ?? '') : null)
  const isReplaced = before !== null && after !== null && before.exercise !== after.exercise
  return {
    kind: WORDS[kind],
    where: [milestone?.title ?? 'The program', workout?.title].filter(Boolean).join(' · '),
    exercise: isReplaced ? `${name(before)} → ${name(after)}` : name(after ?? before),
    before: edited ? edited.before : line(before),
    after: edited ? edited.after : line(after),
    beside: edited ? [FIELDS[edited.field]] : after ? besideTheSets(before, after) : [],
  }
}

/** The sets of a row, as its exercise writes them. */
export const lineOf = ({ exercise, sets }: Pick<PlanRow, 'exercise' | 'sets'>, exercises: Exercises): string =>
  printPrescription(sets as never, mannerOf(exercises.get(exercise ?? '')?.metric))

const FIELDS = {
  TITLE: 'Title',
  SLUG: 'Name in web addresses',
  DESCRIPTION: 'Description',
  LEVEL: 'Level',
  ESTIMATED_MINUTES: 'Minutes',
} as const

/** What a row says beside its sets: all of it where the row is new, and otherwise what has changed. */
function besideTheSets(before: PlanRow | null, after: PlanRow): string[] {
  const rest = ({ restSeconds }: PlanRow) => (restSeconds === null ? 'none' : printTime(restSeconds))
  if (before === null) {
    return [
      ...(after.restSeconds === null ? [] : [`Rest: ${rest(after)}`]),
      ...(after.group === null ? [] : [`Superset: ${after.group}`]),
      ...(after.notes === null ? [] : [`Note: ${after.notes}`]),
    ]
  }
  return [
    ...(before.restSeconds === after.restSeconds ? [] : [`Rest: ${rest(before)} → ${rest(after)}`]),
    ...(before.group === after.group ? [] : [`Superset: ${before.group ?? 'none'} → ${after.group ?? 'none'}`]),
    ...(before.notes === after.notes ? [] : [`Note: ${after.notes ?? 'removed'}`]),
  ]
}
