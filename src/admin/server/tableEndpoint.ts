import type { PayloadRequest } from 'payload'
import { readExercises } from '../../actions/sheets/exercises.ts'
import { readApart } from '../../actions/sheets/readApart.ts'
import { inTurn } from '../../actions/sheets/turns.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { mannerOf } from '../../kernel/notation/ofExercise.ts'
import { printPrescription } from '../../kernel/notation/print.ts'
import { PlainError } from '../../kernel/plainError.ts'
import type { KnownExercise } from '../../kernel/sheets/matchExercises.ts'
import type { SheetLine, SheetPlan } from '../../kernel/sheets/sheetPlan.ts'
import { guarded } from './guardedEndpoint.ts'
import { readSheetRequest } from './sheetInput.ts'
import { waitOf } from './waitOf.ts'

/**
 * What a table says that was pasted into the plan grid, in the shape of a plan. It writes nothing. A name that is no
 * exercise stays a name, as where somebody types it in the grid: `exerciseId` is the text after a "?".
 */
export const tableEndpoint = guarded('post', '/sheets/table', async (req) => {
  const { ended } = waitOf(req)
  try {
    return await inTurn(() => read(req, ended), ended)
  } catch (error) {
    if (error instanceof PlainError) return { refused: error.message }
    throw error
  }
})

async function read(req: PayloadRequest, ended: AbortSignal | undefined) {
  const { file, key: _, corrections, ...options } = readSheetRequest(req.data ?? {})
  const exercises = await readExercises({ payload: req.payload, req })
  const ask = (strangers: readonly Stranger[]) =>
    readApart(
      {
        bytes: file.bytes,
        exercises: [...exercises, ...strangers],
        options: {
          ...options,
          fallbackTitle: 'Table',
          corrections: { ...corrections, exercises: { ...corrections.exercises, ...meaning(strangers) } },
        },
        wantsPlan: true,
      },
      ended,
    )
  const first = await ask([])
  const strangers = first.told.unmatched.map(({ written }, index) => strangerCalled(written, index))
  const { told, plan } = strangers.length === 0 ? first : await ask(strangers)
  if (!plan) {
    const { count, told: problems } = told.problems
    return { refused: problems.map(({ cells, message }) => `${cells}: ${message}`)[0] ?? '', problems: count }
  }
  const metrics = new Map(exercises.map(({ id, metric }) => [id, metric]))
  return { weeks: weeksOf(plan, metrics), remarks: told.remarks.told.map(({ message }) => message) }
}

type Stranger = KnownExercise & { written: string }

const strangerCalled = (written: string, index: number): Stranger => ({
  ...{ id: `?${written}`, slug: `?${index}`, name: written, aliases: [], written },
  ...{ metric: null, isArchived: false },
})

const meaning = (strangers: readonly Stranger[]) =>
  Object.fromEntries(strangers.map(({ written, id }) => [written, id]))

type Metrics = ReadonlyMap<string, KnownExercise['metric']>

function weeksOf({ weeks }: SheetPlan, metrics: Metrics) {
  return weeks.map(({ title, days }) => ({
    ...{ id: null, title },
    workouts: days.map((day) => ({ id: null, title: day.title, rows: day.rows.map((row) => rowOf(row, metrics)) })),
  }))
}

/** The line is written as the exercise writes it: a weight of pull-ups is added to the body. */
const rowOf = ({ exercise, group, sets, restSeconds, notes }: SheetLine, metrics: Metrics) => ({
  id: null,
  exerciseId: exercise.startsWith('?') ? exercise : encodeId('exercise', exercise),
  prescription: printPrescription(sets, mannerOf(metrics.get(exercise))),
  ...{ group, restSeconds, notes },
})
