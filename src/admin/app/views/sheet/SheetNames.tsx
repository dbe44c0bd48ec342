import { useState } from 'react'
import type { Exercise } from '../../../../kernel/exerciseNames/search.ts'
import { counted } from '../ask.ts'
import { withName } from '../remembered.ts'
import type { Choice, Corrections, ReadAnswer } from './answer.ts'
import { ExercisePicker } from './ExercisePicker.tsx'

interface Props {
  read: ReadAnswer | null
  said: Corrections
  exercises: Exercise[]
  correct: (more: Partial<Corrections>) => void
  forget: (written: string) => void
}

/** What the names of exercises mean. A choice is remembered once the draft is made. */
export function SheetNames({ read, said, exercises, correct, forget }: Props) {
  const [unmatched, matched] = [read?.unmatched ?? [], read?.matched ?? []]
  const chosen = Object.entries(said.exercises)
  if (unmatched.length + matched.length + chosen.length === 0) return null
  const choose = (written: string, { id }: Choice) => correct({ exercises: withName(said.exercises, written, id) })
  const meaning = (written: string, id: string) => {
    const meant = read?.meant.find((each) => each.written === written)
    return meant?.name ?? (meant ? null : (exercises.find((each) => each.id === id)?.name ?? 'an exercise'))
  }
  return (
    <section aria-labelledby="sheet-names">
      <h2 id="sheet-names">Exercises</h2>
      {unmatched.length > 0 && <p>These names are no exercises that Waymark knows. Say what each means.</p>}
      <ul className="sheet-names sheet-names--asked">
        {unmatched.map(({ written, choices, cells }) => (
          <li key={written}>
            <span>
              <strong>{written}</strong> <small>{cells}</small>
            </span>
            <ExercisePicker
              label={`What ${written} means`}
              exercises={exercises}
              onTake={(exercise) => choose(written, exercise)}
            />
            <span className="sheet-choices">
              {choices.map((choice) => (
                <button key={choice.id} type="button" className="plan-button" onClick={() => choose(written, choice)}>
                  {choice.name}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {matched.length > 0 && (
        <details>
          <summary>{counted(matched.length, 'name')} found: see what each was read as, and change it</summary>
          <ul className="sheet-names">
            {matched.map((each) => (
              <Matched key={each.written} {...each} exercises={exercises} choose={choose} />
            ))}
          </ul>
        </details>
      )}
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

interface MatchedProps {
  written: string
  name: string
  exercises: Exercise[]
  choose: (written: string, exercise: Choice) => void
}

/** A name that is an exercise, which may be another one than the coach means. */
function Matched({ written, name, exercises, choose }: MatchedProps) {
  const [isChanging, setIsChanging] = useState(false)
  return (
    <li>
      <strong>{written}</strong>
      <span>{name}</span>
      {isChanging ? (
        <ExercisePicker
          hasFocus
          label={`What ${written} means`}
          exercises={exercises}
          onLeave={() => setIsChanging(false)}
          onTake={(exercise) => {
            setIsChanging(false)
            choose(written, exercise)
          }}
        />
      ) : (
        <button
          type="button"
          className="plan-button"
          aria-label={`Change ${written}`}
          onClick={() => setIsChanging(true)}
        >
          Change
        </button>
      )}
    </li>
  )
}
