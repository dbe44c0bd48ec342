import { vi } from 'vitest'
import type { TestServer } from './testServer.ts'

/** On MongoDB, the service keeps nothing of the catalogue in memory until it hears the changes of others. */
export const untilCatalogueIsKept = ({ waymark }: Pick<TestServer, 'waymark'>) =>
  vi.waitUntil(() => waymark.payload.db.waymark.catalogue?.open(), { timeout: 60_000, interval: 10 })
