import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FakePlanService, type Fate } from '../../../testing/fakePlanService.ts'
import { hard } from '../../../testing/hard.ts'
import { PlanDesk } from '../../../testing/planDesk.ts'
import * as edits from './edits.ts'
import { linesOf } from './lines.ts'
import { isSaidBy, isSameDocument } from './same.ts'
import { type GridState, isChanged, planIn } from './state.ts'

const EXERCISES = ['Squat', 'Row', 'Press']
const nameOf = (id: string) => id.slice(2)
const find = (text: string) => ({ id: `e-${text}`, text })
const row = (id: string, exercise: string, prescription: string) => ({
  ...{ id, exerciseId: `e-${exercise}`, group: null, prescription, restSeconds: null, notes: null },
})
/** Two weeks share a workout, which stands in one of them twice, and another program has one of the others. */
const shared = { id: 'w1', title: 'Shared', rows: [row('r1', 'Squat', '1 @1kg'), row('r2', 'Row', '1 @2kg')] }
const PROGRAM = [
  { id: 'm1', title: 'Week 1', workouts: [shared, { id: 'w2', title: 'Own', rows: [row('r3', 'Press', '1 @3kg')] }] },
  { id: 'm2', title: 'Week 2', workouts: [shared, shared] },
  { id: 'm3', title: 'Week 3', workouts: [{ id: 'w3', title: 'Abroad', rows: [row('r4', 'Squat', '1 @4kg')] }] },
]

/** No two texts are the same, so each can be counted. */
let typed = 100
const textOf = (number: number) => `1 @${number}kg`
const newText = () => {
  typed += 1
  return textOf(typed)
}
/** In the last save, while it was on its way. */
let typedMeanwhile: string[] = []

const KINDS = [
  'write',
  'row',
  'week',
  'workout',
  'copy',
  'delete row',
  'delete week',
  'delete workout',
  'move',
] as const

interface Edit {
  kind: (typeof KINDS)[number]
  at: number
  week: number
}

function edited(client: PlanDesk, { kind, at, week }: Edit): void {
  const { plan } = client
  const lines = linesOf(plan)
  const rows = lines.flatMap((line, index) => (line.kind === 'row' ? [{ ...line, index }] : []))
  const found = rows[at % Math.max(1, rows.length)]
  const block = at % Math.max(1, plan.blocks.length)
  const column = week % Math.max(1, plan.weeks.length)
  const change = (next: typeof plan) => client.dispatch({ type: 'change', plan: next })
  const write = (line: number, to: number, text: string) =>
    client.dispatch({ type: 'write', text, find, place: { line, column: to } })
  if (kind === 'write' && found) write(found.index, column + 1, newText())
  else if (kind === 'row') {
    const line = lines.findIndex((each) => each.kind === 'new' && each.block === block)
    if (line < 0) return
    write(line, 0, EXERCISES[at % 3] ?? '')
    write(line, column + 1, newText())
  } else if (kind === 'week') {
    const line = found?.index ?? -1
    if (line >= 0) write(line, plan.weeks.length + 1, newText())
  } else if (kind === 'workout') {
    write(lines.length - 1, column + 1, `Day of ${newText()}`)
  } else if (kind === 'copy') change(edits.copyWeek(plan, column))
  else if (kind === 'delete row' && found) change(edits.deleteRow(plan, found))
  else if (kind === 'delete week') change(edits.deleteWeek(plan, column))
  else if (kind === 'delete workout') change(edits.deleteBlock(plan, block))
  else if (kind === 'move') change(edits.moveWeek(plan, column, at % Math.max(1, plan.weeks.length)))
}

const edit = (kinds: readonly Edit['kind'][]): fc.Arbitrary<Edit> =>
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat({ max: 30 }), week: fc.nat({ max: 5 }) })
const fate = fc.constantFrom<Fate>('answered', 'never arrives', 'answer is lost')

const step = (kinds: readonly Edit['kind'][], foreign: readonly Edit['kind'][]) =>
  fc.oneof(
    { weight: 5, arbitrary: edit(kinds).map((what) => ({ kind: 'edit' as const, what })) },
    {
      weight: 3,
      arbitrary: fc.tuple(fate, fc.option(edit(['row']))).map(([what, meanwhile]) => ({
        ...{ kind: 'save' as const, what, meanwhile },
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(edit(foreign), { minLength: 1, maxLength: 3 })
        .map((what) => ({ kind: 'foreign' as const, what })),
    },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'undo', 'redo').map((what) => ({ kind: 'turn' as const, what })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const, what: null }) },
  )
type Step = ReturnType<typeof step> extends fc.Arbitrary<infer Each> ? Each : never

