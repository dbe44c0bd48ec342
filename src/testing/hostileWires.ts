import { once } from 'node:events'
import net from 'node:net'
import { gzipSync } from 'node:zlib'
import { asking, type Heard, send } from './wire.ts'

/** Attacks on the layers before GraphQL: bodies, headers, connections. Each returns the answers. */

export interface WireAttack {
  name: string
  /** The statuses that are right. */
  right: number[]
  /**
   * The CPU time in milliseconds that an attack of several requests may take, when the limit of one refusal is too
   * little.
   */
  cpuMs?: number
  run: (url: string) => Promise<Heard[]>
}

const QUERY = asking('{__typename}')
const one = (name: string, right: number[], sent: Parameters<typeof send>[1]): WireAttack => ({
  name,
  right,
  run: async (url) => [await send(url, sent)],
})
const post = (name: string, right: number[], body: string | Buffer, headers: Record<string, string> = {}) =>
  one(name, right, { body, headers })
const x = (count: number) => 'x'.repeat(count)

/**
 * Writes text to a bare socket. Returns the statuses of all answers until the server closes the connection or sends
 * nothing for `patienceMs`.
 */
async function raw(url: string, text: string, patienceMs = 3_000): Promise<Heard[]> {
  const { hostname, port } = new URL(url)
  const start = performance.now()
  const socket = net.connect(Number(port), hostname)
  let heard = ''
  socket.setEncoding('latin1').on('data', (part: string) => {
    heard += part
  })
  socket.on('error', () => {})
  socket.setTimeout(patienceMs, () => socket.destroy())
  socket.write(text, 'latin1')
  await once(socket, 'close')
  const ms = performance.now() - start
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => ({
    status: Number(status),
    headers: {},
    text: heard,
    ms,
  }))
}

/** `count` requests in one write. The last one asks to close the connection. */
const pipelined = (count: number, body: string) => {
  const request = (connection: string) =>
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: ${connection}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  return request('keep-alive').repeat(count - 1) + request('close')
}

const CHUNKED =
  'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n'

