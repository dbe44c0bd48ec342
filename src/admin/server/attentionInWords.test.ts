import { describe, expect, it } from 'vitest'
import { AttentionKind } from '../../kernel/coachingVocabulary.ts'
import { kindInWords, linkOf, worstInWords } from './attentionInWords.ts'

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
