import type { Logger } from 'pino'

export type Revalidate = (tags: string[]) => void

/** Makes the function that tells all keepers what has changed, once per accepted change and after its commit. */
export function createRevalidate(log: Logger, ...keepers: Revalidate[]): Revalidate {
  return (tags) => {
    log.debug({ tags }, 'revalidate')
    for (const keep of keepers) keep(tags)
  }
}
