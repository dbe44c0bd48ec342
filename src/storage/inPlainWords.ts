import { PlainError } from '../kernel/plainError.ts'
import { Refusal } from '../kernel/refusal.ts'
import { errorWithoutValues, isError, textWithoutValues } from '../kernel/withoutValues.ts'
import { NotAReplicaSet } from './mongoErrors.ts'

/**
 * A sentence for an error that a person at a terminal can fix. Every other error comes with its stack, for the
 * developers of Waymark, and without the values that it was about, because the output of a command is kept like a log.
 */
export function inPlainWords(error: unknown): string {
  const plain = [PlainError, NotAReplicaSet, Refusal].some((kind) => error instanceof kind)
  if (plain) return (error as Error).message
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is already in use. Stop the program that uses it, or change PORT.`
  return isError(error) ? errorWithoutValues(error).stack : textWithoutValues(String(error))
}
