import { describe, expect, it } from 'vitest'
import { parsePrescription } from '../parse.ts'

/** What coaches type all day, and the one line that they mean. */
const MEANT: [typed: string, suggestion: string][] = [
  // Sides.
  ['3x8/side', '3x8 each'],
  ['3x8 each leg', '3x8 each'],
  ['3x8 per leg', '3x8 each'],
  ['3x10ea', '3x10 each'],
  ['3x10 e/s', '3x10 each'],
  ['10/leg @20kg', '10 each @20kg'],
  ['30"/side', '30s each'],
  ['3 x 30 sec. each side', '3x30s each'],
  ['3x8 left leg', '3x8 left'],
  ['3x10 pro Bein', '3x10 each'],

  // As many as possible, and to failure.
  ['3xAMRAP', '3xmax'],
  ['AMRAP', 'max'],
  ['max reps', 'max'],
  ['10 min AMRAP', 'amrap 10:00'],
  ['3x5, last set AMRAP', '2x5; 5+'],
  ['3x5 (last set +)', '2x5; 5+'],
  ['3xF', 'failure 3xmax'],
  ['3 x failure', 'failure 3xmax'],
  ['to failure', 'failure max'],
  ['3x8 to failure', 'failure 3x8'],

  // Lists: a set each.
  ['8,8,6', '2x8; 6'],
  ['8, 8, 6 reps', '2x8; 6'],
  ['8 8 6', '2x8; 6'],
  ['5/5/5+', '2x5; 5+'],
  ['5/3/1+', '5; 3; 1+'],
  ['21-15-9', '21; 15; 9'],
  ['3x12/10/8', '12; 10; 8'],
  ['8-10/8-10/6-8', '2x8-10; 6-8'],
  ['10, 10, amrap', '2x10; max'],
  ['8, 8, 6 @70%', '2x8 @70%; 6 @70%'],
  ['8/8/6 rest 90s', '2x8 rest 90s; 6 rest 90s'],
  ['3x5 @65/75/85%', '5 @65%; 5 @75%; 5 @85%'],
  ['3x5 @65%, 75%, 85%', '5 @65%; 5 @75%; 5 @85%'],
  ['5/3/1+ @75/85/95%', '5 @75%; 3 @85%; 1+ @95%'],
  ['3x8 80/85/90kg', '8 @80kg; 8 @85kg; 8 @90kg'],

  // Several groups.
  ['2x5, 5+', '2x5; 5+'],
  ['2x5 5+', '2x5; 5+'],
  ['3x5+ 2x3', '3x5+; 2x3'],
  ['3x5 + 2x3', '3x5; 2x3'],
  ['3x8 + drop 8', '3x8; drop 8'],
  ['1x8, 1x6', '8; 6'],
  ['2x8 / 1xAMRAP', '2x8; max'],
  ['3x5\n2x3', '3x5; 2x3'],
  ['3x5;', '3x5'],
  ['8 @70%, 6 @75%, 4 @80%', '8 @70%; 6 @75%; 4 @80%'],
  ['WU 2x5 40%; 3x5 75%', 'w 2x5 @40%; 3x5 @75%'],

  // Loads and other intensities.
  ['3x8 70%', '3x8 @70%'],
  ['3x8 70-75%', '3x8 @70-75%'],
  ['3x8 (70%)', '3x8 @70%'],
  ['3x8x70%', '3x8 @70%'],
  ['3x8 @ 80% of 1RM', '3x8 @80%'],
  ['70% 3x5', '3x5 @70%'],
  ['5+ 70%', '5+ @70%'],
  ['3x8 225 lbs', '3x8 @225lb'],
  ['3x8 w/ 20kg', '3x8 @20kg'],
  ['3 x 8 x 100kg', '3x8 @100kg'],
  ['100kg x 5', '5 @100kg'],
  ['3x5 100k', '3x5 @100kg'],
  ['3x8 BW', '3x8'],
  ['3x8 BW+10kg', '3x8 +10kg'],
  ['3x8 RPE 7-8', '3x8 @rpe7-8'],
  ['3x8 @8 RPE', '3x8 @rpe8'],
  ['3x8 2 RIR', '3x8 @rir2'],
  ['5RM', '5 @rpe10'],

  // Sets, times and distances.
  ['3 sets of 8 reps', '3x8'],
  ['3 Sätze à 8 Wdh.', '3x8'],
  ['8 reps x 3', '3x8'],
  ['10 reps, 3 sets', '3x10'],
  ['8 to 10 reps', '8-10'],
  ['3x30"', '3x30s'],
  ['3x30 sec hold', '3x30s'],
  ["2'", '2:00'],
  ['1\'30"', '90s'],
  ['1h30', '1:30:00'],
  ['400m x 6', '6x400m'],
  ['6x400m w/ 90s rest', '6x400m rest 90s'],
  ['5k', '5km'],
  ['3x8, rest 90', '3x8 rest 90s'],
  ['3x8 rest 3m', '3x8 rest 3:00'],
  ["3x8 r 2'", '3x8 rest 2:00'],
  ['3x8 90s', '3x8 rest 90s'],
  ['3x8 @31x1', '3x8 tempo 3-1-x-1'],
  ['3x8 (3-1-1-0)', '3x8 tempo 3-1-1-0'],
  ['3x10 reps each side @ 20 kgs, 90 sec rest, tempo 3110', '3x10 each @20kg tempo 3-1-1-0 rest 90s'],
]

