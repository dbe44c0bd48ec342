import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOf, cellsIn, textsIn, wholeOf } from './area.ts'
import { copiedCells, copyBlock } from './block.ts'
import { fromDocument, type PlanDocument, type PlannedRow, type PlannedWeek } from './document.ts'
import * as edits from './edits.ts'
import { type Change, filledDown, filledRight, fillNotice } from './fill.ts'
import { begun, done, redone, undone } from './history.ts'
import { linesOf, textAt, withText } from './lines.ts'
import { merged } from './merge.ts'
import { readCell } from './notation.ts'
import { pasted, pastedInto } from './paste.ts'
import { EMPTY, type Plan, withRow } from './plan.ts'
import { learned, toDocument } from './toDocument.ts'
import { tooMuch } from './tooMuch.ts'
import { parseTsv, printTsv } from './tsv.ts'

const NAMES: Record<string, string> = { e1: 'Barbell squat', e2: 'Bench press', e3: 'Deadlift', e4: 'Plank' }
const nameOf = (id: string) => NAMES[id] ?? id
const find = (text: string) => {
  const [id = null] = Object.entries(NAMES).find(([, name]) => name.toLowerCase() === text.toLowerCase()) ?? []
  return id ? { id, text: nameOf(id), metric: 'LOAD_AND_REPS' as const } : { id, text }
}

const line = fc.constantFrom('3x5 @75%', '5x5 @100kg', '3x8-10 @rpe8', 'max', '3x30s', '5+ @85%')
const row = (id: string): fc.Arbitrary<PlannedRow> =>
  fc.record({
    id: fc.constant(id),
    exerciseId: fc.constantFrom(...Object.keys(NAMES)),
    group: fc.constantFrom(null, 'A'),
    prescription: line,
    restSeconds: fc.constantFrom(null, 90),
    notes: fc.constantFrom(null, 'Slowly.'),
  })

/** Programs whose workouts differ from week to week. Some workouts stand in several places. */
const program: fc.Arbitrary<PlanDocument> = fc
  .array(fc.array(fc.nat({ max: 6 }), { maxLength: 4 }), { maxLength: 5 })
  .chain((weeks) => {
    const workouts = fc.tuple(
      ...Array.from({ length: 7 }, (_, at) =>
        fc
          .nat({ max: 5 })
          .chain((size) =>
            fc
              .tuple(...Array.from({ length: size }, (_, index) => row(`r${at}.${index}`)))
              .map((rows) => ({ id: `w${at}`, title: `Workout ${at}`, rows: rows as PlannedRow[] })),
          ),
      ),
    )
    return workouts.map((known) => ({
      weeks: weeks.map((days, week) => ({
        id: `m${week}`,
        title: `Week ${week + 1}`,
        workouts: days.map((day) => structuredClone(known[day] as (typeof known)[number])),
      })),
    }))
  })

/** An edit that a coach might make anywhere. */
const edit = fc.record({
  kind: fc.nat({ max: 16 }),
  line: fc.nat({ max: 40 }),
  column: fc.nat({ max: 7 }),
  to: fc.nat({ max: 40 }),
  text: fc.oneof(line, fc.constantFrom('', 'Plank', 'curls', '3x', 'Day 1'), fc.string({ maxLength: 12 })),
})
type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never

const CHANGES: Change[] = [
  { kind: 'add', amount: 2.5, unit: 'kg' },
  { kind: 'add', amount: 2.5, unit: '%' },
  { kind: 'deload', percent: 60 },
  { kind: 'deload', percent: 60, step: 2.5 },
]

function applied(plan: Plan, { kind, line: at, column, to, text }: Edit): Plan {
  const lines = linesOf(plan)
  const here = lines[at % lines.length] ?? { kind: 'end' as const }
  const there = lines[to % lines.length]
  const place = { block: 'block' in here ? here.block : 0, row: 'row' in here ? here.row : 0 }
  const target = { block: there && 'block' in there ? there.block : 0, row: there && 'row' in there ? there.row : 0 }
  const week = column % Math.max(1, plan.weeks.length)
  const area = areaOf({ line: at % lines.length, column }, { line: to % lines.length, column: to % 8 })
  const commands = [
    () => withText(plan, here, column, text, find),
    () => edits.insertRow(plan, place),
    () => edits.copyRow(plan, place),
    () => edits.deleteRow(plan, place),
    () => edits.moveRow(plan, place, target),
    () => edits.insertBlock(plan, place.block),
    () => edits.copyBlock(plan, place.block),
    () => edits.deleteBlock(plan, place.block),
    () => edits.moveBlock(plan, place.block, target.block),
    () => edits.insertWeek(plan, week),
    () => edits.copyWeek(plan, week),
    () => edits.deleteWeek(plan, week),
    () => edits.moveWeek(plan, week, to % Math.max(1, plan.weeks.length)),
    () => filledRight(plan, area, CHANGES[to % 3]).plan,
    () => filledDown(plan, area),
    () => pastedInto(plan, area, [[text, text], [text]], find),
    () => edits.nudgeRow(plan, place, to % 2 === 0 ? 1 : -1).plan,
  ]
  return commands[kind]?.() ?? plan
}

