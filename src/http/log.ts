import { destination, type Logger, pino, stdSerializers } from 'pino'

/**
 * Writes structured logs: JSON lines, or readable lines at a terminal in development. Logs go to standard output, or to
 * standard error for a command whose output is its answer. Headers and fields that might carry secrets are removed by
 * name.
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
 * What the log gets of an error: what it is and where it came from, and no more. Database errors carry the values of
 * their query, keys and hashes among them, and drizzle writes these values into the message as well.
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
