import { destination, type Logger, pino, stdSerializers } from 'pino'

/**
 * Structured logs: JSON lines on standard output, or readable ones where a person watches; on standard error for a command
 * whose output is its answer. Secrets that a header or a field might carry are cut out by name.
 */
export function createLog(
  { logLevel, production }: { logLevel: string; production: boolean },
  output: 'stdout' | 'stderr' = 'stdout',
): Logger {
  const descriptor = output === 'stdout' ? 1 : 2
  const options = {
    level: logLevel,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'authorization', 'token', 'password'],
    serializers: { err: loggedError },
  }
  if (production || !process[output].isTTY) return pino(options, destination(descriptor))
  const readable = { translateTime: 'HH:MM:ss', ignore: 'reqId', destination: descriptor }
  return pino({ ...options, transport: { target: 'pino-pretty', options: readable } })
}

type Fault = Error & { code?: unknown; query?: unknown; params?: unknown }

/**
 * What is logged of an error: what it is and where it came from, and no more. Those of the database carry the values that
 * they were about, keys and hashes among them; drizzle writes them into its message as well.
 */
export function loggedError(error: Fault): object {
  for (let fault: Fault | undefined = error; fault?.message !== undefined; fault = fault.cause as Fault | undefined) {
    if (typeof fault.query === 'string' && fault.params !== undefined) {
      const message = `Failed query: ${fault.query}`
      fault.stack = fault.stack?.replace(fault.message, () => message)
      fault.message = message
    }
  }
  const { type, message, stack } = stdSerializers.err(error)
  return { type, message, stack, code: error.code }
}
