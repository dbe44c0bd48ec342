/** In order of preference. At the levels used here, brotli is both faster and smaller than gzip (decision 0060). */
const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The supported encoding that an Accept-Encoding header prefers, or null for none. Pure. */
export function preferredEncoding(header: string | undefined): Encoding | null {
  const weights = new Map((header ?? '').split(',').map(readWeight))
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = ENCODINGS.toSorted((one, other) => weightOf(other) - weightOf(one))
  const asItIs = weights.get('identity') ?? 0
  return best && weightOf(best) > 0 && weightOf(best) >= asItIs ? best : null
}

function readWeight(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part
    .toLowerCase()
    .split(';')
    .map((each) => each.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
