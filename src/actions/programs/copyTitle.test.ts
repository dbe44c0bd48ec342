import { expect, it } from 'vitest'
import { LIMITS, titleProblem } from '../../kernel/rules.ts'
import { copyTitles } from './copyTitle.ts'

it('counts the copies of a title, and a copy of a copy among them', () => {
  const wanted = ['Day A (copy)', 'Day A (copy 2)', 'Day A (copy 3)']
  for (const title of ['Day A', 'Day A (copy)', 'Day A (copy 7)']) expect(copyTitles(title).slice(0, 3)).toEqual(wanted)
  expect(copyTitles('Day (copy) A')[0]).toBe('Day (copy) A (copy)')
})

it('makes titles that may be saved, however long the original is', () => {
  for (const title of [
    'x'.repeat(LIMITS.title),
    `${'x'.repeat(LIMITS.title - 8)}🏋🏋🏋🏋`,
    `${'x '.repeat(LIMITS.title / 2)}`,
  ]) {
    const titles = copyTitles(title)
    expect(titles.map(titleProblem)).toEqual(titles.map(() => null))
    expect(new Set(titles).size).toBe(titles.length)
  }
})
