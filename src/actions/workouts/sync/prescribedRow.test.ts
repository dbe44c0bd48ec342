import { describe, expect, it } from 'vitest'
import { rowProblem } from './prescribedRow.ts'

const AT = '2026-03-10T18:00:00.000Z'
const exercises = [{ id: 'row', exercise: 'squat', sets: [{ type: 'NORMAL' as const }, { type: 'NORMAL' as const }] }]
const workout = (revision: number, since: string, adjustedAt: string | null = null) => {
  return { revision, since, adjustedAt, exercises }
}
const fulfils = (workoutExercise: string | null, prescribedSetIndex: number | null, at = AT) => ({
  workoutExercise,
  prescribedSetIndex,
  clock: { at, id: 'x' },
})

describe('the row that a set fulfils', () => {
  it.each([
    ['no row', null, 7],
    ['the row', 'row', null],
    ['its last set', 'row', 1],
  ])('may be %s', (_, row, index) => {
    expect(rowProblem(workout(1, AT), fulfils(row, index), 'online')).toBeNull()
  })

  it('is one of the workout, and has so many sets', () => {
    expect(rowProblem(workout(1, AT), fulfils('other', 0), 'online')).toEqual({
      field: 'workoutExerciseId',
      row: 'unknown',
    })
    expect(rowProblem(workout(1, AT), fulfils('row', 2), 'online')).toEqual({ field: 'prescribedSetIndex', sets: 2 })
  })

  it('is not judged by an edit that the device may not have known', () => {
    expect(rowProblem(workout(2, '2026-03-10T17:00:00.000Z'), fulfils('removed', 0), 'online')).toBeNull()
    expect(rowProblem(workout(2, '2026-03-11T09:00:00.000Z'), fulfils('row', 4), 'online')).toBeNull()
    expect(rowProblem(workout(2, '2026-03-09T18:00:00.000Z'), fulfils('row', 4), 'online')).toMatchObject({ sets: 2 })
  })

  it('is not judged by an edit of which a device that was offline may not have heard', () => {
    const long = '2026-03-09T18:00:00.000Z'
    expect(rowProblem(workout(2, long), fulfils('removed', 4), 'sync')).toBeNull()
    expect(rowProblem(workout(1, long), fulfils('removed', 4), 'sync')).toMatchObject({ row: 'unknown' })
  })

  it('is not judged by what a coach adjusted for the athlete, of which the device may not have heard', () => {
    const [late, long] = ['2026-03-10T17:00:00.000Z', '2026-03-01T18:00:00.000Z']
    expect(rowProblem(workout(1, long, late), fulfils('removed', 4), 'online')).toBeNull()
    expect(rowProblem(workout(1, long, long), fulfils('row', 4), 'online')).toMatchObject({ sets: 2 })
    expect(rowProblem(workout(1, long, long), fulfils('row', 4), 'sync')).toBeNull()
  })

  it('is not judged where the workout is not known', () => {
    expect(rowProblem(undefined, fulfils('other', 7), 'online')).toBeNull()
  })
})
