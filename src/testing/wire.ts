import http, { type IncomingHttpHeaders } from 'node:http'

/** HTTP requests of a client that keeps its own connections, with the time that each answer took. */

export interface Sent {
  method?: 'GET' | 'POST' | 'OPTIONS'
  path?: string
  headers?: Record<string, string>
  body?: string | Buffer
  agent?: http.Agent
  /** The client hangs up after this time. */
  patienceMs?: number
}

export interface Heard {
  status: number
  headers: IncomingHttpHeaders
  text: string
  ms: number
}

export const connections = (count: number) => new http.Agent({ keepAlive: true, maxSockets: count })

export function send(url: string, sent: Sent): Promise<Heard> {
  const { body, path = '/graphql', method = body === undefined ? 'GET' : 'POST', agent, patienceMs = 20_000 } = sent
  const headers = {
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
    ...sent.headers,
  }
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const request = http.request(new URL(path, url), {
      method,
      headers,
      agent,
      signal: AbortSignal.timeout(patienceMs),
    })
    request.on('error', reject)
    request.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('error', reject)
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
          ms: performance.now() - start,
        }),
      )
    })
    request.end(body)
  })
}

export const asking = (query: string, more: object = {}) => JSON.stringify({ query, ...more })

/** The value below which the given share of the values lies: 0.5 is the median. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}
