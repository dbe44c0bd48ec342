import { expect, it } from 'vitest'
import { differences } from './compare.ts'
import type { Stored } from './stored.ts'
import type { Diary } from './train.ts'

const MOMENT = '2026-03-02T10:00:00.000Z'
const set: Stored['sets'][number] = {
  ...{
    clientId: 'set',
    session: 'session',
    exercise: 'press',
    type: 'NORMAL',
    reps: 5,
    removedAt: null,
    sequence: null,
  },
  ...{ load: { thousandths: 20_000, unit: 'KG' }, durationSeconds: null, distanceMeters: null, performedAt: MOMENT },
}

function right(): { diary: Diary; stored: Stored } {
  const sums = { setsPerformed: 1, totalVolumeKg: 100, volumeKgThousandths: 100_000 }
  return {
    diary: {
      ...{ sent: new Set(['session', 'set']), sets: [{ clientId: 'set', reps: 5, kg: 20 }], completed: ['session'] },
      ...{ wrong: [], again: 0 },
    },
    stored: {
      timeZone: 'UTC',
      sessions: [{ clientId: 'session', status: 'COMPLETED', completedAt: MOMENT, removedAt: null }],
      sets: [set],
      progress: { workoutsCompleted: 1, currentStreakWeeks: 1, longestStreakWeeks: 1, lastWorkoutAt: MOMENT, ...sums },
      volumes: { session: { setCount: 1, kg: 100_000 } },
    },
  }
}

const BROKEN: [string, (right: { diary: Diary; stored: Stored }) => unknown, RegExp][] = [
  ['a lost set', ({ stored }) => stored.sets.pop(), /the set set is lost/],
  ['a set that is there twice', ({ stored }) => stored.sets.push(set), /there 2 times/],
  ['other values', ({ stored }) => stored.sets.splice(0, 1, { ...set, reps: 6 }), /other values/],
  [
    'a lost completion',
    ({ stored }) => Object.assign(stored.sessions[0] ?? {}, { status: 'IN_PROGRESS' }),
    /IN_PROGRESS/,
  ],
  ['what nobody has sent', ({ diary }) => diary.sent.delete('set'), /nobody has sent set/],
  ['a wrong sum', ({ stored }) => Object.assign(stored.progress, { setsPerformed: 2 }), /setsPerformed is 2/],
  [
    'a wrong sum of a session',
    ({ stored }) => Object.assign(stored.volumes, { session: undefined }),
    /sums of session/,
  ],
  ['a wrong answer', ({ diary }) => diary.wrong.push('500'), /a wrong answer: 500/],
]

it('finds nothing where all is right', () => {
  const { diary, stored } = right()
  expect(differences(diary, stored)).toEqual([])
})

it.each(BROKEN)('finds %s', (_, breakIt, words) => {
  const world = right()
  breakIt(world)
  expect(differences(world.diary, world.stored).join('\n')).toMatch(words)
})
