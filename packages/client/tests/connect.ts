import { vi } from 'vitest'
import { type ClientOptions, createClient, createSession } from '../src/index.ts'
import { failure, service } from './service.ts'

export const PROGRAMS = { data: { programs: { nodes: [] } } }
export const QUICK = { attempts: 4, withinMs: 5_000 }
const stops: (() => void)[] = []
/** Each file calls it after each test: the files of a worker share this module. */
export function cleanUp() {
  vi.useRealTimers()
  for (const stop of stops.splice(0)) stop()
}

export async function start(reply: Parameters<typeof service>[0], options: Partial<ClientOptions> = {}) {
  const it = await service(reply)
  stops.push(it.stop)
  return { ...it, client: createClient({ url: it.url, session: createSession(), retry: QUICK, ...options }) }
}

export const isRefresh = ({ query }: { query: string }) => query.includes('refreshSession')
export const tokens = (number: number, lifeMs = 600_000) => ({
  token: `access-${number}`,
  tokenExpiresAt: new Date(Date.now() + lifeMs).toISOString(),
  refreshToken: `refresh-${number}`,
})
export const refreshed = (number: number) => ({
  body: { data: { refreshSession: { ...tokens(number), userErrors: [] } } },
})
export const EXPIRED = { status: 401, body: failure('UNAUTHENTICATED', { reason: 'EXPIRED_TOKEN' }) }
