import { describe, expect, it } from 'vitest'
import { textsIn } from './area.ts'
import { type Draft, draftsOf, forgetDraft, keepDraft } from './draft.ts'
import { faultsIn } from './faults.ts'
import { added, keyed } from './keys.ts'
import { linesOf, usualHead } from './lines.ts'
import { merged } from './merge.ts'
import { pasted } from './paste.ts'
import { EMPTY } from './plan.ts'
import { faultsOf } from './refusals.ts'
import { type Action, begin, type GridState, planIn, reduced } from './state.ts'
import { toDocument } from './toDocument.ts'
import { waitingLines, withWaitingLines } from './waiting.ts'

const find = (text: string) =>
  text.length < 2
    ? { id: null, text }
    : { id: `e-${text}`, text, metric: text === 'Plank' ? ('DURATION' as const) : ('LOAD_AND_REPS' as const) }
const nothing = () => begin({ weeks: [] }, 1, String)

const SHEET = [
  ['', 'Week 1', 'Week 2'],
  ['A'],
  ['Squat', '3x5', '4x4'],
  ['Plank', '30s', '40s'],
  ['B'],
  ['Row', '3x8', ''],
]
const sheet = (): GridState =>
  reduced(nothing(), { type: 'change', plan: pasted(EMPTY, { line: 0, column: 0 }, SHEET, find) })

/** Presses keys, as "Alt+ArrowUp", and types texts into the cell. */
function pressing(state: GridState, ...keys: string[]): GridState {
  return keys.reduce((now, pressed) => {
    const parts = pressed.split('+')
    const has = (name: string) => parts.slice(0, -1).includes(name)
    const key = {
      key: parts.at(-1) ?? '',
      shiftKey: has('Shift'),
      altKey: has('Alt'),
      ctrlKey: has('Ctrl'),
      metaKey: false,
    }
    const action = keyed(now, key, find, 10)
    return action ? reduced(now, action) : now
  }, state)
}
const write = (state: GridState, text: string, then: [number, number] = [1, 0]): GridState =>
  reduced(state, { type: 'write', text, find, then } satisfies Action)
const texts = (state: GridState) => {
  const plan = planIn(state)
  return textsIn(plan, { top: 0, bottom: linesOf(plan).length, left: 0, right: plan.weeks.length })
}
const first = (state: GridState) => texts(state).map(([name]) => name)

