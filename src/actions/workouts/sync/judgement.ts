import type { Told } from '../../../kernel/reason.ts'
import { type Refused, UserErrorCode } from '../../../kernel/refusal.ts'

export enum SyncOutcome {
  APPLIED = 'APPLIED',
  DUPLICATE = 'DUPLICATE',
  WAITING = 'WAITING',
  REJECTED = 'REJECTED',
}

/** What became of one event. */
export interface Judgement {
  outcome: SyncOutcome
  /** Why the event was rejected. `field` names the event's own field as sync calls it. */
  refused: Refused[]
}

export const applied: Judgement = { outcome: SyncOutcome.APPLIED, refused: [] }
export const duplicate: Judgement = { outcome: SyncOutcome.DUPLICATE, refused: [] }
export const waiting: Judgement = { outcome: SyncOutcome.WAITING, refused: [] }
export const rejected = (refused: Refused[]): Judgement => ({ outcome: SyncOutcome.REJECTED, refused })

export function refused(field: string, told: Told): Judgement {
  return rejected([{ code: UserErrorCode.INVALID, ...told, field: [field] }])
}

export function notFound(field: string, what: string): Judgement {
  return rejected([{ code: UserErrorCode.NOT_FOUND, message: `There is no such ${what}.`, field: [field] }])
}
