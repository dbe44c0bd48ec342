import { milestoneIdsOf, slotsOf } from '../../actions/programs/revise.ts'
import { contentOf } from '../../actions/programs/workoutContent.ts'
import type { Loaders } from '../../graphql/loaders/loaders.ts'
import { mannerOf } from '../../kernel/notation/ofExercise.ts'
import type { PrescribedSet } from '../../kernel/notation/prescribedSet.ts'
import { printPrescription, printTime } from '../../kernel/notation/print.ts'
import type { Exercise, Milestone, Program, Workout } from '../../payload-types.ts'
import type { PrintedProgram, PrintedRow } from './programPage.ts'

/** A year of five workouts a week with eight exercises each is a fifth of it. */
export const MOST_ROWS = 10_000

type Tree = { milestone: Milestone; workouts: Workout[] }[]
type Row = ReturnType<typeof contentOf>['exercises'][number]

/** The program with this slug, or undefined where the reader may not see it. */
export async function findProgram({ catalogue }: Loaders, slug: string): Promise<Program | undefined> {
  const [program] = await catalogue.find({ collection: 'programs', where: { slug: { equals: slug } }, limit: 1 })
  return program
}

/** What a program asks for today, or the number of its rows where there are too many to print. */
export async function readProgram(loaders: Loaders, program: Program): Promise<PrintedProgram | number> {
  const milestones = await all(loaders.milestone, milestoneIdsOf(program))
  const ids = [...new Set(milestones.flatMap(slotsOf).map(({ workoutId }) => workoutId))]
  const workouts = byId(await all(loaders.workout, ids))
  const tree: Tree = milestones.map((milestone) => ({
    milestone,
    workouts: slotsOf(milestone).flatMap(({ workoutId }) => workouts.get(workoutId) ?? []),
  }))
  const rows = tree.flatMap((week) => week.workouts).reduce((sum, { exercises }) => sum + (exercises?.length ?? 0), 0)
  if (rows > MOST_ROWS) return rows
  const contents = new Map([...workouts].map(([id, workout]) => [id, contentOf(workout)]))
  const named = [...contents.values()]
    .flatMap(({ exercises }) => exercises)
    .flatMap(({ exercise, alternatives }) => [exercise ?? [], alternatives].flat())
  const exercises = byId(await all(loaders.exercise, [...new Set(named)]))
  return {
    title: program.title,
    description: program.description || null,
    isDraft: !program.isPublished,
    weeks: tree.map((week) => ({
      title: week.milestone.title,
      description: week.milestone.description || null,
      workouts: week.workouts.map(({ id }) => {
        const { exercises: of, ...head } = contents.get(id) as ReturnType<typeof contentOf>
        return { ...head, rows: of.map((row) => printedRow(row, exercises)) }
      }),
    })),
  }
}

function printedRow(
  { exercise, group, notes, restSeconds, alternatives, sets }: Row,
  exercises: Map<string, Exercise>,
): PrintedRow {
  const known = exercises.get(exercise ?? '')
  return {
    exercise: known?.name ?? '',
    group,
    notes,
    sets: inWords(printPrescription(sets as unknown as PrescribedSet[], mannerOf(known?.metric))),
    count: sets.filter(({ type }) => type !== 'WARMUP').length || sets.length,
    rest: restSeconds === null ? null : printTime(restSeconds),
    alternatives: alternatives.flatMap((id) => exercises.get(id)?.name ?? []),
  }
}

/**
 * The groups of a line for who reads it on paper, each in the pieces between which a line of the paper may end: no range, no
 * tempo and no time is torn.
 */
function inWords(line: string): string[][] {
  const said: string[][] = []
  let wasWarmUp = false
  for (const group of line.split('; ')) {
    const isWarmUp = group.startsWith('w ')
    const pieces = group
      .replace(/^w /, wasWarmUp ? '' : 'warm-up ')
      .replace(/(\d)x(?=\S)/, '$1 × ')
      .split(/(?<=^warm-up) | (?=@|[-+]\d|over |in |each|left|right|tempo |rest )/)
    const last = said.at(-1)
    // The word is said once, and a comma tells that it is said of the next ones, too.
    if (last && isWarmUp && wasWarmUp) last.push(`${last.pop()},`, ...pieces)
    else said.push(pieces)
    wasWarmUp = isWarmUp
  }
  return said
}

async function all<Document>(
  loader: { load(id: string): Document | null | Promise<Document | null> },
  ids: readonly string[],
): Promise<Document[]> {
  const found = await Promise.all(ids.map(async (id) => loader.load(id)))
  return found.filter((document) => document !== null)
}

const byId = <Document extends { id: string }>(documents: Document[]) =>
  new Map(documents.map((document) => [document.id, document]))
