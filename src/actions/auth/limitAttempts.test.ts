import { expect, it } from 'vitest'
import { TooManyAttempts } from '../../kernel/callerErrors.ts'
import { attemptsIn, FAILURES_PER_NAME, limitFailuresPerName } from './limitAttempts.ts'
import type { AuthSettings } from './settings.ts'

it('attempts at a username are limited for each network by itself, and leave other names alone', async () => {
  const counts = new Map<string, number>()
  const attempts = attemptsIn({
    count: async ({ bucket }) => {
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
      return counts.get(bucket) as number
    },
    counted: async ({ bucket }) => counts.get(bucket) ?? 0,
  })
  const auth = { rateLimit: 1_000 } as AuthSettings
  const attempt = (name: string, address: string) =>
    limitFailuresPerName(
      { auth, attempts, address },
      'recoveryOptions',
      name,
      async () => 'failed',
      () => true,
    ).catch((error: unknown) => error)
  // A minute may end in between, and then as many again may fail.
  const outcomes = []
  for (let time = 0; time < 2 * FAILURES_PER_NAME + 1; time += 1) outcomes.push(await attempt('ada', '192.0.2.1'))
  expect(outcomes.slice(0, FAILURES_PER_NAME)).toEqual(Array(FAILURES_PER_NAME).fill('failed'))
  expect(outcomes.some((outcome) => outcome instanceof TooManyAttempts)).toBe(true)
  expect(await attempt('bob', '192.0.2.1')).toBe('failed')
  expect(await attempt('ada', '192.0.2.2')).toBe('failed')
})
