// Checks that all targets answer the same content. IDs are compared without their type, and objects in any order of
// keys.
import { isDeepStrictEqual } from 'node:util'
import { once } from './load.mjs'

/** @import { Entry } from './measure.mjs' */
/** @import { Workload } from './workloads/index.mjs' */

const NODE_ID = /^[a-zA-Z]+_([0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/**
 * Asks each target once, and throws at the first difference. Returns the size of each target's answer in bytes. A
 * workload without `fromPayload` is only asked, because its answers differ.
 *
 * @param {Workload} workload
 * @param {Entry[]} entries
 */
export async function requireSameContent(workload, entries) {
  /** @type {Record<string, number>} */
  const bytes = {}
  let expected
  for (const { key, origin, name, clients } of entries) {
    const answer = await once(origin, clients[0])
    if (!workload.fromPayload) continue
    bytes[key] = answer.length
    const { data } = JSON.parse(answer.toString())
    const content = plain(key === 'payload' ? workload.fromPayload(data) : data)
    expected ??= { name, content }
    const where = difference(expected.content, content, 'data')
    if (where) throw new Error(`${workload.name}: ${expected.name} and ${name} differ at ${where}.`)
  }
  return bytes
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function plain(value) {
  if (typeof value === 'string') return NODE_ID.exec(value)?.[1] ?? value
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}

/**
 * @param {unknown} left
 * @param {unknown} right
 * @param {string} path
 * @returns {string | null}
 */
function difference(left, right, path) {
  if (isDeepStrictEqual(left, right)) return null
  /**
   * @param {unknown} value
   * @returns {value is Record<string, unknown>}
   */
  const isObject = (value) => value !== null && typeof value === 'object'
  if (!isObject(left) || !isObject(right)) return `${path}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${path}.${key}`)
    if (found) return found
  }
  return null
}