const said = (value: unknown) => JSON.stringify(value)
/** Names of workouts are taken over by the weeks beside theirs. */
const CELL = /"1 @\d+kg"/g
const DAY = /Day of 1 @\d+kg/g
const counted = (value: unknown) => {
  const times = new Map<string, number>()
  for (const [text] of said(value).matchAll(CELL)) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** Lives through a history, and asks after each step what may never be otherwise. */
async function lived(
  steps: Step[],
  after: (client: PlanDesk, step: Step, before: GridState, service: FakePlanService) => void = () => {},
) {
  typed = 100
  const service = new FakePlanService(structuredClone(PROGRAM), new Set(['w3']))
  const client = await new PlanDesk(service, nameOf).open()
  const agrees = (state: GridState) => {
    expect(state.revision).toBeLessThanOrEqual(service.now.revision)
    if (state.revision === service.now.revision) expect(isSameDocument(state.base, service.now)).toBe(true)
    if (!isChanged(state)) expect(isSaidBy(planIn(state), state.base)).toBe(true)
  }
  for (const each of steps) {
    const before = client.state()
    if (each.kind === 'edit') edited(client, each.what)
    else if (each.kind === 'save') {
      service.fates = [each.what]
      // Coaches go on typing while a save is on its way.
      typedMeanwhile = []
      service.meanwhile = () => {
        const first = typed
        if (each.meanwhile) edited(client, each.meanwhile)
        if (typed > first) typedMeanwhile = [textOf(typed)]
      }
      expect(await client.save()).not.toBe('refused')
      service.meanwhile = null
    } else if (each.kind === 'reload') await client.reload()
    else if (each.kind === 'turn') client.dispatch({ type: each.what === 'redo' ? 'redo' : 'undo' })
    else {
      const other = await new PlanDesk(service, nameOf).open()
      for (const what of each.what) edited(other, what)
      service.fates = []
      expect(await other.save()).not.toBe('refused')
    }
    agrees(client.state())
    after(client, each, before, service)
  }
  service.fates = []
  typedMeanwhile = []
  for (let times = 0; times < 3 && isChanged(client.state()); times += 1) {
    const before = client.state()
    await client.save()
    agrees(client.state())
    after(client, { kind: 'save', what: 'answered', meanwhile: null }, before, service)
  }
  expect(isChanged(client.state())).toBe(false)
  return { service, client }
}

describe('after any history of typing, saving, answers that are lost, other coaches, undo, redo and reloads', () => {
  it('the service holds what the coach sees, and nothing was refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step(KINDS, KINDS), { maxLength: 14 }), async (steps) => {
        const { client, service } = await lived(steps)
        if (client.state().revision === service.now.revision) expect(isSaidBy(client.plan, service.now)).toBe(true)
      }),
      { numRuns: hard(200, 5_000) },
    )
  })

  it('nothing that was typed is gone, and nothing stands twice', async () => {
    // A copy of somebody else's doubles what it copies.
    const foreign = KINDS.filter((kind) => kind !== 'copy')
    await fc.assert(
      fc.asyncProperty(fc.array(step(KINDS, foreign), { maxLength: 14 }), async (steps) => {
        await lived(steps, (client, { kind }, before, service) => {
          if (kind !== 'save' && kind !== 'reload') return
          const [was, is] = [counted(planIn(before)), counted(client.plan)]
          for (const [text, times] of was) {
            const now = is.get(text) ?? 0
            // Somebody else may change what was saved, and finds it in the history.
            const isExcused = now < times && service.everSaid(text)
            expect([text, isExcused ? times : now]).toEqual([text, times])
          }
          const theirs = counted(service.now)
          for (const [text, now] of is) {
            if (!was.has(text)) expect(now).toBeLessThanOrEqual(Math.max(1, theirs.get(text) ?? 0))
          }
          if (kind === 'save') for (const text of typedMeanwhile) expect([text, is.get(`"${text}"`)]).toEqual([text, 1])
        })
      }),
      { numRuns: hard(200, 5_000) },
    )
  })

  it('undo and redo take back nothing that somebody else has saved', async () => {
    const mine = step(['write', 'row'], ['workout'])
    await fc.assert(
      fc.asyncProperty(fc.array(mine, { maxLength: 14 }), async (steps) => {
        const { service, client } = await lived(steps)
        const theirs = steps.flatMap((each) => (each.kind === 'foreign' ? each.what : []))
        for (let times = 0; times < 40; times += 1) client.dispatch({ type: 'undo' })
        await client.save()
        await client.save()
        const days = new Set(said(service.now).match(DAY))
        expect(days.size).toBe(theirs.length)
      }),
      { numRuns: hard(200, 5_000) },
    )
  })
})
