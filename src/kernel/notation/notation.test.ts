import { describe, expect, it } from 'vitest'
import type { LibrarySet } from '../../actions/library/items.ts'
import { readDemoLibrary } from '../../seed/demoLibrary.ts'
import { toThousandths } from '../load.ts'
import { parsePrescription } from './parse.ts'
import { OPEN_SET, type PrescribedSet } from './prescribedSet.ts'
import { printPrescription } from './print.ts'

const NORMAL = 'NORMAL'
const five = { repsMin: 5, repsMax: 5 }
const kg = (whole: number) => ({ thousandths: whole * 1000, unit: 'KG' as const })
const times = (count: number, set: Partial<PrescribedSet>) => Array<Partial<PrescribedSet>>(count).fill(set)

/** What is written, how it prints, and what it means. */
const LINES: [line: string, printed: string, sets: Partial<PrescribedSet>[]][] = [
  ['3x5 @75% rest 180s', '3x5 @75% rest 3:00', times(3, { ...five, percentOfOneRepMax: 75, restSeconds: 180 })],
  [
    'w 2x5 @40%; w 3 @60%; 3x5 @80%; 5+ @85%',
    'w 2x5 @40%; w 3 @60%; 3x5 @80%; 5+ @85%',
    [
      ...times(2, { type: 'WARMUP', ...five, percentOfOneRepMax: 40 }),
      { type: 'WARMUP', repsMin: 3, repsMax: 3, percentOfOneRepMax: 60 },
      ...times(3, { ...five, percentOfOneRepMax: 80 }),
      { type: 'AMRAP', repsMin: 5, percentOfOneRepMax: 85 },
    ],
  ],
  [
    '4x8-10 @rpe8 tempo 3-1-x-0',
    '4x8-10 @rpe8 tempo 3-1-x-0',
    times(4, { repsMin: 8, repsMax: 10, rpe: 8, tempo: '3-1-X-0' }),
  ],
  ['3x10 each @20kg', '3x10 each @20kg', times(3, { repsMin: 10, repsMax: 10, side: 'EACH', load: kg(20) })],
  [
    '6x400m in 1:45 rest 90s',
    '6x400m in 1:45 rest 90s',
    times(6, { distanceMeters: 400, durationSeconds: 105, restSeconds: 90 }),
  ],
  ['3x30s +10kg', '3x30s @10kg', times(3, { durationSeconds: 30, load: kg(10) })],
  ['5x5 -20kg', '5x5 -20kg', times(5, { ...five, load: kg(-20) })],

  // Cases, blanks and other spellings.
  ['3 X 5 @ RPE 8', '3x5 @rpe8', times(3, { ...five, rpe: 8 })],
  ['3×5–8@72,5%', '3x5-8 @72.5%', times(3, { repsMin: 5, repsMax: 8, percentOfOneRepMax: 72.5 })],
  ['Warm-Up 5;5', 'w 5; 5', [{ type: 'WARMUP', ...five }, five]],
  ['5 rest 1.5min left', '5 left rest 90s', [{ ...five, restSeconds: 90, side: 'LEFT' }]],
  ['5 tempo 31X0 right', '5 right tempo 3-1-x-0', [{ ...five, tempo: '3-1-X-0', side: 'RIGHT' }]],
  ['5 tempo 10 0 x 1 @rpe7-8,5', '5 @rpe7-8.5 tempo 10-0-x-1', [{ ...five, tempo: '10-0-X-1', rpe: 7, rpeMax: 8.5 }]],
  ['5;5; 5', '3x5', times(3, five)],
  [
    '5 @70-75% @rir2 @100.5lb',
    '5 @70-75% @100.5lb @rir2',
    [{ ...five, percentOfOneRepMax: 70, percentMax: 75, repsInReserve: 2, load: { thousandths: 100_500, unit: 'LB' } }],
  ],

  // A dash or a plus before a number of kilograms or pounds is its sign.
  ['5x5-20kg', '5x5 -20kg', times(5, { ...five, load: kg(-20) })],
  ['5+10kg', '5 @10kg', [{ ...five, load: kg(10) }]],
  ['5+ +10kg', '5+ @10kg', [{ type: 'AMRAP', repsMin: 5, load: kg(10) }]],
  ['5 @rpe8 -20kg', '5 -20kg @rpe8', [{ ...five, rpe: 8, load: kg(-20) }]],
  ['5 -0kg', '5 @0kg', [{ ...five, load: kg(0) }]],

  // What is open.
  ['max', 'max', [{ type: 'AMRAP' }]],
  ['amrap 5-10', 'amrap 5-10', [{ type: 'AMRAP', repsMin: 5, repsMax: 10 }]],
  ['amrap 5+', '5+', [{ type: 'AMRAP', repsMin: 5 }]],
  ['max in 60s', 'amrap 60s', [{ type: 'AMRAP', durationSeconds: 60 }]],
  [
    'failure 8+; drop max; failure max',
    'failure 8+; drop max; failure max',
    [{ type: 'FAILURE', repsMin: 8 }, { type: 'DROPSET' }, { type: 'FAILURE' }],
  ],
  [
    'w max; w 5+; any @rpe8',
    'w any; w 5+; any @rpe8',
    [{ type: 'WARMUP' }, { type: 'WARMUP', repsMin: 5 }, { rpe: 8 }],
  ],
  ['≥5; <= 8', '>=5; <=8', [{ repsMin: 5 }, { repsMax: 8 }]],
  ['10 over 40m in 60s', '10 over 40m in 60s', [{ repsMin: 10, repsMax: 10, distanceMeters: 40, durationSeconds: 60 }]],

  // Times and distances.
  [
    '90s; 91s; 60min; 24h',
    '90s; 1:31; 1:00:00; 24:00:00',
    [90, 91, 3_600, 86_400].map((durationSeconds) => ({ durationSeconds })),
  ],
  ['5km in 25:00', '5km in 25:00', [{ distanceMeters: 5_000, distanceUnit: 'KM', durationSeconds: 1_500 }]],
  [
    '100mi; 440yd',
    '100mi; 440yd',
    [
      { distanceMeters: 160_934.4, distanceUnit: 'MI' },
      { distanceMeters: 402.336, distanceUnit: 'YD' },
    ],
  ],
  ['1yd', '1yd', [{ distanceMeters: 0.914, distanceUnit: 'YD' }]],
]

