import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../src/testing/catalogue.ts'
import { type ReceivedSpan, startOtlpReceiver } from '../src/testing/otlpReceiver.ts'
import { metricOf, readPrometheus } from '../src/testing/prometheusText.ts'
import { isMongo, present, startTestServer, type TestServer } from '../src/testing/testServer.ts'

const CALLER = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' }
const TITLES = '{ programs { nodes { title } } }'
const RENAME =
  'mutation ($id: ID!, $title: String) { updateProgram(input: { programId: $id, expectedRevision: 1, title: $title }) { program { id } } }'
const CREATE = 'mutation Making { createProgram(input: { title: "A" }) { program { id } userErrors { message } } }'

let server: TestServer
let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>
let before: ReturnType<typeof readPrometheus>
let after: ReturnType<typeof readPrometheus>
let text: string
let spans: ReceivedSpan[]

const scrape = async () => (await fetch(present(server.metricsUrl))).text()
const grown = (name: string, labels?: Record<string, string>) => after.sum(name, labels) - before.sum(name, labels)

beforeAll(async () => {
  receiver = await startOtlpReceiver()
  server = await startTestServer({
    observe: { metrics: { host: '127.0.0.1', port: 0 }, traces: { endpoint: `${receiver.endpoint}/` } },
    overload: { delayMs: 0, requests: 1_000 },
  })
  const coach = await server.register({ username: 'carla', displayName: 'Carla', role: 'COACH' })
  const make = catalogue(server, coach)
  const id = await make.program()
  before = readPrometheus(await scrape())
  const asCoach = { token: coach.token }
  await server.graphql(CREATE, {}, { ...asCoach, headers: { traceparent: `00-${CALLER.trace}-${CALLER.span}-01` } })
  await server.graphql(RENAME, { id, title: '' }, asCoach)
  await server.graphql(RENAME, { id, title: 'B' }, asCoach)
  await server.graphql(CREATE)
  await server.get(TITLES)
  await server.get(TITLES)
  for (let each = 0; each < 30; each += 1) {
    await server.graphql(`query Made${each} { alias${each}: programs { nodes { title } } }`)
    await fetch(`${server.url}/made/up/${each}`)
  }
  text = await scrape()
  after = readPrometheus(text)
  await server.closeObservers()
  spans = receiver.spans
}, 60_000)
afterAll(async () => {
  await server?.stop()
  receiver?.stop()
})

describe('metrics', () => {
  it('count operations by root field and outcome, whatever the client calls them', () => {
    expect(grown('waymark_operations_total', { operation: 'createProgram', outcome: 'ok' })).toBe(1)
    expect(grown('waymark_operations_total', { operation: 'createProgram', outcome: 'refused' })).toBe(1)
    expect(grown('waymark_operations_total', { operation: 'updateProgram', outcome: 'refused' })).toBe(1)
    expect(grown('waymark_operations_total', { operation: 'updateProgram', outcome: 'ok' })).toBe(1)
    expect(grown('waymark_operations_total', { operation: 'programs', outcome: 'ok' })).toBe(31)
    expect(grown('waymark_operation_duration_seconds_count', { operation: 'programs' })).toBe(31)
  })

  it('count refusals by code, also those whose code the client did not ask for', () => {
    expect(grown('waymark_refusals_total', { code: 'INVALID' })).toBe(1)
    expect(grown('waymark_refusals_total', { code: 'UNAUTHENTICATED' })).toBe(1)
  })

  it('have the series that alerts look at before anything fails, because a rate does not see a first sample', () => {
    for (const code of ['INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'OTHER']) {
      expect(text).toContain(`waymark_refusals_total{code="${code}"} 0`)
    }
    expect(text).toContain('waymark_database_call_failures_total{method="commitTransaction"} 0')
  })

  it('have no series that a client can add by names, aliases or addresses', () => {
    expect(text).not.toMatch(/made|alias\d/i)
    const routes = new Set(after.samples.map(({ labels }) => labels.route).filter(Boolean))
    expect([...routes].sort()).toEqual(['/graphql', 'none'])
  })

  it('measure the database, the cache, the writers and the process', () => {
    for (const name of [
      'waymark_database_call_duration_seconds_count',
      'waymark_catalogue_cache_lookups_total',
      'waymark_catalogue_cache_bytes',
      'waymark_writer_wait_seconds_count',
      'waymark_event_loop_delay_seconds_count',
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'process_open_fds',
      'waymark_heap_used_bytes',
      ...(isMongo ? ['waymark_database_connections', 'waymark_database_connection_wait_seconds_count'] : []),
    ]) {
      expect(after.sum(name), name).toBeGreaterThan(0)
    }
    expect(grown('waymark_catalogue_cache_lookups_total', { part: 'responses', result: 'hit' })).toBe(1)
    expect(grown('waymark_database_call_duration_seconds_count', { method: 'commitTransaction' })).toBe(2)
    expect(after.sum('waymark_webhook_messages')).toBe(0)
    const lag = after.sum('waymark_change_stream_lag_seconds')
    expect(lag < 2 && (isMongo ? lag > 0 : lag === 0), `a lag of ${lag} s`).toBe(true)
  })

  it('are at /metrics alone, and not on the port of the service', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  })

  it('are each explained for the night, and drawn; the dashboard and the alerts name no others', () => {
    const named = (file: string) =>
      new Set([...readFileSync(file, 'utf8').matchAll(/\b(?:waymark|process)_[a-z_]+/g)].map(([name]) => name))
    const dashboard = named('deploy/grafana/waymark.json')
    const drawn = new Set([...dashboard].map((name) => metricOf(name, after.metrics)))
    expect([...drawn].sort()).toEqual([...after.metrics].sort())
    const alerts = [...named('deploy/prometheus/alerts.yaml')].map((name) => metricOf(name, after.metrics))
    expect(alerts.filter((name) => !after.metrics.has(name))).toEqual([])
    expect(alerts.length).toBeGreaterThan(5)
    const page = readFileSync('docs/operations.md', 'utf8')
    const explained = [...page.matchAll(/^\| `((?:waymark|process)_\w+)`/gm)].map(([, name]) => name)
    expect(explained.sort()).toEqual([...after.metrics].sort())
  })
})

