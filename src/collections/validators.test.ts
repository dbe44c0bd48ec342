import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { collections } from './index.ts'

type Validate = (value: unknown, options: object) => unknown

interface Checked {
  at: string
  validate: Validate
}

/**
 * A service that another test of this process has started gave each field without a check one of Payload's, in place.
 * Nothing but its text tells such a check.
 */
const isOurs = (validate: unknown) =>
  typeof validate === 'function' && !/defaultValidate|=> ?true$/.test(String(validate))

function checksOf(fields: Field[], at: string): Checked[] {
  return fields.flatMap((field): Checked[] => {
    const place = 'name' in field ? `${at}.${field.name}` : at
    const own =
      'validate' in field && isOurs(field.validate) ? [{ at: place, validate: field.validate as Validate }] : []
    return [...own, ...('fields' in field ? checksOf(field.fields, place) : [])]
  })
}

const checks = collections.flatMap(({ slug, fields }) => checksOf(fields, slug))

/**
 * What a check is given: a form gives the number of rows for a list, an empty text for a field that was cleared, and
 * nothing for one that was never filled in. REST gives whatever stands in its JSON. The Local API and GraphQL give
 * what a rule wrote, with moments as `Date`.
 */
const VALUES: unknown[] = [
  ...[
    undefined,
    null,
    '',
    'a word',
    '2026-02-30',
    '2026-11-29T10:00:00.000Z',
    0,
    1,
    3,
    1000,
    -1,
    0.5,
    Number.NaN,
    1e308,
  ],
  ...[true, false, {}, { id: 'a' }, new Date(0), new Date(Number.NaN)],
  ...[
    [],
    [null],
    ['a'],
    [1],
    [[]],
    [{}],
    [{}, {}],
    [{ id: 'a' }, { id: 'a' }],
    [{ workout: { id: 'a' } }],
    [{ exercise: 1 }],
  ],
]

/** A form may have nothing beside a field, and REST may have anything. */
const BESIDE: unknown[] = [undefined, null, {}, { unit: 'KG' }, { unit: 7, percentOfOneRepMax: 'a', rpe: null }]

describe('the check of a field', () => {
  it('is one of ours in many fields', () => expect(checks.length).toBeGreaterThan(40))

  it('answers true or a sentence for whatever a form, REST, the Local API or GraphQL gives it', () => {
    const answers = checks.flatMap(({ at, validate }) =>
      VALUES.flatMap((value) =>
        BESIDE.map((siblingData) => {
          const given = `${at} ${JSON.stringify(value)} beside ${JSON.stringify(siblingData)}`
          try {
            return {
              given,
              answer: validate(value, { siblingData, data: siblingData, operation: 'create', event: 'onChange' }),
            }
          } catch (error) {
            return { given, answer: error }
          }
        }),
      ),
    )
    const wrong = answers.filter(
      ({ answer }) => answer !== true && !(typeof answer === 'string' && /^[A-Z].*\.$/s.test(answer)),
    )
    expect(wrong.map(({ given, answer }) => `${given}: ${answer}`).slice(0, 20)).toEqual([])
  })

  it('of a list counts the rows of a form by their number', () => {
    const { validate } = checks.find(({ at }) => at === 'workouts.exercises.sets') as Checked
    expect(validate(0, {})).toBe('There must be at least 1 row.')
    expect(validate(1, {})).toBe(true)
    expect(validate(1000, {})).toMatch(/^There may be at most/)
  })
})
