/** Hands rows on in batches, so that a migration holds only some of them at once. */
export async function inBatches<Row>(
  rows: AsyncIterable<Row>,
  size: number,
  write: (batch: Row[]) => Promise<void>,
): Promise<void> {
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    await write(batch)
    batch = []
  }
  if (batch.length > 0) await write(batch)
}
