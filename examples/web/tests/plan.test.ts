import { describe, expect, it } from 'vitest'
import {
  isDone,
  lastTime,
  nextSlot,
  numberOf,
  type Plan,
  type Prescribed,
  type Row,
  suggestion,
  summary,
} from '../src/plan.ts'
import type { Session } from '../src/sessions.ts'

const NOTHING = {
  ...{ type: 'WORKING', repsMin: null, repsMax: null, durationSeconds: null, distanceMeters: null, load: null },
  ...{ percentOfOneRepMax: null, percentMax: null, rpe: null, rpeMax: null, repsInReserve: null, tempo: null },
  ...{ restSeconds: null, side: null },
}
const asked = (some: object) => ({ ...NOTHING, ...some }) as Prescribed
const kg = (value: string) => ({ value, unit: 'KG' as const })
const did = (some: object) => ({ ...NOTHING, reps: null, ...some })
const five = asked({ repsMin: 5, repsMax: 5, load: kg('60') })
const row = (sets: Prescribed[], previousSets: object[] = []) => ({ sets, previousSets }) as unknown as Row

describe('a plan', () => {
  const slot = (slotId: string, some = {}) => ({ slotId, completedSession: null, rows: [], ...some })
  const plan = {
    milestones: [
      { slots: [slot('gone', { rows: null }), slot('done', { completedSession: { id: '1' } })] },
      { slots: [slot('next'), slot('last')] },
    ],
  } as unknown as Plan
  const session = (slotId: string, status: Session['status']) => ({
    [slotId]: { clientId: slotId, slotId, startedAt: '', status, sets: [] },
  })
  const next = (sessions: Record<string, Session>) => nextSlot(plan, sessions)?.slotId

  it('goes on with what was begun, or else with the first workout that is neither done nor gone', () => {
    expect(next({})).toBe('next')
    expect(next(session('last', 'IN_PROGRESS'))).toBe('last')
    expect(next(session('last', 'ABANDONED'))).toBe('next')
    expect(next(session('next', 'COMPLETED'))).toBe('last')
    expect(next({ ...session('next', 'COMPLETED'), ...session('last', 'COMPLETED') })).toBeUndefined()
  })

  it('counts as done what the device knows and the service does not yet', () => {
    const slots = plan.milestones.flatMap((each) => each.slots)
    const done = slots.filter((each) => isDone(session('last', 'COMPLETED'), each))
    expect(done.map(({ slotId }) => slotId)).toEqual(['done', 'last'])
  })
})

describe('what a set asks for', () => {
  it.each<[string, object]>([
    ['5 reps · 60 kg', five],
    ['Warm-up · 1 rep', { type: 'WARMUP', repsMin: 1, repsMax: 1 }],
    ['8–12 reps · effort 7.5–8 of 10', { repsMin: 8, repsMax: 12, rpe: '7.50', rpeMax: '8' }],
    [
      '8 reps · 75–80 % of your best · 2 left in reserve',
      { repsMin: 8, percentOfOneRepMax: '75', percentMax: '80', repsInReserve: '2' },
    ],
    ['400 m · 1:05', { distanceMeters: '400.0', durationSeconds: 65 }],
    [
      'As many as you can · 44.1 kg · each side · tempo 3-1-X-0',
      { type: 'AMRAP', load: { value: '97.2', unit: 'LB' }, side: 'EACH', tempo: '3-1-X-0' },
    ],
    ['5 reps', { repsMax: 5, load: kg('0') }],
  ])('is said as "%s"', (words, set) => {
    expect(summary([asked(set)], 'KG')).toEqual([words])
  })

  it('is said once for neighbours that ask for the same', () => {
    const light = asked({ ...five, load: kg('40') })
    expect(summary([light, five, five, light], 'KG')).toEqual([
      '5 reps · 40 kg',
      '2 × 5 reps · 60 kg',
      '5 reps · 40 kg',
    ])
    expect(summary([five, five, five], 'LB')).toEqual(['3 × 5 reps · 132.3 lb'])
  })

  it('is counted without the warm-ups, also beyond the plan', () => {
    const warm = asked({ type: 'WARMUP' })
    const names = [0, 1, 2, 3, 4, 5].map((index) => numberOf(row([warm, warm, five, five]), index))
    expect(names).toEqual(['Warm-up 1', 'Warm-up 2', 'Set 1', 'Set 2', 'Set 3', 'Set 4'])
  })
})

describe('what the fields of a set begin with', () => {
  const load = (reps: number, weight: string) => did({ reps, load: kg(weight) })
  const before = (index: number, weight: string) => ({
    clientId: 'x',
    index,
    values: { loadValue: weight, loadUnit: 'KG' },
  })

  it('is the plan, or else the last workout, or else nothing', () => {
    expect(suggestion(row([five], [load(4, '55')]), 0, undefined, 'KG')).toMatchObject({ loadValue: '60', reps: '5' })
    const open = row([asked({}), asked({})], [load(4, '55')])
    expect(suggestion(open, 1, undefined, 'LB')).toMatchObject({ loadValue: '121.3', loadUnit: 'LB', reps: '4' })
    expect(suggestion(row([asked({ durationSeconds: 45 })]), 0, undefined, 'KG')).toMatchObject({
      durationSeconds: '45',
    })
    expect(suggestion(row([]), 0, undefined, 'KG')).toEqual({ loadUnit: 'KG' })
  })

  it('is the weight of the set before where that set was planned alike', () => {
    const heavy = asked({ ...five, load: kg('80') })
    const planned = row([five, five, heavy])
    expect(suggestion(planned, 1, before(0, '62.5'), 'KG').loadValue).toBe('62.5')
    expect(suggestion(planned, 2, before(1, '62.5'), 'KG').loadValue).toBe('80')
    expect(suggestion(planned, 3, before(2, '82.5'), 'KG').loadValue).toBe('82.5')
  })
})

it('the last workout is said in a few words, without its warm-ups', () => {
  const sets = [
    did({ type: 'WARMUP', reps: 9 }),
    ...[60, 60, 55].map((value) => did({ reps: 5, load: kg(`${value}`) })),
  ]
  expect(lastTime(row([], sets), 'KG')).toBe('5 × 60 kg (2 sets), 5 × 55 kg')
  expect(lastTime(row([], [did({ distanceMeters: '400', durationSeconds: 65 })]), 'KG')).toBe('400 m in 1:05')
  expect(lastTime(row([]), 'KG')).toBe('')
})
