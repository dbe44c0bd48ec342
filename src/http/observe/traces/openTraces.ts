import { hostname } from 'node:os'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOnSampler, BatchSpanProcessor, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'
import { Deadline } from '../../../kernel/deadline.ts'
import { waymarkVersion } from '../../../kernel/version.ts'
import { aroundCalls } from '../../../storage/aroundCalls.ts'
import { isMongodb } from '../../../storage/whichAdapter.ts'
import type { Observed, Observer } from '../contract/observer.ts'
import { loggingExporter } from './loggingExporter.ts'
import { traceRequests } from './traceRequests.ts'

/** The end of the service must not wait long for a collector that does not answer. */
const CLOSE_WITHIN_MS = 1_500

/**
 * Sends a trace of each request to a collector by OTLP over HTTP. The provider is not made global, because Next and
 * other libraries would find it there and add spans of their own.
 */
export function openTraces({ endpoint }: { endpoint: string }, { payload: { db }, log }: Observed): Observer {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`
  const exporter = loggingExporter(new OTLPTraceExporter({ url }), log)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'waymark',
      'service.version': waymarkVersion(),
      'service.instance.id': `${hostname()}/${process.pid}`,
    }),
    // A caller that traces decides whether its trace is kept, so that no trace has holes.
    sampler: new ParentBasedSampler({ root: new AlwaysOnSampler() }),
    // Names of operations come from clients, and one span must not carry a document.
    spanLimits: { attributeValueLengthLimit: 200, attributeCountLimit: 32 },
    // Its queue is bounded: spans beyond 2,048 are dropped while the collector is slow.
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  })
  const requests = traceRequests(provider.getTracer('waymark', waymarkVersion()), isMongodb(db) ? 'mongodb' : 'sqlite')
  aroundCalls(db, requests.around)
  log.info({ url }, 'traces are sent')
  return {
    hook: requests.hook,
    first: requests.first,
    last: requests.last,
    close: async () => {
      await Deadline.in(CLOSE_WITHIN_MS)
        .race(provider.shutdown(), 'the last traces were not sent')
        .catch(() => {})
    },
  }
}
