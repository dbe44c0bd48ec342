import { createHash, randomBytes } from 'node:crypto'
import type { Transaction } from '../../storage/doorway.ts'

/**
 * A recovery code is 80 random bits in four groups of Crockford's base 32, which leaves out I, L, O and U because they
 * are easy to mistake.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODES = 10

export function newRecoveryCode(): string {
  const characters = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join('')
  return (characters.match(/.{4}/g) as string[]).join('-')
}

/**
 * SHA-256 in base64url. The code may be typed in any case, with or without hyphens and spaces, and with I or L for 1
 * and O for 0.
 */
export function recoveryCodeHash(code: string): string {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
  return createHash('sha256').update(plain).digest('base64url')
}

/** Replaces all codes of the user with ten new ones. The database has only their hashes. */
export async function replaceRecoveryCodes({ payload, req }: Transaction, userId: string): Promise<string[]> {
  await payload.db.deleteMany({ collection: 'recoveryCodes', where: { user: { equals: userId } }, req })
  const codes = Array.from({ length: CODES }, newRecoveryCode)
  for (const code of codes) {
    await payload.create({
      collection: 'recoveryCodes',
      data: { user: userId, hash: recoveryCodeHash(code) },
      depth: 0,
      overrideAccess: true, // recovery codes are closed: only this function makes them
      req,
    })
  }
  return codes
}

/** The ID of the user's code that matches `where`, or null when there is no such code or it is used. */
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
    overrideAccess: true, // a user who recovers an account is not signed in
    req,
  })
  return docs[0] && !docs[0].usedAt ? docs[0].id : null
}
