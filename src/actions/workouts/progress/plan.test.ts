import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SnapshotMilestone } from '../../programs/revise.ts'
import type { DoneSlot } from './earnedBy.ts'
import { type StoredCompletion, sameStructure, standingOf } from './plan.ts'

const REVISION = 7
const at = (second: number) => new Date(Date.UTC(2026, 10, 2, 12, 0, second)).toISOString()

/** Milestones "m0", "m1", … with the given numbers of slots. */
const planOf = (...sizes: number[]): SnapshotMilestone[] =>
  sizes.map((size, index) => ({
    id: `m${index}`,
    title: `Milestone ${index}`,
    slots: Array.from({ length: size }, (_, slot) => ({
      id: `m${index}s${slot}`,
      workoutId: `w${slot % 2}`,
      workoutTitle: `Workout ${slot % 2}`,
      workoutRevision: 1,
    })),
  }))
const doneAt = (done: Record<string, number>) =>
  new Map(Object.entries(done).map(([slot, second]) => [slot, { completedAt: at(second), sessionId: `of ${slot}` }]))
const earnedAt = (milestoneId: string, second: number, more: Partial<StoredCompletion> = {}): StoredCompletion => ({
  milestoneId,
  revision: REVISION,
  completedAt: at(second),
  sessionId: 'a session',
  ...more,
})

