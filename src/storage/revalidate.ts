import type { Logger } from 'pino'

export type Revalidate = (tags: string[]) => void

/** Says, once per accepted change and after its commit, what has changed, to all that keep something. */
export function createRevalidate(log: Logger, ...keepers: Revalidate[]): Revalidate {
  return (tags) => {
    log.debug({ tags }, 'revalidate')
    for (const keep of keepers) keep(tags)
  }
}
