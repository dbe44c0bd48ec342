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
  /** What a passkey made for this user says; random when nothing was made yet. */
  webauthnUserId?: string
}

/**
 * Registers a user under the normal form of the username. Afterwards the name is theirs alone: the unique index decides
 * between two who ask at once. Refuses INVALID and TAKEN.
 */
export async function createProductUser(tx: Transaction, input: NewProductUser): Promise<ProductUser> {
  const field = ['input', 'username']
  const username = requireUsername(input.username)
  const taken = refuse.taken(`The username "${username}" is taken.`, field)
  if (await findUserByUsername(tx, username)) throw taken
  try {
    return await tx.payload.create({
      collection: 'productUsers',
      // The user handle is the collection's own default: random.
      data: { ...DEFAULTS, ...input, username } as RequiredDataFromCollectionSlug<'productUsers'>,
      depth: 0,
      overrideAccess: true, // registering is how a caller comes to be
      req: tx.req,
    })
  } catch (error) {
    throw isUniqueViolation(error, 'productUsers.username') ? taken : error
  }
}

const DEFAULTS = { role: 'ATHLETE', timeZone: 'UTC', preferredUnit: 'KG' } as const
