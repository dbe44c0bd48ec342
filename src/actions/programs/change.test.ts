import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeChange,
  describeMilestoneChange,
  type MilestoneState,
  ProgramChange,
  type ProgramState,
} from './change.ts'

const list = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 })
const listAndShuffle = list.chain((own) =>
  fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length, maxLength: own.length })),
)

describe('describeChange', () => {
  const state = (milestoneIds: string[], more: Partial<ProgramState> = {}): ProgramState => ({
    title: 't',
    slug: 's',
    description: null,
    level: null,
    isPublished: false,
    milestoneIds,
    ...more,
  })

  it('is null when nothing changed', () => {
    fc.assert(fc.property(list, (own) => describeChange(state(own), state([...own])) === null))
  })

  it('calls every other permutation a reordering', () => {
    fc.assert(
      fc.property(listAndShuffle, ([own, shuffled]) => {
        const change = describeChange(state(own), state(shuffled))
        return change === null || change === ProgramChange.MILESTONES_REORDERED
      }),
    )
  })

  it('calls one more an addition and one less a removal, wherever it is', () => {
    fc.assert(
      fc.property(list, fc.nat(), (own, at) => {
        const longer = own.toSpliced(at % (own.length + 1), 0, 'the new one')
        expect(describeChange(state(own), state(longer))).toBe(ProgramChange.MILESTONE_ADDED)
        expect(describeChange(state(longer), state(own))).toBe(ProgramChange.MILESTONE_REMOVED)
      }),
    )
  })

  it.each([
    [state(['a']), state(['a', 'b']), ProgramChange.MILESTONE_ADDED],
    [state(['a', 'b']), state(['b']), ProgramChange.MILESTONE_REMOVED],
    [state(['a', 'b']), state(['b', 'c']), ProgramChange.EDITED],
    [state([]), state([], { isPublished: true }), ProgramChange.PUBLISHED],
    [state([], { isPublished: true }), state([]), ProgramChange.UNPUBLISHED],
    [state([]), state([], { title: 'u' }), ProgramChange.EDITED],
    [state([]), state([], { slug: 'u' }), ProgramChange.EDITED],
    [state([]), state([], { description: 'u' }), ProgramChange.EDITED],
    [state([]), state([], { level: 'u' }), ProgramChange.EDITED],
    [state(['a']), state(['a', 'b'], { title: 'u' }), ProgramChange.MILESTONE_ADDED],
    [state(['a']), state(['a', 'b'], { isPublished: true }), ProgramChange.PUBLISHED],
    [state(['a', 'b']), state(['b', 'a', 'c']), ProgramChange.EDITED],
  ])('tells apart %j and %j: %s', (before, after, change) => {
    expect(describeChange(before, after)).toBe(change)
  })
})

describe('describeMilestoneChange', () => {
  const milestone = fc.record({
    title: fc.string(),
    description: fc.option(fc.string()),
    slots: fc.uniqueArray(fc.record({ id: fc.string(), workoutId: fc.string() }), { selector: ({ id }) => id }),
  })
  const copy = (state: MilestoneState): MilestoneState => structuredClone(state)

  it('is NONE for its like', () => {
    fc.assert(fc.property(milestone, (own) => describeMilestoneChange(own, copy(own)) === 'NONE'))
  })

  it('is DESCRIPTION when that alone differs', () => {
    fc.assert(
      fc.property(milestone, (own) => {
        const after = { ...copy(own), description: `${own.description ?? ''}.` }
        expect(describeMilestoneChange(own, after)).toBe('DESCRIPTION')
      }),
    )
  })

  it('is CONTENT when a title or a slot differs, whatever else does', () => {
    const other = (text: string) => `${text}.`
    const edits: ((own: MilestoneState, at: number) => Partial<MilestoneState>)[] = [
      ({ title }) => ({ title: other(title) }),
      ({ slots }, at) => ({ slots: slots.toSpliced(at, 0, { id: 'the new one', workoutId: 'w' }) }),
      ({ slots }, at) => ({ slots: slots.toSpliced(at, 1) }),
      ({ slots }, at) => ({ slots: slots.map((slot, n) => (n === at ? { ...slot, id: other(slot.id) } : slot)) }),
      ({ slots }, at) => ({
        slots: slots.map((slot, n) => (n === at ? { ...slot, workoutId: other(slot.workoutId) } : slot)),
      }),
      ({ slots }) => ({ slots: [...slots.slice(1), ...slots.slice(0, 1)] }),
    ]
    const longEnough = milestone.filter(({ slots }) => slots.length > 1)
    fc.assert(
      fc.property(longEnough, fc.nat(), fc.constantFrom(...edits), fc.boolean(), (own, at, edit, described) => {
        const after = { ...copy(own), ...edit(own, at % own.slots.length), ...(described && { description: 'other' }) }
        expect(describeMilestoneChange(own, after)).toBe('CONTENT')
      }),
    )
  })
})
