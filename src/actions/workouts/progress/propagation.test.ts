import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestIncreasing } from '../../../kernel/moved.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import { changesBetween } from './propagation.ts'

const milestone = (id: string, title = `Title ${id}`, ...slots: string[]): SnapshotMilestone => ({
  id,
  title,
  slots: slots.map((slot) => ({ id: slot, workoutId: `of ${slot}`, workoutTitle: 'Workout', workoutRevision: 1 })),
})
const slot = { id: 's', workoutId: 'of s', workoutTitle: 'Workout', workoutRevision: 1 }
const plan = (ids: string) => [...ids].map((id) => milestone(id))
const told = (changes: ReturnType<typeof changesBetween>) =>
  changes.map(({ kind, milestoneId }) => `${kind} ${milestoneId}`).join(', ')

describe('changesBetween', () => {
  it.each([
    ['abc', 'abc', ''],
    ['abc', 'xabc', 'ADDED x'],
    ['abc', 'ac', 'REMOVED b'],
    ['abcd', 'dabc', 'MOVED d'],
    ['abcd', 'bcda', 'MOVED a'],
    ['abcd', 'abdce', 'MOVED d, ADDED e'],
    ['abc', 'xbay', 'ADDED x, MOVED b, ADDED y, REMOVED c'],
    ['', 'ab', 'ADDED a, ADDED b'],
    ['ab', '', 'REMOVED a, REMOVED b'],
  ])('from "%s" to "%s": %s', (before, after, expected) => {
    expect(told(changesBetween([plan(before)], plan(after)))).toBe(expected)
  })

  it.each([
    ['the title', milestone('a', 'New', 's', 't')],
    ['the order of its slots', milestone('a', 'Old', 't', 's')],
    ['a slot more', milestone('a', 'Old', 's', 't', 'u')],
    ['another workout', { ...milestone('a', 'Old', 's'), slots: [{ ...slot, workoutId: 'w', workoutTitle: 'W' }] }],
    ['another revision of its workout', { ...milestone('a', 'Old', 's'), slots: [{ ...slot, workoutRevision: 2 }] }],
  ])('is EDITED by %s', (_, after) => {
    expect(changesBetween([[milestone('a', 'Old', 's', 't')]], [after])).toEqual([
      { kind: 'EDITED', milestoneId: 'a', title: after.title },
    ])
  })

  it('may be moved and edited', () => {
    const changes = changesBetween([plan('abc')], [milestone('c', 'New'), ...plan('ab')])
    expect(told(changes)).toBe('MOVED c, EDITED c')
  })

  it('says the new title, and the last one of what goes', () => {
    const changes = changesBetween([[milestone('a', 'First')], [milestone('a', 'Second')]], [milestone('b', 'New')])
    expect(changes.map(({ title }) => title)).toEqual(['New', 'Second'])
  })

  it('tells what changes for any of several, each once', () => {
    expect(told(changesBetween([plan('ab'), plan('cb'), plan('ba')], plan('abd')))).toBe(
      'ADDED a, MOVED a, ADDED d, REMOVED c',
    )
    expect(changesBetween([], plan('ab'))).toEqual([])
  })

  describe('for any two plans', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    const kinds = (changes: ReturnType<typeof changesBetween>, kind: string) =>
      changes.flatMap((change) => (change.kind === kind ? change.milestoneId : []))

    it('the changes make the new plan of the old, with as few moves as possible', () => {
      fc.assert(
        fc.property(ids, ids, (before, after) => {
          const changes = changesBetween([plan(before.join(''))], plan(after.join('')))
          const [added, removed, moved] = ['ADDED', 'REMOVED', 'MOVED'].map((kind) => kinds(changes, kind))
          expect(added).toEqual(after.filter((id) => !before.includes(id)))
          expect(removed).toEqual(before.filter((id) => !after.includes(id)))
          const still = (list: string[]) =>
            list.filter((id) => before.includes(id) && after.includes(id) && !moved?.includes(id))
          expect(still(before)).toEqual(still(after))
          expect(still(after).length).toBe(longestByBruteForce(before, after))
        }),
      )
    })
  })
})

describe('longestIncreasing', () => {
  it('is increasing, is part of the list, and as long as any such part', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { maxLength: 9 }), (values) => {
        const run = longestIncreasing(values, (value) => value)
        expect(run).toEqual(run.toSorted((one, other) => one - other))
        expect(values.filter((value) => run.includes(value))).toEqual(run)
        const ordered = values.toSorted((one, other) => one - other)
        expect(run.length).toBe(longestByBruteForce(ordered.map(String), values.map(String)))
      }),
    )
  })
})

/** The length of the longest common subsequence, by the textbook recursion. */
function longestByBruteForce(one: string[], other: string[]): number {
  const [first, ...rest] = one
  if (first === undefined) return 0
  const place = other.indexOf(first)
  const without = longestByBruteForce(rest, other)
  return place === -1 ? without : Math.max(without, 1 + longestByBruteForce(rest, other.slice(place + 1)))
}
