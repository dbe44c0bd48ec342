import type { PlanDocument } from './document.ts'
import { linesOf, type Place } from './lines.ts'
import { readCell } from './notation.ts'
import type { Cell, NamedExercise, Plan } from './plan.ts'

/** What the service said of cells, exercises, workouts and weeks, by their keys. */
export type Faults = Readonly<Record<string, string>>

export interface Fault {
  place: Place
  message: string
}

/** All that keeps a plan from being saved: lines that nobody can read, exercises that nobody knows, and what the service said. */
export function faultsIn(plan: Plan, faults: Faults = {}, standing: ReadonlySet<string> = new Set()): Fault[] {
  return linesOf(plan).flatMap((line, at): Fault[] => {
    const told = (column: number, message: string | undefined | null): Fault[] =>
      message ? [{ place: { line: at, column }, message }] : []
    if (line.kind === 'weeks') return plan.weeks.flatMap(({ key }, week) => told(week + 1, faults[key]))
    if (line.kind === 'workout') {
      const heads = plan.blocks[line.block]?.heads ?? []
      return heads.flatMap((head, week) => told(week + 1, head && faults[head.key]))
    }
    if (line.kind !== 'row') return []
    const row = plan.blocks[line.block]?.rows[line.row]
    if (!row) return []
    const isIdle = row.exercise.text === '' && row.cells.every((cell) => cell === null)
    const unknown = row.exercise.id !== null || isIdle ? null : unknownExercise(row.exercise.text)
    return [
      ...told(0, unknown ?? faults[row.key]),
      ...row.cells.flatMap((cell, week) =>
        told(week + 1, cell && (wrongIn(cell, row.exercise, standing) ?? faults[cell.key])),
      ),
    ]
  })
}

function wrongIn({ text }: Cell, { id, metric }: NamedExercise, standing: ReadonlySet<string>): string | null {
  const { problem, misplaced } = readCell(text, metric)
  return problem?.message ?? (standing.has(`${id} ${text}`) ? null : misplaced)
}

/** What a program says already is not judged again by the measures of its exercises: the service does not, either. */
export const standingIn = ({ weeks }: PlanDocument): ReadonlySet<string> =>
  new Set(
    weeks.flatMap(({ workouts }) =>
      workouts.flatMap(({ rows }) => rows.map(({ exerciseId, prescription }) => `${exerciseId} ${prescription}`)),
    ),
  )

const unknownExercise = (text: string) =>
  text === ''
    ? 'Choose the exercise of this line.'
    : `No exercise is called “${text}”. Press Enter to choose or add one.`

/** The fault after a place, line by line, and the first one after the last. */
export function nextFault(faults: readonly Fault[], at: Place): Fault | undefined {
  const isAfter = ({ place }: Fault) => place.line > at.line || (place.line === at.line && place.column > at.column)
  return faults.find(isAfter) ?? faults[0]
}

/** What the service said of something holds until somebody changes it. Of a row, it said something of the exercise. */
export function standingFaults(faults: Faults, before: Plan, after: Plan): Faults {
  const keys = Object.keys(faults)
  if (keys.length === 0 || before === after) return faults
  const [old, now] = [saidOf(before), saidOf(after)]
  const standing = keys.filter((key) => old.get(key) === now.get(key))
  return Object.fromEntries(standing.map((key) => [key, faults[key] as string]))
}

function saidOf({ weeks, blocks }: Plan): Map<string, unknown> {
  const said = new Map<string, unknown>()
  for (const { key, title } of weeks) said.set(key, title)
  for (const { heads, rows } of blocks) {
    for (const head of heads) if (head) said.set(head.key, head.title)
    for (const { key, exercise, cells } of rows) {
      said.set(key, exercise.id ?? exercise.text)
      // A metric allows or refuses sets, so another exercise may answer what was said of them.
      for (const cell of cells) if (cell) said.set(cell.key, JSON.stringify([exercise.id, { ...cell, key: null }]))
    }
  }
  return said
}
