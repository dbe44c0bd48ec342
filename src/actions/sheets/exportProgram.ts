import { createLocalReq, type Payload } from 'payload'
import { giveWay } from '../../kernel/eventLoop.ts'
import { PlainError } from '../../kernel/plainError.ts'
import type { Format } from '../../kernel/sheets/fileFormats.ts'
import { ExerciseNames, type KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import { printCsv } from '../../kernel/sheets/printCsv.ts'
import { printPlan } from '../../kernel/sheets/printPlan.ts'
import { printXlsx } from '../../kernel/sheets/printXlsx.ts'
import type { Milestone, Program, Workout } from '../../payload-types.ts'
import { exportLibrary } from '../library/exportLibrary.ts'
import { WAYMARK } from '../library/importLibrary.ts'
import { findAll, type Scope } from '../library/names.ts'
import { documentsById, readPlan } from '../programs/plan/planTree.ts'
import { milestoneIdsOf, slotsOf } from '../programs/revise.ts'
import { readExercises } from './exercises.ts'
import { sheetOfTree } from './trees.ts'

/**
 * One program as a file: as sheets, or as a program library without the exercises that it names. The same program is always
 * the same bytes, and importing them makes the same program.
 */
export async function* exportProgram(
  payload: Payload,
  slug: string,
  format: Format,
  schema?: string,
): AsyncGenerator<string | Uint8Array> {
  const req = await createLocalReq({ context: { caller: WAYMARK } }, payload)
  const scope: Scope = { payload, req }
  const [program] = await findAll<Program>(scope, 'programs', 'slug', [slug])
  if (!program) throw new PlainError(`There is no program with the slug "${slug}".`)
  if (format === 'json') {
    yield* exportLibrary(payload, schema, await selectionOf(scope, program))
    return
  }
  const { tree } = await readPlan(scope, program)
  const exercises = await readExercises(scope)
  await giveWay()
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const printed = printPlan(sheetOfTree(tree), {
    names: new ExerciseNames(exercises),
    exerciseOf: (id) => byId.get(id) as KnownExercise,
  })
  await giveWay()
  yield format === 'csv' ? printCsv(printed) : printXlsx(printed)
}

/** The keys of what the program is made of. */
async function selectionOf(scope: Scope, program: Program) {
  const milestones = await documentsById<Milestone>(scope, 'milestones', milestoneIdsOf(program))
  const ids = [...milestones.values()].flatMap(slotsOf).map(({ workoutId }) => workoutId)
  const workouts = await findAll<Workout>(scope, 'workouts', 'id', ids, { libraryKey: true })
  return {
    workouts: workouts.map(({ libraryKey }) => libraryKey),
    milestones: [...milestones.values()].map(({ libraryKey }) => libraryKey),
    programs: [program.slug],
  }
}
