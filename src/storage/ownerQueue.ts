import type { Deadline } from '../kernel/deadline.ts'

/**
 * One after the other per owner, in order of arrival; for several owners when it is its turn with all of them. A turn is given
 * away when its deadline has passed, whether or not its work ever settles; and who waits too long leaves, behind whom the next
 * still waits for those ahead.
 */
export function ownerQueue() {
  const tails = new Map<string, Promise<unknown>>()
  return <T>(owners: string[], deadline: Deadline, work: () => Promise<T>): Promise<T> => {
    if (owners.length === 0) return deadline.race(work(), 'the work was not done')
    const ahead = Promise.all(owners.map((owner) => tails.get(owner)))
    const turn = deadline
      .race(ahead, 'others who write the same were not done')
      .then(() => deadline.race(work(), 'the work was not done'))
    const tail = Promise.all([ahead, turn.catch(() => {})]).then(() => {
      for (const owner of owners) if (tails.get(owner) === tail) tails.delete(owner)
    })
    for (const owner of owners) tails.set(owner, tail)
    return turn
  }
}