describe('standingOf', () => {
  it('asks for each slot: a week of A, B and A again has three', () => {
    const standing = standingOf(planOf(3), REVISION, doneAt({ m0s0: 1, m0s1: 2 }), [])
    expect([standing.next?.slot.id, standing.slotsDone, standing.earned]).toEqual(['m0s2', 2, []])
  })

  it('earns a milestone with the session that did the last of its slots', () => {
    const standing = standingOf(planOf(3, 1), REVISION, doneAt({ m0s0: 5, m0s1: 9, m0s2: 7 }), [])
    expect(standing.earned).toEqual([{ milestoneId: 'm0', completedAt: at(9), sessionId: 'of m0s1' }])
    expect([standing.current?.milestone.id, standing.next?.slot.id]).toEqual(['m1', 'm1s0'])
    expect(standing.completedAt).toBeNull()
  })

  it('goes back to the first milestone that is open, in whichever order they are done', () => {
    const { current, next } = standingOf(planOf(2, 1), REVISION, doneAt({ m0s1: 1, m1s0: 2 }), [])
    expect([current?.milestone.id, next?.slot.id]).toEqual(['m0', 'm0s0'])
  })

  it('passes by what has no slots, which nobody earns', () => {
    const standing = standingOf(planOf(0, 1, 0), REVISION, doneAt({ m1s0: 3 }), [])
    expect([standing.current, standing.completedAt]).toEqual([null, at(3)])
    expect(standing.earned.map(({ milestoneId }) => milestoneId)).toEqual(['m1'])
    expect(standing.milestones.map(({ completedAt }) => completedAt)).toEqual([null, at(3), null])
  })

  it('is never complete where nothing is asked for', () => {
    for (const plan of [planOf(), planOf(0, 0)]) {
      expect(standingOf(plan, REVISION, new Map(), [])).toMatchObject({ completedAt: null, next: null, slotsTotal: 0 })
    }
  })

  it('keeps what was earned when a newer revision asks for more', () => {
    const stored = [earnedAt('m0', 4, { revision: REVISION - 1 })]
    const standing = standingOf(planOf(2, 1), REVISION, doneAt({ m0s0: 4 }), stored)
    expect([standing.current?.milestone.id, standing.earned, standing.slotsDone]).toEqual(['m1', [], 1])
  })

  it.each([
    ['earlier', 3, {}, true],
    ['at the same moment, by the same session', 5, { sessionId: 'of m0s0' }, false],
    ['at the same moment, by another session', 5, {}, true],
    ['at the same moment, once earned by a newer revision', 5, { sessionId: null }, false],
    ['later, because a session was edited', 6, {}, true],
    ['earlier, but earned at another revision', 3, { revision: REVISION - 1 }, false],
  ])('corrects a stored completion: %s', (_, second, more, corrected) => {
    const { earned } = standingOf(planOf(1), REVISION, doneAt({ m0s0: second }), [earnedAt('m0', 5, more)])
    expect(earned).toEqual(corrected ? [{ milestoneId: 'm0', completedAt: at(second), sessionId: 'of m0s0' }] : [])
  })

  describe('for any plan', () => {
    const history = fc
      .array(fc.nat(4), { maxLength: 6 })
      .map((sizes) => planOf(...sizes))
      .chain((plan) => {
        const slots = plan.flatMap((milestone) => milestone.slots.map(({ id }) => id))
        return fc.record({
          plan: fc.constant(plan),
          done: fc.array(fc.tuple(fc.constantFrom(...slots, 'elsewhere'), fc.nat(50)), { maxLength: 20 }),
        })
      })
    const upTo = (done: [string, number][]) => {
      const earliest: Record<string, number> = {}
      for (const [slot, second] of done) earliest[slot] = Math.min(earliest[slot] ?? second, second)
      return doneAt(earliest)
    }
    /** Stores the completions of a standing as the database does. */
    const store = (stored: StoredCompletion[], earned: (DoneSlot & { milestoneId: string })[]) => [
      ...stored.filter(({ milestoneId }) => !earned.some((each) => each.milestoneId === milestoneId)),
      ...earned.map((each) => ({ ...each, revision: REVISION })),
    ]

    it('what is earned in steps is what is earned at once, and each later than none of its slots', () => {
      fc.assert(
        fc.property(history, ({ plan, done }) => {
          let stored: StoredCompletion[] = []
          for (const index of done.keys()) {
            stored = store(stored, standingOf(plan, REVISION, upTo(done.slice(0, index + 1)), stored).earned)
          }
          const last = standingOf(plan, REVISION, upTo(done), stored)
          expect(last.earned).toEqual([])
          const atOnce = store([], standingOf(plan, REVISION, upTo(done), []).earned)
          const inOrder = (all: StoredCompletion[]) => all.toSorted((a, b) => (a.milestoneId < b.milestoneId ? -1 : 1))
          expect(inOrder(stored)).toEqual(inOrder(atOnce))
        }),
      )
    })

    it('there is a next slot unless all is complete, and it is open', () => {
      fc.assert(
        fc.property(history, ({ plan, done }) => {
          const standing = standingOf(plan, REVISION, upTo(done), [])
          const open = plan.flatMap(({ slots }) => slots).find(({ id }) => !upTo(done).has(id))
          expect(standing.next?.slot.id).toBe(open?.id)
          expect(standing.completedAt !== null).toBe(!open && standing.slotsTotal > 0)
          expect(standing.slotsDone === standing.slotsTotal).toBe(!open)
        }),
      )
    })
  })
})

describe('sameStructure', () => {
  const plan = planOf(2, 1)
  const changed = (change: (copy: SnapshotMilestone[]) => void) => {
    const copy = structuredClone(plan)
    change(copy)
    return sameStructure(plan, copy)
  }
  const [first, second] = [0, 1]

  it.each<[string, boolean, (copy: SnapshotMilestone[]) => void]>([
    ['nothing', true, () => {}],
    ['a title', true, (copy) => Object.assign(copy[first] ?? {}, { title: 'New' })],
    ['the title of a workout', true, (copy) => Object.assign(copy[first]?.slots[first] ?? {}, { workoutTitle: 'New' })],
    ['the order of milestones', false, (copy) => copy.reverse()],
    ['a milestone less', false, (copy) => copy.pop()],
    ['the order of slots', false, (copy) => copy[first]?.slots.reverse()],
    ['a slot less', false, (copy) => copy[second]?.slots.pop()],
    ['another workout', false, (copy) => Object.assign(copy[first]?.slots[first] ?? {}, { workoutId: 'w9' })],
    ['another slot', false, (copy) => Object.assign(copy[first]?.slots[first] ?? {}, { id: 's9' })],
  ])('%s: %s', (_, same, change) => expect(changed(change)).toBe(same))
})
