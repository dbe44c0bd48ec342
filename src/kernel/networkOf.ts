import { isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** Reading an IPv6 address takes longer than everything else in charging a request, so the answers are cached. */
const known = new LRUCache<string, string>({ max: 10_000 })
/** Longer texts are not cached, so that what a proxy passes on as an address cannot fill the memory. */
const LONGEST_KNOWN = 64

/**
 * The holder of one IPv6 address has 2⁶⁴ addresses, so the /64 network counts. An IPv4-mapped IPv6 address counts as
 * its IPv4 address. The port that some proxies write beside the address is new with each connection, so it is dropped.
 */
export function networkOf(address: string): string {
  const found = known.get(address)
  if (found !== undefined) return found
  const network = readNetwork(address)
  if (address.length <= LONGEST_KNOWN) known.set(address, network)
  return network
}

function readNetwork(address: string): string {
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

/** The eight numbers of an IPv6 address. The URL parser writes every spelling in one way. */
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
