import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeOf } from '../../programs/madeOf.ts'
import {
  type Asked,
  adjusted,
  adjustedRows,
  asksNothing,
  changeIn,
  changeOf,
  changesAt,
  changesNow,
  type KeptRow,
  keptChanges,
  NOTHING_ASKED,
  type RowChange,
  setsIn,
} from './adjustedRows.ts'

const LINES = ['3x5 @100kg', '5x5', 'amrap max']
const ROWS = ['a', 'b', 'c']

const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    exercise: fc.constantFrom(null, 'squat', 'press'),
    line: fc.constantFrom(null, ...LINES),
    note: fc.constantFrom(null, 'Lighter'),
    isRemoved: fc.constant(false),
  }),
  fc.constant({ ...NOTHING_ASKED, isRemoved: true }),
)
const anyRow = fc.constantFrom(...ROWS).chain((id) =>
  fc.record({
    id: fc.constant(id),
    exercise: fc.constantFrom('squat', 'press', 'row'),
    group: fc.constantFrom(null, 'A'),
    notes: fc.constantFrom(null, 'Deep'),
    restSeconds: fc.constantFrom(null, 60),
    alternatives: fc.constantFrom<string[]>([], ['lunge']),
    sets: fc.constantFrom(...LINES.map(setsIn)) as unknown as fc.Arbitrary<KeptRow['sets']>,
  }),
)
const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id }) as fc.Arbitrary<KeptRow[]>
const anyChange: fc.Arbitrary<RowChange> = fc
  .tuple(fc.constantFrom(...ROWS, 'gone'), anyAsked)
  .map(([row, asked]) => ({ row, ...asked, by: null, at: AT }))
const anyChanges = fc.uniqueArray(anyChange, { selector: ({ row }) => row })

const AT = '2026-03-10T18:00:00.000Z'
const minute = (index: number) => new Date(Date.parse(AT) + index * 60_000).toISOString()

describe('the rows of an athlete', () => {
  it('are those of the workout where nothing was adjusted, and keep their order and what was not asked for', () => {
    fc.assert(
      fc.property(anyRows, anyChanges, (rows, changes) => {
        expect(adjustedRows(rows, []).map(({ row }) => row)).toEqual(rows)
        const removed = new Set(changes.flatMap(({ row, isRemoved }) => (isRemoved ? row : [])))
        const told = adjustedRows(rows, changes)
        expect(told.map(({ written }) => written)).toEqual(rows.filter(({ id }) => !removed.has(String(id))))
        for (const { row, written, change } of told) {
          const { exercise, alternatives, sets, ...rest } = written
          expect(row).toMatchObject(rest)
          expect(row.exercise).toBe(change?.exercise ?? exercise)
          expect(row.sets).toEqual(change?.line ? setsIn(change.line) : sets)
          expect(row.alternatives).toEqual(row.exercise === exercise ? alternatives : [])
          const said = changes.find((each) => each.row === row.id)
          expect(change).toEqual(said && !asksNothing(said) ? said : null)
        }
      }),
    )
  })

  it('are not changed by changes of rows that the workout does not have', () => {
    fc.assert(
      fc.property(anyRows, anyChanges, (rows, changes) => {
        const own = changes.filter(({ row }) => rows.some(({ id }) => id === row))
        expect(adjustedRows(rows, changes)).toEqual(adjustedRows(rows, own))
      }),
    )
  })
})

describe('the rows of a copy', () => {
  /** Copies of copies, whose rows have the IDs of the first with the number of the copy. */
  const copied = (rows: readonly KeptRow[], times: number): readonly KeptRow[] =>
    times === 0
      ? rows
      : copied(rows, times - 1).map((row) => ({ ...row, id: `${String(row.id)[0]}${times}`, madeOf: madeOf(row) }))
  const times = fc.integer({ min: 1, max: 4 })

  it('are asked for as those that they were made of, however often they were copied', () => {
    fc.assert(
      fc.property(anyRows, anyChanges, times, (rows, changes, copies) => {
        const shown = (of: readonly KeptRow[]) =>
          adjustedRows(of, changes).map(({ row: { id: _, madeOf: __, ...row }, change }) => ({ row, change }))
        expect(shown(copied(rows, copies))).toEqual(shown(rows))
      }),
    )
  })

  it('are asked for as was said of the nearest, and as the program has them where that was taken back', () => {
    fc.assert(
      fc.property(anyRows, anyChanges, anyChanges, times, times, (rows, changes, ofCopies, at, copies) => {
        const own = ofCopies.map((change) => ({ ...change, row: `${change.row}${at}` }))
        for (const { id, written, change } of adjustedRows(copied(rows, copies), [...changes, ...own]).map(
          ({ row, ...rest }) => ({ id: String(row.id)[0], ...rest }),
        )) {
          const ofCopy = at <= copies ? own.find(({ row }) => row === `${id}${at}`) : undefined
          const said = ofCopy ?? changes.find(({ row }) => row === id)
          expect(change).toEqual(said && !asksNothing(said) ? said : null)
          expect(written.id).toBe(`${id}${copies}`)
        }
      }),
    )
  })
})

