import type { Found } from './scanDocument.ts'

/** So many items, or so many bytes of them, are held at once and written in one transaction, far within its time. */
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
