interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

const COMMENT = /^# (?:HELP ([a-z_]+) \S.*|TYPE ([a-z_]+) (?:counter|gauge|histogram))$/
const SAMPLE = /^([a-z_]+)(?:\{((?:[a-zA-Z_]+="(?:[^"\\]|\\.)*",?)*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|\+Inf)$/

/** Reads Prometheus' text format, and throws at the first line that Prometheus would not take. */
export function readPrometheus(text: string) {
  const metrics = new Set<string>()
  const samples: Sample[] = []
  for (const line of text.split('\n').filter((each) => each !== '')) {
    if (line.startsWith('#')) {
      const [, , typed] = COMMENT.exec(line) ?? fail(line)
      if (typed) metrics.add(typed)
      continue
    }
    const [, name = '', labels = '', value] = SAMPLE.exec(line) ?? fail(line)
    if (!metrics.has(metricOf(name, metrics))) fail(line)
    const pairs = [...labels.matchAll(/([a-zA-Z_]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text])
    samples.push({ name, labels: Object.fromEntries(pairs), value: Number(value?.replace('+Inf', 'Infinity')) })
  }
  return {
    metrics,
    samples,
    /** The sum of the samples of this name that have these labels. */
    sum: (name: string, labels: Record<string, string> = {}) =>
      samples
        .filter((each) => each.name === name && Object.entries(labels).every(([key, of]) => each.labels[key] === of))
        .reduce((sum, { value }) => sum + value, 0),
  }
}

/** The metric that a sample belongs to: histograms add endings. */
export function metricOf(sample: string, metrics: ReadonlySet<string>): string {
  return metrics.has(sample) ? sample : sample.replace(/_(bucket|sum|count)$/, '')
}

function fail(line: string): never {
  throw new Error(`This is no line of Prometheus' text format: ${line}`)
}
