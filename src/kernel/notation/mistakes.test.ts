import { describe, expect, it } from 'vitest'
import { parsePrescription } from './parse.ts'

/** What was written, the column, what is told, and the line that the coach then writes. */
const MISTAKES: [line: string, column: number, told: string, then: string][] = [
  // Another notation.
  ['3x5x100', 4, 'Write the load with @: 3x5 @100kg.', '3x5 @100kg'],
  ['3x5x225lbs', 4, 'Write the load with @: 3x5 @225lb.', '3x5 @225lb'],
  ['3 sets of 5', 3, 'Write 3x5.', '3x5'],
  ['w 3*5', 4, 'Write 3x5.', 'w 3x5'],
  ['3 sets', 3, 'Write 3x and what one set is, such as 3x5.', '3x5'],
  ['400m x 6', 6, 'Write the number of sets first: 6x400m.', '6x400m'],
  ['5/5/5', 2, 'Write 3x5.', '3x5'],
  ['5/3/1', 2, 'Write 5; 3; 1.', '5; 3; 1'],
  ['5,3,1', 1, 'Write 5; 3; 1.', '5; 3; 1'],
  ['3x5, 2x3', 4, 'Write a semicolon between groups of sets, as in 3x5; 2x3.', '3x5; 2x3'],
  ['3x5\n2x3', 5, 'Write a semicolon between groups of sets, as in 3x5; 2x3.', '3x5; 2x3'],
  ['3x10/side', 5, 'Write each for a set on each side: 3x10 each.', '3x10 each'],
  ['3x10 per leg', 6, 'Write each for a set on each side: 3x10 each.', '3x10 each'],
  ['3x10 ea', 6, 'Write each for "ea".', '3x10 each'],
  ['3x10 reps @20kg', 6, 'Leave out "reps".', '3x10 @20kg'],
  [
    '3x10 BW',
    6,
    'A set without a load is done with the body weight. Leave out "bw", and write +10kg for what is added to it.',
    '3x10',
  ],
  ['3x5, rest 60s', 4, 'Leave out the comma.', '3x5 rest 60s'],
  [
    '3x5 slow',
    5,
    '"slow" cannot stand here. Write a unit, +, -, over, in, each, left, right, @, tempo, rest, ; or nothing more.',
    '3x5',
  ],
  ['3x5 (heavy)', 5, 'Leave out the brackets, and write remarks into the notes.', '3x5'],

  [
    '5-20 constructor',
    6,
    '"constructor" cannot stand here. Write over, in, each, left, right, +, -, @, tempo, rest, ; or nothing more.',
    '5-20',
  ],

  // Kinds.
  ['3xAMRAP', 3, 'Write max for as many repetitions as possible: 3xmax.', '3xmax'],
  ['AMRAP', 6, 'Write max for as many repetitions as possible, or amrap 60s for a time.', 'max'],
  ['3x5 amrap', 5, 'Write + after the repetitions: 3x5+.', '3x5+'],
  ['3x8 to failure', 5, 'The kind of a set stands at the beginning. Write failure 3x8.', 'failure 3x8'],
  ['3 x failure', 5, 'The kind of a set stands at the beginning. Write failure 3 xmax.', 'failure 3 xmax'],
  ['dropset 8', 1, 'Write drop for "dropset".', 'drop 8'],

  // Intensities.
  ['@8', 1, 'Write first what is done, such as 3x5 @75%, or any where that is up to the athlete.', 'any @rpe8'],
  ['3x5 @8', 7, '"@8" has no unit. Write @rpe8, @8kg, @8lb or @8%.', '3x5 @rpe8'],
  ['3x5 @100', 9, '"@100" has no unit. Write @100kg, @100lb or @100%.', '3x5 @100kg'],
  ['3x5 @100 rest 90s', 10, '"@100" has no unit. Write @100kg, @100lb or @100%.', '3x5 @100kg rest 90s'],
  ['3x5 RPE 8', 5, 'Write @rpe8 for "rpe 8".', '3x5 @rpe8'],
  ['3x5 8 RPE', 5, 'Write @rpe8.', '3x5 @rpe8'],
  ['3x5 @8 RPE', 8, 'Write @rpe8.', '3x5 @rpe8'],
  ['3x5 @7-8', 9, '"@7-8" has no unit. Write @rpe7-8 or @7-8%.', '3x5 @rpe7-8'],
  ['3x5 @80% 1RM', 10, 'Percentages are always those of the training maximum. Leave out "1rm".', '3x5 @80%'],
  ['5RM', 2, 'Write @rpe10 for "rm".', '5 @rpe10'],
  ['3x5 2 RIR', 5, 'Write @rir2.', '3x5 @rir2'],
  ['3x5 @rir1-2', 12, 'RIR has no range. Write @rir1.', '3x5 @rir1'],
  ['3x5 75 %', 5, 'Write @75%.', '3x5 @75%'],
  ['3x5 70-75%', 5, 'Write @70-75%.', '3x5 @70-75%'],
  ['3x5 @70%-80%', 12, 'Write @70-80%.', '3x5 @70-80%'],
  ['3x5 100kg', 5, 'Write @100kg.', '3x5 @100kg'],
  ['3x5 100 kilos', 5, 'Write @100kg.', '3x5 @100kg'],
  ['3x5 100', 5, '"100" has no unit. Write @100kg, @100lb or @100%.', '3x5 @100kg'],
  ['3x5 @1kgs', 7, '"kgs" is not a unit. Write kg or lb.', '3x5 @1kg'],
  ['3x100kg', 6, '"100kg" is a load. Write the repetitions first, as in 3x5 @100kg.', '3x5 @100kg'],
  ['75%', 3, '"75%" is a load. Write the repetitions first, as in 5 @75%.', '5 @75%'],
  ['3x5 @100-110kg', 9, 'A load has no range. Write @100kg or @110kg.', '3x5 @100kg'],
  ['3x5 +10', 6, '"+10" has no unit. Write +10kg or +10lb.', '3x5 +10kg'],
  ['3x5 @.5kg', 6, 'Write a number before the point: 0.5.', '3x5 @0.5kg'],
  ['3x5 @1,250kg', 6, '"1,250" can be read in two ways. Write 1250 or 1.25.', '3x5 @1250kg'],
  ['5.000m', 1, '"5.000" can be read in two ways. Write 5000 or 5.', '5000m'],

  // Times.
  ['3x30sec', 5, '"sec" is not a unit. Write s, min or h.', '3x30s'],
  ['3x30-45s', 8, 'A time or a distance has no range. Write 30s or 45s.', '3x30s'],
  ['3x5 rest 3m', 11, '"m" means metres. Write 3min or 3:00.', '3x5 rest 3min'],
  ['3x5 rest 90', 12, '"90" has no unit. Write rest 90s.', '3x5 rest 90s'],
  ['3x5 rest 3', 11, '"3" has no unit. Write rest 3min or rest 3s.', '3x5 rest 3min'],
  ['3x5 90s', 5, 'Write rest 90s for a rest.', '3x5 rest 90s'],
  ['3x400m in 1\'45"', 12, 'Write minutes and seconds with a colon, as in 1:45.', '3x400m in 1:45'],
  ['2min30s', 5, 'Write minutes and seconds with a colon, as in 2:30.', '2:30'],
  ['1h30', 3, 'Write hours with colons, as in 1:30:00.', '1:30:00'],
  ['3x1:5', 3, '"1:5" is no time. Write minutes and seconds as 1:05, and hours as 1:00:00.', '3x1:05'],
  [
    '3x5 tempo 311',
    11,
    'A tempo has four phases: down, pause, up, pause. Write tempo 3-1-1-0 or tempo 31x0.',
    '3x5 tempo 31x0',
  ],
  ['3x0.5s', 3, '"0.5s" is no whole number of seconds.', '3x1s'],
  ['5 tempo 3110 tempo 31x0', 14, 'The group says tempo twice.', '5 tempo 31x0'],
  ['5 left right', 8, 'The group says the side twice.', '5; 5'],
  ['3x5 rest 60s rest 90s', 14, 'The group says rest twice.', '3x5 rest 60s'],

  ['5k', 2, '"k" is not a unit. Write m, km, mi or yd.', '5km'],

  // Values and ends.
  ['51x5', 1, '"51" is no number of sets. Write a whole number from 1 to 50.', '50x5'],
  ['30x5; 30x5', 7, '"30" is no number of sets. Write a whole number from 1 to 20.', '30x5; 20x5'],
  ['50x5; 5', 5, 'A line has at most 50 sets.', '50x5'],
  ['8-5', 3, 'A range begins with its smaller number. Write 5-8.', '5-8'],
  ['3x5 @rpe11', 9, '"11" is no RPE. Write a number from 1 to 10 with at most 3 decimals.', '3x5 @rpe10'],
  ['700mi', 1, '"700mi" is no distance. Write at most 1000 km, to the millimetre.', '600mi'],
  ['3x5 rest 61min', 10, 'This time is too long. Write at most 1h.', '3x5 rest 60min'],
  ['3x5;', 5, 'A group of sets is missing here. Write one, such as 3x5 @75%, or leave out the semicolon.', '3x5'],
  ['w', 2, 'The line ends too early. Write a number, max, any, >=, <= or a time such as 1:30.', 'w 5'],
  [
    '3x5 @75% heavy',
    10,
    '"heavy" cannot stand here. Write each, left, right, +, -, @, tempo, rest, ; or nothing more.',
    '3x5 @75%',
  ],
]

