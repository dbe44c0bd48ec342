import { type Metric, mannerOf, misplacedIn } from '../../../kernel/notation/ofExercise.ts'
import { parsePrescription } from '../../../kernel/notation/parse.ts'
import type { PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'

export type { Metric }

interface Read {
  text: string
  /** Null for a line that nobody can read. */
  sets: readonly PrescribedSet[] | null
  /** What is wrong, and the whole line as it was meant, where only one can have been. */
  problem: { message: string; readonly suggestion: string | null } | null
  /** What the line says that its exercise has no place for. */
  misplaced: string | null
}

/** A plan has the same line in many cells, and each edit draws all that are in sight. */
const known = new Map<string, Read>()
const MOST_KNOWN = 5_000

/**
 * A cell as its exercise writes it, or as it was typed with what is wrong. Where the exercise is not known yet, it stays as
 * it was typed, because only the exercise tells whether "+5kg" is added to anything. Line breaks separate sets, as
 * semicolons do.
 */
export function readCell(typed: string, metric?: Metric): Read {
  const name = `${metric ?? ''} ${typed}`
  const found = known.get(name)
  if (found) return found
  const line = typed
    .split(/[\r\n]+/)
    .map((part) => part.trim().replace(/;$/, ''))
    .filter(Boolean)
    .join('; ')
  const read = readLine(line, metric)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, read)
  return read
}

function readLine(line: string, metric: Metric | undefined): Read {
  const manner = mannerOf(metric)
  const { sets, problem } = parsePrescription(line, manner)
  if (problem) {
    return { text: line, sets, problem: told(problem), misplaced: null }
  }
  return {
    text: metric ? printPrescription(sets, manner) : line,
    sets,
    problem: asksForNothing(sets) ? NOTHING : null,
    misplaced: metric ? misplacedIn(metric, sets) : null,
  }
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
