import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Delivery {
  id: string
  at: number
  headers: Record<string, string>
  body: string
  message: { type: string; timestamp: string; data: { tags: string[]; paths: string[] } }
}

/** A front end that receives the webhook: a real HTTP server, which replies as its `answer` says. */
export async function startReceiver(port = 0) {
  const deliveries: Delivery[] = []
  const receiver = {
    deliveries,
    answer: (response: ServerResponse, _delivery: Delivery): void => {
      response.writeHead(204).end()
    },
    url: '',
    /** The tags and paths of all messages together, from the message at index `since` on. */
    told: (since = 0) => {
      const data = deliveries.slice(since).map(({ message }) => message.data)
      return { tags: new Set(data.flatMap(({ tags }) => tags)), paths: new Set(data.flatMap(({ paths }) => paths)) }
    },
    /** Waits until `many` deliveries have come or `patienceMs` have passed. Returns the number of deliveries. */
    count: async (many: number, patienceMs = 10_000) => {
      for (const deadline = Date.now() + patienceMs; deliveries.length < many && Date.now() < deadline; ) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      return deliveries.length
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      const id = headers['webhook-id'] as string
      const delivery = { id, at: Date.now(), headers, body, message: JSON.parse(body) }
      deliveries.push(delivery)
      receiver.answer(response, delivery)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/revalidate?token=of-the-receiver`
  return receiver
}

/** Checks a signature as a receiver would that knows the specification and none of our code. */
export function isSigned({ headers, body }: Delivery, secret: string): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers
  if (Math.abs(Date.now() / 1_000 - Number(timestamp)) > 300) return false
  const key = Buffer.from(secret.split('_').at(-1) as string, 'base64')
  const expected = createHmac('sha256', key)
    .update(Buffer.from(`${id}.${timestamp}.${body}`))
    .digest('base64')
  return signatures.split(' ').some((signature) => signature === `v1,${expected}`)
}
