import { Counter, Histogram, type Registry } from 'prom-client'
import type { Context } from '../../../graphql/context/context.ts'
import type { RequestSteps } from '../../../graphql/execution/requestSteps.ts'
import { UserErrorCode } from '../../../kernel/refusal.ts'
import { operationLabel } from '../contract/operationLabel.ts'
import { SECONDS } from './requests.ts'

const FAULT = 'INTERNAL_SERVER_ERROR'
const OUTAGE = 'UNAVAILABLE'
/** The codes of docs/errors.md. Any other code counts as OTHER, so that the number of series is bounded. */
const CODES: ReadonlySet<string> = new Set([
  ...Object.values(UserErrorCode),
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'],
  'QUERY_NOT_IN_SAFE_LIST',
  ...['PERSISTED_QUERY_NOT_FOUND', OUTAGE, FAULT],
])

/** Counts operations by their root field and by how they ended, and refusals by their code. */
export function countOperations(registers: Registry[]) {
  const ended = new Counter({
    name: 'waymark_operations_total',
    help: 'GraphQL operations, by root field and by outcome: ok, refused, unavailable or fault',
    labelNames: ['operation', 'outcome'],
    registers,
  })
  const durations = new Histogram({
    name: 'waymark_operation_duration_seconds',
    help: 'Time from the moment an operation is known to its answer, by root field',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  })
  const refusals = new Counter({
    name: 'waymark_refusals_total',
    help: 'Refusals and faults by the code that the client got',
    labelNames: ['code'],
    registers,
  })
  // Prometheus sees no growth in a series that begins with its first refusal.
  for (const code of [...CODES, 'OTHER']) refusals.inc({ code }, 0)
  const began = new WeakMap<Context, number>()
  const refused = (code: unknown) => refusals.inc({ code: CODES.has(String(code)) ? String(code) : 'OTHER' })

  const first: RequestSteps = {
    didResolveOperation({ contextValue }) {
      began.set(contextValue, performance.now())
    },
  }
  const last: RequestSteps = {
    willSendResponse({ contextValue, operation, response: { body } }) {
      const errors = (body.kind === 'single' && body.singleResult.errors) || []
      const codes: unknown[] = [...errors.map(({ extensions }) => extensions?.code), ...(contextValue.refusals ?? [])]
      codes.forEach(refused)
      const label = operationLabel(operation)
      ended.inc({ operation: label, outcome: outcomeOf(codes) })
      const since = began.get(contextValue)
      if (since !== undefined) durations.observe({ operation: label }, (performance.now() - since) / 1_000)
    },
  }
  return { first, last, refused }
}

function outcomeOf(codes: readonly unknown[]): string {
  if (codes.includes(FAULT)) return 'fault'
  if (codes.includes(OUTAGE)) return 'unavailable'
  return codes.length > 0 ? 'refused' : 'ok'
}
