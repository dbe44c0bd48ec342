import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftsOf, keepDraft } from './draft.ts'
import * as edits from './edits.ts'
import { type Fate, FakeService } from './fakeService.ts'
import { linesOf } from './lines.ts'
import { unsaved } from './ownSave.ts'
import { isSaidBy, isSameDocument } from './same.ts'
import { type Desk, exchange, saved } from './saving.ts'
import { type Action, begin, type GridState, isChanged, planIn, reduced } from './state.ts'

const EXERCISES = ['Squat', 'Row', 'Press']
const nameOf = (id: string) => id.slice(2)
const find = (text: string) => ({ id: `e-${text}`, text })
const row = (id: string, exercise: string, prescription: string) => ({
  ...{ id, exerciseId: `e-${exercise}`, group: null, prescription, restSeconds: null, notes: null },
})
/** Two weeks share a workout, and another program has one of the others. */
const shared = { id: 'w1', title: 'Shared', rows: [row('r1', 'Squat', '1x1'), row('r2', 'Row', '1x2')] }
const PROGRAM = [
  { id: 'm1', title: 'Week 1', workouts: [shared, { id: 'w2', title: 'Own', rows: [row('r3', 'Press', '1x3')] }] },
  { id: 'm2', title: 'Week 2', workouts: [shared] },
  { id: 'm3', title: 'Week 3', workouts: [{ id: 'w3', title: 'Abroad', rows: [row('r4', 'Squat', '1x4')] }] },
]

/** A coach at a grid, who uses what the page uses. */
class Client implements Desk {
  #state: GridState
  nameOf = nameOf
  /** Kept as JSON, as a browser keeps it. */
  #browser = new Map<string, string>()

  constructor(readonly service: FakeService) {
    this.#state = begin(service.now, service.now.revision, nameOf)
  }

  state = () => this.#state
  dispatch = (action: Action) => {
    this.#state = reduced(this.#state, action)
  }
  left = async () => {}

  get plan() {
    return planIn(this.#state)
  }

  /** As the button does. Conflicts are decided for oneself. */
  async save(): Promise<string> {
    if (!isChanged(this.#state)) return 'nothing'
    const asked = await exchange(this, this.service, { dryRun: true })
    const done = asked.kind === 'answered' ? await saved(this, this.service, { shared: 'COPY' }) : asked
    if (done.kind === 'conflicts') {
      const { theirs } = done
      this.dispatch({ type: 'merged', theirs, revision: theirs.revision, how: { nameOf } })
    }
    expect(done.kind === 'refused' ? done.refused : []).toEqual([])
    return done.kind
  }

  /** Closes the page, opens it again, and takes up what was typed. */
  async reload(): Promise<void> {
    const { revision, base, known, tried } = this.#state
    const place = { user: 'mara', program: 'p', tab: 't' }
    const browser = this.#browser
    const store = {
      get length() {
        return browser.size
      },
      key: (at: number) => [...browser.keys()][at] ?? null,
      getItem: (name: string) => browser.get(name) ?? null,
      setItem: (name: string, text: string) => void browser.set(name, text),
      removeItem: (name: string) => void browser.delete(name),
    }
    const isKept = isChanged(this.#state)
    if (isKept) keepDraft(store, place, { typedAt: 1, title: '', revision, base, plan: this.plan, known, tried })
    const draft = isKept ? draftsOf(store, 'mara')[0]?.draft : undefined
    const now = this.service.now
    this.#state = begin(now, now.revision, nameOf)
    const typed = draft ? await unsaved(draft, now, this.service) : null
    expect(typed !== null && 'answer' in typed).toBe(false)
    if (typed && !('answer' in typed)) this.dispatch({ type: 'taken up', typed, how: { nameOf } })
  }
}

let typed = 100
/** No two texts are the same, so each can be counted. */
const newText = () => {
  typed += 1
  return `1x1 @${typed}kg`
}

const KINDS = ['write', 'row', 'week', 'workout', 'copy', 'delete row', 'delete week', 'delete workout', 'move'] as const
const ADDING = new Set<string>(['write', 'row', 'week', 'workout'])

interface Edit {
  kind: (typeof KINDS)[number]
  at: number
  week: number
}

function edited(client: Client, { kind, at, week }: Edit): void {
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
    write(lines.length - 1, column + 1, `Day ${newText()}`)
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
    { weight: 3, arbitrary: fate.map((what) => ({ kind: 'save' as const, what })) },
    { weight: 2, arbitrary: fc.array(edit(foreign), { minLength: 1, maxLength: 3 }).map((what) => ({ kind: 'foreign' as const, what })) },
    { weight: 2, arbitrary: fc.constantFrom('undo', 'undo', 'redo').map((what) => ({ kind: 'turn' as const, what })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'reload' as const, what: null }) },
  )
type Step = ReturnType<typeof step> extends fc.Arbitrary<infer Each> ? Each : never

const said = (value: unknown) => JSON.stringify(value)
const TEXT = /1x1 @\d+kg/g
const counted = (value: unknown) => {
  const times = new Map<string, number>()
  for (const [text] of said(value).matchAll(TEXT)) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** Lives through a history, and asks after each step what may never be otherwise. */
async function lived(steps: Step[], after: (client: Client, step: Step, before: GridState) => void = () => {}) {
  const service = new FakeService(structuredClone(PROGRAM), new Set(['w3']))
  const client = new Client(service)
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
      await client.save()
    } else if (each.kind === 'reload') await client.reload()
    else if (each.kind === 'turn') client.dispatch({ type: each.what === 'redo' ? 'redo' : 'undo' })
    else {
      const other = new Client(service)
      for (const what of each.what) edited(other, what)
      service.fates = []
      await other.save()
    }
    agrees(client.state())
    after(client, each, before)
  }
  service.fates = []
  for (let times = 0; times < 3 && isChanged(client.state()); times += 1) {
    const before = client.state()
    await client.save()
    agrees(client.state())
    after(client, { kind: 'save', what: 'answered' }, before)
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
      { numRuns: 400 },
    )
  })

  it('nothing that was typed is gone, and nothing stands twice', async () => {
    const adding = KINDS.filter((kind) => ADDING.has(kind))
    await fc.assert(
      fc.asyncProperty(fc.array(step(adding, adding), { maxLength: 14 }), async (steps) => {
        const { service } = await lived(steps, (client, { kind }, before) => {
          if (kind !== 'save' && kind !== 'reload') return
          const [was, is] = [counted(planIn(before)), counted(client.plan)]
          for (const [text, times] of was) expect([text, is.get(text)]).toEqual([text, times])
        })
        for (const [text, times] of counted(service.now)) {
          // What stands in a workout of two weeks stands there twice.
          expect([text, times <= 2]).toEqual([text, true])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('undo and redo take back nothing that somebody else has saved', async () => {
    const mine = step(['write', 'row', 'week'], ['workout'])
    await fc.assert(
      fc.asyncProperty(fc.array(mine, { maxLength: 14 }), async (steps) => {
        const { service, client } = await lived(steps)
        const theirs = steps.flatMap((each) => (each.kind === 'foreign' ? each.what : []))
        for (let times = 0; times < 40; times += 1) client.dispatch({ type: 'undo' })
        await client.save()
        await client.save()
        const days = said(service.now).match(/Day 1x1/g) ?? []
        expect(days).toHaveLength(theirs.length)
      }),
      { numRuns: 300 },
    )
  })
})
