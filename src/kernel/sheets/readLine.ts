import { prescriptionProblems } from '../metric.ts'
import { parsePrescription } from '../notation/parse.ts'
import type { PrescribedSet } from '../notation/prescribedSet.ts'
import { groupOf } from '../prescription.ts'
import { LIMITS, lineProblem, proseProblem } from '../rules.ts'
import { type Composed, compose, type Piece, type Units } from './compose.ts'
import { isBlank, type SheetPlace, type SheetRow, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { ExerciseNames, KnownExercise } from './matchExercises.ts'
import { type Findings, quoted } from './problems.ts'
import { notSpelledOut } from './protect.ts'
import type { SheetLine } from './sheetPlan.ts'
import { inNotation } from './spoken.ts'

export interface Reading {
  names: ExerciseNames
  units: Units
  problems: Findings
  remarks: Findings
}

/** One row of a sheet, with the columns that are read of it. */
export interface RowAt {
  sheet: string | null
  row: number
  cells: SheetRow
  columns: readonly Column[]
}

export const placeIn = ({ sheet, row }: RowAt, column: number): SheetPlace => ({ sheet, row, column })

export function columnOf({ columns }: Pick<RowAt, 'columns'>, role: Role): Column | undefined {
  return columns.find((column) => column.role === role)
}

/** The text of a column as it stands there, or null where the cell says nothing. */
export function rawIn(at: RowAt, role: Role): { text: string; place: SheetPlace } | null {
  const column = columnOf(at, role)
  const cell = column && at.cells[column.column]
  if (!column || !cell || isBlank(cell)) return null
  return { text: notSpelledOut(cell.text), place: placeIn(at, column.column) }
}

/** What one row says of its exercise. Null where it says nothing, or where something is wrong, which is told. */
export function readLine(at: RowAt, exerciseAt: Column, reading: Reading): SheetLine | null {
  const place = placeIn(at, exerciseAt.column)
  const exercise = exerciseNamed(textOf(at.cells[exerciseAt.column]), place, reading)
  const sets = readSets(at, exercise, reading)
  const line: SheetLine = {
    exercise: exercise?.id ?? '',
    group: groupOf(checked(at, 'group', reading, (text) => lineProblem(text, LIMITS.group)?.message)),
    notes: checked(at, 'notes', reading, (text) => proseProblem(text, LIMITS.notes)?.message) || null,
    restSeconds: readRest(at, reading),
    alternatives: readAlternatives(at, reading),
    sets: sets ?? [],
    at: place,
  }
  return exercise && sets ? line : null
}

function exerciseNamed(written: string, place: SheetPlace, { names, problems }: Reading): KnownExercise | null {
  const match = names.match(written)
  if (match.exercise) return match.exercise
  const choices = match.suggestions.map(quoted).join(', ')
  if (match.isAmbiguous) problems.add(place, `${quoted(written)} means several exercises. Write one of ${choices}.`)
  else {
    const advice = choices === '' ? 'Write its name as the exercise library has it.' : `Do you mean ${choices}?`
    problems.add(place, `There is no exercise called ${quoted(written)}. ${advice}`)
  }
  return null
}

function checked(
  at: RowAt,
  role: Role,
  { problems }: Reading,
  problemOf: (text: string) => string | undefined,
): string | null {
  const found = rawIn(at, role)
  const problem = found && problemOf(found.text)
  if (problem) problems.add(found.place, `The text ${problem}.`)
  return problem ? null : (found?.text ?? null)
}

/** The sets of a row, or null where they cannot be read. */
export function readSets(at: RowAt, exercise: KnownExercise | null, reading: Reading): PrescribedSet[] | null {
  const { problems, remarks, units } = reading
  const composed = compose(at.cells, at.columns, units)
  for (const { column, message } of composed.remarks) remarks.add(placeIn(at, column), message)
  for (const { column, message } of composed.problems) problems.add(placeIn(at, column), message)
  if (composed.problems.length > 0) return null
  if (composed.groups.length === 0) {
    const column = at.columns.find(({ role }) => ['prescription', 'reps', 'sets'].includes(role))
    problems.add(placeIn(at, column?.column ?? 0), NOTHING_PRESCRIBED)
    return null
  }
  const { sets, problem } = parsedGroups(composed)
  if (problem) {
    const written = textOf(at.cells[problem.column])
    problems.add(placeIn(at, problem.column), `${quoted(written)}: ${problem.advice}`)
    return null
  }
  const [misplaced] = exercise ? sets.flatMap((set) => prescriptionProblems(exercise.metric, set)) : []
  if (!misplaced) return sets
  const filled = at.columns.filter((each) => !isBlank(at.cells[each.column]))
  const column = filled.toSorted((one, other) => rankOf(misplaced.value, one) - rankOf(misplaced.value, other))[0]
  const told = `${WORDS_OF[misplaced.value]} ${misplaced.problem.message}`
  problems.add(placeIn(at, column?.column ?? 0), `${told[0]?.toUpperCase()}${told.slice(1)}.`)
  return null
}

const NOTHING_PRESCRIBED = 'Nothing is prescribed here. Write any where it is up to the athlete, or take the row out.'

const WORDS_OF: Record<string, string> = {
  repsMin: 'a number of repetitions',
  repsMax: 'a number of repetitions',
  load: 'a weight',
  percentOfOneRepMax: 'a percentage',
  percentMax: 'a percentage',
  repsInReserve: 'a RIR',
  durationSeconds: 'a time',
  distanceMeters: 'a distance',
  tempo: 'a tempo',
}

/** Where a misplaced value is told, in the order of preference. */
const ROLES_OF: Record<string, Role[]> = {
  repsMin: ['reps', 'prescription', 'sets'],
  repsMax: ['reps', 'prescription', 'sets'],
  load: ['load', 'prescription', 'sets'],
  percentOfOneRepMax: ['percent', 'prescription', 'sets'],
  percentMax: ['percent', 'prescription', 'sets'],
  repsInReserve: ['rir', 'prescription', 'sets'],
  durationSeconds: ['time', 'reps', 'prescription', 'sets'],
  distanceMeters: ['distance', 'reps', 'prescription', 'sets'],
  tempo: ['tempo', 'prescription', 'sets'],
}

function rankOf(value: string, { role }: Column): number {
  const rank = ROLES_OF[value]?.indexOf(role) ?? -1
  return rank === -1 ? 99 : rank
}

interface Parsed {
  sets: PrescribedSet[]
  problem: { column: number; advice: string } | null
}

/** Reads the cells as they stand, and where that fails, with the spellings of coaches put into notation. */
function parsedGroups({ groups }: Composed): Parsed {
  const first = parsedAs(groups)
  if (!first.problem) return first
  const spoken = groups.map((group) => group.map(({ text, column }) => ({ text: inNotation(text), column })))
  const second = parsedAs(spoken)
  return second.problem ? first : second
}

function parsedAs(groups: readonly Piece[][]): Parsed {
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
  const { sets, problem } = parsePrescription(line)
  if (!problem) return { sets, problem: null }
  const at = pieces.findLast(({ from }) => from < problem.column) ?? pieces[0]
  return { sets: [], problem: { column: at?.column ?? 0, advice: problem.advice } }
}

/** The rest between sets, in a column of its own: 90, 90s, 2:00, 2 min. */
function readRest(at: RowAt, { problems }: Reading): number | null {
  const found = rawIn(at, 'rest')
  if (!found) return null
  const unit = columnOf(at, 'rest')?.unit
  const written = found.text.trim()
  const bare = /^\d+(?:[.,]\d+)?$/.test(written)
  // The notation asks what ten or less are. More than that are seconds to everybody.
  const text = bare ? `${written}${unit ?? (Number(written.replace(',', '.')) > 10 ? 's' : '')}` : written
  for (const each of [text, inNotation(text)]) {
    const { sets } = parsePrescription(`any rest ${each}`)
    if (sets?.[0] && sets.length === 1 && /^[\d.,:]+ ?[a-z]*$/i.test(each)) return sets[0].restSeconds
  }
  const advice = bare ? `Write ${written}min or ${written}s.` : 'Write a rest of at most an hour, such as 90s or 2:00.'
  problems.add(found.place, `${quoted(written)} is no rest. ${advice}`)
  return null
}

function readAlternatives(at: RowAt, { names, problems }: Reading): string[] {
  const found = rawIn(at, 'alternatives')
  if (!found) return []
  const ids = found.text.split(/[;\n]/).flatMap((written) => {
    if (written.trim() === '') return []
    return exerciseNamed(written.trim(), found.place, { names, problems } as Reading)?.id ?? []
  })
  const most = LIMITS.alternativesPerExercise
  if (new Set(ids).size < ids.length) problems.add(found.place, 'An alternative stands here twice.')
  if (ids.length > most) problems.add(found.place, `An exercise has at most ${most} alternatives.`)
  return ids
}
