import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { CATALOGUE, type CatalogueSlug, changeTags } from '../kernel/catalogue.ts'
import type { OperationTime } from '../kernel/operationTime.ts'
import { CatalogueCache, type Lookups } from './catalogueCache.ts'
import { RevisionCache } from './revisionCache.ts'

/** A stream that takes longer has fallen behind, and a read from the database is quicker than its next answer. */
const CATCH_UP_MS = 250

export interface KeptCatalogue {
  /**
   * The catalogue in memory, or null while it cannot be trusted, because the changes of other processes are not heard
   * although the database could be asked instead. While the database does not answer at all, memory is all there is, so
   * memory is used. Also null for a caller who has seen or done something at `wanted` of which memory has not heard.
   */
  open(wanted?: OperationTime): CatalogueCache | null
  /** Whether memory has heard of every change up to `wanted`. */
  knows(wanted: OperationTime | undefined): boolean
  /** Waits a moment until memory has heard as far as `wanted`. Resolves to whether it has. */
  catchUp(wanted: OperationTime): Promise<boolean>
  /** A moment that is not before anything that has been answered of the catalogue. Undefined where there is only one process. */
  seen(hadTransaction: boolean): OperationTime | undefined
  /** The catalogue was read from the database. */
  hasRead(): void
  /** This process has committed a change of the catalogue at this moment. */
  hasCommitted(time: OperationTime): void
  forget(tags: readonly string[]): void
  forgetAll(): void
  /** Revisions of workouts, which are true whatever has been heard. */
  revisions: RevisionCache
  bytes(): number
  /** How often each part of memory was asked, and had the answer. */
  lookups: Readonly<Record<'documents' | 'lists' | 'responses', Readonly<Lookups>>>
  /** How long ago the changes of other processes were last heard completely, in milliseconds. */
  lagMs(): number
  /** How long after a change another process may still answer the old state, in milliseconds. */
  heardWithin: number
  close(): Promise<void>
}

/**
 * Keeps the catalogue of this database in memory, as long as the changes of other processes are heard. Undefined when
 * nothing is kept.
 */
export function keepCatalogue({ db }: Pick<Payload, 'db'>, megabytes: number, log: Logger): KeptCatalogue | undefined {
  if (megabytes === 0) return undefined
  const cache = new CatalogueCache(megabytes * 1_000_000)
  const revisions = new RevisionCache(megabytes * 100_000)
  const elsewhere = db.changesElsewhere?.(CATALOGUE, {
    changed: (slug, id) => cache.forget(changeTags(slug as CatalogueSlug, id)),
    lost: () => cache.forgetAll(),
  })
  if (!elsewhere) return undefined
  const { hearing } = elsewhere
  const knows = (wanted: OperationTime | undefined) => wanted === undefined || (hearing?.knows(wanted) ?? true)
  let wasTrusted = false
  return {
    open: (wanted) => {
      const isTrusted = elsewhere.allTold()
      if (isTrusted && !wasTrusted) log.info('the catalogue is answered from memory')
      if (wasTrusted && !isTrusted) {
        log.warn('changes by other processes do not arrive: until they do, the catalogue is read from the database')
      }
      wasTrusted = isTrusted
      return isTrusted && knows(wanted) ? cache : null
    },
    knows,
    catchUp: async (wanted) => hearing?.catchUp(wanted, CATCH_UP_MS) ?? true,
    seen: (hadTransaction) => hearing?.seen(hadTransaction),
    hasRead: () => hearing?.hasRead(),
    hasCommitted: (time) => hearing?.hasChanged(time),
    forget: (tags) => cache.forget(tags),
    forgetAll: () => cache.forgetAll(),
    revisions,
    bytes: () => cache.bytes + revisions.bytes,
    lookups: cache.lookups,
    lagMs: () => elsewhere.lagMs(),
    heardWithin: elsewhere.bound,
    close: () => elsewhere.close(),
  }
}
