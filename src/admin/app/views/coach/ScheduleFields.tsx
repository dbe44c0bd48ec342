'use client'

import { useId } from 'react'
import { nextMonday, todayHere, WEEKDAYS, weekdaysInWords } from './days.ts'

export interface Schedule {
  startsOn: string
  trainingDays: string[]
}

export const NO_SCHEDULE: Schedule = { startsOn: '', trainingDays: [] }

const USUAL = [
  ['MONDAY', 'WEDNESDAY', 'FRIDAY'],
  ['TUESDAY', 'THURSDAY'],
  ['MONDAY', 'TUESDAY', 'THURSDAY', 'FRIDAY'],
]

/** What is sent of it: nothing where no day is chosen. */
export const scheduleToSend = ({ startsOn, trainingDays }: Schedule) =>
  trainingDays.length > 0 ? { startsOn, trainingDays } : { startsOn: null }

/** From a day on, on these days of the week. The usual days are one click. */
export function ScheduleFields({ value, onChange }: { value: Schedule; onChange: (value: Schedule) => void }) {
  const legend = useId()
  const choose = (trainingDays: string[]) =>
    onChange({ startsOn: value.startsOn || nextMonday(todayHere()), trainingDays })
  const toggle = (day: string, isOn: boolean) =>
    choose(isOn ? [...value.trainingDays, day] : value.trainingDays.filter((each) => each !== day))
  return (
    <fieldset className="coach-schedule" aria-labelledby={legend}>
      <p id={legend}>Training days, one workout on each</p>
      <div className="coach-days">
        {WEEKDAYS.map(({ day, name, short }) => (
          <label key={day} className="coach-day">
            <input
              type="checkbox"
              checked={value.trainingDays.includes(day)}
              onChange={({ target }) => toggle(day, target.checked)}
              aria-label={name}
            />
            <span aria-hidden="true">{short}</span>
          </label>
        ))}
      </div>
      <div className="coach-usual">
        {USUAL.map((days) => (
          <button key={days.join()} type="button" className="plan-button" onClick={() => choose(days)}>
            {weekdaysInWords(days)}
          </button>
        ))}
        {value.trainingDays.length > 0 && (
          <button type="button" className="plan-button" onClick={() => onChange(NO_SCHEDULE)}>
            Without days
          </button>
        )}
      </div>
      {value.trainingDays.length > 0 && (
        <label className="coach-field">
          <span>First day</span>
          <input
            type="date"
            required
            value={value.startsOn}
            onChange={({ target }) => onChange({ ...value, startsOn: target.value })}
          />
        </label>
      )}
    </fieldset>
  )
}
