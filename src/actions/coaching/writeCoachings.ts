import { changeTags } from '../../kernel/catalogue.ts'
import { now } from '../../kernel/clock.ts'
import { CoachingStatus } from '../../kernel/coachingVocabulary.ts'
import { ConcurrentChange, refuse } from '../../kernel/refusal.ts'
import { idOf } from '../../kernel/relation.ts'
import type { Coaching } from '../../payload-types.ts'
import { DuplicateRow } from '../../storage/bulkOperations.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { touch } from '../../storage/touch.ts'
import { type CoachingStep, isOpen, nextCoachingStatus } from './coachingStates.ts'

type Writing = Pick<Transaction, 'payload' | 'req'>

/** The owner of transactions that write the coachings of a coach: see the doorway. */
export const coachingsOf = (coach: string) => `coaching ${coach}`

/** At most one coaching has it: the open one of this coach and this athlete. */
export const openKeyOf = ({ coach, athlete }: Pick<Coaching, 'coach' | 'athlete'>) => `${idOf(coach)}:${idOf(athlete)}`

/**
 * The coaching after this step, or the same object where the step has been taken before. Refuses INVALID_TRANSITION at
 * `field`.
 */
export function stepped(coaching: Coaching, step: CoachingStep, field: string[]): Coaching {
  const status = nextCoachingStatus(coaching.status, step)
  if (!status) {
    throw refuse.invalidTransition(`This coaching is ${coaching.status}, so it cannot be changed like this.`, field)
  }
  return status === coaching.status ? coaching : withStatus(coaching, status)
}

function withStatus(coaching: Coaching, status: CoachingStatus): Coaching {
  const at = now().toISOString()
  return {
    ...coaching,
    status,
    ...(status === CoachingStatus.ACTIVE ? { startedAt: at } : { endedAt: at }),
    openKey: isOpen(status) ? openKeyOf(coaching) : coaching.id,
  }
}

/** Writes whole coachings, new ones as well. Two new ones of one pair at once conflict, and one starts over. */
export async function writeCoachings({ payload, req }: Writing, coachings: Coaching[]): Promise<Coaching[]> {
  if (coachings.length === 0) return []
  const rows = coachings.map(({ createdAt: _, updatedAt: __, ...coaching }) => ({
    ...coaching,
    coach: idOf(coaching.coach),
    athlete: idOf(coaching.athlete),
    startedAt: coaching.startedAt ?? null,
    endedAt: coaching.endedAt ?? null,
    endedBy: coaching.endedBy ?? null,
  }))
  const write = payload.db.upsertMany({ collection: 'coachings', rows, req })
  const updatedAt = await write.catch((error: unknown) => {
    throw error instanceof DuplicateRow ? new ConcurrentChange('coaching') : error
  })
  touch(req, ...changeTags('coachings', ...coachings.map(({ id }) => id)))
  return coachings.map((coaching) => ({ ...coaching, updatedAt }))
}
