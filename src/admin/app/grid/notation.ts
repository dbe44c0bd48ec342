import { parsePrescription } from '../../../kernel/notation/parse.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'

interface Read {
  text: string
  /** What is wrong, and the whole line as it was meant, where only one can have been. */
  problem: { message: string; readonly suggestion: string | null } | null
}

/** A plan has the same line in many cells, and each edit draws all that are in sight. */
const known = new Map<string, Read>()
const MOST_KNOWN = 5_000

/** A cell in its canonical form, or as it was typed with what is wrong. Line breaks separate sets, as semicolons do. */
export function readCell(typed: string): Read {
  const found = known.get(typed)
  if (found) return found
  const line = typed
    .split(/[\r\n]+/)
    .map((part) => part.trim().replace(/;$/, ''))
    .filter(Boolean)
    .join('; ')
  const { sets, problem } = parsePrescription(line)
  const read = problem
    ? { text: line, problem: told(problem) }
    : { text: printPrescription(sets), problem: asksForNothing(sets) ? NOTHING : null }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(typed, read)
  return read
}

/** The contract takes sets of no repetition, and nobody means one who writes a plan. */
const asksForNothing = (sets: readonly PrescribedSet[]) => sets.some(({ repsMax }) => repsMax === 0)

const NOTHING = { message: 'A set has at least one repetition.', suggestion: null }

/** Without the place in the line: a cell is short, and columns are weeks here. The suggestion is worked out once asked for. */
const told = (problem: NonNullable<ReturnType<typeof parsePrescription>['problem']>) => ({
  message: problem.advice,
  get suggestion() {
    return problem.suggestion
  },
})
