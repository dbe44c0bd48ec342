import { isUtf8 } from 'node:buffer'
import { isMetric, type Metric } from '../../kernel/metric.ts'
import { KEYS, keyOf, type LibraryExercise, type LibraryMilestone, SECTIONS, type Section } from './items.ts'
import { Problems } from './problems.ts'
import { DocumentScanner, DocumentSyntaxError, type Found, type SectionStart } from './scanDocument.ts'
import type { Source } from './source.ts'
import { lineBreaksBefore, syntaxProblem } from './syntax.ts'

/**
 * The remembered parts of a document: where its sections begin, and the keys by which its items may name each other.
 */
export interface Survey {
  starts: ReadonlyMap<string, SectionStart>
  count: number
  /** The line of each key. */
  keys: Record<Section, Map<string, number>>
  /** The keys of milestones that have a workout. A published program needs one of them. */
  filled: Set<string>
  /** The metrics of the exercises. A workout is judged by them. */
  metrics: Map<string, Metric>
  /** The exercises whose stored metrics the document changes, by slug. `checkMetrics` finds them. */
  remeasured: Set<string>
}

/**
 * Reads a document once, to its end, for its grammar and its keys. Sections may stand in any order, so the content of
 * the items is checked in a second reading, when every key is known. Throws `InvalidLibrary`.
 */
export async function surveyLibrary(source: Source): Promise<Survey> {
  const problems = new Problems(source.name)
  const scanner = new DocumentScanner()
  const keys = { exercises: new Map(), workouts: new Map(), milestones: new Map(), programs: new Map() }
  const survey: Survey = {
    ...{ starts: scanner.starts, count: 0, keys },
    ...{ filled: new Set(), metrics: new Map(), remeasured: new Set() },
  }
  try {
    for await (const chunk of source.read(0)) {
      for (const found of scanner.write(chunk)) note(found, survey, problems)
    }
    scanner.end()
  } catch (error) {
    if (!(error instanceof DocumentSyntaxError)) throw error
    problems.add(error.line, error.message)
  }
  for (const { name, line } of scanner.starts.values()) {
    if (!isSection(name)) problems.add(line, `"${name}" is not a section. The sections are ${SECTIONS.join(', ')}.`)
  }
  problems.throwIfAny()
  return survey
}

/** The items of a section in the order of the document; none when the document has no such section. */
export async function* itemsOf(source: Source, { starts }: Survey, section: Section): AsyncGenerator<Found> {
  const start = starts.get(section)
  if (!start) return
  const scanner = new DocumentScanner(start)
  for await (const chunk of source.read(start.offset)) {
    yield* scanner.write(chunk)
    if (scanner.done) return
  }
}

/** The items of a section that have certain keys. */
export async function* itemsWhere(
  source: Source,
  survey: Survey,
  section: Section,
  keep: (key: string) => boolean,
): AsyncGenerator<Found> {
  for await (const found of itemsOf(source, survey, section)) {
    if (keep(keyOf(section, JSON.parse(found.bytes.toString())) ?? '')) yield found
  }
}

function note(found: Found, survey: Survey, problems: Problems): void {
  const { name, index, line } = found
  const value = readValue(found, problems)
  if (index === null) {
    if (isSection(name)) problems.add(line, `${name} must be a list.`)
    else if (name !== '$schema') problems.add(line, `A library has no property "${name}".`)
    else if (value !== undefined && typeof value !== 'string') problems.add(line, '$schema must be text.')
    return
  }
  survey.count += 1
  const key = isSection(name) ? keyOf(name, value) : undefined
  if (!isSection(name) || key === undefined) return
  const { property, what } = KEYS[name]
  const earlier = survey.keys[name].get(key)
  if (earlier !== undefined) {
    problems.addAt(found, [property], `"${key}" is already taken by the ${what} on line ${earlier}.`)
    return
  }
  survey.keys[name].set(key, line)
  const { workouts } = value as LibraryMilestone
  if (name === 'milestones' && Array.isArray(workouts) && workouts.length > 0) survey.filled.add(key)
  const { metric } = value as LibraryExercise
  if (name === 'exercises' && isMetric(metric)) survey.metrics.set(key, metric)
}

/** The parsed value; undefined when the bytes are not JSON, which is then among the problems. */
function readValue({ line, bytes }: Found, problems: Problems): unknown {
  const text = bytes.toString()
  try {
    if (isUtf8(bytes)) return JSON.parse(text)
    problems.add(line, 'This value is not valid UTF-8. Save the file as UTF-8.')
  } catch {
    const { offset, message } = syntaxProblem(text) ?? { offset: 0, message: 'This is not JSON.' }
    problems.add(line + lineBreaksBefore(text, offset), message)
  }
  return undefined
}

function isSection(name: string): name is Section {
  return (SECTIONS as readonly string[]).includes(name)
}
