import type { ReadSetting } from '../../kernel/readSetting.ts'

export interface ObserveSettings {
  /** Where metrics are read. Undefined when nobody reads any. */
  metrics?: { host: string; port: number }
  /** The collector that traces are sent to. Undefined when there is none. */
  traces?: { endpoint: string }
}

/** Reads where metrics and traces go. Adds what is wrong with a value to `problems`. */
export function readObserveSettings(set: ReadSetting, servicePort: number, problems: string[]): ObserveSettings {
  const metrics = readMetrics(set, servicePort, problems)
  const endpoint = set('OTEL_EXPORTER_OTLP_ENDPOINT')
  if (endpoint !== undefined && !isCollector(endpoint)) {
    problems.push('OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address without a user name and password.')
  }
  return { ...(metrics && { metrics }), ...(endpoint !== undefined && { traces: { endpoint } }) }
}

function readMetrics(set: ReadSetting, servicePort: number, problems: string[]): ObserveSettings['metrics'] {
  const text = set('METRICS_PORT')
  // The figures say much about the service, so only this machine reads them unless somebody has decided otherwise.
  const host = set('METRICS_HOST') ?? '127.0.0.1'
  if (text === undefined) {
    if (set('METRICS_HOST') !== undefined) problems.push('METRICS_HOST has no effect without METRICS_PORT.')
    return undefined
  }
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push('METRICS_PORT must be an integer from 0 to 65535.')
  } else if (port !== 0 && port === servicePort) {
    problems.push('METRICS_PORT must differ from PORT, because whoever reaches PORT must not read the metrics.')
  }
  return { host, port }
}

function isCollector(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && !username && !password
}
