'use client'

import { useRef, useState } from 'react'
import { counted } from '../ask.ts'
import { dayInWords } from './days.ts'
import { Outcome } from './Outcome.tsx'
import { post } from './post.ts'
import { NO_SCHEDULE, type Schedule, ScheduleFields, scheduleToSend } from './ScheduleFields.tsx'
import { useDoing } from './useDoing.ts'
import type { KeptForm } from './useKeptForm.ts'

interface Result {
  athleteId: string
  id: string | null
  startsOn: string | null
  outcome: 'BEGUN' | 'SCHEDULED' | 'KEPT' | null
  problem: string | null
}

export interface AssignFields extends Schedule {
  note: string
}

export const NOTHING_TO_ASSIGN: AssignFields = { ...NO_SCHEDULE, note: '' }

interface Props {
  /** The database's ID. */
  programId: string
  /** Those who are chosen, by their public IDs. */
  athletes: readonly { id: string; name: string }[]
  /** Chooses somebody no more, wherever a search or a page of the list has left them. */
  onRemove: (id: string) => void
  form: Pick<KeptForm<AssignFields>, 'fields' | 'type' | 'clear'>
  onDone: () => void
}

/** When a program begins for those who are chosen, and what became of each of them. */
export function AssignForm({ programId, athletes, onRemove, form, onDone }: Props) {
  const { fields, type, clear } = form
  const { said, problem, run } = useDoing()
  const [results, setResults] = useState<(Result & { name: string })[]>([])
  // One key until it was answered, so that a request whose answer was lost assigns nothing twice.
  const key = useRef(crypto.randomUUID() as string)
  const assign = () =>
    run(async () => {
      const names = new Map(athletes.map(({ id, name }) => [id, name]))
      const asked = { athleteIds: [...names.keys()], note: fields.note, key: key.current, ...scheduleToSend(fields) }
      const answer = await post<{ results: Result[] }>(`/api/programs/${programId}/assign`, asked)
      key.current = crypto.randomUUID()
      // Once it was sent nobody is chosen any more, and the names stay with what became of each.
      setResults(answer.results.map((each) => ({ ...each, name: names.get(each.athleteId) ?? 'An athlete' })))
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
      {athletes.length > 0 && (
        <ul className="coach-chosen" aria-label="Chosen athletes">
          {athletes.map(({ id, name }) => (
            <li key={id}>
              {name}
              <button type="button" aria-label={`Take out ${name}`} onClick={() => onRemove(id)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
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
        disabled={athletes.length === 0 || !programId}
      >
        Assign to {counted(athletes.length, 'athlete')}
      </button>
      <Outcome said={said} problem={problem} />
      {results.length > 0 && (
        <ul className="coach-results" aria-label="What became of each">
          {results.map((result) => (
            <li key={result.athleteId}>
              <strong>{result.name}</strong>: {inWords(result)}
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
