import type { PerformedSet } from '../../../payload-types.ts'

/**
 * The order in which sets were done, as one text, so that every list and every index orders sets alike. First comes the
 * moment. Of one moment, sets without a sequence come first, in the order in which they arrived in their session; then
 * those with a sequence, by the sequence; and then the ID that the device gave decides. Pure.
 */
export function doneKeyOf({ performedAt, sequence, arrival, clientId }: Done): string {
  const place = sequence == null ? `0${padded(arrival ?? 0)}` : `1${padded(sequence)}`
  return `${performedAt} ${place} ${clientId}`
}

type Done = Pick<PerformedSet, 'performedAt' | 'clientId'> & Partial<Pick<PerformedSet, 'sequence' | 'arrival'>>

/** As many digits as the greatest sequence has. */
const padded = (place: number) => String(place).padStart(9, '0')

export function inOrderDone(one: PerformedSet, other: PerformedSet): number {
  return doneKeyOf(one) < doneKeyOf(other) ? -1 : 1
}
