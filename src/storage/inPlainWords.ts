import { PlainError } from '../kernel/plainError.ts'
import { Refusal } from '../kernel/refusal.ts'
import { NotAReplicaSet } from './mongoErrors.ts'

/**
 * A sentence for an error that a person at a terminal can fix. Every other error comes with its stack, for the
 * developers of Waymark.
 */
export function inPlainWords(error: unknown): string {
  const plain = [PlainError, NotAReplicaSet, Refusal].some((kind) => error instanceof kind)
  if (plain) return (error as Error).message
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is already in use. Stop the program that uses it, or change PORT.`
  return (error as Error)?.stack ?? String(error)
}
