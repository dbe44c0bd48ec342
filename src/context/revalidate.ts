import type { Logger } from 'pino'

/** Says, once per accepted change and after its commit, what has changed. Caches and webhooks will hang on it. */
export function createRevalidate(log: Logger) {
  return (tags: string[]): void => log.debug({ tags }, 'revalidate')
}
