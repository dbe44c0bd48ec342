// The requests that the workloads send to each target, and the checks of the answers.
import { readFileSync } from 'node:fs'

/** @import { Answer, Client, HttpRequest } from '../load.mjs' */

const JSON_TYPE = { 'content-type': 'application/json' }

/**
 * The text of a Waymark query. It is a file beside this one, and valid against `schema/schema.graphql`.
 *
 * @param {string} name
 */
export const document = (name) => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8')

/**
 * @param {string} path
 * @param {string} query
 * @param {Record<string, unknown>} variables
 * @param {string} [authorization]
 * @returns {HttpRequest}
 */
export function graphql(path, query, variables, authorization) {
  return {
    path,
    headers: { ...JSON_TYPE, ...(authorization && { authorization }) },
    body: JSON.stringify({ query, variables }),
  }
}

/**
 * A GET that a browser or a proxy may repeat. The header shows Apollo that no form on another site sent the request.
 *
 * @param {string} path
 * @param {string} query
 * @param {Record<string, unknown>} variables
 * @returns {HttpRequest}
 */
export function graphqlGet(path, query, variables) {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) })
  return { method: 'GET', path: `${path}?${search}`, headers: { 'apollo-require-preflight': 'true' } }
}

/**
 * @param {string} path
 * @param {Record<string, string | number>} parameters
 * @param {string} [authorization]
 * @returns {HttpRequest}
 */
export function get(path, parameters, authorization) {
  const headers = authorization ? { authorization } : {}
  // `URLSearchParams` makes text of the numbers.
  const search = new URLSearchParams(/** @type {Record<string, string>} */ (parameters))
  return { method: 'GET', path: `${path}?${search}`, headers }
}

/**
 * Sends the same request again and again. Each answer must have the same bytes as the first one.
 *
 * @param {HttpRequest} request
 * @returns {Client}
 */
export function repeatedly(request) {
  /** @type {Buffer | undefined} */
  let first
  return async (send) => {
    const { status, bytes } = await send(request)
    if (first && status === 200 && bytes.equals(first)) return bytes
    first = wellAnswered(status, bytes, first)
    return bytes
  }
}

/**
 * @param {number} status
 * @param {Buffer} bytes
 * @param {Buffer | undefined} first
 */
function wellAnswered(status, bytes, first) {
  if (first || status !== 200) throw new Error(`Answered ${status}, other than before: ${bytes.subarray(0, 500)}`)
  dataOf({ status, bytes })
  return bytes
}

/**
 * The data of a GraphQL answer. Throws if the answer has errors or refuses anything.
 *
 * @param {Pick<Answer, 'status' | 'bytes'>} answer
 */
export function dataOf({ status, bytes }) {
  const { data, errors } = status === 200 ? JSON.parse(bytes.toString()) : {}
  const refused = Object.values(data ?? {}).flatMap((field) => field?.userErrors ?? [])
  if (errors || refused.length > 0 || !data) throw new Error(`Answered ${status}: ${bytes.subarray(0, 500)}`)
  return data
}
