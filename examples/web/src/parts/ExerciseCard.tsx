import type { MassUnit } from '@waymark/client/types'
import { useState } from 'react'
import { clock } from '../format.ts'
import { FIELDS, inWords, lastTime, numberOf, type Row, suggestion, summary } from '../plan.ts'
import { beginRest } from '../rest.ts'
import type { LoggedSet, Session, Values } from '../sessions.ts'
import { pending, record } from '../training.ts'
import { SetLine } from './SetLine.tsx'

/** One exercise of a workout, with a line for each set. */
export function ExerciseCard({ row, session, unit }: { row: Row; session: Session | undefined; unit: MassUnit }) {
  const unsent = pending.use()
  const [isAdding, setAdding] = useState(false)
  const [problem, setProblem] = useState('')
  const { exercise, notes, restSeconds, group, isAdjusted, adjustmentNote } = row
  const logged = session?.sets.filter(({ row: id }) => id === row.workoutExerciseId) ?? []
  const extra: (LoggedSet | undefined)[] = logged.filter(({ index }) => index === undefined)
  if (isAdding) extra.push(undefined)
  const last = lastTime(row, unit)

  /** The queue says when it can't keep something. What was typed then stays in its fields. */
  async function safely(work: Promise<void>) {
    try {
      await work
      setProblem('')
      return true
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return false
    }
  }

  async function log(values: Values, index?: number) {
    const wanted = index === undefined ? undefined : row.sets[index]
    const isKept = await safely(
      record({
        setLogged: {
          sessionClientId: session?.clientId,
          setClientId: crypto.randomUUID(),
          exerciseId: exercise.id,
          workoutExerciseId: row.workoutExerciseId,
          ...(wanted && { prescribedSetIndex: String(index), type: wanted.type }),
          ...values,
        },
      }),
    )
    if (isKept && index === undefined) setAdding(false)
    const rest = wanted?.restSeconds ?? restSeconds
    if (isKept && rest) beginRest(rest)
    return isKept
  }
  const edit = ({ clientId }: LoggedSet, values: Values) =>
    safely(record({ setUpdated: { sessionClientId: session?.clientId, setClientId: clientId, ...values } }))
  const remove = ({ clientId }: LoggedSet) => safely(record({ setRemoved: { setClientId: clientId } }))

  const line = (key: string, set: LoggedSet | undefined, index: number, isExtra: boolean) => {
    const wanted = isExtra ? undefined : row.sets[index]
    const asked = wanted && inWords(wanted, unit)
    const previous = row.sets[index - 1]
    const askedBefore = previous && inWords(previous, unit)
    const before = logged.filter((each) => isExtra || (each.index ?? 0) < index).at(-1)
    return (
      <SetLine
        key={key}
        name={`${numberOf(row, index)} of ${exercise.name}`}
        label={wanted?.type === 'WARMUP' ? 'W' : numberOf(row, index).replace('Set ', '')}
        wanted={asked === askedBefore ? undefined : asked}
        fields={FIELDS[exercise.metric]}
        unit={unit}
        logged={set}
        isUnsent={set !== undefined && unsent.has(set.clientId)}
        suggested={suggestion(row, index, before, unit)}
        onLog={(values) => log(values, isExtra ? undefined : index)}
        onEdit={async (values) => set !== undefined && (await edit(set, values))}
        onRemove={() => (set ? remove(set) : setAdding(false))}
      />
    )
  }

  return (
    <section className="card exercise" aria-label={exercise.name}>
      <div className="row">
        <h2 className="grow">{exercise.name}</h2>
        {group && <span className="chip">Superset {group}</span>}
        {isAdjusted && <span className="chip">For you</span>}
      </div>
      {adjustmentNote && <p>{adjustmentNote}</p>}
      {!session && <p className="lines">{summary(row.sets, unit).join('\n')}</p>}
      <p className="soft">
        {[restSeconds && `Rest ${clock(restSeconds)}`, last && `Last time ${last}`].filter(Boolean).join(' · ')}
      </p>
      {notes && (
        <details className="how">
          <summary>How to do it</summary>
          <p>{notes}</p>
        </details>
      )}
      {session && (
        <>
          <ul className="sets">
            {row.sets.map((_, index) =>
              line(
                String(index),
                logged.find((set) => set.index === index),
                index,
                false,
              ),
            )}
            {extra.map((set, index) => line(set?.clientId ?? 'new', set, row.sets.length + index, true))}
          </ul>
          {!isAdding && (
            <button type="button" className="quiet" onClick={() => setAdding(true)}>
              Add a set
            </button>
          )}
        </>
      )}
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}
