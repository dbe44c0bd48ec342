import type { Choice, Corrections, ReadAnswer } from './answer.ts'

interface Props extends Pick<ReadAnswer, 'unmatched'> {
  said: Corrections
  exercises: Choice[]
  correct: (more: Partial<Corrections>) => void
}

/** The names that are no exercise, each with what it may mean. A choice is remembered once the draft is made. */
export function SheetNames({ unmatched, said, exercises, correct }: Props) {
  const chosen = Object.entries(said.exercises)
  if (unmatched.length === 0 && chosen.length === 0) return null
  const choose = (written: string, slug: string) => correct({ exercises: { ...said.exercises, [written]: slug } })
  const bySlug = (slug: string) => exercises.find((exercise) => exercise.slug === slug)?.name ?? slug
  return (
    <section aria-labelledby="sheet-names">
      <h2 id="sheet-names">Exercises</h2>
      {unmatched.length > 0 && <p>These names are no exercises that Waymark knows. Say what each means.</p>}
      <ul className="sheet-names">
        {unmatched.map(({ written, choices }) => (
          <li key={written}>
            <strong>{written}</strong>
            {choices.map(({ slug, name }) => (
              <button key={slug} type="button" className="plan-button" onClick={() => choose(written, slug)}>
                {name}
              </button>
            ))}
            <input
              aria-label={`What ${written} means`}
              list="sheet-exercises"
              placeholder="Another exercise"
              onChange={({ target }) => {
                const found = exercises.find(({ name }) => name === target.value)
                if (found) choose(written, found.slug)
              }}
            />
          </li>
        ))}
      </ul>
      <datalist id="sheet-exercises">
        {exercises.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      {chosen.length > 0 && (
        <details>
          <summary>What you have said of names ({chosen.length})</summary>
          <ul className="sheet-names">
            {chosen.map(([written, slug]) => (
              <li key={written}>
                {written} is {bySlug(slug)}
                <button
                  type="button"
                  className="plan-button"
                  onClick={() =>
                    correct({ exercises: Object.fromEntries(chosen.filter(([other]) => other !== written)) })
                  }
                >
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
