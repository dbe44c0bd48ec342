'use client'

import { useRef, useState } from 'react'
import { fromDayToDay, monthInWords } from './days.ts'
import { MonthGrid, TODAY } from './MonthGrid.tsx'
import { keyOf, type Month, monthInNumbers, type Workout } from './month.ts'
import { Outcome } from './Outcome.tsx'
import { ProgramsOfAthlete } from './ProgramsOfAthlete.tsx'
import { type Place, placeIn, withPlace } from './place.ts'
import { post } from './post.ts'
import { useAnswer } from './useAnswer.ts'
import { useDoing } from './useDoing.ts'
import { WorkoutPanel } from './WorkoutPanel.tsx'

/** The month of an athlete and their programs. Everything is changed by buttons; dragging is a short way for a mouse. */
export function AthleteMonth({ id }: { id: string }) {
  const [place, setPlace] = useState<Place>(() => placeIn(location.search))
  const asked = place.month
  const {
    answer,
    problem: failure,
    load,
  } = useAnswer<Month>(`/api/productUsers/${id}/calendar${asked && `?month=${asked}`}`)
  const { said, problem, run } = useDoing()
  const heading = useRef<HTMLHeadingElement>(null)
  /** The button that opened what is open. Null after a reload. */
  const opener = useRef<HTMLElement | null>(null)
  const go = (next: Place) => {
    setPlace(next)
    history.replaceState(history.state, '', withPlace(location.href, next))
  }
  const open = (workout: Workout) => {
    opener.current = document.activeElement as HTMLElement | null
    choose(workout)
  }
  const choose = (workout: Workout | null) => go({ month: asked, workout: workout ? keyOf(workout) : '' })
  if (!answer) return <p role={failure ? 'alert' : 'status'}>{failure || 'Loading …'}</p>

  const asOpen = answer.workouts.find((workout) => keyOf(workout) === place.workout) ?? null
  // The address may name what can no longer be changed.
  const chosen = asOpen?.isOpen && answer.mayChange ? asOpen : null
  const change = (enrolmentId: string, name: string, body: object, says: string) =>
    run(async () => {
      await post(`/api/enrolments/${enrolmentId}/${name}`, body)
      await load()
      choose(null)
      // What had the focus may be elsewhere now, or gone.
      heading.current?.focus()
      return says
    })
  const move = ({ enrolmentId, slotId, title, dueOn }: Workout, to: string) =>
    change(enrolmentId, 'move', { slotId, to }, `${title} is moved ${fromDayToDay(dueOn, to)}.`)
  const show = (month: string) => go({ month, workout: '' })
  return (
    <>
      <section aria-labelledby="athlete-month" className="coach-calendar">
        <div className="coach-month-head">
          <h2 id="athlete-month" ref={heading} tabIndex={-1}>
            {monthInWords(answer.month)}
          </h2>
          <p className="coach-buttons">
            {answer.today.startsWith(answer.month) && (
              <a className="coach-to-today" href={`#${TODAY}`}>
                To today
              </a>
            )}
            <button type="button" className="plan-button" onClick={() => show(answer.before)}>
              Previous month
            </button>
            <button type="button" className="plan-button" onClick={() => show(answer.after)}>
              Next month
            </button>
            {asked !== '' && (
              <button type="button" className="plan-button" onClick={() => show('')}>
                This month
              </button>
            )}
          </p>
        </div>
        <p>{failure || monthInNumbers(answer)}</p>
        <MonthGrid month={answer} chosen={chosen} onChoose={open} onMove={move} />
        {chosen && (
          <WorkoutPanel
            key={keyOf(chosen)}
            workout={chosen}
            onMove={(to) => move(chosen, to)}
            onChange={(name, body, says) => change(chosen.enrolmentId, name, { slotId: chosen.slotId, ...body }, says)}
            onClose={() => {
              choose(null)
              const back = opener.current?.isConnected ? opener.current : heading.current
              back?.focus()
            }}
          />
        )}
        <Outcome said={said} problem={problem} />
      </section>
      <ProgramsOfAthlete
        programs={answer.programs}
        today={answer.today}
        mayChange={answer.mayChange}
        onChange={change}
      />
    </>
  )
}
