import { Registry } from 'prom-client'
import type { Observed, Observer } from '../contract/observer.ts'
import { countOperations } from './operations.ts'
import { measureProcess } from './process.ts'
import { countRequests } from './requests.ts'
import { serveMetrics } from './serveMetrics.ts'
import { measureStorage } from './storage.ts'
import { measureWaiting } from './waiting.ts'

/** Counts and measures from now on, and serves the figures at /metrics on a port of their own. */
export async function openMetrics(where: { host: string; port: number }, observed: Observed): Promise<Observer> {
  // A registry of its own: the library's is shared by everything in the process.
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  const requests = countRequests(registers)
  const operations = countOperations(registers)
  const stopMeasuring = measureProcess(registers, observed.payload)
  measureStorage(registers, observed)
  const watchOverload = measureWaiting(registers, observed)
  const server = await serveMetrics(registry, where)
  observed.log.info({ url: server.url }, 'metrics are served')
  return {
    hook: (app) => requests.hook(app, operations.refused),
    first: operations.first,
    last: operations.last,
    watchOverload,
    url: server.url,
    close: async () => {
      stopMeasuring()
      await server.close()
    },
  }
}
