import type { CollectionSlug, Where } from 'payload'
import { now } from '../../kernel/clock.ts'
import { COACHING_LIMITS } from '../../kernel/coachingVocabulary.ts'
import { because } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Transaction } from '../../storage/doorway.ts'

/**
 * The bounds of coaching. Each is counted after the person whom it bounds has been held, so that of racers who would
 * pass a bound together only as many succeed as it allows.
 */

const { athletesPerCoach, coachesPerAthlete, openInvitationsPerCoach } = COACHING_LIMITS

/** Refuses TOO_MANY where the coach could not have another open invitation. */
export async function requireRoomForInvitation(tx: Transaction, coach: string): Promise<void> {
  const invited = await count(tx, 'coachings', {
    and: [{ coach: { equals: coach } }, { status: { equals: 'INVITED' } }],
  })
  const codes = await count(tx, 'coachingInvitations', {
    and: [
      { coach: { equals: coach } },
      { usesLeft: { greater_than: 0 } },
      { expiresAt: { greater_than: now().toISOString() } },
    ],
  })
  if (invited + codes < openInvitationsPerCoach) return
  const message = `You have ${openInvitationsPerCoach} open invitations, and no more are possible at once.`
  throw refuse.tooMany(because.TOO_MANY(message, { max: openInvitationsPerCoach }), null)
}

/** Refuses TOO_MANY where the coach or the athlete could not have another active coaching. */
export async function requireRoomForCoaching(tx: Transaction, coach: string, athlete: string): Promise<void> {
  const active = (side: string, id: string) =>
    count(tx, 'coachings', { and: [{ [side]: { equals: id } }, { status: { equals: 'ACTIVE' } }] })
  if ((await active('coach', coach)) >= athletesPerCoach) {
    const message = `This coach has ${athletesPerCoach} athletes, and no more are possible.`
    throw refuse.tooMany(because.TOO_MANY(message, { max: athletesPerCoach }), null)
  }
  if ((await active('athlete', athlete)) >= coachesPerAthlete) {
    const message = `You have ${coachesPerAthlete} coaches, and no more are possible. End one of these coachings first.`
    throw refuse.tooMany(because.TOO_MANY(message, { max: coachesPerAthlete }), null)
  }
}

async function count({ payload, req }: Transaction, collection: CollectionSlug, where: Where): Promise<number> {
  const { totalDocs } = await payload.count({
    collection,
    where,
    overrideAccess: true, // a bound counts what it bounds, whoever asks
    req,
  })
  return totalDocs
}
