'use client'

import { counted, inWords } from '../ask.ts'
import { AdjustProgram } from './AdjustProgram.tsx'
import { dayInWords, daysAfter } from './days.ts'
import type { ChangeOfProgram, Pause, ProgramOfAthlete } from './month.ts'
import { daysOfProgram, ScheduleAnew } from './ScheduleAnew.tsx'
import { useKeptForm } from './useKeptForm.ts'

interface Props {
  programs: ProgramOfAthlete[]
  today: string
  mayChange: boolean
  onChange: ChangeOfProgram
}

/** The programs of an athlete with how far they are, and what a coach changes of a whole program. */
export function ProgramsOfAthlete({ programs, today, mayChange, onChange }: Props) {
  return (
    <section aria-labelledby="athlete-programs">
      <h2 id="athlete-programs">Programs</h2>
      {programs.length === 0 && (
        <p>This athlete is in no program. Assign one on its own page, or on the page of your athletes.</p>
      )}
      <ul className="coach-programs">
        {programs.map((program) => (
          <li key={program.id} className="coach-card">
            <h3>{program.title}</h3>
            <p>
              {inWords(program.status)} · <progress max={100} value={program.percent} aria-label="Workouts done" />{' '}
              {program.percent} % ({program.slotsDone} of {program.slotsTotal})
            </p>
            <p>
              {daysOfProgram(program)}
              {program.adherence !== null && ` · kept to the schedule: ${program.adherence} %`}
              {program.missed > 0 && ` · ${counted(program.missed, 'workout')} missed`}
            </p>
            {program.next && program.isActive && <p>Next workout: {program.next}</p>}
            {mayChange && program.isActive && (
              <>
                {program.startsOn && <Pauses {...{ program, today, onChange }} />}
                <ScheduleAnew program={program} onChange={onChange} />
                <AdjustProgram program={program} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the summary of the pauses says of each. */
const pauseInWords = ({ from, until, hasBegun }: Pause) =>
  hasBegun ? `in force${until ? ` until ${dayInWords(until)}` : ', with an open end'}` : `begins on ${dayInWords(from)}`

interface Of {
  program: ProgramOfAthlete
  onChange: ChangeOfProgram
}

function Pauses({ program, today, onChange }: Of & { today: string }) {
  const { fields, type, clear, cameBack } = useKeptForm(`coach:pause:${program.id}`, { from: today, until: '' })
  const { from, until } = fields
  const pause = async () => {
    const says = `${program.title} is paused from ${dayInWords(from)}.`
    if (await onChange(program.id, 'pause', { from, until }, says)) clear()
  }
  return (
    <details open={cameBack || undefined}>
      <summary>Pause{program.pauses.length > 0 && ` (${program.pauses.map(pauseInWords).join('; ')})`}</summary>
      <ul className="coach-list">
        {program.pauses.map((pause) => (
          <li key={pause.from}>
            <span>
              From {dayInWords(pause.from)} {pause.until ? `until ${dayInWords(pause.until)}` : 'with an open end'}{' '}
              <span className="aside">{pause.hasBegun ? 'in force' : 'has not begun'}</span>
            </span>
            <button
              type="button"
              className="plan-button"
              aria-label={`Take back the pause from ${dayInWords(pause.from)}`}
              onClick={() => {
                // An end before the beginning takes a pause back.
                const body = { from: pause.from, until: daysAfter(pause.from, -1) }
                onChange(program.id, 'pause', body, 'The pause is taken back.')
              }}
            >
              Take back
            </button>
          </li>
        ))}
      </ul>
      <form
        className="coach-line"
        onSubmit={(event) => {
          event.preventDefault()
          pause()
        }}
      >
        <label className="coach-field">
          <span>First day of the pause</span>
          <input type="date" required value={from} onChange={({ target }) => type({ from: target.value })} />
        </label>
        <label className="coach-field">
          <span>Last day, if it is known</span>
          <input type="date" min={from} value={until} onChange={({ target }) => type({ until: target.value })} />
        </label>
        <button type="submit" className="plan-button">
          Pause
        </button>
      </form>
    </details>
  )
}
