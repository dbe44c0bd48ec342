import { useState } from 'react'
import type { ReadAnswer, ReadRow } from './answer.ts'

/** What would be made, in the notation. */
export function SheetPlan({ weeks }: Pick<ReadAnswer, 'weeks'>) {
  const [isAllOpen, setIsAllOpen] = useState(false)
  if (weeks.length === 0) return null
  return (
    <section aria-labelledby="sheet-plan">
      <h2 id="sheet-plan">What it will be</h2>
      {weeks.length > 1 && (
        <button type="button" className="plan-button" onClick={() => setIsAllOpen(!isAllOpen)}>
          {isAllOpen ? 'Close the weeks' : `Open all ${weeks.length} weeks`}
        </button>
      )}
      {weeks.map(({ title, days }, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other identity before they are made
        <details key={`${week}/${isAllOpen}`} open={isAllOpen || week === 0}>
          <summary>{title}</summary>
          <div className="sheet-days">
            {days.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: neither have workouts
              <div key={index}>
                <h3>{day.title}</h3>
                <ul>
                  {day.rows.map((row, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
                    <li key={at}>
                      <OneRow {...row} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}

function OneRow({ exercise, sets, rest, group, notes }: ReadRow) {
  const more = [group !== null && `superset ${group}`, rest !== null && `rest ${rest}`].filter(Boolean).join(', ')
  return (
    <>
      {exercise}: <span className="sheet-sets">{sets}</span>
      {more && <small className="sheet-more">{more}</small>}
      {notes && <small className="sheet-note">{notes}</small>}
    </>
  )
}
