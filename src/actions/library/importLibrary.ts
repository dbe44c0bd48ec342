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

/** Waymark itself, when no coach answers for a change: its revisions are nobody's. */
export const WAYMARK: Caller = { role: 'COACH', user: null }

export interface Progress {
  advance(count: number): void
  /** Another writer is in the way: said once. */
  wait(): void
  finish(): void
}

export interface ImportOptions {
  caller: Caller
  checkInput: CheckInput
  /** Only what is missing is made; what is there is left as it is, whatever the document says. */
  keep?: boolean
  /** Only checks; answers null. */
  dryRun?: boolean
  /** Told once for each of the two steps, with the number of items. */
  watch?: (step: 'checking' | 'importing', total: number) => Progress
}

/** The document was in order, but not all of it could be written. */
export class ImportStopped extends PlainError {
  constructor({ name }: Source, error: unknown) {
    const [at, cause] = error instanceof WriteFailed ? [`${name}:${error.line}: `, error.cause] : ['', error]
    const why = cause instanceof PlainError ? cause.message : inPlainWords(cause)
    const again = 'Some of it may have been written. Import it again: that goes on where this stopped.'
    super(`${at}${why}\n${again}`, { cause: error })
  }
}

/**
 * Makes the catalogue say what a document says: exercises and programs are found by their slugs, workouts and milestones by
 * their keys. What says the same already is not touched; rows that stay keep their IDs; what the document does not name stays
 * as it is, and nothing is ever deleted. Throws `InvalidLibrary` before anything is written when any of it would be refused.
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
    await checkLibrary({ payload, req }, source, survey, checkInput, checking.advance)
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
