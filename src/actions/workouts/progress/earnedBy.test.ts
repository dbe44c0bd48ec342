import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeletedSlot, earnedBy } from './earnedBy.ts'
import type { SlotStanding } from './plan.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 2, 12, 0, second)).toISOString()
const slot = (id: string) => ({ id, workoutId: 'w', workoutTitle: 'Workout', workoutRevision: 1 })
const open = (id: string): SlotStanding => ({ slot: slot(id), done: null })
const doneAt = (id: string, second: number): SlotStanding => ({
  slot: slot(id),
  done: { completedAt: at(second), sessionId: `${id} ${second}` },
})
const deleted = (slotId: string, from: number, until: number): DeletedSlot => ({
  slotId,
  completedAt: at(from),
  sessionId: `${slotId} ${from}`,
  removedAt: at(until),
})

describe('earnedBy', () => {
  it.each([
    ['nothing is done', [open('a')], [], null],
    ['there are no slots', [], [], null],
    ['all is done', [doneAt('a', 5), doneAt('b', 3)], [], 'a 5'],
    ['what earned it was deleted later', [open('a'), doneAt('b', 3)], [deleted('a', 5, 6)], 'a 5'],
    ['it was deleted before the other slot was done', [open('a'), doneAt('b', 7)], [deleted('a', 5, 6)], null],
    ['it was done again', [doneAt('a', 9), doneAt('b', 7)], [deleted('a', 5, 6)], 'a 9'],
    ['it was deleted at the moment at which it was done', [open('a')], [deleted('a', 5, 5)], null],
  ])('says what earned it where %s', (_, slots, gone, expected) => {
    expect(earnedBy(slots, gone)?.sessionId ?? null).toBe(expected)
  })

  it('is the first second at which somebody who looks at each second sees all slots done', () => {
    const second = fc.nat(12)
    const history = fc.record({
      done: fc.array(fc.option(second, { nil: null }), { maxLength: 3 }),
      gone: fc.array(fc.tuple(fc.nat(2), second, second), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(history, ({ done, gone }) => {
        const slots = done.map((when, index) => (when === null ? open(`${index}`) : doneAt(`${index}`, when)))
        const isDone = (index: number, now: number) =>
          (done[index] ?? 99) <= now || gone.some(([of, from, until]) => of === index && from <= now && now < until)
        const seconds = Array.from({ length: 13 }, (_, now) => now)
        const first = done.length > 0 ? seconds.find((now) => done.every((__, index) => isDone(index, now))) : undefined
        const inOrder = gone.toSorted(([, one], [, other]) => one - other)
        const earned = earnedBy(
          slots,
          inOrder.map(([of, from, until]) => deleted(`${of}`, from, until)),
        )
        expect(earned?.completedAt).toBe(first === undefined ? undefined : at(first))
      }),
    )
  })
})
