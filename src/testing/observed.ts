import type { openObservers } from '../http/observe/openObservers.ts'

/** What tests of metrics and traces need of a server. */
export function observed(observers: Awaited<ReturnType<typeof openObservers>>) {
  return {
    /** Where metrics are read, if there are any. */
    metricsUrl: observers.find(({ url }) => url)?.url,
    /** Ends metrics and traces before the server, so that everything is sent. */
    closeObservers: async () => {
      await Promise.all(observers.map((each) => each.close()))
    },
  }
}