const textsOf = (plan: Plan) => linesOf(plan).map((each) => plan.weeks.map((_, week) => textAt(plan, each, week + 1)))

describe('a program as a grid', () => {
  it('is the same program again, with all IDs, and lays what weeks share into one line', () => {
    fc.assert(
      fc.property(program, (document) => {
        const { plan, known } = fromDocument(document, nameOf)
        expect(toDocument(plan, known, document).document).toEqual(document)
      }),
    )
    const week = (...exercises: string[]) => ({
      id: null,
      title: 'Week',
      workouts: [
        {
          id: null,
          title: 'Day',
          rows: exercises.map((exerciseId) => ({
            ...{ id: null, exerciseId, group: null, prescription: '3x5', restSeconds: null, notes: null },
          })),
        },
      ],
    })
    const { plan } = fromDocument({ weeks: [week('e1', 'e2', 'e3'), week('e1', 'e4', 'e3'), week('e1', 'e3')] }, nameOf)
    expect(
      plan.blocks[0]?.rows.map(({ exercise, cells }) => [exercise.text, ...cells.map((cell) => cell?.text)]),
    ).toEqual([
      ['Barbell squat', '3x5', '3x5', '3x5'],
      ['Bench press', '3x5', undefined, undefined],
      ['Plank', undefined, '3x5', undefined],
      ['Deadlift', '3x5', '3x5', '3x5'],
    ])
  })

  it('comes back by undo and goes again by redo, whatever was done, and no edit changes what it began with', () => {
    fc.assert(
      fc.property(program, fc.array(edit, { maxLength: 12 }), (document, list) => {
        const { plan } = fromDocument(document, nameOf)
        const before = JSON.stringify(plan)
        let history = begun(plan)
        for (const each of list) history = done(history, applied(history.now, each))
        const last = history.now
        let back = history
        while (back.past.length > 0) back = undone(back)
        expect(back.now).toBe(plan)
        expect(JSON.stringify(plan)).toBe(before)
        while (back.future.length > 0) back = redone(back)
        expect(back.now).toBe(last)
      }),
    )
  })

  it('stays a grid, whatever is done, and names each row once in the document', () => {
    fc.assert(
      fc.property(program, fc.array(edit, { maxLength: 12 }), (document, list) => {
        const { plan: first, known } = fromDocument(document, nameOf)
        const plan = list.reduce(applied, first)
        for (const block of plan.blocks) {
          expect(block.heads).toHaveLength(plan.weeks.length)
          for (const { cells } of block.rows) {
            expect(cells).toHaveLength(plan.weeks.length)
            expect(cells.every((cell, week) => cell === null || block.heads[week] !== null)).toBe(true)
          }
        }
        const keys = plan.blocks.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.key ?? [])),
        )
        expect(new Set(keys).size).toBe(keys.length)
        const { document: next, places } = toDocument(plan, known, document)
        const contents = new Map<string, string>()
        const home = new Map(
          document.weeks.flatMap(({ workouts }) =>
            workouts.flatMap((workout) => workout.rows.map(({ id }) => [id, workout.id] as const)),
          ),
        )
        for (const workout of next.weeks.flatMap(({ workouts }) => workouts)) {
          const ids = workout.rows.flatMap(({ id }) => id ?? [])
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(home.get(id)).toBe(workout.id)
          if (workout.id === null) continue
          const content = JSON.stringify(workout)
          expect(contents.get(workout.id) ?? content).toBe(content)
          contents.set(workout.id, content)
        }
        // The service answers with IDs for everything, and then nothing is new any more.
        let made = 0
        const saved: PlanDocument = JSON.parse(JSON.stringify(next), (name, value) => {
          made += 1
          return name === 'id' && value === null ? `new${made}` : value
        })
        const stored = new Map<string | null, PlanDocument['weeks'][number]['workouts'][number]>()
        for (const { workouts } of saved.weeks) {
          for (const [at, each] of workouts.entries()) {
            stored.set(each.id, stored.get(each.id) ?? each)
            workouts[at] = stored.get(each.id) ?? each
          }
        }
        const again = toDocument(plan, learned(known, places, saved), saved).document
        const withoutOrigin = JSON.parse(JSON.stringify(saved), (name, value) =>
          name === 'copyOf' ? undefined : value,
        )
        expect(again).toEqual(withoutOrigin)
      }),
    )
  })

  it('keeps the workout where it has not changed, and makes a copy where it has', () => {
    const squat = { id: 'r1', exerciseId: 'e1', group: null, prescription: '3x5', restSeconds: null, notes: null }
    const workout = { id: 'w1', title: 'A', rows: [squat] }
    const weeks = ['m1', 'm2', 'm3'].map((id) => ({ id, title: id, workouts: [structuredClone(workout)] }))
    const { plan, known } = fromDocument({ weeks }, nameOf)
    const next = withText(plan, { kind: 'row', block: 0, row: 0 }, 1, '5x5 @60%', find)
    const { document } = toDocument(next, known, { weeks })
    expect(document.weeks.map(({ workouts }) => workouts[0])).toEqual([
      { id: null, copyOf: 'w1', title: 'A', rows: [{ ...squat, id: null, copyOf: 'r1', prescription: '5x5 @60%' }] },
      workout,
      workout,
    ])
  })
})

