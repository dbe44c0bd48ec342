import type { Choice, Corrections, ReadAnswer } from './answer.ts'
import { withName } from './remembered.ts'

interface Props {
  read: ReadAnswer | null
  said: Corrections
  exercises: Choice[]
  correct: (more: Partial<Corrections>) => void
  forget: (written: string) => void
}

/** The names that are no exercise, each with what it may mean. A choice is remembered once the draft is made. */
export function SheetNames({ read, said, exercises, correct, forget }: Props) {
  const unmatched = read?.unmatched ?? []
  const chosen = Object.entries(said.exercises)
  if (unmatched.length === 0 && chosen.length === 0) return null
  const choose = (written: string, id: string) => correct({ exercises: withName(said.exercises, written, id) })
  const meaning = (written: string, id: string) => {
    const meant = read?.meant.find((each) => each.written === written)
    return meant?.name ?? (meant ? null : (exercises.find((each) => each.id === id)?.name ?? 'an exercise'))
  }
  return (
    <section aria-labelledby="sheet-names">
      <h2 id="sheet-names">Exercises</h2>
      {unmatched.length > 0 && <p>These names are no exercises that Waymark knows. Say what each means.</p>}
      <ul className="sheet-names">
        {unmatched.map(({ written, choices }) => (
          <li key={written}>
            <strong>{written}</strong>
            {choices.map(({ id, name }) => (
              <button key={id} type="button" className="plan-button" onClick={() => choose(written, id)}>
                {name}
              </button>
            ))}
            <input
              aria-label={`What ${written} means`}
              list="sheet-exercises"
              placeholder="Another exercise"
              onChange={({ target }) => {
                const found = exercises.find(({ name }) => name === target.value)
                if (found) choose(written, found.id)
              }}
            />
          </li>
        ))}
      </ul>
      <datalist id="sheet-exercises">
        {exercises.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      {chosen.length > 0 && (
        <details>
          <summary>What you have said of names ({chosen.length})</summary>
          <ul className="sheet-names">
            {chosen.map(([written, id]) => (
              <li key={written}>
                {written} is {meaning(written, id) ?? 'an exercise that is no longer there'}
                <button type="button" className="plan-button" onClick={() => forget(written)}>
                  Forget {written}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
