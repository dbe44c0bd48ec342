import type { Deadline } from '../kernel/deadline.ts'
import { WriterWatch } from './writerWatch.ts'

/**
 * Runs work one at a time per owner, in order of arrival. Work for several owners runs when it is first in the queue of
 * each. A turn ends when its deadline has passed, whether or not its work ever settles. Work that waits past its
 * deadline leaves the queue without running, and the work after it still waits for all the work ahead. Throws
 * `DeadlineExceeded`.
 */
export function ownerQueue(watch = new WriterWatch()) {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(owners: string[], deadline: Deadline, work: () => Promise<T>): Promise<T> => {
    if (owners.length === 0) return deadline.race(work(), 'the work was not finished')
    const ahead = Promise.all(owners.map((owner) => tails.get(owner)))
    const turn = watch
      .during(deadline.race(ahead, 'other writers of the same document were not finished'))
      .then(() => deadline.race(work(), 'the work was not finished'))
    const tail = Promise.all([ahead, turn.catch(() => {})]).then(() => {
      for (const owner of owners) if (tails.get(owner) === tail) tails.delete(owner)
    })
    for (const owner of owners) tails.set(owner, tail)
    return turn
  }
}
