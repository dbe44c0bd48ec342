import { describe, expect, it } from 'vitest'
import { Changes } from './changes.ts'
import { signedHeaders } from './sign.ts'
import { pauseAfter } from './timing.ts'

describe('a signature', () => {
  it('is the one that the libraries of Standard Webhooks check', () => {
    // From the tests of the JavaScript library of Standard Webhooks.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const sentAt = new Date(1_614_265_330_000)
    expect(signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt, '{"test": 2432232314}', [secret])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })
})

describe('the pause before another attempt', () => {
  const timing = { firstPause: 1_000, longestPause: 60_000 }
  const bounds = (attempt: number, askedFor?: number) =>
    [0, 1].map((random) => pauseAfter(attempt, timing, askedFor, () => random))

  it('doubles within a bound, and no two come back at once', () => {
    expect([1, 2, 3, 6, 7, 50].map((attempt) => bounds(attempt))).toEqual([
      [500, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [16_000, 32_000],
      [30_000, 60_000],
      [30_000, 60_000],
    ])
  })

  it('is as long as the receiver asks for, within the same bound', () => {
    expect(bounds(1, 5_000)).toEqual([5_000, 5_000])
    expect(bounds(1, 3_600_000)).toEqual([60_000, 60_000])
  })
})

describe('what waits to be told', () => {
  it('is the catalogue alone, under public names, each once', () => {
    const changes = new Changes()
    changes.add(['productUser:1', 'enrolments', 'enrolment:2', 'workoutSession:3', 'workoutSessions', 'toString:4', ''])
    expect([changes.isEmpty, changes.tags()]).toEqual([true, []])
    changes.add(['workout:7', 'workouts', 'program:5', 'programs'])
    changes.add(['programs', 'program:5', 'program:6', 'productUsers'])
    expect([changes.isEmpty, changes.tags()]).toEqual([
      false,
      ['program_5', 'program_6', 'workout_7', 'workouts', 'programs'],
    ])
  })

  it('does not grow for ever: beyond a thousand it is everything', () => {
    const changes = new Changes()
    for (let index = 0; index < 1_000; index += 1) changes.add([`exercise:${index}`, 'exercises'])
    expect([changes.isEverything, changes.tags().length]).toEqual([false, 1_001])
    for (let index = 1_000; index < 5_000; index += 1) changes.add([`exercise:${index}`, `exerciseSlug:${index}`])
    expect([changes.isEverything, changes.tags()]).toEqual([
      true,
      ['catalogue', 'programs', 'milestones', 'workouts', 'exercises'],
    ])
    expect(changes.ids.exercises.size).toBeLessThan(1_010)
  })
})
