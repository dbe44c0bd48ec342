import { groupOf } from '../prescription.ts'
import { LIMITS, lineProblem, proseProblem } from '../rules.ts'
import type { SheetPlace } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { KnownExercise } from './matchExercises.ts'
import { quoted } from './problems.ts'
import { readRest } from './readRest.ts'
import { readSets } from './readSets.ts'
import { placeIn, type Reading, type RowAt, rawIn } from './rowAt.ts'
import type { SheetLine } from './sheetPlan.ts'

/**
 * What one row says of its exercise. Null where it says nothing, or where something is wrong, which is told. `name` is what
 * stands there without a place in the workout before it.
 */
export function readLine(at: RowAt, exerciseAt: Column, name: string, reading: Reading): SheetLine | null {
  const place = placeIn(at, exerciseAt.column)
  const cell = at.cells[exerciseAt.column]
  if (cell?.fault) reading.problems.add(place, cell.fault)
  const exercise = cell?.fault ? null : exerciseNamed(name, place, reading)
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
  if (match.several.length > 0) {
    const choices = match.several.map(quoted).join(', ')
    problems.add(place, `${quoted(written)} means several exercises. Write one of ${choices}.`, { name: written })
  } else {
    const choices = names.suggest(written).map(quoted).join(', ')
    const advice = choices === '' ? 'Write its name as the exercise library has it.' : `Do you mean ${choices}?`
    problems.add(place, `There is no exercise called ${quoted(written)}. ${advice}`, { name: written })
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
  if (found?.fault) problems.add(found.place, found.fault)
  else if (problem) problems.add(found.place, `The text ${problem}.`)
  return problem ? null : (found?.text ?? null)
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
