import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, sameContent } from './workoutContent.ts'

type Content = Parameters<typeof contentOf>[0]

const text = fc.string({ minLength: 1, maxLength: 4 })
const number = fc.nat({ max: 100 })
const set = fc.record({
  type: fc.constantFrom('NORMAL', 'WARMUP'),
  repsMin: fc.option(number),
  repsMax: fc.option(number),
  rpe: fc.option(number),
  tempo: fc.option(text),
  load: fc.option(fc.record({ thousandths: number, unit: fc.constantFrom('KG', 'LB') })),
  percentOfOneRepMax: fc.option(number),
  durationSeconds: fc.option(number),
  distanceMeters: fc.option(number),
})
const row = fc.record({
  id: text,
  exercise: text,
  group: fc.option(text),
  notes: fc.option(text),
  restSeconds: fc.option(number),
  sets: fc.array(set, { minLength: 1, maxLength: 3 }),
})
const workout = fc.record({
  title: text,
  description: fc.option(text),
  estimatedMinutes: fc.option(number),
  exercises: fc.array(row, { minLength: 1, maxLength: 3 }),
}) as unknown as fc.Arbitrary<Content>

const TEXTS = new Set(['description', 'group', 'notes', 'tempo'])

/**
 * The same workout as another path would write it: absent values in other forms, relationships populated, and sets with
 * IDs.
 */
function rewritten(value: unknown, choose: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => rewritten(each, choose))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    if (key === 'exercise' && choose() === 0) return [key, { id: inner, name: 'populated' }]
    if (key === 'load' && inner === null)
      return [key, [null, undefined, {}, { thousandths: null, unit: 'KG' }][choose()]]
    if (inner === null) return [key, [null, undefined, TEXTS.has(key) ? '' : null, undefined][choose()]]
    return [key, rewritten(inner, choose)]
  })
  const given = entries.filter(([, inner]) => inner !== undefined || choose() > 1)
  return { ...Object.fromEntries(given), ...('type' in value && { id: `set ${choose()}` }) }
}

/** The path and the value of each leaf of a workout. */
function leaves(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

describe('what a workout says', () => {
  it('is the same however its absent values are absent', () => {
    fc.assert(
      fc.property(workout, fc.infiniteStream(fc.nat({ max: 3 })), (own, choices) => {
        const choose = () => choices.next().value as number
        expect(sameContent(own, rewritten(own, choose) as Content)).toBe(true)
      }),
    )
  })

  it('differs when any one value does', () => {
    fc.assert(
      fc.property(workout, (own) => {
        for (const [path, value] of leaves(own)) {
          const other = structuredClone(own)
          const parent = path.slice(0, -1).reduce((inner, key) => inner[key as never], other as never)
          const name = path.at(-1) as string
          const some = name === 'load' ? { thousandths: 1, unit: 'KG' } : TEXTS.has(name) ? 'some' : 1
          const changed = value === null ? some : `${value}.`
          Object.assign(parent, { [name]: changed })
          expect([path, sameContent(own, other)]).toEqual([path, false])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('differs when rows or sets come, go or change places', () => {
    fc.assert(
      fc.property(workout, (own) => {
        const rows = own.exercises ?? []
        const more = { ...own, exercises: [...rows, { ...rows[0], id: 'the new one' }] } as Content
        const less = { ...own, exercises: rows.slice(1) }
        const turned = { ...more, exercises: more.exercises?.toReversed() }
        const sets = {
          ...own,
          exercises: rows.map((each) => ({ ...each, sets: [...(each.sets ?? []), {}] })),
        } as Content
        expect([more, less, turned, sets].map((other) => sameContent(own, other))).toEqual(Array(4).fill(false))
      }),
    )
  })

  it('tells zero from nothing', () => {
    const zero = { title: 'w', exercises: [{ id: 'r', exercise: 'e', sets: [{ type: 'NORMAL', repsMin: 0 }] }] }
    const none = { title: 'w', exercises: [{ id: 'r', exercise: 'e', sets: [{ type: 'NORMAL' }] }] }
    expect(sameContent(zero as Content, none as Content)).toBe(false)
    expect(contentOf(zero as Content).exercises[0]?.sets[0]).toMatchObject({ repsMin: 0, repsMax: null })
  })
})
