import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Exercise, exactly, ranked } from './search.ts'

// The files themselves, because what reads them belongs to the service.
const inSeed = (name: string) => JSON.parse(readFileSync(new URL(`../../../seed/${name}`, import.meta.url), 'utf8'))
const aliases: Record<string, string[]> = inSeed('aliases.json')
const exercises = (
  inSeed('exercises.json') as { name: string; equipment: string | null; primaryMuscles: string[] }[]
).map(
  ({ name, equipment, primaryMuscles }): Exercise => ({
    ...{ id: name, name, aliases: aliases[name] ?? [], metric: '', isArchived: false },
    muscles: primaryMuscles.map((muscle) => muscle.toUpperCase()),
    equipment: equipment?.toUpperCase() ?? null,
  }),
)
const first = (text: string) => ranked(text, exercises)[0]?.name

describe('looking for an exercise', () => {
  it.each([
    ['OHP', 'Standing Military Press'],
    ['ohp', 'Standing Military Press'],
    ['RDL', 'Romanian Deadlift'],
    ['back squat', 'Barbell Squat'],
    ['squat', 'Barbell Squat'],
    ['bench', 'Barbell Bench Press - Medium Grip'],
    ['bench press', 'Barbell Bench Press - Medium Grip'],
    ['deadlift', 'Barbell Deadlift'],
    ['front squat', 'Front Barbell Squat'],
    ['pull ups', 'Pullups'],
    ['pullup', 'Pullups'],
    ['chin-up', 'Chin-Up'],
    ['chinup', 'Chin-Up'],
    ['db row', 'Bent Over Two-Dumbbell Row'],
    ['face pulls', 'Face Pull'],
    ['lat pulldown', 'Wide-Grip Lat Pulldown'],
    ['GHR', 'Glute Ham Raise'],
    ['hip thrust', 'Barbell Hip Thrust'],
    ['romanian deadlfit', 'Romanian Deadlift'],
    ['curl', 'Barbell Curl'],
    ['dips', 'Parallel Bar Dip'],
    ['lunge', 'Dumbbell Lunges'],
    ['row', 'Bent Over Barbell Row'],
    ['leg press', 'Leg Press'],
    ['press', 'Standing Military Press'],
    ['calf raise', 'Standing Calf Raises'],
    ['plank', 'Plank'],
    ['KB swing', 'One-Arm Kettlebell Swings'],
    ['goblet', 'Goblet Squat'],
    ['power clean', 'Power Clean'],
  ])('finds what a coach calls %s', (text, name) => expect(first(text)).toBe(name))

  it('finds by muscle and equipment, too', () => {
    const names = (text: string) => ranked(text, exercises).slice(0, 12)
    expect(
      names('cable triceps').every(
        ({ muscles, equipment, name }) => muscles.includes('TRICEPS') && (equipment === 'CABLE' || /cable/i.test(name)),
      ),
    ).toBe(true)
    expect(names('hams').length).toBeGreaterThan(5)
    expect(names('zzz')).toEqual([])
  })

  it('leads with what was taken last where nothing is asked, and prefers it among equals', () => {
    expect(
      ranked('', exercises, { recent: ['Plank', 'Power Clean'] })
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Plank', 'Power Clean'])
    expect(ranked('curl', exercises, { recent: ['Preacher Curl'] })[0]?.name).toBe('Preacher Curl')
    expect(ranked('curl', exercises, { inProgram: new Set(['Hammer Curls']) })[0]?.name).toBe('Hammer Curls')
  })

  it('takes a text for an exercise only where one exercise has that name', () => {
    const named = (text: string) => exactly(text, exercises)?.name ?? null
    expect(['Back squat', 'back-squats', 'Barbell Squat', 'squat thing', 'press', ''].map(named)).toEqual([
      'Barbell Squat',
      'Barbell Squat',
      'Barbell Squat',
      null,
      null,
      null,
    ])
  })
})
