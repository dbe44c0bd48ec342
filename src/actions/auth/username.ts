import { because, named, type Told } from '../../kernel/reason.ts'
import { refuse } from '../../kernel/refusal.ts'

/** Usernames are stored and compared in one normal form. Pure. */

const RESERVED = new Set([
  'admin',
  'administrator',
  'root',
  'system',
  'support',
  'help',
  'security',
  'staff',
  'moderator',
  'owner',
  'waymark',
  'api',
  'graphql',
  'me',
  'self',
  'anonymous',
  'null',
  'undefined',
  'everyone',
  'nobody',
  'login',
  'logout',
  'register',
  'account',
  'settings',
  'coach',
  'athlete',
  'www',
  'mail',
  'postmaster',
])

/**
 * The username in NFKC and lower case, so that "Ａda" and "ada" are one name. Null when the result is no valid username.
 */
export function normaliseUsername(value: string): string | null {
  if (value.length > 200) return null
  const username = value.normalize('NFKC').toLowerCase()
  return usernameProblem(username) === null ? username : null
}

/** The normal form of a username. Refuses INVALID, with what is wrong, when there is none. */
export function requireUsername(value: string): string {
  const username = normaliseUsername(value)
  if (username !== null) return username
  const problem = usernameProblem(value.normalize('NFKC').toLowerCase())
  throw refuse.invalid(named('username', problem ?? because.WRONG_FORM('is not valid', {})), ['input', 'username'])
}

/** The problem with a username in its stored form, or null. */
export function usernameProblem(username: unknown): Told | null {
  if (typeof username !== 'string' || !/^[a-z0-9_.-]{3,32}$/.test(username)) {
    return because.NOT_A_USERNAME('must consist of 3 to 32 characters from a-z, 0-9, "_", "." and "-"', {
      min: 3,
      max: 32,
      characters: 'a-z 0-9 _ . -',
    })
  }
  if (RESERVED.has(username)) return because.RESERVED('is reserved')
  return null
}
