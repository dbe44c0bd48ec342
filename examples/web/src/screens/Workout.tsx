import { useEffect } from 'react'
import { ExerciseCard } from '../parts/ExerciseCard.tsx'
import { Finish } from '../parts/Finish.tsx'
import { RestBar } from '../parts/RestBar.tsx'
import { Screen, Waiting } from '../parts/Screen.tsx'
import { isDone, sessionOf, slotsOf } from '../plan.ts'
import { planOf } from '../questions.ts'
import { setRest } from '../rest.ts'
import { go } from '../route.ts'
import { sessions as allSessions, record } from '../training.ts'
import { useAnswer } from '../useAnswer.ts'
import { user } from '../waymark.ts'

/** One workout: what it asks for, and what is done of it. Everything here works without a signal. */
export function Workout({ enrolment, slotId }: { enrolment: string; slotId: string }) {
  const { data, problem } = useAnswer(...planOf(enrolment))
  const sessions = allSessions.use()
  const unit = user.use()?.unit ?? 'KG'
  const plan = data?.enrolment
  const slot = plan && slotsOf(plan).find((each) => each.slotId === slotId)
  const session = slot ? sessionOf(sessions, slot) : undefined
  useWakefulness(Boolean(session))

  if (!plan || !slot?.workoutRevision || !slot.rows) {
    return (
      <Screen title="Workout" back="#/">
        {plan ? <p className="card">This workout is not in your plan any more.</p> : <Waiting problem={problem} />}
      </Screen>
    )
  }

  // What the athlete's own revision of the program asks for, whatever was edited since, and as a coach adjusted it for them.
  const { rows, workoutRevision: workout } = slot
  const sessionClientId = session?.clientId
  const toDo = rows.reduce((sum, { sets }) => sum + sets.length, 0)
  const done = session?.sets.filter(({ index }) => index !== undefined).length ?? 0

  async function start() {
    // Otherwise a browser may empty its storage when the device gets full.
    navigator.storage?.persist?.()
    await record({
      workoutStarted: { sessionClientId: crypto.randomUUID(), enrolmentId: plan?.id, slotId: slot?.slotId },
    })
  }
  async function finish(rating: string | undefined, notes: string) {
    await record({ workoutCompleted: { sessionClientId, ...(rating && { rating }), ...(notes && { notes }) } })
    setRest(null)
    go('#/', `${workout?.title} is done. Well done!`)
  }
  async function discard() {
    if (!confirm('Discard this workout and its sets? They can’t be brought back.')) return
    await record({ workoutDeleted: { sessionClientId } })
    setRest(null)
    go('#/', 'The workout was discarded.')
  }

  return (
    <Screen title={workout.title} back="#/">
      {session ? (
        <>
          <progress value={done} max={toDo} aria-label="Sets done" />
          <p className="soft">
            {done} of {toDo} sets
          </p>
        </>
      ) : (
        <>
          {isDone(sessions, slot) && <p className="chip good">You have done this workout.</p>}
          {workout.description && <p className="lead">{workout.description}</p>}
        </>
      )}
      {rows.map((row) => (
        <ExerciseCard key={row.workoutExerciseId} row={row} session={session} unit={unit} />
      ))}
      {session ? (
        <>
          <Finish open={toDo - done} finish={finish} />
          <button type="button" className="quiet" onClick={discard}>
            Discard this workout
          </button>
          <RestBar />
        </>
      ) : (
        <div className="dock">
          <button type="button" className="main wide" onClick={start}>
            {isDone(sessions, slot) ? 'Do it again' : 'Start workout'}
          </button>
        </div>
      )}
    </Screen>
  )
}

/** Keeps the screen on while somebody trains: nobody unlocks a phone between two sets. */
function useWakefulness(isTraining: boolean) {
  useEffect(() => {
    if (!isTraining) return
    let lock: Promise<WakeLockSentinel | undefined> | undefined
    const ask = () => {
      // It is refused when the battery is low, and taken away when the page is hidden.
      lock = navigator.wakeLock?.request('screen').catch(() => undefined)
    }
    ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      document.removeEventListener('visibilitychange', ask)
      lock?.then((held) => held?.release())
    }
  }, [isTraining])
}
