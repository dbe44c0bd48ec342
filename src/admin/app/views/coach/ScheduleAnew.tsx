'use client'

import { useState } from 'react'
import { counted } from '../ask.ts'
import { dayInWords, weekdaysInWords } from './days.ts'
import type { ChangeOfProgram, ProgramOfAthlete } from './month.ts'
import { Question } from './Question.tsx'
import { NO_SCHEDULE, type Schedule, ScheduleFields } from './ScheduleFields.tsx'
import { useKeptForm } from './useKeptForm.ts'

/** "On Mon and Thu, from Mon 7 December". */
export function daysOfProgram({ startsOn, trainingDays }: Pick<ProgramOfAthlete, 'startsOn' | 'trainingDays'>): string {
  return startsOn ? `On ${weekdaysInWords(trainingDays)}, from ${dayInWords(startsOn)}` : 'Without days'
}

interface Props {
  program: ProgramOfAthlete
  onChange: ChangeOfProgram
}

/** Other days for a program, or none. Asks first where a schedule is lost by it, because nothing brings that back. */
export function ScheduleAnew({ program, onChange }: Props) {
  const { title, startsOn } = program
  const { fields, type, clear, cameBack } = useKeptForm(`coach:schedule:${program.id}`, NO_SCHEDULE)
  const [isAsked, setAsked] = useState(false)
  const hasDays = fields.trainingDays.length > 0
  const begin = async () => {
    setAsked(false)
    const now = hasDays ? `${title} has new days` : `${title} has no days any more`
    const says = startsOn ? `${now}. Before: ${daysOfProgram(program)}.` : `${now}.`
    // Only a first day that is null takes the days away.
    if (await onChange(program.id, 'schedule', hasDays ? fields : { startsOn: null }, says)) clear()
  }
  return (
    <details open={cameBack || undefined}>
      <summary>{startsOn ? 'Begin the schedule anew' : 'Give it days'}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (startsOn) setAsked(true)
          else begin()
        }}
      >
        {startsOn && <p>What is done keeps its day. Moves, shifts, pauses and skips are gone.</p>}
        <ScheduleFields value={fields} onChange={type} />
        {(hasDays || startsOn) && (
          <button type="submit" className="plan-button">
            {hasDays ? 'Set these days' : 'Take the days away'}
          </button>
        )}
      </form>
      {isAsked && (
        <Question
          title={hasDays ? `Begin the schedule of ${title} anew?` : `Take the days of ${title} away?`}
          no="Leave it as it is"
          yes={hasDays ? 'Yes, begin anew' : 'Yes, take them away'}
          onNo={() => setAsked(false)}
          onYes={begin}
        >
          <WhatIsLost program={program} next={hasDays ? fields : null} />
        </Question>
      )}
    </details>
  )
}

function WhatIsLost({ program, next }: { program: ProgramOfAthlete; next: Schedule | null }) {
  const { missed, pauses } = program
  const gone = [
    missed > 0 && `${counted(missed, 'workout')} that ${missed === 1 ? 'is' : 'are'} missed`,
    pauses.length > 0 && counted(pauses.length, 'pause'),
    'everything that was moved, shifted or skipped',
  ].filter((each) => each !== false)
  return (
    <>
      <p>Now: {daysOfProgram(program)}.</p>
      <p>
        {next ? `Then: ${daysOfProgram(next)}.` : 'Then nothing of this program is due on any day.'} What is done keeps
        its day.
      </p>
      <p>Lost is {new Intl.ListFormat('en').format(gone)}. Nobody can undo this.</p>
    </>
  )
}
