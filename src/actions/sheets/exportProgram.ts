import { createLocalReq, type Payload } from 'payload'
import { PlainError } from '../../kernel/plainError.ts'
import type { Format } from '../../kernel/sheets/fileFormats.ts'
import { ExerciseNames, type KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import { printCsv } from '../../kernel/sheets/printCsv.ts'
import { printPlan } from '../../kernel/sheets/printPlan.ts'
import { printXlsx } from '../../kernel/sheets/printXlsx.ts'
import type { Program } from '../../payload-types.ts'
import { exportLibrary } from '../library/exportLibrary.ts'
import { WAYMARK } from '../library/importLibrary.ts'
import { findAll, type Scope } from '../library/names.ts'
import { type ReadPlan, readPlan } from '../programs/plan/planTree.ts'
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
  const read = await readPlan(scope, program)
  if (format === 'json') {
    yield* exportLibrary(payload, schema, selectionOf(program, read))
    return
  }
  const exercises = await readExercises(scope)
  const byId = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const printed = printPlan(sheetOfTree(read.tree), {
    names: new ExerciseNames(exercises),
    exerciseOf: (id) => byId.get(id) as KnownExercise,
  })
  yield format === 'csv' ? printCsv(printed) : printXlsx(printed)
}

function selectionOf({ slug }: Program, { milestones, workouts }: ReadPlan) {
  return {
    workouts: [...workouts.values()].map(({ libraryKey }) => libraryKey),
    milestones: [...milestones.values()].map(({ libraryKey }) => libraryKey),
    programs: [slug],
  }
}
