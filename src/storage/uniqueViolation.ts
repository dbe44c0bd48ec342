import { ValidationError } from 'payload'

/**
 * The paths under which each unique index reports a second row. MongoDB names the first key of the index, SQLite the
 * first column. The text of the error is not used, because Payload translates it.
 */
const UNIQUE_PATHS = {
  'programs.slug': ['slug'],
  'productUsers.username': ['username'],
  'exercises.slug': ['slug'],
  'passkeys.credentialId': ['credentialId'],
  'idempotencyKeys.caller+key': ['caller'],
} as const

export type UniqueIndex = keyof typeof UNIQUE_PATHS

/**
 * Whether `error` means that `index` already has such a row. Only for values whose form has been checked before,
 * because a malformed value is reported under the same path.
 */
export function isUniqueViolation(error: unknown, index: UniqueIndex): boolean {
  if (!(error instanceof ValidationError)) return false
  const paths: readonly string[] = UNIQUE_PATHS[index]
  return error.data.collection === index.split('.')[0] && error.data.errors.some(({ path }) => paths.includes(path))
}
