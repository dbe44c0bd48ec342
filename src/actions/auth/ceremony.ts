import { randomBytes } from 'node:crypto'
import type { RequiredDataFromCollectionSlug } from 'payload'
import { ANONYMOUS } from '../../kernel/caller.ts'
import { decodeId, encodeId } from '../../kernel/nodeId.ts'
import type { Ceremony } from '../../payload-types.ts'
import type { Doorway, Transaction } from '../../storage/doorway.ts'
import type { AuthSettings } from './settings.ts'

export type CeremonyKind = Ceremony['kind']

const LASTS_MS = 5 * 60 * 1_000

/** For a login under a username that nobody has: no passkey will do, and nothing tells it from one that somebody has. */
export const NOBODY = 'nobody'

/** A type and no interface, for only that is JSON to TypeScript. */
export type ProposedUser = {
  username: string
  displayName: string | null
  timeZone: string
  preferredUnit: 'KG' | 'LB'
  /** base64url; what will be stored, so that the passkey's user handle is right from the start. */
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

/** Begins a ceremony, bound to what it may be used for. */
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
      expiresAt: new Date(Date.now() + LASTS_MS).toISOString(),
    } as RequiredDataFromCollectionSlug<'ceremonies'>,
    depth: 0,
    overrideAccess: true, // ceremonies are closed to everybody: only this file writes them
    req,
  })
  return { ceremonyId: encodeId('ceremony', id), challenge }
}

/**
 * Uses a ceremony up, in a transaction of its own that has committed before anything is verified: whatever comes of the
 * answer, nobody can try a second one. Of racers one gets it: they write one document, so on MongoDB all but one start over
 * and find it claimed, and on SQLite one transaction comes after the other. Null for what cannot be claimed.
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
      overrideAccess: true, // as above
      req,
    })
    const found = docs[0]
    if (!found || found.claimedAt) return null
    // Whoever was proposed is nobody's to know any more, should they delete their account before this is swept.
    const data = { claimedAt: new Date().toISOString(), proposed: null }
    await payload.db.updateOne({ collection: 'ceremonies', id, data, req })
    return found
  })
  if (!claimed || claimed.kind !== kind || claimed.rpId !== rpId) return null
  return Date.parse(claimed.expiresAt) > Date.now() ? claimed : null
}
