import type { Enrolment } from '../../../payload-types.ts'

/** Which revision of its program an enrolment was pinned to, and when. Pure. */

/** A revision that the enrolment was pinned to until a moment (RFC 3339). */
interface FormerPin {
  revision: number
  until: string
}

type Pinned = Pick<Enrolment, 'pinnedRevision' | 'formerPins'>

/** A workout that was begun offline is looked for among so many pins. */
const MOST_FORMER_PINS = 100

/** The enrolment, pinned to another revision from this moment on. */
export function pinnedFrom<E extends Pinned>(enrolment: E, revision: number, at: string): E {
  if (enrolment.pinnedRevision === revision) return enrolment
  const formerPins = [...formerPinsOf(enrolment), { revision: enrolment.pinnedRevision, until: at }]
  return { ...enrolment, pinnedRevision: revision, formerPins: formerPins.slice(-MOST_FORMER_PINS) }
}

/**
 * The revision that the enrolment was pinned to at a moment. An enrolment that has moved before the moments were kept
 * counts as always pinned to what it was pinned to then.
 */
export function pinnedAt(enrolment: Pinned, at: string): number {
  const former = formerPinsOf(enrolment).find(({ until }) => Date.parse(at) < Date.parse(until))
  return former?.revision ?? enrolment.pinnedRevision
}

const formerPinsOf = ({ formerPins }: Pinned) => (formerPins ?? []) as unknown as FormerPin[]
