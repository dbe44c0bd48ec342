/** The closed vocabularies of schedules, as the GraphQL contract spells them. */

export enum DayOfWeek {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}

export enum ScheduledWorkoutStatus {
  DONE = 'DONE',
  DUE_TODAY = 'DUE_TODAY',
  UPCOMING = 'UPCOMING',
  MISSED = 'MISSED',
  SKIPPED = 'SKIPPED',
}

export const SCHEDULE_LIMITS = {
  /** Of an enrolment. Each is kept, because what is done keeps the day it had before later ones. */
  changes: 500,
  /** Those among the changes that are pauses, also the ones that say a pause anew or take it back. */
  pauses: 50,
  /** Steps that computing a schedule takes, each over all slots. A pause that is told anew takes the steps behind it again. */
  work: 200_000,
  /** Of all schedules of an athlete that are computed for one answer. */
  workOfAthlete: 1_000_000,
  daysOfShift: 366,
  /** How long ago a schedule may begin. Whoever means a month of last year would be told that all of it was missed. */
  daysBegunBefore: 31,
  athletesPerAssignment: 100,
  daysOfAgenda: 62,
  note: 500,
  reason: 200,
} as const
