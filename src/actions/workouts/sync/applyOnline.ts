import { Refusal } from '../../../kernel/refusal.ts'
import type { Transaction } from '../../../storage/doorway.ts'
import { applyEvents } from './applyEvents.ts'
import type { TrainingEvent } from './event.ts'
import { SyncOutcome } from './judgement.ts'
import type { AlreadyRead } from './readWorld.ts'
import type { World } from './world.ts'

/** Applies one event now; what is rejected is refused. `fields` says what the mutation's input calls what sync calls otherwise. */
export async function applyOnline(
  tx: Transaction,
  event: TrainingEvent,
  given: AlreadyRead,
  fields: Record<string, string> = {},
): Promise<World> {
  const { world, judged } = await applyEvents(tx, [event], 'online', given)
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
