import { MongoNetworkError } from 'mongodb'
import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { revalidateAfterCommit } from './revalidateAfterCommit.ts'

/** An adapter whose commits end when the test says so. */
function opened() {
  const told: string[][] = []
  const ends: { commit: () => void; fail: (error: Error) => void }[] = []
  const db = {
    commitTransaction: () => new Promise<void>((commit, fail) => ends.push({ commit, fail })),
    rollbackTransaction: async () => {},
  } as unknown as Payload['db']
  const touched = revalidateAfterCommit({ db }, (tags) => told.push(tags))
  return { db, touched, told, ends }
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve))

describe('what a transaction touched', () => {
  it('is told once, all together, and not before the commit', async () => {
    const { db, touched, told, ends } = opened()
    touched.add('one', ['program:1', 'programs'])
    touched.add('two', ['workout:1'])
    touched.add('one', ['program:2', 'programs'])
    const committed = db.commitTransaction('one')
    await aTurn()
    expect(told).toEqual([])
    ends[0]?.commit()
    await committed
    expect(told).toEqual([['program:1', 'programs', 'program:2']])
  })

  it('is told of a commit that comes about after its waiter has rolled back', async () => {
    const { db, touched, told, ends } = opened()
    touched.add('one', ['programs'])
    const committed = db.commitTransaction('one')
    await db.rollbackTransaction('one')
    ends[0]?.commit()
    await committed
    expect(told).toEqual([['programs']])
  })

  it('is forgotten with a rollback', async () => {
    const { db, touched, told, ends } = opened()
    touched.add('one', ['programs'])
    await db.rollbackTransaction('one')
    const committed = db.commitTransaction('one')
    await aTurn()
    ends[0]?.commit()
    await committed
    expect(told).toEqual([])
  })

  const lost = new MongoNetworkError('connection 1 closed')
  const startsOver = new MongoNetworkError('connection 1 closed')
  startsOver.addErrorLabel('TransientTransactionError')
  it.each([
    ['told when nobody knows whether it was written', lost, [['programs']]],
    ['not told when it may start over', startsOver, []],
    ['not told when the commit was refused', new Error('FOREIGN KEY constraint failed'), []],
  ])('is %s', async (_, failure, expected) => {
    const { db, touched, told, ends } = opened()
    touched.add('one', ['programs'])
    const committed = db.commitTransaction('one')
    await aTurn()
    ends[0]?.fail(failure)
    await expect(committed).rejects.toBe(failure)
    expect(told).toEqual(expected)
  })

  it('is told at once without a transaction, and never when that has ended', () => {
    const { touched, told } = opened()
    touched.add(undefined, ['programs'])
    const ended = Promise.reject(new Error('ended'))
    ended.catch(() => {})
    touched.add(ended, ['workouts'])
    expect(told).toEqual([['programs']])
  })
})
