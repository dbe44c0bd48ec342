import { counted } from '../ask.ts'
import { daysBetween } from './days.ts'

/** A month of an athlete, as its endpoint answers it and as it is drawn. Pure. */

export interface Workout {
  enrolmentId: string
  slotId: string
  title: string
  dueOn: string
  status: 'DONE' | 'DUE_TODAY' | 'UPCOMING' | 'MISSED' | 'SKIPPED'
  movedFrom: string | null
  isOpen: boolean
  sessionId: string | null
  /** The athlete's own day on which it was done. */
  doneOn: string | null
  reason: string | null
}

/** A session that no schedule asked for on that day. */
interface OtherSession {
  sessionId: string
  title: string
  on: string
}

export interface ProgramOfAthlete {
  id: string
  /** The database's ID, as everything in paths. */
  programId: string
  title: string
  status: string
  isActive: boolean
  slotsDone: number
  slotsTotal: number
  percent: number
  next: string | null
  startsOn: string | null
  trainingDays: string[]
  adherence: number | null
  missed: number
  /** How many rows are adjusted for this athlete alone. */
  adjusted: number
  /** Those that are not over. */
  pauses: Pause[]
}

/** Changes a whole program and says what was done. Answers whether it was. */
export type ChangeOfProgram = (
  enrolmentId: string,
  name: 'pause' | 'schedule',
  body: object,
  says: string,
) => Promise<boolean>

export interface Pause {
  from: string
  until: string | null
  hasBegun: boolean
}

/** A pause that touches the days of a month, past or not. */
interface PausedProgram {
  title: string
  from: string
  until: string | null
}

export interface Month {
  today: string
  month: string
  weeks: string[][]
  before: string
  after: string
  mayChange: boolean
  workouts: Workout[]
  others: OtherSession[]
  paused: PausedProgram[]
  programs: ProgramOfAthlete[]
}

interface Day {
  day: string
  isInMonth: boolean
  isToday: boolean
  workouts: Workout[]
  others: OtherSession[]
  /** A pause is told on its first day in the grid, and marked on the others. */
  pauses: (PausedProgram & { isFirst: boolean })[]
}

/** Each status has a word, because nobody should have to tell colours apart. */
export const STATUS_WORDS: Record<Workout['status'], string> = {
  DONE: 'Done',
  DUE_TODAY: 'Due today',
  UPCOMING: 'Due',
  MISSED: 'Missed',
  SKIPPED: 'Skipped',
}

/** "Done 2 days late". Done on its day, or without a day, is done. */
export function doneInWords(dueOn: string | null, doneOn: string | null): string {
  const days = dueOn && doneOn ? daysBetween(dueOn, doneOn) : 0
  return days === 0 ? 'Done' : `Done ${counted(Math.abs(days), 'day')} ${days > 0 ? 'late' : 'early'}`
}

export const keyOf = ({ enrolmentId, slotId }: Pick<Workout, 'enrolmentId' | 'slotId'>) => `${enrolmentId} ${slotId}`

export const daysOf = ({ weeks, month, today, workouts, others, paused }: Month): Day[] =>
  weeks.flat().map((day, index) => ({
    day,
    isInMonth: day.startsWith(month),
    isToday: day === today,
    workouts: workouts.filter(({ dueOn }) => dueOn === day),
    others: others.filter(({ on }) => on === day),
    pauses: paused
      .filter(({ from, until }) => from <= day && (until === null || day <= until))
      .map((pause) => ({ ...pause, isFirst: index === 0 || pause.from === day })),
  }))

/** Without a schedule nothing is done beside it. */
export const hasSchedule = ({ programs }: Month): boolean => programs.some(({ startsOn }) => startsOn !== null)

/** What a month holds, in a sentence for whoever does not look over the grid. */
export function monthInNumbers(shown: Month): string {
  const { workouts, others, month } = shown
  const inMonth = workouts.filter(({ dueOn }) => dueOn.startsWith(month))
  const count = (...of: Workout['status'][]) => inMonth.filter(({ status }) => of.includes(status)).length
  const extra = others.filter(({ on }) => on.startsWith(month)).length
  const parts = [
    [count('DONE'), 'done'],
    [count('DUE_TODAY', 'UPCOMING'), 'due'],
    [count('MISSED'), 'missed'],
    [count('SKIPPED'), 'skipped'],
    [extra, hasSchedule(shown) ? 'done beside the schedule' : 'done'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return told.length === 0 ? 'Nothing in this month.' : `${told.join(', ')}.`
}
