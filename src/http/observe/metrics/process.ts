import { readdirSync } from 'node:fs'
import type { Payload } from 'payload'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { waymarkVersion } from '../../../kernel/version.ts'
import { isMongodb } from '../../../storage/whichAdapter.ts'

const LOOKED_EVERY_MS = 20

/** Measures the process itself. Returns a function that ends it. */
export function measureProcess(registers: Registry[], { db }: Pick<Payload, 'db'>): () => void {
  new Gauge({
    name: 'waymark_info',
    help: 'Always 1: the version and the database of this process',
    labelNames: ['version', 'database'],
    registers,
  }).set({ version: waymarkVersion(), database: isMongodb(db) ? 'mongodb' : 'sqlite' }, 1)
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Time on the processor',
    registers,
    collect() {
      const { user, system } = process.cpuUsage()
      setTo(this, (user + system) / 1_000_000)
    },
  })
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process holds',
    registers,
    collect() {
      this.set(process.memoryUsage.rss())
    },
  })
  new Gauge({
    name: 'waymark_heap_used_bytes',
    help: "Memory of JavaScript's values",
    registers,
    collect() {
      this.set(process.memoryUsage().heapUsed)
    },
  })
  new Gauge({
    name: 'process_open_fds',
    help: 'Open files and connections; 0 where the system does not tell',
    registers,
    collect() {
      this.set(openFiles())
    },
  })
  new Gauge({ name: 'process_start_time_seconds', help: 'When the process started', registers }).set(
    Math.round((Date.now() - process.uptime() * 1_000) / 1_000),
  )
  const delays = new Histogram({
    name: 'waymark_event_loop_delay_seconds',
    help: 'How late the event loop runs a timer, looked at fifty times a second',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  })
  let due = performance.now() + LOOKED_EVERY_MS
  const timer = setInterval(() => {
    const now = performance.now()
    delays.observe(Math.max(0, now - due) / 1_000)
    due = now + LOOKED_EVERY_MS
  }, LOOKED_EVERY_MS).unref()
  return () => clearInterval(timer)
}

/** For counters that are kept elsewhere: the library only adds. */
function setTo(counter: Counter, value: number): void {
  counter.reset()
  counter.inc(value)
}

function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return 0
  }
}
