import { createLocalReq } from 'payload'
import type { Caller } from '../../kernel/caller.ts'
import { PlainError } from '../../kernel/plainError.ts'
import type { Doorway } from '../../storage/doorway.ts'
import { inPlainWords } from '../../storage/inPlainWords.ts'
import type { CheckInput } from './checkItem.ts'
import { checkLibrary } from './checkLibrary.ts'
import type { Source } from './source.ts'
import { surveyLibrary } from './survey.ts'
import { WriteFailed } from './writeBatch.ts'
import { type Tally, writeLibrary } from './writeLibrary.ts'

/**
 * Waymark itself as the caller, when no coach is responsible for a change. The revisions of this caller have no author.
 */
export const WAYMARK: Caller = { role: 'COACH', user: null }

export interface Progress {
  advance(count: number): void
  /** Called each time that another writer is in the way, and tells of the writer only once. */
  wait(): void
  finish(): void
}

export interface ImportOptions {
  caller: Caller
  checkInput: CheckInput
  /** Only makes missing items, and leaves existing ones as they are, whatever the document says. */
  keep?: boolean
  /** Only checks the document, and answers null. */
  dryRun?: boolean
  /** Called once for each of the two steps, with the number of items. */
  watch?: (step: 'checking' | 'importing', total: number) => Progress
}

/** The document was in order, but not all of it could be written. */
export class ImportStopped extends PlainError {
  constructor({ name }: Source, error: unknown) {
    const [at, cause] = error instanceof WriteFailed ? [`${name}:${error.line}: `, error.cause] : ['', error]
    const why = cause instanceof PlainError ? cause.message : inPlainWords(cause)
    const again = 'Some items may have been written. Run the import again. It continues where this one stopped.'
    super(`${at}${why}\n${again}`, { cause: error })
  }
}

/**
 * Makes the catalogue say what a document says. Exercises and programs are found by their slugs, workouts and
 * milestones by their keys. An item that says the same already is not written, rows that stay keep their IDs, whatever
 * the document does not name stays as it is, and nothing is ever deleted. Throws `InvalidLibrary` before anything is
 * written when an operation would refuse any of it, and `ImportStopped` when writing fails.
 */
export async function importLibrary(
  doorway: Doorway,
  source: Source,
  {
    caller,
    checkInput,
    keep = false,
    dryRun = false,
    watch = () => ({ advance: () => {}, wait: () => {}, finish: () => {} }),
  }: ImportOptions,
): Promise<Tally | null> {
  const { payload } = doorway
  const survey = await surveyLibrary(source)
  const checking = watch('checking', survey.count)
  try {
    const req = await createLocalReq({ context: { caller } }, payload)
    await checkLibrary({ payload, req }, source, survey, { checkInput, keep, ...checking })
    source.requireUnchanged()
  } finally {
    checking.finish()
  }
  if (dryRun) return null
  const importing = watch('importing', survey.count)
  try {
    return await writeLibrary(doorway, caller, source, survey, { keep, ...importing })
  } catch (error) {
    throw new ImportStopped(source, error)
  } finally {
    importing.finish()
  }
}