describe('moving a row', () => {
  const sheet = [
    ['', '1'],
    ['A'],
    ['Plank', '30s'],
    ['Deadlift', '5'],
    ['Bench press', '4x8'],
    ['B'],
    ['Barbell squat', '3x5'],
  ]
  const plan = pasted(EMPTY, { line: 0, column: 0 }, sheet, find)
  const names = ({ blocks }: Plan) => blocks.map(({ rows }) => rows.map(({ exercise }) => exercise.id).join())

  it.each([
    [{ block: 0, row: 0 }, { block: 0, row: 2 }, ['e3,e4,e2', 'e1']],
    [{ block: 0, row: 2 }, { block: 0, row: 0 }, ['e2,e4,e3', 'e1']],
    [{ block: 0, row: 0 }, { block: 0, row: 3 }, ['e3,e2,e4', 'e1']],
    [{ block: 0, row: 1 }, { block: 1, row: 1 }, ['e4,e2', 'e1,e3']],
  ])('puts it before the row that it is dropped on, or at the end', (from, to, expected) => {
    expect(names(edits.moveRow(plan, from, to))).toEqual(expected)
  })
})

describe('a block of cells', () => {
  it('goes to a spreadsheet and comes back as it was', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ') }))
    const width = fc.integer({ min: 1, max: 4 })
    const cells = width.chain((n) =>
      fc.array(fc.array(text, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(cells, (lines) => {
        expect(parseTsv(printTsv(lines))).toEqual(lines)
      }),
    )
    // As LibreOffice writes it, as Google's sheets do, and a quote that somebody typed.
    expect(parseTsv('a\t"3x5\n1x5+"\r\nb\t"say ""go"""\r\n')).toEqual([
      ['a', '3x5\n1x5+'],
      ['b', 'say "go"'],
    ])
    expect(parseTsv('a\tb\n\tc')).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ])
    expect(parseTsv('"open\tb')).toEqual([['"open', 'b']])
    // No spreadsheet runs a cell, and what was protected comes back without the apostrophe.
    for (const formula of ['=HYPERLINK("x")', '@SUM(A1)', '+1', '-1', "'=1"]) {
      const text = printTsv([['Squat', formula]])
      expect(text.split('\t')[1]?.replace(/^"/, '')).toMatch(/^'/)
      expect(parseTsv(text)).toEqual([['Squat', formula]])
    }
  })

  describe('replaces cells whole', () => {
    const sheet = pasted(EMPTY, { line: 0, column: 0 }, [['', '1', '2'], ['A'], ['Bench press', '5', '4x4']], find)
    /** The first cell has a rest, a note and a superset, and was saved. */
    const plan = withRow(sheet, 0, 0, (row) => ({
      ...row,
      cells: row.cells.map((cell, week) =>
        cell && week === 0 ? { ...cell, group: 'A', rest: 120, notes: 'Slow.' } : cell,
      ),
    }))
    const here = { top: 2, bottom: 2, left: 1, right: 1 }
    const there = { top: 2, bottom: 2, left: 2, right: 2 }
    const [rich, bare] = [
      { group: 'A', rest: 120, notes: 'Slow.' },
      { group: null, rest: null, notes: null },
    ]
    const cells = (of: Plan) => of.blocks[0]?.rows[0]?.cells ?? []
    const [first, second] = cells(plan)
    const browser = new Map<string, string>()
    const store = {
      getItem: (name: string) => browser.get(name) ?? null,
      setItem: (name: string, text: string) => void browser.set(name, text),
      removeItem: (name: string) => void browser.delete(name),
    }

    it('with rest, note and superset where the text is what was copied here, and as text where it is another one', () => {
      const { text, mark } = copyBlock(store, 'mara', plan, here)
      const copied = (user: string, more: object = {}) => copiedCells(store, user, { text, mark, ...more })
      const whole = copied('mara', { text: text.replaceAll('\n', '\r\n') })
      expect(cells(pastedInto(plan, there, parseTsv(text), find, whole))).toEqual([
        first,
        { ...second, text: '5', ...rich },
      ])
      const empty = withText(plan, { kind: 'row', block: 0, row: 0 }, 2, '', find)
      expect(cells(pastedInto(empty, there, parseTsv(text), find, whole))[1]).toMatchObject({
        ...rich,
        like: first?.key,
      })
      expect(pastedInto(plan, here, parseTsv(text), find, whole)).toBe(plan)
      // Another text, the same text from elsewhere, and what somebody else copied in this browser.
      expect([copied('mara', { text: '6' }), copied('mara', { mark: '' }), copied('otto')]).toEqual([[], [], []])
      const all = wholeOf(plan)
      expect(pasted(plan, { line: 0, column: 0 }, textsIn(plan, all), find, cellsIn(plan, all))).toBe(plan)
    })

    it('without what the text does not say, and of another exercise with nothing that stood there', () => {
      const sets = pastedInto(plan, here, [['3x5 @75% rest 90s']], find)
      expect(cells(sets)[0]).toEqual({ key: first?.key, text: '3x5 @75% rest 90s', ...bare })
      const other = pasted(plan, { line: 2, column: 0 }, [['Barbell squat', '5', '4x4']], find)
      expect(cells(other)).toMatchObject([
        { text: '5', ...bare },
        { text: '4x4', ...bare },
      ])
      expect(cells(other)[0]?.key).not.toBe(first?.key)
      expect(pasted(plan, { line: 2, column: 0 }, [['bench press', '5', '4x4']], find)).toEqual(plan)
    })
  })

  it('changes nothing where it was copied', () => {
    fc.assert(
      fc.property(
        program,
        fc.array(edit, { maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (document, list, ...n) => {
          const plan = list.reduce(applied, fromDocument(document, nameOf).plan)
          const lines = linesOf(plan)
          const place = (line: number, column: number) => ({
            line: line % lines.length,
            column: column % (plan.weeks.length + 1),
          })
          const area = areaOf(place(n[0] as number, n[1] as number), place(n[2] as number, n[3] as number))
          if (lines[area.top]?.kind === 'new' || lines[area.top]?.kind === 'end') return
          const block = parseTsv(printTsv(textsIn(plan, area)))
          expect(textsOf(pasted(plan, { line: area.top, column: area.left }, block, find))).toEqual(textsOf(plan))
        },
      ),
    )
  })

  it('is refused with words where no plan could have it, and is quick where one could', () => {
    const problem = (text: string) => tooMuch(text, parseTsv)
    expect(problem('Squat\t3x5\n'.repeat(2_600))).toBe(null)
    expect(problem('Squat\t3x5\n'.repeat(30_000))).toMatch(/at most 2,600 lines, and these are 30,000/)
    expect(problem('x\t'.repeat(200_000))).toMatch(/at most 100 weeks, and these are 200,000 columns/)
    expect(problem(`3${' '.repeat(100_000)}x`)).toMatch(/at most 8,000 characters/)
    expect(problem('x'.repeat(5_000_001))).toMatch(/more than a plan can have/)
    // What takes its time twice for each line takes minutes here, so the deadline of the test tells.
    const plan = pasted(EMPTY, { line: 0, column: 0 }, parseTsv('Plank\t30s\n'.repeat(2_000)), find)
    expect(plan.blocks[0]?.rows).toHaveLength(2_000)
    expect(readCell(`3${' '.repeat(100_000)}x`).problem).not.toBe(null)
  })

  it('loses no line at the corner, whether its first line names the weeks or not', () => {
    const shown = (...lines: string[][]) => {
      const plan = pasted(EMPTY, { line: 0, column: 0 }, lines, find)
      return textsIn(plan, wholeOf(plan))
    }
    expect(shown(['Plank', '3x30s', '3x40s'], ['Deadlift', '5', '3'])).toEqual([
      ['', 'Week 1', 'Week 2'],
      ['Workout 1', 'Workout 1', 'Workout 1'],
      ['Plank', '3x30s', '3x40s'],
      ['Deadlift', '5', '3'],
    ])
    expect(shown(['Leg day'], ['Plank', '3x30s']).slice(1)).toEqual([
      ['Leg day', 'Leg day'],
      ['Plank', '3x30s'],
    ])
    for (const weeks of [
      ['', '1', '2'],
      ['Exercise', 'Intro', 'Build'],
      ['My plan', 'Intro', 'Build'],
    ]) {
      expect(shown(weeks, ['Plank', '3x30s', ''])[0]).toEqual(['', ...weeks.slice(1)])
    }
  })

  it('makes a whole plan at once, with its weeks, its workouts and its exercises', () => {
    const sheet = [
      ['', 'Week 1', 'Week 2'],
      ['Squat day'],
      ['barbell squat', '3X5 @ 75 %', '"w 5 @50%\n3x5 @77,5%"'],
      ['bench press', '4x8', '4 x 8-10'],
      [],
      ['Pull day'],
      ['deadlift', '', '1x5 @rpe8'],
      ['some curls', '3x10', 'no line'],
    ]
    const plan = pasted(
      EMPTY,
      { line: 0, column: 0 },
      parseTsv(sheet.map((cells) => cells.join('\t')).join('\r\n')),
      find,
    )
    expect(textsIn(plan, areaOf({ line: 0, column: 0 }, { line: 9, column: 2 }))).toEqual([
      ['', 'Week 1', 'Week 2'],
      ['Squat day', 'Squat day', 'Squat day'],
      ['Barbell squat', '3x5 @75%', 'w 5 @50%; 3x5 @77.5%'],
      ['Bench press', '4x8', '4x8-10'],
      ['Pull day', 'Pull day', 'Pull day'],
      ['Deadlift', '', '5 @rpe8'],
      ['some curls', '3x10', 'no line'],
    ])
    expect(plan.blocks.map(({ rows }) => rows.map(({ exercise }) => exercise.id))).toEqual([
      ['e1', 'e2'],
      ['e3', null],
    ])
  })
})

describe('filling', () => {
  const of = (...cells: string[]) =>
    pasted(EMPTY, { line: 0, column: 0 }, [['', '1', '2', '3'], ['A'], ['Plank', ...cells]], find)
  const last = (plan: Plan) => textsIn(plan, { top: 2, bottom: 2, left: 1, right: 3 })[0]
  const area = { top: 2, bottom: 2, left: 1, right: 3 }

  it.each<[string, Change | undefined, string[]]>([
    ['5x5 @100kg', undefined, ['5x5 @100kg', '5x5 @100kg', '5x5 @100kg']],
    [
      'w 5 @40kg; 5x5 @100kg',
      CHANGES[0],
      ['w 5 @40kg; 5x5 @100kg', 'w 5 @40kg; 5x5 @102.5kg', 'w 5 @40kg; 5x5 @105kg'],
    ],
    ['3x5 @70-75%', CHANGES[1], ['3x5 @70-75%', '3x5 @72.5-77.5%', '3x5 @75-80%']],
    ['w 5 @50%; 3x5 @81%', CHANGES[2], ['w 5 @50%; 3x5 @81%', 'w 5 @30%; 3x5 @48.5%', 'w 5 @30%; 3x5 @48.5%']],
  ])('%s goes on to the right', (first, change, expected) => {
    expect(last(filledRight(of(first), area, change).plan)).toEqual(expected)
  })

  it('copies what it cannot change as it is, and says so', () => {
    const reps: Change = { kind: 'add', amount: -5_000, unit: 'reps' }
    const kg = CHANGES[0] as Change
    const filled = (first: string, change: Change) => {
      const next = filledRight(of(first), area, change)
      return [last(next.plan)?.[1], fillNotice(next, change)]
    }
    expect(filled('3x8-10', reps)).toEqual([
      '3x8-10',
      '2 cells were copied as they are, because the step leads to what no set can be.',
    ])
    expect(filled('3x5 @75%', kg)).toEqual([
      '3x5 @75%',
      '2 cells had no weight in kg to change and were copied as they are.',
    ])
    expect(filled('3x5 @20kg', { kind: 'add', amount: -30, unit: 'kg' })[0]).toBe('3x5 @20kg')
    expect(filled('3x5 @20kg', { kind: 'add', amount: Number.POSITIVE_INFINITY, unit: 'kg' })[0]).toBe('3x5 @20kg')
    expect(filled('3x5 @20kg', kg)).toEqual(['3x5 @22.5kg', ''])
  })

  it('goes on from the week before where one week is chosen, and down from the line above', () => {
    expect(last(filledRight(of('3x5', '', '4x4'), { ...area, left: 2, right: 2 }).plan)).toEqual(['3x5', '3x5', '4x4'])
    const plan = pasted(of('3x5', '4x4', '5x3'), { line: 3, column: 0 }, [['Deadlift', '1']], find)
    expect(textsIn(filledDown(plan, { top: 3, bottom: 3, left: 1, right: 2 }), { ...area, top: 3, bottom: 3 })).toEqual(
      [['3x5', '4x4', '']],
    )
  })
})

describe('what two coaches wrote', () => {
  const squat = (prescription: string, more: object = {}) => ({
    ...{ id: 'r1', exerciseId: 'e1', group: null, prescription, restSeconds: null, notes: null },
    ...more,
  })
  const document = (...rows: PlannedRow[]) => ({
    weeks: [{ id: 'm1', title: 'Week 1', workouts: [{ id: 'w1', title: 'A', rows }] }] as [PlannedWeek],
  })
  const base = document(squat('3x5'), squat('4x4', { id: 'r2', exerciseId: 'e2' }))

  it('comes together where only one of them changed something, and is told cell by cell where both did', () => {
    const mine = document(
      squat('5x5'),
      squat('4x6', { id: 'r2', exerciseId: 'e2' }),
      squat('max', { id: null, exerciseId: 'e4' }),
    )
    const theirs = document(
      squat('3x3'),
      squat('4x4', { id: 'r2', exerciseId: 'e2' }),
      squat('1', { id: 'r9', exerciseId: 'e3' }),
    )
    const all = (choices?: Map<string, 'theirs'>) => merged(base, mine, theirs, { choices, nameOf })
    expect(all().conflicts).toEqual([
      { id: 'r1', where: 'Week 1 · A · Barbell squat', mine: 'Barbell squat: 5x5', theirs: 'Barbell squat: 3x3' },
    ])
    const lines = ({ document: { weeks } }: ReturnType<typeof all>) =>
      weeks[0]?.workouts[0]?.rows.map((each) => each.prescription)
    expect(lines(all())).toEqual(['5x5', '4x6', 'max', '1'])
    expect(lines(all(new Map([['r1', 'theirs']])))).toEqual(['3x3', '4x6', 'max', '1'])
  })

  it('stands once where both have made the same, and keeps the ID that the program has for it', () => {
    const plank = { id: null, exerciseId: 'e4' }
    const mine = document(squat('3x5'), squat('4x4', { id: 'r2', exerciseId: 'e2' }), squat('30s', plank))
    const theirs = document(...(base.weeks[0].workouts[0]?.rows ?? []), squat('30s', { ...plank, id: 'r7' }))
    const again = { ...theirs.weeks[0], id: 'm2', title: 'Week 2' }
    const all = { weeks: [theirs.weeks[0], again] }
    const copied = { ...mine.weeks[0], id: null, title: 'Week 2' }
    expect(merged(base, { weeks: [mine.weeks[0], copied] }, all, { nameOf })).toEqual({ document: all, conflicts: [] })
  })

  it('tells what one has removed and the other has changed, and drops what only was removed', () => {
    const theirs = document(squat('3x3'), squat('4x4', { id: 'r2', exerciseId: 'e2' }))
    const { conflicts, document: next } = merged(base, document(), theirs, { nameOf })
    expect(conflicts).toMatchObject([{ mine: 'removed', theirs: 'Barbell squat: 3x3' }])
    expect(next).toEqual(document())
    expect(merged(base, base, theirs, { nameOf })).toEqual({ document: theirs, conflicts: [] })
    expect(merged(base, theirs, base, { nameOf })).toEqual({ document: theirs, conflicts: [] })
  })
})
