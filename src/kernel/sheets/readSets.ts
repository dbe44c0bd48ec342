import { prescriptionProblems, VALUE_IN_WORDS } from '../metric.ts'
import { mannerOf } from '../notation/ofExercise.ts'
import { parsePrescription } from '../notation/parse.ts'
import type { Manner, PrescribedSet } from '../notation/prescribedSet.ts'
import { compose } from './compose.ts'
import type { Composed, Piece } from './composed.ts'
import { isBlank, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { KnownExercise } from './matchExercises.ts'
import { quoted } from './problems.ts'
import { placeIn, type Reading, type RowAt, tellOnce } from './rowAt.ts'
import { inNotation } from './spoken.ts'

/** The sets of a row, or null where they cannot be read. */
export function readSets(at: RowAt, exercise: KnownExercise | null, reading: Reading): PrescribedSet[] | null {
  const { problems, remarks, units } = reading
  const metric = exercise?.metric ?? null
  const composed = compose(at.cells, at.columns, units, at.week)
  for (const to of ['remarks', 'problems'] as const) {
    for (const told of composed[to]) {
      if (told.isOfColumn) tellOnce(at, to, reading, told)
      else reading[to].add(placeIn(at, told.column), told.message, told.more)
    }
  }
  if (composed.problems.length > 0) return null
  if (composed.groups.length === 0) {
    const column = at.columns.find(({ role }) => ['prescription', 'reps', 'sets'].includes(role))
    problems.add(placeIn(at, column?.column ?? 0), NOTHING_PRESCRIBED)
    return null
  }
  const manner = mannerOf(metric)
  const { sets, problem, meant } = parsedGroups(composed.groups, manner)
  if (problem) {
    const written = textOf(at.cells[problem.column])
    const isNamed = problem.advice.startsWith(quoted(written))
    problems.add(placeIn(at, problem.column), isNamed ? problem.advice : `${quoted(written)}: ${problem.advice}`)
    return null
  }
  if (meant) {
    const written = textOf(at.cells[meant.column])
    remarks.add(placeIn(at, meant.column), `${quoted(written)} is read as ${meant.text}.`)
  }
  if (composed.again && !saysSame(at, composed.again, sets, reading, manner)) return null
  const [misplaced] = metric ? sets.flatMap((set) => prescriptionProblems(metric, set)) : []
  if (!misplaced) return sets
  const filled = at.columns.filter((each) => !isBlank(at.cells[each.column]))
  const column = filled.toSorted((one, other) => rankOf(misplaced.value, one) - rankOf(misplaced.value, other))[0]
  const told = `${VALUE_IN_WORDS[misplaced.value]} ${misplaced.problem.message}.`
  problems.add(placeIn(at, column?.column ?? 0), `${quoted(exercise?.name ?? '')}: ${told}`, {
    exercise: exercise?.name,
  })
  return null
}

const measuresOf = (sets: readonly PrescribedSet[]) =>
  sets.map(({ repsMin, repsMax, durationSeconds, distanceMeters }) =>
    [repsMin, repsMax, durationSeconds, distanceMeters].join('/'),
  )

/** Whether columns beside a line of notation say what it says. Otherwise nobody knows which of them counts. */
function saysSame(
  at: RowAt,
  { groups, columns, line }: NonNullable<Composed['again']>,
  sets: readonly PrescribedSet[],
  reading: Reading,
  manner: Manner,
): boolean {
  const [first, ...more] = measuresOf(sets)
  const count = columns.find(({ role }) => role === 'sets')
  const isCounted = !count || Number.parseInt(textOf(at.cells[count.column]).replace(/^x\s*/i, ''), 10) === sets.length
  const hasMeasure = columns.some(({ role }) => role !== 'sets')
  const other = hasMeasure ? parsedGroups(groups, manner) : null
  const measures = other ? measuresOf(other.sets) : []
  // Without a number of sets beside them, repetitions are those of each set.
  const isMeasured = count
    ? measures.join() === [first, ...more].join()
    : measures.length === 1 && [first, ...more].every((each) => each === measures[0])
  const isSame = isCounted && (!hasMeasure || (!other?.problem && isMeasured))
  for (const { column, heading } of columns) {
    const [one, two] = [quoted(heading), quoted(line.heading)]
    if (isSame) {
      tellOnce(at, 'remarks', reading, {
        column,
        message: `The column ${one} is not read, because ${two} says the same.`,
      })
      continue
    }
    const message = `${one} says something else than ${two}, and only one of the two can count. Leave out one of them.`
    tellOnce(at, 'problems', reading, { column, message })
  }
  return isSame
}

const NOTHING_PRESCRIBED = 'Nothing is prescribed here. Write any where it is up to the athlete, or take the row out.'

/** Where a misplaced value is told, in the order of preference. */
const ROLES_OF: ReadonlyMap<string, Role[]> = new Map(
  Object.entries<Role[]>({
    repsMin: ['reps', 'prescription', 'sets'],
    repsMax: ['reps', 'prescription', 'sets'],
    load: ['load', 'prescription', 'sets'],
    percentOfOneRepMax: ['percent', 'prescription', 'sets'],
    percentMax: ['percent', 'prescription', 'sets'],
    repsInReserve: ['rir', 'prescription', 'sets'],
    durationSeconds: ['time', 'reps', 'prescription', 'sets'],
    distanceMeters: ['distance', 'reps', 'prescription', 'sets'],
    tempo: ['tempo', 'prescription', 'sets'],
  }),
)

function rankOf(value: string, { role }: Column): number {
  const rank = ROLES_OF.get(value)?.indexOf(role) ?? -1
  return rank === -1 ? 99 : rank
}

interface Parsed {
  sets: PrescribedSet[]
  problem: { column: number; advice: string; suggestion?: string | null } | null
  /** What a coach must have meant whose line is no notation, and the first cell of it. */
  meant?: { text: string; column: number }
}

/** In characters. What somebody has spelt in words is a line of a plan, and no essay. */
const LONGEST_SPOKEN = 500

/**
 * Reads the cells as they stand, and where that fails, with the spellings of coaches put into notation. Where that fails too,
 * the line may still be one that can have meant one thing alone.
 */
function parsedGroups(groups: readonly Piece[][], manner: Manner): Parsed {
  const first = parsedAs(groups, manner)
  if (!first.problem || groups.flat().some(({ text }) => text.length > LONGEST_SPOKEN)) return first
  const spoken = groups.map((group) => group.map(({ text, column }) => ({ text: inNotation(text), column })))
  const second = parsedAs(spoken, manner)
  if (!second.problem) return second
  const text = first.problem.suggestion ?? second.problem.suggestion
  const { sets } = text ? parsePrescription(text, manner) : {}
  return text && sets ? { sets, problem: null, meant: { text, column: first.problem.column } } : first
}

function parsedAs(groups: readonly Piece[][], manner: Manner): Parsed {
  const pieces: (Piece & { from: number })[] = []
  let line = ''
  for (const [index, group] of groups.entries()) {
    if (index > 0) line += ';'
    for (const piece of group) {
      line += /^$|;$|\dx$/.test(line) ? '' : ' '
      pieces.push({ ...piece, from: line.length })
      line += piece.text
    }
  }
  const { sets, problem } = parsePrescription(line, manner)
  if (!problem) return { sets, problem: null }
  const at = pieces.findLast(({ from }) => from < problem.column) ?? pieces[0]
  return { sets: [], problem: { column: at?.column ?? 0, advice: problem.advice, suggestion: problem.suggestion } }
}
