'use client'

import { counted, inWords } from './ask.ts'
import { type Page, useOlder } from './useOlder.ts'

export interface EnrolmentPage extends Page<Enrolled> {
  /** How many of these enrolments there are, and how many the program has in all. */
  total: number
  all: number
}

interface Enrolled {
  id: string
  userId: string
  name?: string
  status: string
  pinnedRevision: number
  isCurrent: boolean
  percent: number
  slotsDone: number
  slotsTotal: number
  /** The title of the next workout. */
  next?: string
}

export function ProgramEnrolments({ id, revision, first }: { id: string; revision: number; first: EnrolmentPage }) {
  const { shown, hasOlder, showOlder, problem } = useOlder(first, `/api/programs/${id}/enrolments`)
  return (
    <section aria-labelledby="overview-enrolments">
      <h2 id="overview-enrolments">Current and past enrolments</h2>
      {first.total === 0 ? (
        <p>
          {first.all === 0
            ? 'This program has no current or past enrolments.'
            : 'No athlete whom you coach is or was enrolled in this program.'}
        </p>
      ) : (
        <table className="folds">
          <thead>
            <tr>
              <th scope="col">Athlete</th>
              <th scope="col">Status</th>
              <th scope="col">Version</th>
              <th scope="col">Workouts done</th>
              <th scope="col">Next workout</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((enrolment) => (
              <tr key={enrolment.id}>
                <td data-label="Athlete">
                  <a href={`/admin/collections/productUsers/${enrolment.userId}/training`}>{enrolment.name ?? '–'}</a>
                </td>
                <td data-label="Status">{inWords(enrolment.status)}</td>
                <td data-label="Version">
                  {enrolment.pinnedRevision}
                  {enrolment.isCurrent ? '' : ` (current: ${revision})`}
                </td>
                <td data-label="Workouts done">
                  <progress max={100} value={enrolment.percent} aria-label="Workouts done" /> {enrolment.percent} % (
                  {enrolment.slotsDone} of {enrolment.slotsTotal})
                </td>
                <td data-label="Next workout">{enrolment.next ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {first.all > first.total && (
        <p>The program has {counted(first.all, 'enrolment')} in all. You see those of the athletes whom you coach.</p>
      )}
      {first.older && (
        <p role="status">
          {problem || `These are the newest ${shown.length} of ${Math.max(first.total, shown.length)}.`}
        </p>
      )}
      {hasOlder && (
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={showOlder}>
          Older enrolments
        </button>
      )}
    </section>
  )
}
