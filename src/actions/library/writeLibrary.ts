import type { Caller } from '../../kernel/caller.ts'
import { type Doorway, mayStartOver } from '../../storage/doorway.ts'
import { inBatches } from './batches.ts'
import { keyOf, type LibraryItem, SECTIONS, type Section } from './items.ts'
import type { Found } from './scanDocument.ts'
import type { Source } from './source.ts'
import { itemsOf, type Survey } from './survey.ts'
import { type Outcome, type Rules, writeBatch } from './writeBatch.ts'

export type Tally = Record<Section, Outcome>

/**
 * MongoDB ends the open transaction of a killed import after a minute, and looks for such transactions twice a minute.
 * Until then, every writer of the same documents must wait.
 */
const PATIENCE_MS = 2 * 60 * 1_000

const nothing = (): Outcome => ({ made: 0, changed: 0, unchanged: 0 })

/**
 * Writes a document that has been checked, batch by batch. Each batch has a transaction of its own, so that a written
 * batch stays when a later one fails. A further import finds what is written and goes on.
 *
 * Milestones lose their last workout only after the programs have been written. A published program may not be without
 * a workout at any moment, and the document may allow the loss only by what it says of the program: another milestone,
 * or a draft.
 */
export async function writeLibrary(
  doorway: Doorway,
  caller: Caller,
  source: Source,
  survey: Survey,
  { keep, advance, wait }: { keep: boolean; advance: (count: number) => void; wait: () => void },
): Promise<Tally> {
  const tally: Tally = { exercises: nothing(), workouts: nothing(), milestones: nothing(), programs: nothing() }
  const write = async (section: Section, items: AsyncIterable<Found>, rules: Rules) => {
    for await (const batch of inBatches(items)) {
      source.requireUnchanged()
      const outcome = await patiently(
        () => doorway.patient().inTransaction(caller, (tx) => writeBatch(tx, section, batch, rules)),
        wait,
      )
      for (const what of ['made', 'changed', 'unchanged'] as const) tally[section][what] += outcome[what]
      advance(outcome.made + outcome.changed + outcome.unchanged)
    }
  }
  const postponed = new Set<string>()
  for (const section of SECTIONS) await write(section, itemsOf(source, survey, section), { keep, postponed })
  if (postponed.size > 0) {
    await write('milestones', among(itemsOf(source, survey, 'milestones'), postponed), { keep, postponed: null })
  }
  return tally
}

/**
 * Retries for longer than the five seconds of the doorway, because no request waits for an import, and every batch that
 * is written is one less to write.
 */
async function patiently<T>(write: () => Promise<T>, wait: () => void): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!mayStartOver(error) || Date.now() > deadline) throw error
      wait()
    }
  }
}

async function* among(items: AsyncIterable<Found>, keys: ReadonlySet<string>): AsyncGenerator<Found> {
  for await (const found of items) {
    if (keys.has(keyOf('milestones', JSON.parse(found.bytes.toString()) as LibraryItem) ?? '')) yield found
  }
}
