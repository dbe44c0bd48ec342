import { decodeId } from '../../kernel/nodeId.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Passkey } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'

/** One of the user's own passkeys. Refuses NOT_FOUND for a passkey of another user, as for one that does not exist. */
export async function requirePasskey(
  { payload, req }: Transaction,
  userId: string,
  passkeyId: string,
): Promise<Passkey> {
  const id = decodeId('passkey', passkeyId)
  const { docs } = id
    ? await payload.find({
        collection: 'passkeys',
        where: { and: [{ id: { equals: id } }, { user: { equals: userId } }] },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true, // the owner is part of the condition
        req,
      })
    : { docs: [] }
  if (!docs[0]) throw refuse.notFound('passkey', ['input', 'passkeyId'])
  return docs[0]
}