describe('what held at a moment', () => {
  const fresh = {
    ...{ workoutId: 'w', workoutExerciseId: 'a', adjustedAt: '' },
  }
  const adjustedBy = (history: Asked[]) =>
    history.reduce((known, asked, index) => adjusted(known, asked, 'coach', minute(index * 2)), { ...fresh })

  it('is what was said last before it, and nothing before the first time', () => {
    fc.assert(
      fc.property(fc.array(anyAsked, { minLength: 1, maxLength: 20 }), (history) => {
        const adjustment = adjustedBy(history)
        expect(changesAt([adjustment], { workoutId: 'w' }, minute(-1))).toEqual([])
        expect(changesAt([adjustment], { workoutId: 'another' }, minute(100))).toEqual([])
        for (const [index, asked] of history.entries()) {
          const expected = asksNothing(asked) ? [] : [{ row: 'a', ...asked, by: null, at: minute(index * 2) }]
          // From its own moment until the next one.
          expect(changesAt([adjustment], { workoutId: 'w' }, minute(index * 2))).toEqual(expected)
          expect(changesAt([adjustment], { workoutId: 'w' }, minute(index * 2 + 1))).toEqual(expected)
        }
        const last = history.at(-1) as Asked
        expect(changeIn(adjustment)).toEqual(
          asksNothing(last) ? null : { row: 'a', ...last, by: 'coach', at: minute((history.length - 1) * 2) },
        )
      }),
    )
  })

  it('of a copy is what was adjusted before it, until something is said of the copy, and nothing once that is taken back', () => {
    const slot = { workoutId: 'copy', madeOf: 'w' }
    const original = adjustedBy([{ ...NOTHING_ASKED, note: 'original' }])
    const copy = [{ ...NOTHING_ASKED, note: 'copy' }, NOTHING_ASKED].reduce(
      (known, asked, index) => adjusted(known, asked, 'coach', minute(10 + index * 10)),
      { workoutId: 'copy', workoutExerciseId: 'b', adjustedAt: '' },
    )
    const noteAt = (at: number) =>
      changeOf({ id: 'b', madeOf: 'a' }, changesAt([original, copy], slot, minute(at)))?.note
    expect([-1, 5, 15, 25].map(noteAt)).toEqual([undefined, 'original', 'copy', undefined])
    expect(changeOf({ id: 'b', madeOf: 'a' }, changesNow([original, copy], slot))).toBeNull()
    // The original goes on as it was.
    expect(changesAt([original, copy], { workoutId: 'w' }, minute(25))).toMatchObject([{ note: 'original' }])
  })

  it('is read of rows and sessions as they were first stored, with the sets themselves', () => {
    const change = { row: 'a', exercise: 'squat', note: null, isRemoved: false, by: null, at: minute(0) }
    const line = '3x5 @100kg'
    const kept = { ...change, sets: setsIn(line) }
    const adjustment = {
      ...{ ...fresh, prescription: '5x5', sets: setsIn('5x5'), adjustedAt: minute(2) },
      former: [{ until: minute(0) }, { until: minute(2), change: kept }, { until: minute(4), change: null }],
    }
    const at = (moment: number, of = adjustment) => changesAt([of], { workoutId: 'w' }, minute(moment))
    const again = () => adjusted(adjustment, NOTHING_ASKED, 'coach', minute(6))
    for (const each of [adjustment, again()]) {
      expect(at(-1, each)).toEqual([])
      expect(at(1, each)).toEqual([{ ...change, line }])
      expect(at(3, each)).toEqual([])
      expect(at(5, each)).toMatchObject([{ line: '5x5' }])
    }
    expect(JSON.stringify(again().former)).not.toContain('sets')
    expect(keptChanges([kept])).toEqual([{ ...change, line }])
    expect(keptChanges([{ ...change, line }])).toEqual([{ ...change, line }])
    expect(keptChanges([{ ...change, sets: null }])).toEqual([{ ...change, line: null }])
    expect(keptChanges(null)).toEqual([])
  })

  it('is remembered for a bounded number of changes, and names nobody', () => {
    const notes = Array.from({ length: 50 }, (_, index) => ({ ...NOTHING_ASKED, note: `note ${index}` }))
    const adjustment = adjustedBy(notes)
    expect(adjustment).toMatchObject({ former: { length: 20 } })
    expect(JSON.stringify((adjustment as unknown as { former: unknown }).former)).not.toContain('coach')
    expect(changesAt([adjustment], { workoutId: 'w' }, minute(-1))).toMatchObject([{ note: 'note 29' }])
  })
})
