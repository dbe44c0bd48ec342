'use client'

import { useRef, useState } from 'react'
import { dayInWords, WEEKDAYS } from './days.ts'
import { daysOf, doneInWords, hasSchedule, keyOf, type Month, STATUS_WORDS, type Workout } from './month.ts'

interface Props {
  month: Month
  chosen: Workout | null
  onChoose: (workout: Workout) => void
  onMove: (workout: Workout, to: string) => void
}

/** Where the present day stands on the page. */
export const TODAY = 'athlete-today'

/** The days of a month with what is on them: seven columns, and on a phone a list of the days that have something. */
export function MonthGrid({ month, chosen, onChoose, onMove }: Props) {
  const dragged = useRef<Workout | null>(null)
  const [over, setOver] = useState('')
  const drop = (day: string) => {
    const workout = dragged.current
    dragged.current = null
    setOver('')
    if (workout && workout.dueOn !== day) onMove(workout, day)
  }
  const mayMove = month.mayChange && month.workouts.some(({ isOpen }) => isOpen)
  return (
    <>
      {mayMove && (
        <>
          <p className="aside coach-by-mouse">Drag a workout to another day, or press Change beside it.</p>
          <p className="aside coach-by-touch">To move a workout to another day, press Change beside it.</p>
        </>
      )}
      <div className="coach-weekdays" aria-hidden="true">
        {WEEKDAYS.map(({ day, short }) => (
          <span key={day}>{short}</span>
        ))}
      </div>
      <ol className="coach-month" aria-label="Days">
        {daysOf(month).map(({ day, isInMonth, isToday, workouts, others, pauses }) => {
          const isEmpty = workouts.length + others.length === 0 && !pauses.some(({ isFirst }) => isFirst)
          return (
            <li
              key={day}
              className={[
                'coach-date',
                isInMonth ? '' : 'coach-date--beside',
                isToday ? 'coach-date--today' : '',
                isEmpty ? 'coach-date--empty' : '',
                pauses.some(({ isFirst }) => isFirst) ? '' : 'coach-date--marked',
                over === day ? 'coach-date--over' : '',
              ].join(' ')}
              id={isToday ? TODAY : undefined}
              data-day={day}
              onDragOver={(event) => {
                if (!dragged.current) return
                event.preventDefault()
                setOver(day)
              }}
              onDragLeave={() => setOver('')}
              onDrop={(event) => {
                event.preventDefault()
                drop(day)
              }}
            >
              <span className="coach-number">
                <span aria-hidden="true">{Number(day.slice(8))}</span>
                <span className="coach-full">{dayInWords(day)}</span>
                {isToday && ' today'}
              </span>
              {pauses.map(({ title, until, isFirst }) => (
                <span key={title} className="coach-paused">
                  {isFirst ? `${title} is paused${until ? ` until ${dayInWords(until)}` : ''}` : 'Paused'}
                </span>
              ))}
              {workouts.map((workout) => (
                <Chip
                  key={keyOf(workout)}
                  workout={workout}
                  isChosen={chosen === workout}
                  mayChange={month.mayChange && workout.isOpen}
                  onChoose={() => onChoose(workout)}
                  onDrag={(is) => {
                    dragged.current = is ? workout : null
                  }}
                />
              ))}
              {others.map(({ sessionId, title }) => (
                <div key={sessionId} className="coach-chip coach-chip--done">
                  <a href={sessionPage(sessionId)}>{title}</a>
                  <span className="coach-status">{hasSchedule(month) ? 'Done, beside the schedule' : 'Done'}</span>
                </div>
              ))}
            </li>
          )
        })}
      </ol>
    </>
  )
}

const sessionPage = (id: string) => `/admin/collections/workoutSessions/${id}/sets`

interface ChipProps {
  workout: Workout
  isChosen: boolean
  mayChange: boolean
  onChoose: () => void
  onDrag: (is: boolean) => void
}

function Chip({ workout, isChosen, mayChange, onChoose, onDrag }: ChipProps) {
  const { title, status, movedFrom, reason, sessionId, dueOn, doneOn } = workout
  return (
    // A mouse may drag it. Everybody else has the button.
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way to what the button does
    <div
      className={`coach-chip coach-chip--${status.toLowerCase()}${isChosen ? ' coach-chip--chosen' : ''}`}
      draggable={mayChange}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', title)
        event.dataTransfer.effectAllowed = 'move'
        onDrag(true)
      }}
      onDragEnd={() => onDrag(false)}
    >
      {sessionId ? <a href={sessionPage(sessionId)}>{title}</a> : <span>{title}</span>}
      <span className="coach-status">
        {status === 'DONE' ? doneInWords(dueOn, doneOn) : STATUS_WORDS[status]}
        {movedFrom && `, moved from ${dayInWords(movedFrom)}`}
        {reason && `: ${reason}`}
      </span>
      {mayChange && (
        <button
          type="button"
          className="plan-button"
          aria-label={`Change ${title} of ${dayInWords(dueOn)}`}
          aria-expanded={isChosen}
          onClick={onChoose}
        >
          Change
        </button>
      )}
    </div>
  )
}
