import { parsePrescription } from '../notation/parse.ts'
import { groupOf } from '../prescription.ts'
import { LIMITS, lineProblem, proseProblem } from '../rules.ts'
import { type SheetPlace, textOf } from './grid.ts'
import type { Role } from './headings.ts'
import type { Column } from './layout.ts'
import type { KnownExercise } from './matchExercises.ts'
import { quoted } from './problems.ts'
import { readSets } from './readSets.ts'
import { columnOf, placeIn, type Reading, type RowAt, rawIn } from './rowAt.ts'
import type { SheetLine } from './sheetPlan.ts'
import { clockTold, inNotation } from './spoken.ts'

/** What one row says of its exercise. Null where it says nothing, or where something is wrong, which is told. */
export function readLine(at: RowAt, exerciseAt: Column, reading: Reading): SheetLine | null {
  const place = placeIn(at, exerciseAt.column)
  const cell = at.cells[exerciseAt.column]
  if (cell?.fault) reading.problems.add(place, cell.fault)
  const exercise = cell?.fault ? null : exerciseNamed(textOf(cell), place, reading)
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

/** The rest between sets, in a column of its own: 90, 90s, 2:00, 2 min. */
function readRest(at: RowAt, { problems, remarks }: Reading): number | null {
  const found = rawIn(at, 'rest')
  if (!found) return null
  if (found.isClock) remarks.add(found.place, clockTold(found.text))
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
