import type { FastifyInstance } from 'fastify'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import type { RequestSteps } from '../../../graphql/execution/requestSteps.ts'
import type { WriterWatch } from '../../../storage/writerWatch.ts'
import type { Webhook } from '../../webhook/openWebhook.ts'

/** Metrics or traces. Without settings there are none, and nothing of them is loaded. */
export interface Observer {
  /** Must come before every hook that answers, so that refused requests are seen too. */
  hook(app: FastifyInstance): void
  /** Before all other steps of an operation. */
  first: RequestSteps
  /** After all other steps: what the client gets. */
  last: RequestSteps
  /** Told how many requests and operations were refused because of overload. */
  watchOverload?(refused: Readonly<OverloadRefusals>): void
  /** The address at which metrics are read. */
  url?: string
  /** Settles within two seconds. */
  close(): Promise<void>
}

export interface OverloadRefusals {
  requests: number
  operations: number
}

/** What observers look at beside the requests. */
export interface Observed {
  payload: Payload
  writers: WriterWatch
  webhook: Webhook | undefined
  log: Logger
}