/** What may mean several things, or says what a prescription does not say. */
const NOT_MEANT = [
  ...[
    '225 lbs',
    '3x8x100',
    '3x8 @75',
    '3x5 100',
    '225x5',
    '3x',
    'x8',
    '3 sets',
    '70% x 5 x 3',
    '3x70%',
    '3x5x5',
    '8 x 70%',
  ],
  ...[
    'BW',
    'light',
    '3x8 light',
    'EMOM 10',
    '5x10 EMOM',
    '15 cal',
    '50 ft',
    '3x8 20kg DB',
    '3x8 @20kg each hand',
    'F',
    '?',
  ],
  ...[
    '12/10',
    '8/8',
    '10-8',
    '3x8/10',
    '4x12/10/8',
    '3x5 amrap',
    '3x8 drop set',
    '2x5,5+',
    '3x8, 8, 6',
    '3x5, 3',
    '3x5 5',
  ],
  ...[
    '3x5+2x3',
    '5+5+5',
    '3x8, 70% 5x3',
    '70% 3x5 2x3',
    '8, 6 @70/75/80%',
    '3x5 @65/75%',
    '3x5 RPE 8/10',
    '3x8 3s',
    '5+ 100kg',
  ],
  ...[
    '3x8 rest 60-90s',
    '3x8 rest 2',
    '3x30-45s',
    '3x5 @100-110kg',
    '3x8 @rir1-2',
    '3x8 70% 75%',
    '3x8 tempo 311',
    '0,0,0',
  ],
  ...['3x5 @1,250kg', '51x5, rest 90', '', ';', '3x8 slow 70%'],
]

describe('the suggestion for a line that is wrong', () => {
  it.each(MEANT)('%j: %s', (typed, suggestion) => {
    expect(parsePrescription(typed).problem?.suggestion).toBe(suggestion)
  })

  it.each(NOT_MEANT)('%j: none', (typed) => {
    expect(parsePrescription(typed).problem).toMatchObject({ suggestion: null })
  })

  it('takes no sign where no load is added to the body weight', () => {
    expect(parsePrescription('3x8 BW+10kg', { isAddedLoad: false }).problem?.suggestion).toBeNull()
    expect(parsePrescription('3x8 10kg', { isAddedLoad: true }).problem?.suggestion).toBe('3x8 +10kg')
  })

  it('is made for at most 300 characters', () => {
    const long = (count: number) => `3x8 70%${' '.repeat(count - 7)};`
    expect(parsePrescription(long(299)).problem?.suggestion).toBe('3x8 @70%')
    expect(parsePrescription(long(300)).problem?.suggestion).toBeNull()
  })
})
