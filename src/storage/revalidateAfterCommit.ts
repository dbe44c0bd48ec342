import type { Payload } from 'payload'

/**
 * Every accepted change is revalidated once, after its commit. Changes through the doorway are by the doorway; an admin save
 * and REST run in transactions that Payload opens and commits by itself, so what they touch waits at the adapter.
 */
export function revalidateAfterCommit({ db }: Pick<Payload, 'db'>, revalidate: (tags: string[]) => void): void {
  const waiting = new Map<string | number, Set<string>>()
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  db.touchIn = (id, tags) => {
    if (id === undefined) return revalidate(tags)
    const touched = waiting.get(id) ?? new Set()
    for (const tag of tags) touched.add(tag)
    waiting.set(id, touched)
  }
  const take = (id: string | number) => {
    const tags = [...(waiting.get(id) ?? [])]
    waiting.delete(id)
    return tags
  }
  db.commitTransaction = async (promised) => {
    const id = await promised
    try {
      await commit(id)
    } catch (error) {
      take(id)
      throw error
    }
    const tags = take(id)
    if (tags.length > 0) revalidate(tags)
  }
  db.rollbackTransaction = async (promised) => {
    take(await promised)
    await rollback(promised)
  }
}
