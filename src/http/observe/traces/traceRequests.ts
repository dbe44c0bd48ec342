import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { parseTraceParent } from '@opentelemetry/core'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RequestSteps } from '../../../graphql/execution/requestSteps.ts'
import type { AroundCall } from '../../../storage/aroundCalls.ts'
import { operationLabel } from '../contract/operationLabel.ts'

/** Load balancers ask these every other second, and their traces would hide all others. */
const NOT_TRACED: ReadonlySet<unknown> = new Set(['/livez', '/readyz'])

interface Traced {
  request: Span
  operation?: Span
  /** What the next span belongs to: the operation once it is known, and before that the request. */
  parent: Context
}

/**
 * Spans of requests, of their GraphQL operation, and of the database calls below. A span says which statement failed by
 * the name of its error and never by its message, because messages hold values.
 */
export function traceRequests(tracer: Tracer, database: string) {
  const requests = new WeakMap<FastifyRequest, Traced>()
  const current = new AsyncLocalStorage<Traced>()

  function begin(request: FastifyRequest): Traced {
    const { method, headers, id, routeOptions } = request
    const route = routeOptions.url ?? 'none'
    const attributes = { 'http.request.method': method, 'http.route': route, 'waymark.request_id': id }
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, callerOf(headers))
    return { request: span, parent: trace.setSpan(ROOT_CONTEXT, span) }
  }

  function hook(app: FastifyInstance): void {
    app.addHook('onRequest', (request, reply, done) => {
      if (NOT_TRACED.has(request.routeOptions.url)) return done()
      const traced = begin(request)
      requests.set(request, traced)
      request.log = request.log.child({ traceId: traced.request.spanContext().traceId })
      reply.log = request.log
      current.run(traced, done)
    })
    // Reading the body goes on from the socket, where nothing is known of the request.
    app.addHook('preHandler', (request, _reply, done) => {
      const traced = requests.get(request)
      if (traced) current.run(traced, done)
      else done()
    })
    app.addHook('onResponse', (request, { statusCode }, done) => {
      const traced = requests.get(request)
      traced?.operation?.end() // ended before, unless no answer was sent
      traced?.request.setAttribute('http.response.status_code', statusCode)
      if (statusCode >= 500) traced?.request.setStatus({ code: SpanStatusCode.ERROR })
      traced?.request.end()
      done()
    })
  }

  const first: RequestSteps = {
    didResolveOperation({ contextValue, operation, operationName }) {
      const traced = requests.get(contextValue.request)
      if (!traced || !operation) return
      const attributes = {
        'graphql.operation.type': operation.operation,
        ...(operationName && { 'graphql.operation.name': operationName }),
        'waymark.request_id': contextValue.requestId,
      }
      const name = `${operation.operation} ${operationLabel(operation)}`
      traced.operation = tracer.startSpan(name, { attributes }, traced.parent)
      traced.parent = trace.setSpan(ROOT_CONTEXT, traced.operation)
    },
  }
  const last: RequestSteps = {
    willSendResponse({ contextValue, response: { body } }) {
      const span = requests.get(contextValue.request)?.operation
      if (!span) return
      const errors = (body.kind === 'single' && body.singleResult.errors) || []
      const codes = [...errors.map(({ extensions }) => String(extensions?.code)), ...(contextValue.refusals ?? [])]
      if (codes.length > 0) span.setAttribute('waymark.codes', [...new Set(codes)].join())
      if (errors.length > 0) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }

  const around: AroundCall = async ({ method, collections }, run) => {
    const traced = current.getStore()
    // What runs on its own, such as sweeping, has no request to belong to.
    if (!traced) return run()
    const attributes = {
      'db.system.name': database,
      'db.operation.name': method,
      ...(collections && { 'db.collection.name': collections }),
    }
    const name = collections ? `${method} ${collections}` : method
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, traced.parent)
    try {
      return await run()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
      throw error
    } finally {
      span.end()
    }
  }

  return { hook, first, last, around }
}

/** The caller's span, if its `traceparent` is one. */
function callerOf({ traceparent }: FastifyRequest['headers']): Context {
  const parsed = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null
  return parsed ? trace.setSpanContext(ROOT_CONTEXT, { ...parsed, isRemote: true }) : ROOT_CONTEXT
}
