import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { CalendarWorkout } from '../../actions/workouts/schedule/readCalendar.ts'
import { daysAfter } from '../../kernel/localDay.ts'
import { ScheduledWorkoutStatus } from '../../kernel/schedule/vocabulary.ts'

const SAID: Partial<Record<ScheduledWorkoutStatus, string>> = {
  [ScheduledWorkoutStatus.DONE]: 'Done',
  [ScheduledWorkoutStatus.MISSED]: 'Missed',
  [ScheduledWorkoutStatus.SKIPPED]: 'Skipped',
}
/** Calendars ask again after so many seconds. */
const TIME_TO_LIVE = 3_600

/**
 * The workouts as iCalendar (RFC 5545): events of a whole day, which block no time. The same workouts are the same text, so
 * that it has an ETag: the stamp of an event is its own day and not the moment of the request. Pure.
 */
export function calendarOf(workouts: readonly CalendarWorkout[]): string {
  const calendar = ical({ name: 'Waymark', prodId: { company: 'Waymark', product: 'Schedule' }, ttl: TIME_TO_LIVE })
  for (const { uid, day, workoutTitle, programTitle, status } of workouts) {
    calendar.createEvent({
      id: `${uid}@waymark`,
      // A day of whole-day events is read in UTC, and is no moment.
      ...{
        start: momentOf(day),
        end: momentOf(daysAfter(day, 1)),
        stamp: momentOf(day),
        allDay: true,
        timezone: 'UTC',
      },
      summary: workoutTitle,
      description: SAID[status] ? `${programTitle} (${SAID[status]})` : programTitle,
      status: status === ScheduledWorkoutStatus.SKIPPED ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

const momentOf = (day: string) => new Date(`${day}T00:00:00Z`)
