import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { kindInWords, linkOf, mostUrgentFirst, placeNamed, placeOf, worstInWords } from './attentionInWords.ts'

const { NEW_RECORD, PAIN_REPORTED, INACTIVE } = AttentionKind

describe('what needs a coach, in words', () => {
  it('has words for every kind, and never the name of a constant', () => {
    const words = Object.values(AttentionKind).map(kindInWords)
    expect(words.filter((each) => !/^[A-Z][a-z]*( [a-z]+)*$/.test(each))).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })

  it('tells the worst of several', () => {
    expect(worstInWords([{ kind: NEW_RECORD }, { kind: PAIN_REPORTED }, { kind: INACTIVE }])).toBe('Pain reported')
    expect(worstInWords([])).toBe(null)
  })

  it('leads to the session, to the invitations, or else to the athlete, and from words to the comments', () => {
    const link = (...types: ('workoutSession' | 'performedSet' | 'coaching' | 'enrolment' | 'comment')[]) =>
      linkOf({ athlete: 'a', cites: types.map((type) => ({ type, id: type })) }, 'Ada')
    const href = (...types: Parameters<typeof link>) => link(...types).href
    expect(href('performedSet', 'workoutSession')).toBe('/admin/collections/workoutSessions/workoutSession/sets')
    expect(href('coaching')).toBe('/admin/athletes')
    expect(href('enrolment')).toBe('/admin/collections/productUsers/a/training')
    expect(href('enrolment', 'comment')).toBe('/admin/collections/productUsers/a/training#athlete-words')
    expect(href('workoutSession', 'comment')).toMatch(/workoutSession\/sets#athlete-words$/)
    expect([link('enrolment').says, link('comment').says]).toEqual(['Open the training of Ada', 'Answer Ada'])
  })
})

const anyItem = fc.record({
  kind: fc.constantFrom(...Object.values(AttentionKind)),
  since: fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z'),
  id: fc.constantFrom('a', 'b', 'c'),
})

describe('the order of the page Today', () => {
  it('begins with pain, ends with records, and has the newest of one kind first', () => {
    const of = (kind: AttentionKind, day: string) => ({ kind, since: `2026-11-${day}T00:00:00.000Z`, id: 'a' })
    const { PAIN_REPORTED, UNREAD_COMMENT, MISSED_WORKOUTS, NEW_RECORD } = AttentionKind
    const items = [of(NEW_RECORD, '30'), of(UNREAD_COMMENT, '20'), of(UNREAD_COMMENT, '21'), of(MISSED_WORKOUTS, '29')]
    const shown = [...items, of(PAIN_REPORTED, '02')].toSorted(mostUrgentFirst)
    expect(shown.map(({ kind, since }) => `${kind} ${since.slice(8, 10)}`)).toEqual([
      ...['PAIN_REPORTED 02', 'UNREAD_COMMENT 21', 'UNREAD_COMMENT 20', 'MISSED_WORKOUTS 29', 'NEW_RECORD 30'],
    ])
  })

  it('is total, and goes on at any place that a cursor has named', () => {
    fc.assert(
      fc.property(anyItem, anyItem, (one, other) => {
        const place = placeNamed(placeOf(one), one.id)
        expect(place).toEqual(one)
        expect(mostUrgentFirst(one, other) > 0).toBe(mostUrgentFirst(other, one) < 0)
        expect(mostUrgentFirst(one, other) === 0).toBe(placeOf(one) + one.id === placeOf(other) + other.id)
      }),
    )
  })

  it('has no other place', () => {
    for (const key of ['', 'x', 'PAIN_REPORTED', 'PAIN_REPORTED x', 'X 2026-11-01T00:00:00.000Z']) {
      expect(placeNamed(key, 'a')).toBeNull()
    }
  })
})
