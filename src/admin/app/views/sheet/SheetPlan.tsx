import type { ReadAnswer } from './answer.ts'

/** What would be made, in the notation. */
export function SheetPlan({ weeks }: Pick<ReadAnswer, 'weeks'>) {
  return (
    <section aria-labelledby="sheet-plan">
      <h2 id="sheet-plan">What it will be</h2>
      {weeks.map(({ title, days }, week) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other identity before they are made
        <details key={week} open={week === 0}>
          <summary>{title}</summary>
          <div className="sheet-days">
            {days.map((day, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: neither have workouts
              <div key={index}>
                <h3>{day.title}</h3>
                <ul>
                  {day.lines.map((line, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
                    <li key={at}>{line}</li>
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