export const wires: WireAttack[] = [
  post('a batch of two', [400], `[${QUERY},${QUERY}]`),
  post('a batch of ten thousand', [400], `[${Array(10_000).fill(QUERY).join()}]`),
  post('a body of nothing but brackets', [400], '['.repeat(1_000_000)),
  post('a body of balanced brackets', [400], `${'['.repeat(500_000)}${']'.repeat(500_000)}`),
  post('a body of a megabyte of spaces', [200], QUERY.padEnd(1_000_000, ' ')),
  post(
    'a body of a hundred thousand keys',
    [200, 400],
    `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join()},"query":"{__typename}"}`,
  ),
  post(
    'one key a hundred thousand times',
    [200, 400],
    `{${Array(60_000).fill('"query":"{__typename}"').slice(0, 40_000).join()}}`,
  ),
  post('a compressed body', [400, 415], gzipSync(QUERY), { 'content-encoding': 'gzip' }),
  post('a body that would be large, compressed', [400, 415], gzipSync(Buffer.alloc(10_000_000)), {
    'content-encoding': 'gzip',
  }),
  post('a body of 3 MB', [413], x(3_000_000)),
  {
    name: 'a body in pieces of one byte',
    right: [400],
    run: (url) => raw(url, `${CHUNKED}${'1\r\n{\r\n'.repeat(6_000)}`),
  },
  post('a form', [415], 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
  post('a multipart form', [415], '--x\r\n\r\n', { 'content-type': 'multipart/form-data; boundary=x' }),
  post('a content type of 8 kB', [200, 400, 415], QUERY, {
    'content-type': `application/json; ${'a=b; '.repeat(1_600)}`,
  }),
  post('a content type of semicolons', [200, 400, 415], QUERY, {
    'content-type': `application/json${';'.repeat(8_000)}`,
  }),
  post('fifteen hundred media types accepted', [200, 406], QUERY, { accept: 'a/b;q=0.1,'.repeat(1_200) }),
  post('fifteen hundred encodings accepted', [200], QUERY, { 'accept-encoding': 'x;q=0.1,'.repeat(1_500) }),
  post('a token of 15 kB', [401], asking('{me{id}}'), { authorization: `Bearer ${x(14_000)}` }),
  post('a token of many parts', [401], asking('{me{id}}'), { authorization: `Bearer ${'a.'.repeat(7_000)}` }),
  post('a token whose header is deep JSON', [401], asking('{me{id}}'), {
    authorization: `Bearer ${Buffer.from('['.repeat(9_000)).toString('base64url')}.e30.x`,
  }),
  post('addresses without end', [200], QUERY, { 'x-forwarded-for': '1.2.3.4, '.repeat(1_400) }),
  post(
    'extensions of deep JSON',
    [200, 400],
    `{"query":"{__typename}","extensions":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
  ),
  post(
    'a hash that is an object',
    [200, 400],
    `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}}`,
  ),
  post(
    'a hash of a megabyte',
    [200, 400],
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: x(900_000) } } }),
  ),
  one('an address of 15 kB', [200, 400], {
    path: `/graphql?query=${encodeURIComponent(`{__typename#${x(15_000)}`)}%0A}`,
  }),
  one('an address of 40 kB', [431], { path: `/graphql?query=${x(40_000)}` }),
  one('thousands of parameters', [400], { path: `/graphql?${'query=a&'.repeat(1_800)}` }),
  one('a path of slashes', [404], { path: `/x${'/'.repeat(10_000)}` }),
  one('a path of dots', [404], { path: `${'/..'.repeat(3_000)}/etc/passwd` }),
  one('a path of escapes', [400, 404], { path: `/${'%2e%2f'.repeat(2_000)}` }),
  {
    name: 'a hundred requests in one write',
    cpuMs: 300,
    right: [200],
    run: (url) => raw(url, pipelined(100, QUERY)),
  },
  {
    name: 'a hundred lists in one write',
    cpuMs: 2_000,
    right: [200, 503],
    run: (url) => raw(url, pipelined(100, asking('{exercises(first:20){nodes{name}}}')), 15_000),
  },
  {
    name: 'what is no HTTP',
    right: [400],
    run: (url) => raw(url, `${x(10_000)}\r\n\r\n`),
  },
  {
    name: 'two lengths',
    right: [400],
    run: (url) =>
      raw(url, `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\n${QUERY}`),
  },
  {
    name: 'a length and chunks',
    right: [400],
    run: (url) =>
      raw(url, 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'),
  },
  {
    name: 'a thousand headers',
    right: [400, 431],
    run: (url) =>
      raw(
        url,
        `GET /graphql HTTP/1.1\r\nhost: x\r\n${Array.from({ length: 3_000 }, (_, n) => `h${n}: ${n}\r\n`).join('')}\r\n`,
      ),
  },
  {
    name: 'a hundred bodies that come slowly',
    cpuMs: 200,
    right: [],
    async run(url) {
      const head =
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{'
      await Promise.all(Array.from({ length: 100 }, () => raw(url, head, 400)))
      return []
    },
  },
  {
    name: 'twenty answers that nobody reads',
    cpuMs: 1_500,
    right: [],
    async run(url) {
      const { hostname, port } = new URL(url)
      const sockets = Array.from({ length: 20 }, () => {
        const socket = net.connect(Number(port), hostname)
        socket.on('error', () => {})
        socket.pause()
        socket.write(pipelined(2, asking('{programs(first:3){nodes{title milestones{title}}}}')))
        return socket
      })
      await new Promise((resolve) => setTimeout(resolve, 400))
      for (const socket of sockets) socket.destroy()
      return []
    },
  },
  {
    name: 'whoever asks and goes away at once',
    cpuMs: 600,
    right: [],
    async run(url) {
      const { hostname, port } = new URL(url)
      for (let count = 0; count < 50; count += 1) {
        const socket = net.connect(Number(port), hostname)
        socket.on('error', () => {})
        socket.write(pipelined(1, asking('{programs{nodes{milestones{title}}}}')), () => socket.destroy())
        await once(socket, 'close')
      }
      return []
    },
  },
]
