import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Attribute {
  key: string
  value: { stringValue?: string; intValue?: number }
}

export interface ReceivedSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: Record<string, string | number | undefined>
}

interface Message {
  resourceSpans: { scopeSpans: { spans: (Omit<ReceivedSpan, 'attributes'> & { attributes: Attribute[] })[] }[] }[]
}

/** A collector of traces: a real HTTP server that takes OTLP in JSON and keeps all spans. */
export async function startOtlpReceiver() {
  const spans: ReceivedSpan[] = []
  const paths = new Set<string | undefined>()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      paths.add(request.url)
      for (const { scopeSpans } of (JSON.parse(body) as Message).resourceSpans) {
        for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push(flat(span))
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    paths,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function flat({ attributes, ...span }: Omit<ReceivedSpan, 'attributes'> & { attributes: Attribute[] }): ReceivedSpan {
  const values = attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue] as const)
  return { ...span, attributes: Object.fromEntries(values) }
}
