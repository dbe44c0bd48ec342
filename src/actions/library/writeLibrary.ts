import type { Caller } from '../../kernel/caller.ts'
import { type Doorway, mayStartOver, type Transaction } from '../../storage/doorway.ts'
import { inBatches } from './batches.ts'
import type { Section } from './items.ts'
import type { Found } from './scanDocument.ts'
import type { Source } from './source.ts'
import { itemsOf, itemsWhere, type Survey } from './survey.ts'
import { type Outcome, type Rules, writeBatch } from './writeBatch.ts'
import { writeMetrics } from './writeMetrics.ts'

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
 * or a draft. Exercises whose metrics change are written together with the workouts that name them: see `writeMetrics`.
 */
export async function writeLibrary(
  doorway: Doorway,
  caller: Caller,
  source: Source,
  survey: Survey,
  { keep, advance, wait }: { keep: boolean; advance: (count: number) => void; wait: () => void },
): Promise<Tally> {
  const tally: Tally = { exercises: nothing(), workouts: nothing(), milestones: nothing(), programs: nothing() }
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => {
    source.requireUnchanged()
    return patiently(() => doorway.patient().inTransaction(caller, work), wait)
  }
  const count = (section: Section, outcome: Outcome) => {
    for (const what of ['made', 'changed', 'unchanged'] as const) tally[section][what] += outcome[what]
    advance(outcome.made + outcome.changed + outcome.unchanged)
  }
  const write = async (section: Section, items: AsyncIterable<Found>, postponed: Rules['postponed'] = {}) => {
    for await (const batch of inBatches(items)) {
      count(section, await inTransaction((tx) => writeBatch(tx, section, batch, { keep, postponed })))
    }
  }
  const all = (section: Section) => itemsOf(source, survey, section)
  const those = (section: Section, which: (key: string) => boolean) => itemsWhere(source, survey, section, which)

  const remeasured = new Set<string>()
  await write('exercises', all('exercises'), { exercises: remeasured })
  if (remeasured.size === 0) await write('workouts', all('workouts'))
  else {
    const { keys, ...written } = await inTransaction((tx) => writeMetrics(tx, source, survey, remeasured))
    count('exercises', written.exercises)
    count('workouts', written.workouts)
    await write(
      'workouts',
      those('workouts', (key) => !keys.has(key)),
    )
  }
  const emptied = new Set<string>()
  await write('milestones', all('milestones'), { milestones: emptied })
  await write('programs', all('programs'))
  if (emptied.size > 0)
    await write(
      'milestones',
      those('milestones', (key) => emptied.has(key)),
    )
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
