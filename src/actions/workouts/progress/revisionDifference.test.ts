import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import { changesBetween } from './propagation.ts'
import { differenceBetween, editsSince } from './revisionDifference.ts'

/** Slots are written "slot:Workout title" or "slot:Workout title:workout ID". Without an ID, the title is the ID. */
const milestone = (id: string, title: string, ...slots: string[]): SnapshotMilestone => ({
  id,
  title,
  slots: slots.map((each) => {
    const [slot = '', workoutTitle = '', workoutId = workoutTitle] = each.split(':')
    return { id: slot, workoutId, workoutTitle, workoutRevision: 1 }
  }),
})
const program = (...milestones: SnapshotMilestone[]) => ({ title: 'Program', milestones })
const lines = (older: SnapshotMilestone[], newer: SnapshotMilestone[]) =>
  differenceBetween(program(...older), program(...newer)).flatMap(({ what, details }) => [
    what,
    ...details.map((detail) => `  ${detail}`),
  ])

describe('editsSince', () => {
  it('tells each edit once, since any of the older versions', () => {
    const now = milestone('a', 'A', 'x:Squats', 'z:Rows')
    const before = [milestone('a', 'A', 'x:Squats'), milestone('a', 'A', 'y:Presses', 'x:Squats')]
    expect(editsSince(before, now)).toEqual(['Workout added: Rows, at position 2', 'Workout removed: Presses'])
    expect(editsSince([now], now)).toEqual([])
  })
})

describe('differenceBetween', () => {
  const [a, b, c, d] = [milestone('a', 'A'), milestone('b', 'B'), milestone('c', 'C'), milestone('d', 'D')]

  it('says how a program was called and is', () => {
    expect(differenceBetween({ title: 'Old', milestones: [] }, { title: 'New', milestones: [] })).toEqual([
      { what: 'Renamed: Old → New', details: [] },
    ])
  })

  it('says which milestones came, moved and went, and where', () => {
    expect(lines([a, b, c], [c, a, d])).toEqual([
      'Moved: C, from position 3 to 1',
      'Added: D, at position 3',
      'Removed: B',
    ])
    expect(lines([a, b, c], [d, c, b])).toEqual([
      'Added: D, at position 1',
      'Moved: C, from position 3 to 2',
      'Removed: A',
    ])
    expect(lines([a, b, c], [a, b, c])).toEqual([])
  })

  it('says of what moved past something and kept its number that it moved', () => {
    expect(lines([a, b, c], [c, b])).toEqual(['Moved: C, from position 3 to 1', 'Removed: A'])
    expect(lines([a, b], [milestone('x', 'X'), b, a])).toEqual([
      'Added: X, at position 1',
      'Moved: B, relative to the others',
    ])
  })

  it.each([
    ['its title', ['s:Run'], ['s:Run'], ['Renamed: Old → New'], 'New'],
    ['a workout more', ['s:Run'], ['t:Swim', 's:Run'], ['Workout added: Swim, at position 1']],
    ['a workout less', ['s:Run', 't:Swim'], ['t:Swim'], ['Workout removed: Run']],
    [
      'their order',
      ['s:Run', 't:Swim', 'u:Row'],
      ['u:Row', 's:Run', 't:Swim'],
      ['Workout moved: Row, from position 3 to 1'],
    ],
    ['another workout in a slot', ['s:Run'], ['s:Swim'], ['Workout replaced: Run → Swim']],
    ['what a workout is called', ['s:Run:w', 't:Run:w'], ['s:Jog:w', 't:Jog:w'], ['Workout renamed: Run → Jog']],
    ['a workout in a new slot', ['s:Run'], ['t:Run'], ['Workout added: Run, at position 1', 'Workout removed: Run']],
    [
      'all of it at once',
      ['s:Run:w', 't:Swim', 'u:Row'],
      ['u:Row', 's:Jog:w', 'v:Lift'],
      [
        ...['Renamed: Old → New', 'Workout renamed: Run → Jog', 'Workout moved: Row, from position 3 to 1'],
        ...['Workout added: Lift, at position 3', 'Workout removed: Swim'],
      ],
      'New',
    ],
  ])('says of an edited milestone %s', (_, before, after, details, title = 'Old') => {
    const found = lines([milestone('a', 'Old', ...before)], [milestone('a', title, ...after)])
    expect(found).toEqual([`Edited: ${title}`, ...details.map((detail) => `  ${detail}`)])
  })

  describe('for any two revisions', () => {
    const slots = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('s', 't', 'u'),
        workoutId: fc.constantFrom('w', 'x'),
        workoutTitle: fc.constantFrom('W', 'X'),
        workoutRevision: fc.constantFrom(1, 2),
      }),
      { selector: ({ id }) => id },
    )
    const milestones = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.constantFrom('T', 'U'), slots }),
      { selector: ({ id }) => id },
    )

    it('there is none exactly where they say the same', () => {
      fc.assert(
        fc.property(milestones, milestones, (older, newer) => {
          const same = JSON.stringify(older) === JSON.stringify(newer)
          expect(lines(older, newer).length === 0).toBe(same)
        }),
      )
    })

    it('it names each change that athletes are moved by, and says of each edit what it is', () => {
      fc.assert(
        fc.property(milestones, milestones, (older, newer) => {
          const differences = differenceBetween(program(...older), program(...newer))
          const count = (word: string) => differences.filter(({ what }) => what.startsWith(`${word}: `)).length
          const changes = changesBetween([older], newer)
          for (const [kind, word] of [
            ['ADDED', 'Added'],
            ['REMOVED', 'Removed'],
            ['MOVED', 'Moved'],
          ] as const) {
            expect([word, count(word)]).toEqual([word, changes.filter((change) => change.kind === kind).length])
          }
          expect(count('Edited')).toBeGreaterThanOrEqual(changes.filter(({ kind }) => kind === 'EDITED').length)
          for (const { what, details } of differences) expect(details.length > 0).toBe(what.startsWith('Edited: '))
        }),
      )
    })
  })
})
