import { randomBytes } from 'node:crypto'

/** An ID for a row of a list, in the form of those that Payload makes: an ObjectId. */
export function newRowId(): string {
  return randomBytes(12).toString('hex')
}
