import { isIPv6 } from 'node:net'
import { GraphQLError } from 'graphql'
import type { Context } from '../context/context.ts'
import { batchWrites } from '../database/batch.ts'

const MINUTE_MS = 60 * 1_000

type Limited = Pick<Context, 'address' | 'auth' | 'payload'>

/** Counts an attempt at `operation` from the caller's address; RATE_LIMITED when there were too many within this minute. */
export function limitPerAddress(context: Limited, operation: string): Promise<void> {
  return limit(context, `${operation} ${networkOf(context.address)}`)
}

/** The same per name, however many addresses try it. */
export function limitPerName(context: Limited, operation: string, name: string): Promise<void> {
  return limit(context, `${operation} name ${name}`)
}

async function limit({ auth, payload }: Limited, what: string): Promise<void> {
  const now = Date.now()
  const minute = Math.floor(now / MINUTE_MS)
  const endsAt = (minute + 1) * MINUTE_MS
  const count = await batchWrites(payload).countUp({ bucket: `${minute} ${what}`, expiresAt: new Date(endsAt) })
  if (count <= auth.rateLimit) return
  const retryAfterSeconds = Math.ceil((endsAt - now) / 1_000)
  throw new GraphQLError(`Too many attempts: try again in ${retryAfterSeconds} seconds.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
  })
}

/**
 * Who has one IPv6 address has 2⁶⁴ of them: the network counts. An IPv4 address in IPv6 clothes is an IPv4
 * address, and the port that some proxies write beside it, new with each connection, is nothing. Pure.
 */
export function networkOf(address: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address
  const unzoned = bare.split('%')[0] as string
  if (!isIPv6(unzoned)) return unzoned
  const groups = groupsOf(unzoned)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight numbers of an IPv6 address, however it is spelt: the URL parser writes them all in one way. */
function groupsOf(address: string): number[] {
  const [head, tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::') as [string, string?]
  const numbers = (part = '') =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16))
  const [first, last] = [numbers(head), numbers(tail)]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}
