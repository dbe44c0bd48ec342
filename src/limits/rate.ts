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

/** Who has one IPv6 address has 2⁶⁴ of them: the network counts. An IPv4 address in IPv6 clothes is an IPv4 address. Pure. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] as string
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const groups = head === '' ? [] : head.split(':')
  const last = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length
  const all = [...groups, ...Array(Math.max(zeros, 0)).fill('0'), ...last]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
