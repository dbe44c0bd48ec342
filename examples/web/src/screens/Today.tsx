import { plural } from '../format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen, Waiting } from '../parts/Screen.tsx'
import { isDone, nextSlot, type Plan, type Slot, sessionOf, slotsOf } from '../plan.ts'
import { ENROLMENTS, planOf } from '../questions.ts'
import type { Sessions } from '../sessions.ts'
import { sessions as allSessions } from '../training.ts'
import { useAnswer } from '../useAnswer.ts'
import { user } from '../waymark.ts'

export function Today() {
  const { data, problem } = useAnswer(...ENROLMENTS)
  const enrolments = data?.me?.enrolments.nodes
  return (
    <Screen title={`Hello, ${user.use()?.username}`}>
      {!enrolments && <Waiting problem={problem} />}
      {enrolments?.length === 0 && (
        <div className="card stack">
          <h2>Begin with a program</h2>
          <p>A program tells you what to do each day, and remembers what you did the last time.</p>
          <a className="button main" href="#/programs">
            Choose a program
          </a>
        </div>
      )}
      {enrolments?.map(({ id }) => (
        <PlanOverview key={id} id={id} />
      ))}
    </Screen>
  )
}

function PlanOverview({ id }: { id: string }) {
  const { data, problem } = useAnswer(...planOf(id))
  const sessions = allSessions.use()
  const plan = data?.enrolment
  if (!plan) return <Waiting problem={problem} />
  const slots = slotsOf(plan)
  const done = slots.filter((slot) => isDone(sessions, slot)).length
  const next = nextSlot(plan, sessions)
  const isFinished = (stage: Plan['milestones'][number]) => stage.slots.every((slot) => isDone(sessions, slot))
  const finished = plan.milestones.filter(isFinished)
  const ahead = plan.milestones.filter((stage) => !isFinished(stage))
  return (
    <section className="plan" aria-label={plan.programTitle}>
      <div className="card stack hero">
        <p className="soft">{plan.programTitle}</p>
        {next ? <Next plan={plan} slot={next} sessions={sessions} /> : <h2>Every workout is done. Well done!</h2>}
        <progress value={done} max={slots.length} aria-label="Workouts done" />
        <p className="soft">
          {done} of {plural(slots.length, 'workout')} done
        </p>
      </div>
      <div>
        {ahead.map((stage) => (
          <Stage key={stage.milestoneId} plan={plan} stage={stage} next={next} sessions={sessions} />
        ))}
        {finished.length > 0 && (
          <details className="stage">
            <summary>{plural(finished.length, 'finished stage')}</summary>
            {finished.map((stage) => (
              <Stage key={stage.milestoneId} plan={plan} stage={stage} next={next} sessions={sessions} />
            ))}
          </details>
        )}
      </div>
    </section>
  )
}

interface Shown {
  plan: Plan
  stage: Plan['milestones'][number]
  next: Slot | undefined
  sessions: Sessions
}

function Stage({ plan, stage, next, sessions }: Shown) {
  const { title, slots } = stage
  return (
    <details className="card stage" open={slots.some(({ slotId }) => slotId === next?.slotId)}>
      <summary>
        <span className="grow">{title}</span>
        <span className="soft">{`${slots.filter((slot) => isDone(sessions, slot)).length}/${slots.length}`}</span>
      </summary>
      <ul>
        {slots.map((slot) => (
          <li key={slot.slotId}>
            <a className="row" href={`#/workout/${plan.id}/${slot.slotId}`}>
              <span className="grow">{slot.workoutTitle}</span>
              {isDone(sessions, slot) ? (
                <span className="done">
                  <Icon name="tick" /> Done
                </span>
              ) : (
                <Icon name="next" />
              )}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Next({ plan, slot, sessions }: { plan: Plan; slot: Slot; sessions: Sessions }) {
  const session = sessionOf(sessions, slot)
  const { workoutRevision: workout } = slot
  const facts = [
    workout && plural(workout.exercises.length, 'exercise'),
    workout?.estimatedMinutes && `about ${workout.estimatedMinutes} min`,
    session && `${plural(session.sets.length, 'set')} logged`,
  ]
  return (
    <>
      <div>
        <h2>{slot.workoutTitle}</h2>
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <a className="button main" href={`#/workout/${plan.id}/${slot.slotId}`}>
        {session ? 'Continue' : 'Open workout'}
      </a>
    </>
  )
}
