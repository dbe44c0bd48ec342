'use client'

import { useRef, useState } from 'react'
import { counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { NO_SCHEDULE, ScheduleFields, scheduleToSend } from './ScheduleFields.tsx'
import { useDoing } from './useDoing.ts'
import { useKeptForm } from './useKeptForm.ts'

interface Result {
  athleteId: string
  id: string | null
  startsOn: string | null
  outcome: 'BEGUN' | 'SCHEDULED' | 'KEPT' | null
  problem: string | null
}

interface Props {
  /** The database's ID. */
  programId: string
  /** The public IDs of those who are chosen. */
  athleteIds: readonly string[]
  nameOf: (athleteId: string) => string
  onDone: () => void
}

/** When a program begins for those who are chosen, and what became of each of them. */
export function AssignForm({ programId, athleteIds, nameOf, onDone }: Props) {
  const { fields, type, clear } = useKeptForm('coach:assign', { ...NO_SCHEDULE, note: '' })
  const { said, problem, run } = useDoing()
  const [results, setResults] = useState<Result[]>([])
  // One key until it was answered, so that a request whose answer was lost assigns nothing twice.
  const key = useRef(crypto.randomUUID() as string)
  const assign = () =>
    run(async () => {
      const asked = { athleteIds, note: fields.note, key: key.current, ...scheduleToSend(fields) }
      const answer = await post<{ results: Result[] }>(`/api/programs/${programId}/assign`, asked)
      key.current = crypto.randomUUID()
      setResults(answer.results)
      clear()
      onDone()
      const done = answer.results.filter(({ outcome }) => outcome).length
      return `${done} of ${counted(answer.results.length, 'athlete')} ${done === 1 ? 'has' : 'have'} the program.`
    })
  return (
    <form
      className="coach-card"
      onSubmit={(event) => {
        event.preventDefault()
        assign()
      }}
    >
      <ScheduleFields value={fields} onChange={type} />
      <label className="coach-field">
        <span>Note for the athletes</span>
        <textarea
          rows={2}
          maxLength={500}
          value={fields.note}
          onChange={({ target }) => type({ note: target.value })}
        />
      </label>
      <button
        type="submit"
        className="btn btn--style-primary btn--size-medium"
        disabled={athleteIds.length === 0 || !programId}
      >
        Assign to {counted(athleteIds.length, 'athlete')}
      </button>
      <Outcome said={said} problem={problem} />
      {results.length > 0 && (
        <ul className="coach-results" aria-label="What became of each">
          {results.map((result) => (
            <li key={result.athleteId}>
              <strong>{nameOf(result.athleteId)}</strong>: {inWords(result)}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

function inWords({ outcome, startsOn, problem }: Result): string {
  if (!outcome) return `not assigned. ${problem}`
  const days = startsOn ? `begins on ${dayInWords(startsOn)}` : 'without days'
  if (outcome === 'KEPT') return `had it already, ${days}; nothing changed`
  return outcome === 'SCHEDULED' ? `had it already without days, and now ${days}` : `assigned, ${days}`
}
