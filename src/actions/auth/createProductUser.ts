import type { RequiredDataFromCollectionSlug } from 'payload'
import { refuse } from '../../kernel/refusal.ts'
import type { ProductUser } from '../../payload-types.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { isUniqueViolation } from '../../storage/uniqueViolation.ts'
import { findUserByUsername } from './findUserByUsername.ts'
import { requireUsername } from './username.ts'

export interface NewProductUser {
  username: string
  displayName?: string | null
  role?: ProductUser['role']
  timeZone?: string
  preferredUnit?: ProductUser['preferredUnit']
  /** base64url. The user handle in the passkey that was made for this user; random when there is no passkey yet. */
  webauthnUserId?: string
}

/**
 * Registers a user under the normal form of the username. A username is unique: the unique index decides when two
 * requests ask for one at once. Refuses INVALID and TAKEN.
 */
export async function createProductUser(tx: Transaction, input: NewProductUser): Promise<ProductUser> {
  const field = ['input', 'username']
  const username = requireUsername(input.username)
  const taken = refuse.taken(`The username "${username}" is taken.`, field)
  if (await findUserByUsername(tx, username)) throw taken
  try {
    return await tx.payload.create({
      collection: 'productUsers',
      // Without a `webauthnUserId` in the input, the default of the collection makes a random user handle.
      data: { ...DEFAULTS, ...input, username } as RequiredDataFromCollectionSlug<'productUsers'>,
      depth: 0,
      overrideAccess: true, // there is no caller before registration
      req: tx.req,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'productUsers.username') ? taken : error
  }
}

const DEFAULTS = { role: 'ATHLETE', timeZone: 'UTC', preferredUnit: 'KG' } as const