describe('the keys of the grid', () => {
  it('make a program out of nothing', () => {
    const named = write(write(pressing(nothing(), 'ArrowDown'), 'Day 1'), 'Squat', [0, 1])
    const filled = write(write(named, '3 X 5 @ 75 %', [0, 1]), '3x5 @80%')
    expect(texts(filled)).toEqual([
      ['', 'Week 1', 'Week 2'],
      ['Day 1', 'Day 1', 'Day 1'],
      ['Squat', '3x5 @75%', '3x5 @80%'],
    ])
  })

  it.each([
    ['Alt+ArrowUp', ['', 'A', 'Plank', 'Squat', 'B', 'Row']],
    ['Alt+ArrowDown', ['', 'A', 'Squat', 'B', 'Plank', 'Row']],
    ['Ctrl+Enter', ['', 'A', 'Squat', 'Plank', '', 'B', 'Row']],
    ['Ctrl+Shift+d', ['', 'A', 'Squat', 'Plank', 'Plank', 'B', 'Row']],
    ['Ctrl+Delete', ['', 'A', 'Squat', 'B', 'Row']],
  ])('%s acts on the exercise of the line, and undo takes it back', (key, expected) => {
    const plank = reduced(sheet(), { type: 'go', to: { line: 3, column: 1 } })
    expect(first(pressing(plank, key))).toEqual(expected)
    expect(texts(pressing(plank, key, 'Ctrl+z'))).toEqual(texts(plank))
    expect(first(pressing(plank, key, 'Ctrl+z', 'Ctrl+y'))).toEqual(expected)
  })

  it('act on workouts in their lines, and on weeks in the first one', () => {
    const at = (line: number, column: number) => reduced(sheet(), { type: 'go', to: { line, column } })
    expect(first(pressing(at(1, 0), 'Alt+ArrowDown'))).toEqual(['', 'B', 'Row', 'A', 'Squat', 'Plank'])
    expect(first(pressing(at(1, 0), 'Ctrl+Delete'))).toEqual(['', 'B', 'Row'])
    expect(texts(pressing(at(0, 1), 'Alt+ArrowRight'))[2]).toEqual(['Squat', '4x4', '3x5'])
    // A name that counts its place goes on to count it, and another one stays with its week.
    const weeks = (state: GridState) => planIn(state).weeks.map(({ title }) => title)
    expect(weeks(pressing(at(0, 1), 'Alt+ArrowRight'))).toEqual(['Week 1', 'Week 2'])
    const deload = write(at(0, 2), 'Deload', [0, 0])
    expect(weeks(pressing(deload, 'Alt+ArrowLeft'))).toEqual(['Deload', 'Week 1'])
    expect(texts(pressing(at(0, 1), 'Ctrl+Shift+d'))[0]).toEqual(['', 'Week 1', 'Week 1 (copy)', 'Week 2'])
    expect(texts(pressing(at(0, 2), 'Ctrl+Shift+d'))[0]).toEqual(['', 'Week 1', 'Week 2', 'Week 3'])
  })

  it('Enter after Tab begins the next line where this one began, as in a spreadsheet', () => {
    const at = (line: number, column: number) => reduced(sheet(), { type: 'go', to: { line, column } })
    const typing = (state: GridState, text: string, key: 'Tab' | 'Enter') => {
      const then: [number, number] = key === 'Tab' ? [0, 1] : [1, 0]
      return reduced(state, { type: 'write', text, find, then, key })
    }
    const two = (state: GridState, name: string) =>
      typing(typing(typing(state, name, 'Tab'), '3x5', 'Tab'), '4x5', 'Enter')
    const written = two(two(at(4, 0), 'Dip'), 'Curl')
    expect(texts(written).slice(4, 6)).toEqual([
      ['Dip', '3x5', '4x5'],
      ['Curl', '3x5', '4x5'],
    ])
    expect(written.at).toEqual({ line: 6, column: 0 })
    // Without Tab, or after another key, Enter goes down.
    expect(typing(at(2, 2), '1', 'Enter').at).toEqual({ line: 3, column: 2 })
    const left = pressing(typing(at(2, 1), '1', 'Tab'), 'ArrowUp', 'ArrowDown')
    expect(typing(left, '1', 'Enter').at).toEqual({ line: 3, column: 2 })
    // Tab counts where nothing is typed, too, and Shift+Tab goes back on the same line.
    expect(typing(pressing(at(2, 0), 'Tab', 'Tab'), '1', 'Enter').at).toEqual({ line: 3, column: 0 })
    expect(typing(pressing(at(2, 1), 'Tab', 'Shift+Tab'), '1', 'Enter').at).toEqual({ line: 3, column: 1 })
  })

  it('a click on what waits to be added adds it', () => {
    const clicked = (state: GridState, line: number, column: number) => {
      const moved = reduced(state, { type: 'go', to: { line, column } })
      const action = added(moved, moved.at)
      return action ? reduced(moved, action) : null
    }
    const week = clicked(nothing(), 0, 1) as GridState
    expect([texts(week), week.at]).toEqual([[['', 'Week 1']], { line: 0, column: 1 }])
    const workout = clicked(nothing(), 1, 0) as GridState
    expect([texts(workout), workout.at]).toEqual([
      [
        ['', 'Week 1'],
        ['Workout 1', 'Workout 1'],
      ],
      { line: 1, column: 0 },
    ])
    const exercise = clicked(workout, 2, 0) as GridState
    expect([texts(exercise), exercise.editing?.text]).toEqual([texts(workout), ''])
    for (const [line, column] of [
      [0, 0],
      [0, 1],
      [2, 1],
      [3, 1],
    ] as const)
      expect(clicked(workout, line, column)).toBeNull()
  })

  it('fill, empty and leave the grid at its ends', () => {
    const two = pressing(reduced(sheet(), { type: 'go', to: { line: 2, column: 1 } }), 'Shift+ArrowRight')
    expect(texts(pressing(two, 'Ctrl+r'))[2]).toEqual(['Squat', '3x5', '3x5'])
    expect(texts(pressing(two, 'Delete'))[2]).toEqual(['Squat', '', ''])
    expect(texts(pressing(two, 'Shift+ArrowDown', 'Ctrl+d'))[3]).toEqual(['Plank', '3x5', '4x4'])
    expect(
      keyed(nothing(), { key: 'Tab', shiftKey: true, altKey: false, ctrlKey: false, metaKey: false }, find, 1),
    ).toBe(null)
  })
})