describe('a wrong line', () => {
  it.each(MISTAKES)('%j: column %i: %s', (line, column, told, then) => {
    expect(parsePrescription(line).problem).toMatchObject({ column, message: `At character ${column}: ${told}` })
    expect(parsePrescription(then).problem).toBeNull()
  })

  it('says what stands at the column and what may stand there', () => {
    expect(parsePrescription('3x5 @8kgs').problem).toEqual({
      column: 7,
      expected: ['kg', 'lb', '-', '%'],
      found: 'kgs',
      advice: '"kgs" is not a unit. Write kg or lb.',
      message: 'At character 7: "kgs" is not a unit. Write kg or lb.',
      suggestion: '3x5 @8kg',
    })
  })

  it('is told of a sign where no load is added to the body weight', () => {
    const told = (line: string) => parsePrescription(line, { isAddedLoad: false }).problem?.message
    expect(told('3x5 +2.5kg')).toBe(
      'At character 5: Nothing is added to the body weight in this exercise. Write the whole load as @2.5kg.',
    )
    expect(told('3x5-20kg')).toBe(
      'At character 4: Nothing is taken off the body weight in this exercise. Write the whole load as @20kg.',
    )
    expect(told('3x5 @20kg')).toBeUndefined()
  })

  it('has at most 8,000 characters', () => {
    expect(parsePrescription(`3x5${' '.repeat(7_997)}`).problem).toBeNull()
    expect(parsePrescription(`3x5${' '.repeat(7_997)}; 5`).problem).toMatchObject({ column: 8_001, found: '; 5' })
  })
})
