/**
 * Whether the client prefers a page to JSON. A browser whose address bar leads here does. An API client never does,
 * because its Accept header names JSON, any type, or nothing. Pure.
 */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = (accept ?? '*/*').split(',').map(readRange)
  const html = quality(ranges, 'text/html')
  return html > quality(ranges, 'application/json') && html > quality(ranges, 'application/graphql-response+json')
}

interface Range {
  type: string
  quality: number
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { type, quality: weight === undefined ? 1 : Number(weight) || 0 }
}

/** The quality of the type itself, else of its family, else of any type (RFC 9110, 12.5.1). */
function quality(ranges: Range[], type: string): number {
  const names = [type, `${type.split('/')[0]}/*`, '*/*']
  for (const name of names) {
    const found = ranges.find((range) => range.type === name)
    if (found) return found.quality
  }
  return 0
}
