import { LRUCache } from 'lru-cache'
import type { WorkoutRevision } from '../payload-types.ts'

/**
 * Revisions of workouts in memory, by their key. Unlike the rest of the catalogue they never change, so nothing ever has
 * to be forgotten: what was unused for longest goes when there is no room.
 */
export class RevisionCache {
  readonly #revisions: LRUCache<string, WorkoutRevision>

  constructor(bytes: number) {
    this.#revisions = new LRUCache({ maxSize: bytes, sizeCalculation: sizeOf })
  }

  get bytes(): number {
    return this.#revisions.calculatedSize
  }

  get(key: string): WorkoutRevision | undefined {
    return this.#revisions.get(key)
  }

  keep(revision: WorkoutRevision): void {
    this.#revisions.set(revision.key, revision)
  }
}

/** In memory an object takes about four times the size of its JSON, including its translation for GraphQL (measured). */
const sizeOf = (revision: WorkoutRevision) => JSON.stringify(revision).length * 4
