import { randomBytes } from 'node:crypto'
import type { RequiredDataFromCollectionSlug } from 'payload'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { now, nowMs } from '../../kernel/clock.ts'
import { decodeId, encodeId } from '../../kernel/nodeId.ts'
import type { Ceremony } from '../../payload-types.ts'
import type { Doorway, Transaction } from '../../storage/doorway.ts'
import type { AuthSettings } from './settings.ts'

export type CeremonyKind = Ceremony['kind']

const LASTS_MS = 5 * 60 * 1_000

/**
 * The user of a login ceremony for a username that does not exist. No passkey passes, and a client cannot tell this
 * ceremony from one for a username that exists.
 */
export const NOBODY = 'nobody'

/** A type and no interface, for only that is JSON to TypeScript. */
export type ProposedUser = {
  username: string
  displayName: string | null
  timeZone: string
  preferredUnit: 'KG' | 'LB'
  /** base64url. The user is stored with this value, so that the passkey has the right user handle from the start. */
  webauthnUserId: string
}

interface Bound {
  user?: string | null
  proposed?: ProposedUser
  sid?: string
  recoveryCode?: string
}

export interface OpenedCeremony {
  ceremonyId: string
  challenge: Uint8Array<ArrayBuffer>
}

/** Begins a ceremony that is good only for its kind and for what `bound` names. */
export async function openCeremony(
  { payload, req }: Transaction,
  { rpId }: Pick<AuthSettings, 'rpId'>,
  kind: CeremonyKind,
  bound: Bound,
): Promise<OpenedCeremony> {
  const challenge = new Uint8Array(randomBytes(32))
  const { id } = await payload.create({
    collection: 'ceremonies',
    data: {
      challenge: Buffer.from(challenge).toString('base64url'),
      kind,
      rpId,
      ...bound,
      expiresAt: new Date(nowMs() + LASTS_MS).toISOString(),
    } as RequiredDataFromCollectionSlug<'ceremonies'>,
    depth: 0,
    overrideAccess: true, // ceremonies are closed to everybody: only this file writes them
    req,
  })
  return { ceremonyId: encodeId('ceremony', id), challenge }
}

/**
 * Uses a ceremony up in a transaction of its own, which commits before anything is verified. So nobody can try a second
 * answer, whatever comes of the first. When requests race, one of them gets the ceremony, because all write one
 * document: on MongoDB the others start over and find it claimed, and on SQLite one transaction comes after the other.
 * Answers null for a ceremony that is unknown, claimed, expired, or of another kind or RP ID.
 */
export async function claimCeremony(
  doorway: Doorway,
  { rpId }: Pick<AuthSettings, 'rpId'>,
  kind: CeremonyKind,
  ceremonyId: string,
): Promise<Ceremony | null> {
  const id = decodeId('ceremony', ceremonyId)
  if (!id) return null
  const claimed = await doorway.inTransaction(ANONYMOUS, async ({ payload, req }) => {
    const { docs } = await payload.find({
      collection: 'ceremonies',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // as in openCeremony
      req,
    })
    const found = docs[0]
    if (!found || found.claimedAt) return null
    // A new user may delete the account before this ceremony is swept, and nothing may then tell who the user was.
    const data = { claimedAt: now().toISOString(), proposed: null }
    await payload.db.updateOne({ collection: 'ceremonies', id, data, req })
    return found
  })
  if (!claimed || claimed.kind !== kind || claimed.rpId !== rpId) return null
  return Date.parse(claimed.expiresAt) > nowMs() ? claimed : null
}
