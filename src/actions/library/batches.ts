import type { Found } from './scanDocument.ts'

/**
 * The most items and bytes of a batch. A batch is in memory at once and is written in one transaction, far within the
 * time of a transaction.
 */
const ITEMS = 50
const BYTES = 256 * 1024

export async function* inBatches(items: AsyncIterable<Found>): AsyncGenerator<Found[]> {
  let batch: Found[] = []
  let size = 0
  for await (const found of items) {
    batch.push(found)
    size += found.bytes.length
    if (batch.length < ITEMS && size < BYTES) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
