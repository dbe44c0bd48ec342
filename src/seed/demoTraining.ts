import { createHash } from 'node:crypto'
import type { WorkoutEventInput } from '../graphql/workouts/sync.inputs.ts'
import { fromThousandths, type MassUnit } from '../kernel/load.ts'
import { MEASURED_IN, type Metric } from '../kernel/metric.ts'

/**
 * Twelve weeks of training by the demo athletes, as events that a device would have kept: what a program asks for, done
 * on the days and with the strength of one athlete. The same athlete, program and day give the same events. Pure.
 */

const WEEKS = 12
const DAY_MS = 86_400_000
const SET_SECONDS = 40
const REST_SECONDS = 90
/** In metres per second, by a word in the slug of the exercise. */
const SPEEDS = { walk: 1.6, jog: 2.3, run: 2.6 } as const

export interface Habit {
  username: string
  /** The slugs of the programs, one after the other. */
  programs: string[]
  /** Days of the week, Sunday is 0. */
  days: number[]
  /** The hour at which a workout begins, in UTC. */
  hour: number
  /** Of a hundred workouts, so many are missed. */
  missed: number
  unit: MassUnit
  /** In thousandths of the unit: the first working load of an exercise, and what is added each time. */
  loads: Record<string, { first: number; step: number }>
}

export interface PrescribedSlot {
  enrolmentId: string
  slotId: string
  rows: PrescribedRow[]
}

export interface PrescribedRow {
  id: string
  exerciseId: string
  slug: string
  metric: Metric
  sets: PrescribedSet[]
}

interface PrescribedSet {
  type: string
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: number | null; unit?: MassUnit | null } | null
  rpe?: number | null
  durationSeconds?: number | null
  distanceMeters?: number | null
}

const NOTES = [
  'Slept well, everything moved fast.',
  'Short on time, kept the rests strict.',
  'Left knee a little stiff in the warm-up, fine afterwards.',
  'Last set was a fight.',
  'Felt easy. Ready for more.',
]

/** The workouts of the last twelve weeks, one list of events for each, the oldest first. */
export function trainingOf(habit: Habit, slots: readonly PrescribedSlot[], now: Date): WorkoutEventInput[][] {
  const today = Math.floor(now.getTime() / DAY_MS)
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => today - WEEKS * 7 + index)
  const trained = days.filter(
    (day) => habit.days.includes(new Date(day * DAY_MS).getUTCDay()) && chance(habit.username, day) >= habit.missed,
  )
  const times = new Map<string, number>()
  return slots.slice(0, trained.length).map((slot, index) => {
    const late = chance(habit.username, index, 'late')
    const start = new Date((trained[index] as number) * DAY_MS + habit.hour * 3_600_000 + late * 30_000)
    return workoutOf(habit, slot, start, times)
  })
}

function workoutOf(
  habit: Habit,
  { enrolmentId, slotId, rows }: PrescribedSlot,
  start: Date,
  times: Map<string, number>,
): WorkoutEventInput[] {
  const key = `${habit.username} ${slotId} ${start.toISOString()}`
  const session = uuidOf(key)
  let moment = start.getTime()
  const event = (name: string, body: Omit<WorkoutEventInput, 'clientEventId' | 'occurredAt'>) => ({
    clientEventId: uuidOf(`${key} ${name}`),
    occurredAt: new Date(moment).toISOString(),
    ...body,
  })
  const events = [event('start', { workoutStarted: { sessionClientId: session, enrolmentId, slotId } })]
  for (const row of rows) {
    const before = times.get(row.slug) ?? 0
    for (const [index, set] of row.sets.entries()) {
      const { seconds, ...values } = valuesOf(habit, row, set, before, index === row.sets.length - 1)
      moment += (seconds + REST_SECONDS) * 1000
      const setLogged = {
        sessionClientId: session,
        setClientId: uuidOf(`${key} ${row.id} ${index} set`),
        exerciseId: row.exerciseId,
        workoutExerciseId: row.id,
        prescribedSetIndex: String(index),
        type: set.type,
        ...values,
      }
      events.push(event(`${row.id} ${index}`, { setLogged }))
    }
    times.set(row.slug, before + 1)
  }
  moment += REST_SECONDS * 1000
  const mood = chance(key)
  const notes = mood < 25 ? (NOTES[mood % NOTES.length] as string) : null
  const workoutCompleted = { sessionClientId: session, rating: String(3 + (mood % 3)), ...(notes && { notes }) }
  return [...events, event('end', { workoutCompleted })]
}

/** What the athlete did, and how long it took. `times` says how often they have done the exercise before. */
function valuesOf(habit: Habit, { slug, metric }: PrescribedRow, set: PrescribedSet, times: number, isLast: boolean) {
  const measures = MEASURED_IN[metric]
  const isWarmup = set.type === 'WARMUP'
  // Every eighth time, the last set falls short: records and estimates do not only rise.
  const isShort = isLast && !isWarmup && times % 8 === 7
  const reps = measures.includes('reps') ? repsOf(set, times) - (isShort ? 2 : 0) : null
  const distance = measures.includes('distanceMeters') ? distanceOf(slug, set, times) : null
  const seconds = distance?.seconds ?? (measures.includes('durationSeconds') ? (set.durationSeconds ?? 30) : null)
  const rpe = set.rpe ?? (isLast && !isWarmup ? 8 : null)
  return {
    ...(reps !== null && { reps: String(Math.max(1, reps)) }),
    ...(measures.includes('load') && loadOf(habit, slug, set, times)),
    ...(distance && { distanceMeters: String(distance.metres) }),
    ...(seconds !== null && { durationSeconds: String(seconds) }),
    ...(rpe !== null && { rpe: String(isShort ? 10 : rpe) }),
    seconds: seconds ?? SET_SECONDS,
  }
}

function repsOf({ type, repsMin, repsMax }: PrescribedSet, times: number): number {
  const least = repsMin ?? repsMax ?? 8
  const most = repsMax ?? least + (type === 'AMRAP' ? 4 : 0)
  return Math.min(least + times, most)
}

/** A prescribed load, or else the athlete's own: 60 % of the working load in a warm-up. */
function loadOf({ loads, unit }: Habit, slug: string, { type, load }: PrescribedSet, times: number) {
  if (load?.thousandths != null && load.unit) {
    return { loadValue: fromThousandths(load.thousandths), loadUnit: load.unit }
  }
  const { first, step } = loads[slug] ?? { first: 20_000, step: 1_000 }
  const working = first + (times - Math.floor(times / 8)) * step
  const thousandths = type === 'WARMUP' ? Math.round((working * 0.6) / 2_500) * 2_500 : working
  return { loadValue: fromThousandths(thousandths), loadUnit: unit }
}

function distanceOf(slug: string, { distanceMeters, durationSeconds }: PrescribedSet, times: number) {
  const [, base] = Object.entries(SPEEDS).find(([word]) => slug.includes(word)) ?? ['', 3]
  const speed = base * (1 + Math.min(times, 40) / 400)
  if (distanceMeters != null) return { metres: distanceMeters, seconds: Math.round(distanceMeters / speed) }
  const seconds = durationSeconds ?? 300
  return { metres: Math.round((seconds * speed) / 10) * 10, seconds }
}

const digest = (...parts: (string | number)[]) => createHash('sha256').update(parts.join(' ')).digest()

/** A number from 0 to 99 that these parts always give. */
const chance = (...parts: (string | number)[]) => digest(...parts).readUInt32BE(0) % 100

function uuidOf(text: string): string {
  const bytes = digest(text).subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
