import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { aroundCalls } from '../../../storage/aroundCalls.ts'
import { watchPool } from '../../../storage/watchPool.ts'
import type { Observed } from '../contract/observer.ts'
import { SECONDS } from './requests.ts'

/** Measures the calls of the database, its connections, and the catalogue in memory. */
export function measureStorage(registers: Registry[], { payload: { db } }: Observed): void {
  const calls = new Histogram({
    name: 'waymark_database_call_duration_seconds',
    help: 'Time of a call of the database, by the method of the adapter',
    labelNames: ['method'],
    buckets: SECONDS,
    registers,
  })
  const failures = new Counter({
    name: 'waymark_database_call_failures_total',
    help: 'Calls of the database that failed, also those that meet another writer and are tried again',
    labelNames: ['method'],
    registers,
  })
  aroundCalls(db, async ({ method }, run) => {
    const end = calls.startTimer({ method })
    // Prometheus sees no growth in a series that begins with its first failure.
    failures.inc({ method }, 0)
    try {
      return await run()
    } catch (error) {
      failures.inc({ method })
      throw error
    } finally {
      end()
    }
  })

  const waits = new Histogram({
    name: 'waymark_database_connection_wait_seconds',
    help: 'Time until a call got a connection of the pool (MongoDB)',
    buckets: SECONDS,
    registers,
  })
  const pool = watchPool(db, (ms) => waits.observe(ms / 1_000))
  new Gauge({
    name: 'waymark_database_connections',
    help: 'Connections of the pool, in use and idle (MongoDB)',
    labelNames: ['state'],
    registers,
    collect() {
      const { inUse, idle } = pool?.state() ?? { inUse: 0, idle: 0 }
      this.set({ state: 'in_use' }, inUse)
      this.set({ state: 'idle' }, idle)
    },
  })
  new Gauge({
    name: 'waymark_database_connection_waiting',
    help: 'Calls that wait for a connection of the pool (MongoDB)',
    registers,
    collect() {
      this.set(pool?.state().waiting ?? 0)
    },
  })

  const { catalogue } = db.waymark
  new Counter({
    name: 'waymark_catalogue_cache_lookups_total',
    help: 'Questions to the catalogue in memory, by part and by result',
    labelNames: ['part', 'result'],
    registers,
    collect() {
      this.reset()
      for (const [part, { hits, misses }] of Object.entries(catalogue?.lookups ?? {})) {
        this.inc({ part, result: 'hit' }, hits)
        this.inc({ part, result: 'miss' }, misses)
      }
    },
  })
  new Gauge({
    name: 'waymark_catalogue_cache_bytes',
    help: 'Memory of the catalogue, as the cache estimates it',
    registers,
    collect() {
      this.set(catalogue?.bytes() ?? 0)
    },
  })
  new Gauge({
    name: 'waymark_change_stream_lag_seconds',
    help: 'Time since the changes of other processes were last heard completely (MongoDB)',
    registers,
    collect() {
      this.set((catalogue?.lagMs() ?? 0) / 1_000)
    },
  })
}
