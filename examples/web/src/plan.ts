import type { TrainingPlanData } from '@waymark/client/documents'
import type { ExerciseMetric, Level, MassUnit } from '@waymark/client/types'
import { clock, tidy, weight } from './format.ts'
import type { LoggedSet, Session, Sessions, Values } from './sessions.ts'

export type Plan = NonNullable<TrainingPlanData['enrolment']>
export type Slot = Plan['milestones'][number]['slots'][number]
export type Row = NonNullable<Slot['rows']>[number]
export type Prescribed = Row['sets'][number]
export type Field = Exclude<keyof Values, 'loadUnit'>

/** The values that a set of an exercise must have. */
export const FIELDS: Record<ExerciseMetric, Field[]> = {
  LOAD_AND_REPS: ['loadValue', 'reps'],
  REPS: ['reps'],
  DURATION: ['durationSeconds'],
  DISTANCE_AND_DURATION: ['distanceMeters', 'durationSeconds'],
}

export const slotsOf = (plan: Plan): Slot[] => plan.milestones.flatMap(({ slots }) => slots)

const ofSlot = (sessions: Sessions, slot: Slot, status: Session['status']) =>
  Object.values(sessions).find((session) => session.slotId === slot.slotId && session.status === status)

export const sessionOf = (sessions: Sessions, slot: Slot) => ofSlot(sessions, slot, 'IN_PROGRESS')

/** Whether the slot is done, also where Waymark does not know it yet. */
export const isDone = (sessions: Sessions, slot: Slot) =>
  slot.completedSession !== null || ofSlot(sessions, slot, 'COMPLETED') !== undefined

/** What the athlete should do next: what they have begun, or else the first open slot. */
export function nextSlot(plan: Plan, sessions: Sessions): Slot | undefined {
  const slots = slotsOf(plan).filter(({ rows }) => rows)
  return slots.find((slot) => sessionOf(sessions, slot)) ?? slots.find((slot) => !isDone(sessions, slot))
}

const KINDS: Record<string, string> = {
  WARMUP: 'Warm-up',
  DROPSET: 'Drop set',
  FAILURE: 'To failure',
  AMRAP: 'As many as you can',
}
const kindOf = ({ type }: { type: string }) => KINDS[type]

const SIDES: Record<string, string> = { EACH: 'each side', LEFT: 'left side', RIGHT: 'right side' }

const span = (from: string | null, to: string | null, what: string) =>
  from !== null && `${tidy(from)}${to === null ? '' : `–${tidy(to)}`}${what}`

/** What a set asks for, in words. */
export function inWords(set: Prescribed, unit: MassUnit): string {
  const { repsMin, repsMax, durationSeconds, distanceMeters, load, tempo } = set
  const reps =
    repsMin !== null && repsMax !== null && repsMin !== repsMax ? `${repsMin}–${repsMax}` : (repsMax ?? repsMin)
  const parts = [
    kindOf(set),
    reps !== null && `${reps} ${reps === 1 ? 'rep' : 'reps'}`,
    distanceMeters !== null && `${tidy(distanceMeters)} m`,
    durationSeconds !== null && clock(durationSeconds),
    load && Number(load.value) > 0 && `${weight(load, unit)} ${unit.toLowerCase()}`,
    span(set.percentOfOneRepMax, set.percentMax, ' % of your best'),
    set.rpe !== null && `effort ${span(set.rpe, set.rpeMax, ' of 10')}`,
    set.repsInReserve !== null && `${tidy(set.repsInReserve)} left in reserve`,
    set.side && SIDES[set.side],
    tempo !== null && `tempo ${tempo}`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** Neighbours that say the same become one. */
function grouped(texts: string[], inWords: (text: string, count: number) => string): string[] {
  const groups: { text: string; count: number }[] = []
  for (const text of texts) {
    const last = groups.at(-1)
    if (last?.text === text) last.count += 1
    else groups.push({ text, count: 1 })
  }
  return groups.map(({ text, count }) => (count > 1 ? inWords(text, count) : text))
}

/** The sets of an exercise in words, such as "3 × 5 reps · 60 kg". */
export const summary = (sets: Prescribed[], unit: MassUnit): string[] =>
  grouped(
    sets.map((set) => inWords(set, unit)),
    (text, count) => `${count} × ${text}`,
  )

/** Warm-ups and the other sets are counted apart: "Set 1" is the first that counts. */
export function numberOf(row: Row, index: number): string {
  const isWarmup = (set: Prescribed | undefined) => set?.type === 'WARMUP'
  const same = row.sets.slice(0, index + 1).filter((set) => isWarmup(set) === isWarmup(row.sets[index])).length
  const added = Math.max(0, index - row.sets.length + 1)
  return `${isWarmup(row.sets[index]) ? 'Warm-up' : 'Set'} ${same + added}`
}

/** What the fields of a set begin with: the prescription, or else the last workout. */
export function suggestion(row: Row, index: number, before: LoggedSet | undefined, unit: MassUnit): Values {
  const set = row.sets[index] ?? row.sets.at(-1)
  const last = row.previousSets[index] ?? row.previousSets.at(-1)
  const load = set?.load ?? last?.load
  const reps = set?.repsMin ?? set?.repsMax ?? last?.reps
  // A weight that was changed in this workout says more than the plan, for the sets that were planned alike.
  const planned = before && (row.sets[before.index ?? -1] ?? set)
  const isAlike = planned && set && inWords(planned, unit) === inWords(set, unit)
  const changed = isAlike ? inUnit(before.values, unit) : undefined
  return {
    loadValue: changed ?? (load ? weight(load, unit) : undefined),
    loadUnit: unit,
    reps: reps?.toString(),
    distanceMeters: set?.distanceMeters ?? last?.distanceMeters,
    durationSeconds: (set?.durationSeconds ?? last?.durationSeconds)?.toString(),
  }
}

/** The load of logged values in the unit that the athlete wants now. */
export const inUnit = (values: Values | undefined, unit: MassUnit): string | undefined =>
  values?.loadValue ? weight({ value: values.loadValue, unit: values.loadUnit as MassUnit }, unit) : undefined

/** What was done the last time, such as "5 × 60 kg (3 sets)". */
export function lastTime(row: Row, unit: MassUnit): string {
  const texts = row.previousSets
    .filter(({ type }) => type !== 'WARMUP')
    .map(({ reps, load, durationSeconds, distanceMeters }) => {
      const weighed = load && Number(load.value) > 0 ? ` × ${weight(load, unit)} ${unit.toLowerCase()}` : ''
      const parts = [
        distanceMeters !== null && `${tidy(distanceMeters)} m`,
        durationSeconds !== null && clock(durationSeconds),
        reps !== null && `${reps}${weighed}`,
      ]
      return parts.filter(Boolean).join(' in ')
    })
  return grouped(texts, (text, count) => `${text} (${count} sets)`).join(', ')
}

export const LEVELS: Record<Level, string> = { BEGINNER: 'Beginner', INTERMEDIATE: 'Intermediate', EXPERT: 'Expert' }
