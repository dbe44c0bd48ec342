import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { keptRows } from './keptRows.ts'

const objectId = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 })
const ids = fc.uniqueArray(fc.oneof(objectId, fc.uuid()), { minLength: 1, maxLength: 12 })
const rows = (own: string[]) => own.map((id) => ({ id }))
const keep = (own: string[], given: (string | null | undefined)[]) =>
  keptRows(
    'slot',
    rows(own),
    given.map((id) => ({ id })),
    ['input', 'rows'],
  )

function refusedBy(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.refused.map(({ code, field }) => `${code} ${field?.join('.')}`)
    throw error
  }
  return []
}

describe('keptRows', () => {
  it('answers the rows that are kept, in the new order, and undefined where one is made', () => {
    const some = ids.chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own), fc.nat()))
    fc.assert(
      fc.property(some, ([own, kept, at]) => {
        const given = kept.map((id) => `slot_${id}`).toSpliced(at % (kept.length + 1), 0, null as never)
        const expected = kept.toSpliced(at % (kept.length + 1), 0, undefined as never)
        expect(keep(own, given)).toEqual(expected)
      }),
    )
  })

  it('refuses what is no row of its own, naming each', () => {
    fc.assert(
      fc.property(ids, objectId, fc.string(), (own, stranger, rubbish) => {
        fc.pre(!own.includes(stranger) && !own.some((id) => rubbish === `slot_${id}`))
        const given = [`slot_${own[0]}`, `slot_${stranger}`, undefined, rubbish, `milestone_${own[0]}`]
        expect(refusedBy(() => keep(own, given))).toEqual([1, 3, 4].map((index) => `NOT_FOUND input.rows.${index}.id`))
      }),
    )
  })

  it('refuses what is kept twice, from the second on', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 2, max: 5 }), (own, times) => {
        expect(refusedBy(() => keep(own, Array(times).fill(`slot_${own[0]}`)))).toEqual(
          Array.from({ length: times - 1 }, (_, n) => `INVALID input.rows.${n + 1}.id`),
        )
      }),
    )
  })

  it('knows no row of a document that has none', () => {
    expect(keep([], [undefined, null])).toEqual([undefined, undefined])
    expect(refusedBy(() => keep([], ['']))).toEqual(['NOT_FOUND input.rows.0.id'])
  })
})
