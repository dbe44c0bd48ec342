import type { Passkey } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'

/** A user's passkeys, oldest first. */
export async function passkeysOf(
  { payload, req }: Pick<Transaction, 'payload' | 'req'>,
  userId: string,
): Promise<Passkey[]> {
  const { docs } = await payload.find({
    collection: 'passkeys',
    where: { user: { equals: userId } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true, // only the owner reads them
    req,
  })
  return docs
}

/**
 * The credential IDs for `PublicKeyCredential.signalAllAcceptedCredentials`: the passkeys that the user's password
 * manager may still offer.
 */
export async function acceptedCredentialIds(
  tx: Pick<Transaction, 'payload' | 'req'>,
  userId: string,
): Promise<string[]> {
  return (await passkeysOf(tx, userId)).map(({ credentialId }) => credentialId)
}