describe('the heading of a workout', () => {
  it('is what most weeks call it', () => {
    const three = pasted(
      EMPTY,
      { line: 0, column: 0 },
      [['', '1', '2', '3'], ['A'], ['Squat', '3x5', '3x5', '3x5']],
      find,
    )
    const renamed = reduced(reduced(nothing(), { type: 'change', plan: three }), {
      ...{ type: 'write', text: 'Test day', find, place: { line: 1, column: 3 } },
    })
    expect(usualHead(planIn(renamed).blocks[0])).toBe('A')
    expect(usualHead(undefined)).toBeNull()
  })
})

describe('what is wrong', () => {
  it('is told at its cell, what nobody can read and what the service refused alike', () => {
    const state = write(reduced(sheet(), { type: 'go', to: { line: 2, column: 0 } }), '?', [0, 1])
    expect(faultsIn(planIn(state))).toMatchObject([{ place: { line: 2, column: 0 } }])
    const { places } = toDocument(planIn(state), state.known, state.base)
    const at = (path: string) => ['input', 'plan', 'milestones', ...path.split('.')]
    const refused = [
      '1.workouts.0.rows.1.prescription',
      '0.workouts.0.rows.1.exerciseId',
      '1.title',
      '0.workouts.1.title',
    ]
    const { faults, others } = faultsOf(
      [
        ...refused.map((path) => ({ code: 'INVALID', message: path, field: at(path) })),
        { code: 'TAKEN', message: 'No.', field: null },
      ],
      places,
    )
    expect(others).toEqual(['No.'])
    const known = faultsIn(planIn(sheet()), {})
    expect(known).toEqual([])
    expect(
      faultsIn(planIn(state), faults)
        .map(({ place, message }) => [place.line, place.column, message])
        .slice(0),
    ).toEqual([
      [0, 2, '1.title'],
      [2, 0, 'No exercise is called “?”. Press Enter to choose or add one.'],
      [3, 0, '0.workouts.0.rows.1.exerciseId'],
      [3, 2, '1.workouts.0.rows.1.prescription'],
      [5, 1, '0.workouts.1.title'],
    ])
  })

  it('is told until it is changed, and no longer', () => {
    const state = reduced(sheet(), { type: 'go', to: { line: 2, column: 1 } })
    const { weeks, blocks } = planIn(state)
    const keys = [weeks[0]?.key, blocks[0]?.heads[0]?.key, blocks[0]?.rows[0]?.key, blocks[0]?.rows[0]?.cells[0]?.key]
    const faults = Object.fromEntries(keys.map((key) => [key, 'No.']))
    const refused = reduced(state, { type: 'refused', faults, at: null })
    const told = (now: GridState) => faultsIn(planIn(now), now.faults).map(({ place }) => [place.line, place.column])
    expect(told(refused)).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
      [2, 1],
    ])
    const at = (line: number, column: number, text: string) =>
      told(reduced(refused, { type: 'write', text, find, place: { line, column } }))
    expect(at(2, 1, '3x5 @50%')).toEqual([
      [0, 1],
      [1, 1],
      [2, 0],
    ])
    expect(at(0, 1, 'Short')).not.toContainEqual([0, 1])
    expect(at(1, 1, 'B')).not.toContainEqual([1, 1])
    expect(at(2, 0, 'Bench')).not.toContainEqual([2, 0])
    expect(at(3, 1, '60s')).toHaveLength(4)
  })

  it('is a set of no repetition, too', () => {
    const wrong = (text: string) => faultsIn(planIn(write(pressing(sheet(), 'ArrowDown'), text, [0, 0]))).length
    const state = reduced(sheet(), { type: 'go', to: { line: 2, column: 1 } })
    const faults = (text: string) => faultsIn(planIn(write(state, text, [0, 0]))).map(({ message }) => message)
    expect(faults('3x0')).toEqual(['A set has at least one repetition.'])
    expect(faults('3x0-5')).toEqual([])
    expect(wrong('Day 1')).toBe(0)
  })
})

