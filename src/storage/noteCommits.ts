import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { readTag } from '../kernel/catalogue.ts'
import { Deadline } from '../kernel/deadline.ts'
import type { KeptCatalogue } from './keepCatalogue.ts'
import type { NoteCommit } from './revalidateAfterCommit.ts'

/** The change is committed and its caller waits for the answer, so the note may not take long. */
const NOTED_WITHIN_MS = 1_000

/**
 * Keeps, with whoever changes the catalogue, the moment of their latest change, so that every other process knows how
 * far its memory must have heard before it answers them. The moment is known only after the commit, so it is a write of
 * its own, and it is done before the caller hears of the change: their next request may arrive anywhere. Undefined on
 * SQLite, where one process serves the database.
 */
export function noteCommits(
  { db }: Pick<Payload, 'db'>,
  catalogue: KeptCatalogue | undefined,
  log: Logger,
): NoteCommit | undefined {
  if (!db.noteCommit) return undefined
  return async (tags, time, user) => {
    if (!tags.some((tag) => readTag(tag) !== null)) return
    catalogue?.hasCommitted(time)
    if (user === undefined) return
    const noting = db.noteCommit?.({ collection: 'productUsers', user, time }) ?? Promise.resolve()
    await Deadline.in(NOTED_WITHIN_MS)
      .race(noting, 'the moment of a change was not noted')
      .catch((error: unknown) => {
        log.warn({ err: error }, 'the author of a change may read an older state at another process for a moment')
      })
  }
}
