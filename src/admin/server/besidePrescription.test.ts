import { describe, expect, it } from 'vitest'
import { OPEN_SET } from '../../kernel/notation/prescribedSet.ts'
import { besidePrescription } from './besidePrescription.ts'

const five = { ...OPEN_SET, repsMin: 5, repsMax: 5, percentOfOneRepMax: 75 }
const row = (id: string, name: string, count: number) => ({
  ...{ id, name, group: null, metric: 'LOAD_AND_REPS' as const },
  sets: Array(count).fill(five),
})
const done = (workoutExerciseId: string | null, exerciseName: string, reps: number, more = {}) => ({
  ...{ type: 'NORMAL' as const, workoutExerciseId, exerciseName, reps },
  ...more,
})

describe('the sets of a session', () => {
  it('stand beside the sets that they name, and else beside the first that is free', () => {
    const sets = [
      done('a', 'Squat', 6, { prescribedSetIndex: 2, rpe: 8.5, load: { thousandths: 102_500, unit: 'KG' } }),
      done('a', 'Squat', 4),
      done('b', 'Leg press', 12, { notes: 'The rack was taken.' }),
      done(null, 'Plank', 1, { type: 'WARMUP', reps: null, durationSeconds: 105, hasPain: true }),
      done('gone', 'Plank', 1),
    ]
    expect(besidePrescription([row('a', 'Squat', 3), row('b', 'Front squat', 1)], sets)).toEqual([
      {
        name: 'Squat',
        group: null,
        sets: [
          { prescribed: '5 @75%', done: '4 reps', notes: null },
          { prescribed: '5 @75%', done: null, notes: null },
          { prescribed: '5 @75%', done: '6 reps · 102.5 kg · RPE 8.5', notes: null },
        ],
      },
      {
        name: 'Front squat',
        group: null,
        sets: [{ prescribed: '5 @75%', done: 'Leg press: 12 reps', notes: 'The rack was taken.' }],
      },
      {
        name: 'Plank',
        group: null,
        sets: [
          { prescribed: null, done: 'warm-up · 1:45 · with pain', notes: null },
          { prescribed: null, done: '1 rep', notes: null },
        ],
      },
    ])
  })

  it('lose no set: more than were prescribed, two for one place, and a place that does not exist', () => {
    const sets = [
      done('a', 'Squat', 1, { prescribedSetIndex: 0 }),
      done('a', 'Squat', 2, { prescribedSetIndex: 0 }),
      done('a', 'Squat', 3, { prescribedSetIndex: 9 }),
      done('a', 'Squat', 4),
    ]
    const [{ sets: pairs } = { sets: [] }] = besidePrescription([row('a', 'Squat', 1)], sets)
    expect(pairs.map((pair) => [pair.prescribed, pair.done])).toEqual([
      ['5 @75%', '1 rep'],
      [null, '2 reps'],
      [null, '3 reps'],
      [null, '4 reps'],
    ])
    expect(besidePrescription([], [])).toEqual([])
  })
})
