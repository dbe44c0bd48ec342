/**
 * A believable strength plan of twelve weeks: 48 workouts and 264 rows, on exercises of the demo catalogue. It is an input
 * of `planProgram` whose exercises are named by slugs in place of IDs. tests/data/plans has it as JSON, XLSX and CSV.
 */
export interface WrittenPlan {
  title: string
  level: 'INTERMEDIATE'
  description: string
  milestones: { title: string; workouts: WrittenWorkout[] }[]
}

interface WrittenWorkout {
  title: string
  rows: WrittenRow[]
}

interface WrittenRow {
  exerciseId: string
  prescription: string
  restSeconds?: number
  group?: string
  notes?: string
}

/** Per week: sets, repetitions and percentage of the main lift, whether its last set is open, and RPE of the rest. */
const WEEKS: [phase: string, sets: number, reps: number, percent: number, isOpen: boolean, rpe: string][] = [
  ['Volume', 4, 8, 65, false, '7'],
  ['Volume', 4, 8, 67.5, false, '7-8'],
  ['Volume', 5, 8, 70, true, '8'],
  ['Deload', 3, 5, 60, false, '6'],
  ['Strength', 4, 6, 72.5, false, '7'],
  ['Strength', 5, 5, 75, false, '7.5-8'],
  ['Strength', 5, 5, 77.5, true, '8'],
  ['Deload', 3, 5, 62.5, false, '6'],
  ['Peak', 5, 3, 80, false, '7-8'],
  ['Peak', 4, 3, 85, false, '8'],
  ['Peak', 3, 2, 90, true, '8-8.5'],
  ['Test', 1, 1, 95, true, '6'],
]

type Week = (typeof WEEKS)[number]

function mainLift(exerciseId: string, [phase, sets, reps, percent, isOpen]: Week, notes?: string): WrittenRow {
  const warmUps =
    phase === 'Deload' ? 'w 2x5 @40%' : `w 2x5 @40%; w 3 @55%${percent >= 75 ? '; w 2 @65%; w 1 @72.5%' : ''}`
  const last = isOpen ? `${reps}+ @${percent}% rest 4:00` : null
  const before = sets - (last ? 1 : 0)
  const group = before === 0 ? null : `${before > 1 ? `${before}x` : ''}${reps} @${percent}%`
  const prescription = [warmUps, group, last].filter(Boolean).join('; ')
  return { exerciseId, prescription, restSeconds: percent >= 80 ? 240 : 180, ...(notes && { notes }) }
}

const NOTES: Record<string, string> = {
  Volume: 'Leave the bar when the speed goes, not when the set is full.',
  Deload: 'Easy on purpose: everything moves fast, and nothing is added.',
  Strength: 'Brace before each repetition; the last one looks like the first.',
  Peak: 'Few repetitions, each as fast as it goes.\nStop one short of a grind.',
  Test: 'Take three singles to work up. A clean one counts, an ugly one does not.',
}

function lowerA(week: Week): WrittenRow[] {
  const [phase, , , , , rpe] = week
  return [
    mainLift('barbell-squat', week, NOTES[phase]),
    { exerciseId: 'romanian-deadlift', prescription: `3x8-10 @rpe${rpe} tempo 3-1-1-0`, restSeconds: 120 },
    { exerciseId: 'split-squat-with-dumbbells', prescription: `3x8 each @rpe${rpe}`, restSeconds: 90 },
    { exerciseId: 'seated-cable-rows', prescription: `3x10-12 @rpe${rpe}`, restSeconds: 75, group: 'A' },
    { exerciseId: 'hanging-leg-raise', prescription: '3x8-15 @rir2', restSeconds: 75, group: 'A' },
    {
      exerciseId: 'plank',
      prescription: phase === 'Deload' ? '2x30s' : '3x45s',
      restSeconds: 60,
      notes: '=Ribs down, glutes on.',
    },
  ]
}

function upperA(week: Week): WrittenRow[] {
  const [phase, , , , , rpe] = week
  return [
    mainLift('barbell-bench-press-medium-grip', week, 'Shoulder blades stay on the bench; pause the first repetition.'),
    { exerciseId: 'bent-over-barbell-row', prescription: `4x6-8 @rpe${rpe}`, restSeconds: 120 },
    { exerciseId: 'dumbbell-bench-press', prescription: `3x8-12 @rpe${rpe}`, restSeconds: 90 },
    { exerciseId: 'triceps-pushdown', prescription: phase === 'Deload' ? '2x12' : '2x12-15; drop 10+', group: 'B' },
    {
      exerciseId: 'hammer-curls',
      prescription: `3x10-12 @rpe${rpe}`,
      group: 'B',
      notes: 'No swing, "slow" on the way down; then rest.',
    },
  ]
}

function lowerB(week: Week): WrittenRow[] {
  const [phase, , , , , rpe] = week
  return [
    mainLift('barbell-deadlift', week, 'Reset on the floor each time.'),
    { exerciseId: 'front-barbell-squat', prescription: '3x5 @60-65%', restSeconds: 150 },
    { exerciseId: 'leg-press', prescription: phase === 'Volume' ? '3x12-15 @120kg' : '3x10 @140kg', restSeconds: 120 },
    { exerciseId: 'hyperextensions-back-extensions', prescription: `3x12 @rpe${rpe}`, restSeconds: 60, group: 'A' },
    { exerciseId: 'ab-roller', prescription: '3x6-10 @rir1', restSeconds: 60, group: 'A' },
    {
      exerciseId: 'rowing-stationary',
      prescription: phase === 'Deload' ? '1km' : '4x500m in 2:00 rest 90s',
      notes: '- easy breathing; nose only',
    },
  ]
}

function upperB(week: Week): WrittenRow[] {
  const [phase, , , , , rpe] = week
  return [
    mainLift('standing-military-press', week),
    {
      exerciseId: 'pullups',
      prescription: phase === 'Test' ? 'max' : '3x5-8; max',
      restSeconds: 150,
      notes: 'Full hang, chin over the bar.',
    },
    { exerciseId: 'close-grip-barbell-bench-press', prescription: `3x6-8 @rpe${rpe}`, restSeconds: 120 },
    { exerciseId: 'face-pull', prescription: '3x15-20 @22.5kg', restSeconds: 45, group: 'C' },
    {
      exerciseId: 'side-lateral-raise',
      prescription: phase === 'Deload' ? '2x15' : '2x15; failure 12+',
      restSeconds: 45,
      group: 'C',
    },
  ]
}

export function twelveWeeks(): WrittenPlan {
  return {
    title: 'Twelve weeks to stronger',
    level: 'INTERMEDIATE',
    description:
      'Four days a week in three blocks: volume, strength and a peak, each with a deload before the next. ' +
      'Percentages are those of the training maximum; everything else goes by feel.',
    milestones: WEEKS.map((week, index) => ({
      title: `Week ${index + 1}: ${week[0]}`,
      workouts: [
        { title: 'Day 1: Squat', rows: lowerA(week) },
        { title: 'Day 2: Bench press', rows: upperA(week) },
        { title: 'Day 3: Deadlift', rows: lowerB(week) },
        { title: 'Day 4: Overhead press', rows: upperB(week) },
      ],
    })),
  }
}