describe('traces', () => {
  it('lead from the caller through the request and the operation to each database call', () => {
    expect([...receiver.paths]).toEqual(['/v1/traces'])
    const ours = spans.filter(({ traceId }) => traceId === CALLER.trace)
    const [request] = ours.filter(({ parentSpanId }) => parentSpanId === CALLER.span)
    expect(request?.name).toBe('POST /graphql')
    const [operation, ...more] = ours.filter(({ name }) => name === 'mutation createProgram')
    expect(more).toEqual([])
    expect(operation?.parentSpanId).toBe(request?.spanId)
    expect(operation?.attributes).toMatchObject({
      'graphql.operation.name': 'Making',
      'waymark.request_id': request?.attributes['waymark.request_id'],
    })
    const calls = ours.filter(({ attributes }) => attributes['db.operation.name'])
    const parents = new Set(calls.map(({ parentSpanId }) => parentSpanId))
    expect([...parents]).toEqual(expect.arrayContaining([request?.spanId, operation?.spanId]))
    // The caller is read before the operation is known; everything else belongs to the operation.
    const names = calls.filter(({ parentSpanId }) => parentSpanId === request?.spanId).map(({ name }) => name)
    expect(names).toEqual(['findTogether authSessions+productUsers'])
    expect(calls.map(({ name }) => name)).toEqual(expect.arrayContaining(['beginTransaction', 'commitTransaction']))
  })

  it('have their name in what is logged within a request', () => {
    const answered = server.lines.filter(({ msg, url }) => msg === 'answered' && url === '/graphql')
    const sent = new Set(spans.map(({ traceId }) => traceId))
    expect(answered.filter(({ traceId }) => !sent.has(String(traceId)))).toEqual([])
    const [request, ...more] = answered.filter(({ traceId }) => traceId === CALLER.trace)
    expect(more).toEqual([])
    const ids = spans
      .filter(({ traceId }) => traceId === CALLER.trace)
      .map(({ attributes }) => attributes['waymark.request_id'])
    expect(ids).toContain(request?.requestId)
  })

  it('have no orphan: each span but the first of a trace has its parent in the same trace', () => {
    const known = new Set([CALLER.span, ...spans.map(({ spanId }) => spanId)])
    expect(spans.filter(({ parentSpanId }) => parentSpanId && !known.has(parentSpanId))).toEqual([])
    expect(spans.length).toBeGreaterThan(60)
  })
})

// What is loaded does not depend on the database.
describe.skipIf(isMongo)('the service', () => {
  const LIBRARY = /\/node_modules\/(prom-client|@opentelemetry\/[^/]+)\//
  /** Prints the modules that a service has required, and then, as a check of this test, those with metrics and traces. */
  const PROGRAM = `
    import { createRequire } from 'node:module'
    const required = () => Object.keys(createRequire(import.meta.url).cache)
    await import('#dist/src/commands/serve.js')
    const { openObservers } = await import('#dist/src/http/observe/openObservers.js')
    await openObservers({}, {})
    const off = required()
    await import('#dist/src/http/observe/metrics/openMetrics.js')
    await import('#dist/src/http/observe/traces/openTraces.js')
    process.stdout.write(JSON.stringify({ off, on: required() }), () => process.exit())`

  it('loads no library of metrics and traces unless a setting asks for them', async () => {
    const words = ['--input-type=module', '--eval', PROGRAM]
    const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 10_000_000 })
    const modules = JSON.parse(stdout) as Record<'off' | 'on', string[]>
    const libraries = (paths: string[]) => new Set(paths.map((each) => LIBRARY.exec(each)?.[1]).filter(Boolean))
    expect(modules.off.length).toBeGreaterThan(300)
    expect([...libraries(modules.off)]).toEqual([])
    expect([...libraries(modules.on)]).toEqual(expect.arrayContaining(['prom-client', '@opentelemetry/sdk-trace']))
  }, 60_000)
})
