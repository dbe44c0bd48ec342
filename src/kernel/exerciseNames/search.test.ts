import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Exercise, exactly, leading, ranked } from './search.ts'

// The files themselves, because what reads them belongs to the service.
const inSeed = (name: string) => JSON.parse(readFileSync(new URL(`../../seed/${name}`, import.meta.url), 'utf8'))
const aliases: Record<string, string[]> = inSeed('aliases.json')
const exercises = (
  inSeed('exercises.json') as { name: string; category: string; equipment: string | null; primaryMuscles: string[] }[]
).map(
  ({ name, category, equipment, primaryMuscles }): Exercise => ({
    category: category.toUpperCase(),
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
    ['split squat', 'Split Squat with Dumbbells'],
    ['bike', 'Bicycling, Stationary'],
    ['row erg', 'Rowing, Stationary'],
    ['rowerg', 'Rowing, Stationary'],
    ['rowing', 'Rowing, Stationary'],
    ['nordic', 'Floor Glute-Ham Raise'],
    ['nordic curls', 'Floor Glute-Ham Raise'],
    ['chest supported row', 'Dumbbell Incline Row'],
    ['med ball slam', 'Overhead Slam'],
    ['wood chop', 'Standing Cable Wood Chop'],
    ['box jumps', 'Front Box Jump'],
    ['broad jump', 'Standing Long Jump'],
    ['cat stretch', 'Cat Stretch'],
    ['Kniebeuge', 'Barbell Squat'],
    ['Kniebeugen', 'Barbell Squat'],
    ['bankdrücken', 'Barbell Bench Press - Medium Grip'],
    ['Bankdrucken', 'Barbell Bench Press - Medium Grip'],
    ['Kreuzheben', 'Barbell Deadlift'],
    ['rumänisches kreuzheben', 'Romanian Deadlift'],
    ['Klimmzüge', 'Pullups'],
    ['Liegestütze', 'Pushups'],
    ['Schulterdrücken', 'Barbell Shoulder Press'],
    ['Latzug', 'Wide-Grip Lat Pulldown'],
    ['Rudern', 'Bent Over Barbell Row'],
    ['Beinpresse', 'Leg Press'],
    ['Ausfallschritte', 'Dumbbell Lunges'],
    ['Wadenheben', 'Standing Calf Raises'],
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

  it.each([
    ['hamstrings', ['Lying Leg Curls', 'Romanian Deadlift', 'Stiff-Legged Barbell Deadlift']],
    ['hams', ['Lying Leg Curls', 'Romanian Deadlift']],
    ['glutes', ['Barbell Glute Bridge', 'Barbell Hip Thrust']],
    ['quads', ['Barbell Squat', 'Front Barbell Squat']],
    ['chest', ['Barbell Bench Press - Medium Grip', 'Dumbbell Bench Press']],
    ['lats', ['Pullups', 'Chin-Up', 'Wide-Grip Lat Pulldown']],
    ['shoulders', ['Barbell Shoulder Press', 'Dumbbell Shoulder Press', 'Standing Military Press']],
    ['triceps', ['Triceps Pushdown', 'Close-Grip Barbell Bench Press']],
    ['biceps', ['Barbell Curl', 'Dumbbell Bicep Curl']],
    ['calves', ['Standing Calf Raises']],
    ['core', ['Plank', 'Hanging Leg Raise']],
  ])('leads for the muscle %s with what trains it, and no stretch', (text, expected) => {
    const shown = ranked(text, exercises).slice(0, 8)
    expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(expected))
    expect(shown.map(({ category }) => category)).not.toContain('STRETCHING')
  })

  it.each(['wall ball', 'copenhagen plank', 'burpee', 'zzz'])(
    'finds nothing for %s, which the catalogue lacks, rather than something else',
    (text) => expect(ranked(text, exercises)).toEqual([]),
  )

  it('leads with what was taken last where nothing is asked, and else only among equals', () => {
    const [one, other] = ['Preacher Curl', 'Lying Leg Curls']
    expect(
      ranked('', exercises, { recent: ['Plank', 'Power Clean'] })
        .slice(0, 2)
        .map(({ name }) => name),
    ).toEqual(['Plank', 'Power Clean'])
    expect(ranked('curl', exercises, { recent: [other, one], inProgram: new Set([other]) })[0]?.name).toBe(one)
    expect(ranked('curl', exercises, { recent: [other], inProgram: new Set([other]) })[0]?.name).toBe('Barbell Curl')
    expect(ranked('bench', exercises, { recent: ['Bench Dips'] })[0]?.name).toBe('Barbell Bench Press - Medium Grip')
  })

  it('takes every text for what it is, also one that names something of all objects', () => {
    const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty valueOf']
    const others = words.map((name) => ({ ...(exercises[0] as Exercise), id: name, name, aliases: [`${name} row`] }))
    for (const word of words) {
      expect(ranked(word, exercises)).toEqual([])
      expect(exactly(word, exercises)).toBeNull()
      expect(ranked(word, [...exercises, ...others])[0]?.name).toBe(word)
    }
  })

  it('means a lift and no stretch by a name that both have, and the stretch by its very name', () => {
    expect(exactly('split squat', exercises)?.name).toBe('Split Squat with Dumbbells')
    expect(exactly('Split Squats', exercises)?.name).toBe('Split Squats')
    expect(exactly('cat stretch', exercises)?.name).toBe('Cat Stretch')
  })

  it.each([
    ['incline DB bench', 'Incline Dumbbell Press'],
    ['kettlebell swing', 'One-Arm Kettlebell Swings'],
    ['box jumps', 'Front Box Jump'],
    ['cable fly', 'Cable Crossover'],
    ['press', null],
    ['curl thing', null],
    ['hamstrings', null],
    ['benhc press', null],
  ])('says whether %s leads clearly to one exercise', (text, name) =>
    expect(leading(text, exercises)?.name ?? null).toBe(name),
  )

  it('finds by names alone where nothing else is known', () => {
    const bare = exercises.map(({ id, name, aliases, isArchived }) => ({ id, name, aliases, isArchived }))
    expect(ranked('ohp', bare)[0]?.name).toBe('Standing Military Press')
    expect(ranked('Kniebeugen', bare)[0]?.name).toBe('Barbell Squat')
    expect(ranked('cable', bare).every(({ name, aliases }) => /cable/i.test([name, ...aliases].join()))).toBe(true)
  })

  it('knows no name of two exercises', () => {
    const named = exercises.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name]))
    expect(named.filter(([alias, name]) => exactly(alias as string, exercises)?.name !== name)).toEqual([])
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
