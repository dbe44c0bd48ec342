import { formatWithOptions } from 'node:util'
import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino'
import { errorWithoutValues, fieldsWithoutValues, isError, textWithoutValues } from '../kernel/withoutValues.ts'

/**
 * Writes structured logs: JSON lines, or readable lines at a terminal in development. Logs go to standard output, or to
 * standard error for a command whose output is its answer.
 */
export function createLog(
  { logLevel, production }: { logLevel: string; production: boolean },
  output: 'stdout' | 'stderr' = 'stdout',
): Logger {
  const descriptor = output === 'stdout' ? 1 : 2
  const options = { level: logLevel, base: null }
  if (production || !process[output].isTTY) return logWithoutValues(options, destination(descriptor))
  const readable = { translateTime: 'HH:MM:ss', ignore: 'reqId', destination: descriptor }
  return logWithoutValues({ ...options, transport: { target: 'pino-pretty', options: readable } })
}

/**
 * The one place where everything that is logged loses the values that it was about, whether we log it, Fastify or
 * Payload. It is a hook and no serializer, because pino copies the message of an error before its serializers run. The
 * fields of a child do not pass the hook.
 */
export function logWithoutValues(options: LoggerOptions, stream?: DestinationStream): Logger {
  const hooks: LoggerOptions['hooks'] = {
    logMethod(args, method) {
      method.apply(this, toldOf(args as unknown[]) as Parameters<typeof method>)
    },
  }
  const log = stream ? pino({ ...options, hooks }, stream) : pino({ ...options, hooks })
  const { child } = log
  // Children inherit this from their parent, as they inherit the hook.
  log.child = function (this: Logger, fields, more) {
    return child.call(this, fieldsWithoutValues(fields) as typeof fields, more)
  } as typeof child
  return log
}

function toldOf([first, ...rest]: unknown[]): unknown[] {
  const more = rest.map(fieldOrText)
  if (typeof first === 'string') return [textWithoutValues(first), ...more]
  if (isError(first)) {
    const err = errorWithoutValues(first)
    return [{ err }, ...(more.length > 0 ? more : [err.message])]
  }
  return [fieldsWithoutValues(first), ...more]
}

/** An error that is part of a text becomes its message. */
const fieldOrText = (value: unknown) =>
  isError(value) ? errorWithoutValues(value).message : fieldsWithoutValues(value)

const METHODS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug', trace: 'debug' } as const

/**
 * Sends what libraries write to the console to the log, where it loses values and gets a level and a time. Next and
 * Payload print errors there. Returns a function that undoes this.
 */
export function logConsole(log: Logger): () => void {
  const before = { ...console }
  for (const [method, level] of Object.entries(METHODS)) {
    console[method as keyof typeof METHODS] = (...args: unknown[]) => {
      const said = args.map((each) => (isError(each) ? errorWithoutValues(each).stack : fieldsWithoutValues(each)))
      log[level]({ from: 'console' }, '%s', formatWithOptions({ depth: 3 }, ...said))
    }
  }
  return () => {
    Object.assign(console, before)
  }
}

/** Node would print an error that nobody caught with all of its properties. */
export function logUncaught(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught ends the process')
    log.flush()
    process.exit(1)
  })
}
