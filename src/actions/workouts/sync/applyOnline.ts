import { Refusal } from '../../../kernel/refusal.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { applyEvents } from './applyEvents.ts'
import type { TrainingEvent } from './event.ts'
import { SyncOutcome } from './judgement.ts'
import type { AlreadyRead } from './readWorld.ts'
import type { World } from './world.ts'

/**
 * Applies one event now, and refuses it where it is rejected. `fields` maps a field name of sync to its name in the
 * mutation's input, where the two differ. `more` are events that the same input says.
 */
export async function applyOnline(
  tx: Transaction,
  event: TrainingEvent,
  given: AlreadyRead,
  fields: Record<string, string> = {},
  more: TrainingEvent[] = [],
): Promise<World> {
  const { world, judged } = await applyEvents(tx, [event, ...more], 'online', given)
  const judgement = judged.get(event)
  if (judgement?.outcome === SyncOutcome.REJECTED) {
    throw new Refusal(
      ...judgement.refused.map((refused) => ({
        ...refused,
        field: ['input', ...(refused.field ?? []).map((name) => fields[name] ?? name)],
      })),
    )
  }
  return world
}
