import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../../storage/doorway.ts'

/** Recovery codes: 80 random bits in four groups of Crockford's base 32, which has no I, L, O and U to mistake. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODES = 10

export function newRecoveryCode(): string {
  const characters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('')
  return (characters.match(/.{4}/g) as string[]).join('-')
}

/** Typed in any case, with or without hyphens and spaces; what looks like a digit is one. */
export function recoveryCodeHash(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return createHash('sha256').update(plain).digest('base64url')
}

/** Ten new codes instead of all that there were. What is answered is nowhere stored. */
export async function replaceRecoveryCodes({ payload, req }: Transaction, userId: string): Promise<string[]> {
  await payload.db.deleteMany({ collection: 'recoveryCodes', where: { user: { equals: userId } }, req })
  const codes = Array.from({ length: CODES }, newRecoveryCode)
  for (const code of codes) {
    await payload.create({
      collection: 'recoveryCodes',
      data: { user: userId, hash: recoveryCodeHash(code) },
      depth: 0,
      overrideAccess: true, // closed to everybody: only this rule writes them
      req,
    })
  }
  return codes
}

/** The ID of the user's unused code, or null. */
export async function findRecoveryCode(
  { payload, req }: Pick<Transaction, 'payload'> & Partial<Pick<Transaction, 'req'>>,
  userId: string,
  where: { hash: { equals: string } } | { id: { equals: string } },
): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'recoveryCodes',
    where: { and: [{ user: { equals: userId } }, where] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // whoever recovers is not signed in
    req,
  })
  return docs[0] && !docs[0].usedAt ? docs[0].id : null
}
