import { expect, it } from 'vitest'
import { costLine } from './client/cost.ts'

it.each([
  [{ charged: 34, budget: 20_000 }, 'cost 34 of 20,000'],
  [{ charged: 1, budget: 9, databaseCalls: 1, milliseconds: 0.4 }, 'cost 1 of 9 · 1 database call · 0.4 ms'],
  [
    { charged: 1_000, budget: 9_000, databaseCalls: 0, milliseconds: 12.3 },
    'cost 1,000 of 9,000 · 0 database calls · 12 ms',
  ],
])('the line under the answer of the IDE: %j', (cost, line) => {
  expect(costLine(cost)).toBe(line)
})
