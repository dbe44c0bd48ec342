import type { PayloadRequest } from 'payload'
import type { Doorway } from './doorway.ts'
import type { KeptCatalogue } from './keepCatalogue.ts'

/**
 * The part of our storage for code that knows only Payload: hooks, and the endpoints and pages of the admin interface.
 */
interface WaymarkStorage {
  /** Whether owners and viewers of the admin interface see people and their training: ADMIN_SEES_TRAINING. */
  adminSeesTraining: boolean
  /** Undefined when nothing is kept: CATALOGUE_CACHE_MB=0. */
  catalogue: KeptCatalogue | undefined
  doorway: Doorway
  touched: Touched
}

export interface Touched {
  /**
   * Notes the tags that a transaction has touched. Without a transaction the write is already done, so its tags are
   * revalidated at once. `user` is the athlete or coach who does it, if it is one.
   */
  add(transactionID: PayloadRequest['transactionID'], tags: readonly string[], user?: string): void
}

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /**
     * Set once by `openWaymark`, before the first request. Where Payload was opened without `openWaymark`, a save
     * fails.
     */
    waymark: WaymarkStorage
  }
}
