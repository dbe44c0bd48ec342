import type { SpanExporter } from '@opentelemetry/sdk-trace'
import type { Logger } from 'pino'

const SAID_EVERY_MS = 60_000

/** Says in the log when the collector takes no traces: at most once a minute, with the number of lost spans. */
export function loggingExporter(exporter: SpanExporter, log: Logger): SpanExporter {
  let lost = 0
  let saidAt = Number.NEGATIVE_INFINITY
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error || result.code !== 0) {
          lost += spans.length
          if (performance.now() - saidAt > SAID_EVERY_MS) {
            log.warn({ err: result.error, lost }, 'traces could not be sent to the collector')
            saidAt = performance.now()
            lost = 0
          }
        }
        done(result)
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  }
}