describe('the notation', () => {
  it.each(LINES)('%s', (line, printed, sets) => {
    const read = parsePrescription(line)
    expect(read).toEqual({ problem: null, sets: sets.map((set) => ({ ...OPEN_SET, type: NORMAL, ...set })) })
    expect(printPrescription(read.sets ?? [])).toBe(printed)
  })

  it('loses no plus that stands at the repetitions', () => {
    expect(parsePrescription('5+ 100kg').problem?.advice).toBe(
      'Write 5+ @100kg for 5 repetitions or more, or 5 +100kg for what is added to the body weight.',
    )
  })

  it('prints a load that is added to the body weight with its sign', () => {
    const { sets } = parsePrescription('3x30s @10kg; 5 -20kg; 5 +0kg')
    expect(printPrescription(sets ?? [], { isAddedLoad: true })).toBe('3x30s +10kg; 5 -20kg; 5 +0kg')
  })

  it('says every row of the demo library', () => {
    const rows = (readDemoLibrary().workouts ?? []).flatMap(({ exercises }) => exercises ?? [])
    expect(rows.length).toBeGreaterThan(200)
    for (const row of rows) {
      const sets = row.sets.map(storedOf)
      const line = printPrescription(sets)
      expect(parsePrescription(line), line).toEqual({ sets, problem: null })
    }
  })
})

/** A set of a library as a database stores it. */
function storedOf({ type, load, ...set }: LibrarySet): PrescribedSet {
  const decimal = (value: string | undefined) => (value === undefined ? null : Number(value))
  return {
    ...OPEN_SET,
    ...set,
    type: (type ?? NORMAL) as PrescribedSet['type'],
    load: load ? { thousandths: toThousandths(load.value) ?? Number.NaN, unit: load.unit as 'KG' | 'LB' } : null,
    percentOfOneRepMax: decimal(set.percentOfOneRepMax),
    percentMax: decimal(set.percentMax),
    rpe: decimal(set.rpe),
    rpeMax: decimal(set.rpeMax),
    repsInReserve: decimal(set.repsInReserve),
    distanceMeters: decimal(set.distanceMeters),
    distanceUnit: (set.distanceUnit ?? null) as PrescribedSet['distanceUnit'],
    side: (set.side ?? null) as PrescribedSet['side'],
  }
}
