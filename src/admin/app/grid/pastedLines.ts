import type { FindExercise } from './lines.ts'

/** A line of a coach's own sheet: what its labels say is taken from its name, and signs for nothing say nothing. */
interface PastedLine {
  cells: readonly string[]
  /** The superset that a label such as "A1." names. */
  group: string | null
}

const LABEL = /^\s*([A-Z])\s?\d{1,2}\s*[.):]?\s+(\S.*)$/
const NUMBER = /^\s*\d{1,2}\s*[.)]\s+(\S.*)$/
const MARKS = /\s*[*†]+\s*$/
const NOTHING = /^\s*[-–—]\s*$/
const NO_EXERCISE =
  /^\s*(totals?|sum|summe|gesamt|tonnage|total volume|notes?|notiz(en)?|comments?|bemerkung(en)?)\b\s*(:|$)/i

/** Whether a line counts or remarks something, where others name an exercise. Pure. */
const isBesideThePlan = ([name = '']: readonly string[], find: FindExercise) =>
  NO_EXERCISE.test(name) && find(name).id === null

/** The lines of a block that begins with names, as the plan takes them. Pure. */
export function linesOfBlock(block: readonly (readonly string[])[], find: FindExercise): (PastedLine | null)[] {
  return block.map((cells) => {
    if (isBesideThePlan(cells, find)) return null
    const [text = '', ...rest] = cells
    const { name, group } = labelled(text, find)
    return { cells: [name, ...rest.map((each) => (NOTHING.test(each) ? '' : each))], group }
  })
}

/** What a block says beside its plan, which nobody should miss. Pure. */
export const leftOutOf = (block: readonly (readonly string[])[], find: FindExercise): string[] =>
  block.filter((cells) => isBesideThePlan(cells, find)).map((cells) => cells.filter(Boolean).join(' ').trim())

function labelled(text: string, find: FindExercise): { name: string; group: string | null } {
  if (find(text).id !== null) return { name: text, group: null }
  const [, group = null, rest] = LABEL.exec(text) ?? []
  const [, counted] = NUMBER.exec(text) ?? []
  const name = (rest ?? counted ?? text).replace(MARKS, '')
  // What only looks like a label may be the name of a workout, such as "A1 Lower".
  return rest === undefined || find(name).id !== null || /^\s*[A-Z]\s?\d{1,2}\s*[.):]/.test(text)
    ? { name, group }
    : { name: text, group: null }
}
