import { createHash } from 'node:crypto'
import type { Example, Source } from './examplesFile.ts'

/**
 * Makes the examples of one run like those of every other: an ID follows from where it was met first, lists are short, and
 * what is secret or made by a browser is left out. `examples` are in the order of their calls. Pure.
 */
const MOST_ITEMS = 2
/** What is secret, or says nothing to a reader. The code of an invitation is told from that of a refusal by its form. */
const OPAQUE = /^(token|refreshToken|recoveryCode|codes|acceptedCredentialIds|endCursor|startCursor|cursor)$/
/** JSON of WebAuthn, whose values are bytes. */
const OF_BROWSER = /^(options|credential)$/
export const ID = /^([a-z][A-Za-z]*)_(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** As `newRecoveryCode` makes them. */
const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/

/** The end of an address that has such a code. */
const IN_ADDRESS = /(?<=[#/])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/

const LEFT_OUT = '…'

export function masked(examples: Iterable<Example>): Example[] {
  const ids = new Map<string, string>()
  const plain = (value: string, type: string, place: string) => {
    const made = ids.get(value) ?? `${type && `${type}_`}${uuidOf(`${type} ${place}`)}`
    ids.set(value, made)
    return made
  }
  const mask = (value: unknown, place: string, key: string, ofBrowser: boolean): unknown => {
    if (typeof value === 'string') {
      if (OPAQUE.test(key) || CODE.test(value) || (ofBrowser && /^[\w-]{20,}$/.test(value))) return LEFT_OUT
      const type = ID.exec(value)?.[1] ?? (UUID.test(value) ? '' : undefined)
      return type === undefined ? value.replace(IN_ADDRESS, LEFT_OUT) : plain(value, type, place)
    }
    if (Array.isArray(value)) {
      const items = value.map((item, index) => mask(item, `${place}.${index}`, key, ofBrowser))
      const more = ofBrowser ? 0 : items.length - MOST_ITEMS
      return more > 0 ? [...items.slice(0, MOST_ITEMS), `… ${more} more`] : items
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([, child]) => child !== undefined)
    return Object.fromEntries(
      entries.map(([name, child]) => [name, mask(child, `${place}.${name}`, name, ofBrowser || OF_BROWSER.test(name))]),
    )
  }
  return [...examples]
    .map(({ operation, as, variables, answer, sources }) => ({
      operation,
      as,
      variables: mask(variables, operation, '', false) as Record<string, unknown>,
      answer: mask(answer, operation, '', false),
      sources: sources.map((each) => mask(each, `${operation} source`, '', false) as Source),
    }))
    .sort((one, other) => (one.operation < other.operation ? -1 : 1))
}

/** A UUID that the same text always gives. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
