import type { IncomingMessage, ServerResponse } from 'node:http'

/** The pages of the admin interface, which open after the API does. */
export interface AdminPages {
  state(): 'opening' | 'open' | { failed: string }
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

type Opened = Pick<AdminPages, 'handle' | 'close'>

/**
 * Pages that are not open yet. Call `open` once the API answers. A failure to open is rethrown and shows in `state()`,
 * and stops nothing else.
 */
export function laterPages(): AdminPages & { open: (opening: Promise<Opened>) => Promise<void> } {
  let opened: Opened | undefined
  let failed: string | undefined
  return {
    state: () => (failed === undefined ? (opened ? 'open' : 'opening') : { failed }),
    handle: async (request, response) => opened?.handle(request, response),
    close: async () => opened?.close(),
    open: async (opening) => {
      try {
        opened = await opening
      } catch (error) {
        failed = (error as Error).message
        throw error
      }
    },
  }
}
