import { type Logger, pino } from 'pino'

/**
 * Structured logs: JSON lines on standard output, or readable ones where a person watches. Secrets that a header or a field
 * might carry are cut out by name.
 */
export function createLog({ logLevel, production }: { logLevel: string; production: boolean }): Logger {
  return pino({
    level: logLevel,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'authorization', 'token', 'password'],
    ...(!production &&
      process.stdout.isTTY && {
        transport: { target: 'pino-pretty', options: { translateTime: 'HH:MM:ss', ignore: 'reqId' } },
      }),
  })
}
