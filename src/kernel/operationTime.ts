import { nowMs } from './clock.ts'

/**
 * A moment in the order of all writes to a replica set: MongoDB's operation time as sixteen hexadecimal digits, seconds
 * and then a counter. As texts they sort as the moments do. SQLite has one process and no such moments.
 */
export type OperationTime = string

/** Before all writes. */
export const BEFORE_ALL: OperationTime = ''

const FORM = /^[0-9a-f]{16}$/
/** Clocks of members differ, and the cluster goes by the one that is furthest ahead. */
const MOST_AHEAD_S = 60

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0')

export function operationTimeOf(seconds: number, counter: number): OperationTime {
  return hex(seconds) + hex(counter)
}

export const later = (one: OperationTime, other: OperationTime): OperationTime => (one > other ? one : other)

/**
 * Reads what a client handed back, or what a row holds. Undefined for anything that no process can have given out: it
 * is ignored, so that a made-up moment in the future makes nobody wait.
 */
export function readOperationTime(value: unknown): OperationTime | undefined {
  if (typeof value !== 'string' || !FORM.test(value)) return undefined
  const seconds = Number.parseInt(value.slice(0, 8), 16)
  return seconds <= nowMs() / 1_000 + MOST_AHEAD_S ? value : undefined
}