describe('lines without sets', () => {
  it('wait in the grid, are no part of the program, and come through a merge', () => {
    const named = write(reduced(sheet(), { type: 'go', to: { line: 4, column: 0 } }), 'Curl')
    const plan = planIn(named)
    expect([waitingLines(planIn(sheet())), waitingLines(plan)]).toEqual([0, 1])
    const { document } = toDocument(plan, named.known, named.base)
    expect(document.weeks[0]?.workouts[0]?.rows).toHaveLength(2)
    const merged = planIn(begin(document, 2, (id) => id))
    expect(waitingLines(merged)).toBe(0)
    const next = withWaitingLines(merged, plan)
    expect(next.blocks.map(({ rows }) => rows.map(({ exercise }) => exercise.text).at(-1))).toEqual(['Curl', 'e-Row'])
    expect(withWaitingLines(EMPTY, plan).blocks[0]?.rows).toHaveLength(1)
  })

  it('keep the name of an exercise that nobody knows, with its sets, through a merge', () => {
    const find = (text: string) => ({ id: null, text })
    const place = { line: 4, column: 0 }
    const typed = reduced(reduced(sheet(), { type: 'go', to: place }), { type: 'write', text: 'Zercher', find, place })
    const filled = write(reduced(typed, { type: 'go', to: { line: 4, column: 1 } }), '3x5')
    const { document } = toDocument(planIn(filled), filled.known, filled.base)
    const through = planIn(begin(merged(document, document, document, { nameOf: (id) => id }).document, 2, (id) => id))
    const rows = through.blocks[0]?.rows.map(({ exercise, cells }) => [exercise, cells[0]?.text])
    expect(rows).toContainEqual([{ id: null, text: 'Zercher' }, '3x5'])
  })
})

describe('a draft', () => {
  const store = (room: number) => {
    const items = new Map<string, string>()
    const size = () => [...items].join('').length
    return {
      get length() {
        return items.size
      },
      key: (at: number) => [...items.keys()][at] ?? null,
      getItem: (name: string) => items.get(name) ?? null,
      removeItem: (name: string) => items.delete(name) as never,
      setItem: (name: string, text: string) => {
        const old = items.get(name)
        items.set(name, text)
        if (size() <= room) return
        if (old === undefined) items.delete(name)
        else items.set(name, old)
        throw new Error('QuotaExceededError')
      },
    }
  }
  const draft = (typedAt: number): Draft => ({
    ...{ typedAt, title: 'Mine', revision: 1, base: { weeks: [] }, plan: EMPTY },
    known: { weeks: {}, workouts: {}, rows: {} },
  })
  const place = (user: string, program: string, tab = 't1') => ({ user, program, tab })
  type Browser = ReturnType<typeof store>
  const times = (browser: Browser, user: string, program?: string) =>
    draftsOf(browser, user, program).map(({ place: { tab }, draft: { typedAt } }) => [tab, typedAt])

  it('is kept for the person, the program and the tab that it is of, until it is thrown away', () => {
    const browser = store(100_000)
    expect(keepDraft(browser, place('mara', 'p1'), draft(1))).toBe(true)
    keepDraft(browser, place('mara', 'p1', 't2'), draft(2))
    keepDraft(browser, place('mara', 'p2'), draft(3))
    expect(times(browser, 'mara', 'p1')).toEqual([
      ['t2', 2],
      ['t1', 1],
    ])
    expect(times(browser, 'jon', 'p1')).toEqual([])
    expect(draftsOf(browser, 'mara').map((kept) => kept.place.program)).toEqual(['p2', 'p1', 'p1'])
    browser.setItem('waymark.plan.mara.p3.t1', '{"no draft')
    expect(times(browser, 'mara', 'p3')).toEqual([])
    forgetDraft(browser, place('mara', 'p1', 't2'))
    expect(times(browser, 'mara', 'p1')).toEqual([['t1', 1]])
  })

  it('takes the room of no other one, whoever typed that, and says when there is none', () => {
    const browser = store(100_000)
    keepDraft(browser, place('jon', 'p1'), draft(1))
    for (let n = 1; n <= 12; n += 1) expect(keepDraft(browser, place('mara', `p${n}`), draft(n))).toBe(true)
    expect([browser.length, times(browser, 'jon'), times(browser, 'mara', 'p1')]).toEqual([
      13,
      [['t1', 1]],
      [['t1', 1]],
    ])
    const small = store(600)
    const kept = [1, 2, 3, 4].map((n) => keepDraft(small, place('mara', `p${n}`), draft(n)))
    expect([kept, draftsOf(small, 'mara').length]).toEqual([[true, true, true, false], 3])
  })

  it('says what was sent before the page was left, and keeps the same plan once', () => {
    const browser = store(100_000)
    const [earlier, typed] = [planIn(sheet()), planIn(write(sheet(), 'Legs'))]
    const tried = [earlier, typed].map((plan, revision) => ({ plan, revision }))
    keepDraft(browser, place('mara', 'p1'), { ...draft(1), plan: typed, tried })
    const [found] = draftsOf(browser, 'mara')
    expect(found?.draft.tried).toEqual(tried)
    expect(found?.draft.tried?.[1]?.plan).toBe(found?.draft.plan)
    expect(browser.getItem('waymark.plan.mara.p1.t1')?.split('Legs')).toHaveLength(
      JSON.stringify(typed).split('Legs').length,
    )
  })
})
