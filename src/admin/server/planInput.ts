import { MOST_TOLD } from '../../actions/programs/plan/checkRows.ts'
import type { PlanProgramInput, ProgramPlanInput } from '../../graphql/programs/plan.inputs.ts'
import { PRESCRIPTION } from '../../kernel/prescription.ts'
import { because, named, type Told } from '../../kernel/reason.ts'
import { Refusal, type Refused, UserErrorCode } from '../../kernel/refusal.ts'
import { integerProblem, LIMITS, lineProblem, proseProblem, titleProblem } from '../../kernel/rules.ts'
import { BodyReader, textOf } from './bodyInput.ts'
import { isObject } from './isObject.ts'

type Asked = Pick<PlanProgramInput, 'expectedRevision' | 'sharedWorkouts' | 'dryRun'> & {
  milestones: ProgramPlanInput['milestones']
}

/**
 * The plan that the grid sends. The classes of the GraphQL inputs check the same rules, but no endpoint may reach a
 * decorator, so this asks the rules themselves. Refuses all that is wrong at once, each with its path. Who asked
 * wrongly is told by a WrongBody, because that is no mistake in a cell. Pure.
 */
export function readPlanRequest(body: Readonly<Record<string, unknown>>): Asked {
  const refused: Refused[] = []
  const fail = (field: string[], name: string, told: Told | null) => {
    if (told) refused.push({ code: UserErrorCode.INVALID, ...named(name, told), field })
  }
  const form = new BodyReader(body)
  const expectedRevision = form.number('revision', 'The revision', 0, Number.MAX_SAFE_INTEGER)
  const shared = form.choice('shared', 'What becomes of shared workouts', ['CHANGE', 'COPY'])
  const dryRun = form.flag('dryRun', 'What asks for a preview')
  // Whom the page was opened by: see `otherAuthor`.
  form.optionalText('author', 'The author')
  const weeks = form.elsewhere('milestones')
  form.done()
  const milestones = listAt(weeks, LIMITS.milestonesPerProgram, [...PLAN, 'milestones'], 'weeks', fail).map(
    ({ item: week, path }) => {
      fail([...path, 'title'], 'The name of the week', titleProblem(week.title))
      const workouts = listAt(week.workouts, LIMITS.slotsPerMilestone, [...path, 'workouts'], 'workouts', fail)
      return { ...ids(week), title: textOf(week.title), workouts: workouts.map((each) => workoutOf(each, fail)) }
    },
  )
  if (refused.length > 0) throw new Refusal(...refused.slice(0, MOST_TOLD))
  return {
    expectedRevision,
    sharedWorkouts: (shared === 'CHANGE' ? 'CHANGE' : 'COPY') as Asked['sharedWorkouts'],
    dryRun,
    milestones,
  }
}

const PLAN = ['input', 'plan']

type Fail = (field: string[], name: string, told: Told | null) => void
interface Item {
  item: Record<string, unknown>
  path: string[]
}

function workoutOf({ item: workout, path }: Item, fail: Fail) {
  fail([...path, 'title'], 'The name of the workout', titleProblem(workout.title))
  const rows = listAt(workout.rows, LIMITS.exercisesPerWorkout, [...path, 'rows'], 'exercises', fail)
  return { ...ids(workout), title: textOf(workout.title), rows: rows.map((row) => rowOf(row, fail)) }
}

function rowOf({ item: row, path }: Item, fail: Fail) {
  const { group = null, notes = null, restSeconds = null, prescription, exerciseId } = row
  const { minimum, maximum } = PRESCRIPTION.restSeconds
  if (group !== null) fail([...path, 'group'], 'The superset', lineProblem(group, LIMITS.group))
  if (notes !== null) fail([...path, 'notes'], 'The note', proseProblem(notes, LIMITS.notes))
  if (restSeconds !== null) fail([...path, 'restSeconds'], 'The rest', integerProblem(restSeconds, minimum, maximum))
  if (typeof prescription !== 'string') fail([...path, 'prescription'], 'The cell', because.NOT_TEXT('must be text'))
  return {
    ...ids(row),
    exerciseId: textOf(exerciseId),
    group: group as string | null,
    notes: notes as string | null,
    restSeconds: restSeconds as number | null,
    prescription: textOf(prescription),
  }
}

function listAt(value: unknown, max: number, path: string[], what: string, fail: Fail): Item[] {
  if (!Array.isArray(value) || !value.every(isObject)) {
    fail(path, `The list of ${what}`, because.WRONG_FORM('must be a list', {}))
    return []
  }
  if (value.length > max)
    fail(path, 'The plan', because.TOO_MANY(`may have at most ${max} ${what} in one place`, { max }))
  return value.slice(0, max).map((item, index) => ({ item, path: [...path, String(index)] }))
}

function ids({ id, copyOf }: Record<string, unknown>) {
  return { id: typeof id === 'string' ? id : null, copyOf: typeof copyOf === 'string' ? copyOf : null }
}
