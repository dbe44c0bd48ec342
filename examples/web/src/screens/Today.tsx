import { plural } from '../format.ts'
import { Icon } from '../parts/Icon.tsx'
import { Screen, Waiting } from '../parts/Screen.tsx'
import { isDone, nextSlot, type Plan, type Slot, sessionOf, slotsOf } from '../plan.ts'
import { ENROLMENTS, planOf } from '../questions.ts'
import type { Session } from '../sessions.ts'
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
  const isOver = (slot: Slot) => isDone(sessions, slot)
  const next = nextSlot(plan, sessions)
  const finished = plan.milestones.filter((stage) => stage.slots.every(isOver))
  const ahead = plan.milestones.filter((stage) => !finished.includes(stage))
  const show = (stages: Plan['milestones']) =>
    stages.map(({ milestoneId, title, slots: own }) => (
      <details key={milestoneId} className="card stage" open={own.some(({ slotId }) => slotId === next?.slotId)}>
        <summary>
          <span className="grow">{title}</span>
          <span className="soft">{`${own.filter(isOver).length}/${own.length}`}</span>
        </summary>
        <ul>
          {own.map((slot) => (
            <li key={slot.slotId}>
              <a className="row" href={`#/workout/${id}/${slot.slotId}`}>
                <span className="grow">{slot.workoutTitle}</span>
                {isOver(slot) ? (
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
    ))
  return (
    <section className="plan" aria-label={plan.programTitle}>
      <div className="card stack hero">
        <p className="soft">{plan.programTitle}</p>
        {next ? (
          <Next id={id} slot={next} session={sessionOf(sessions, next)} />
        ) : (
          <h2>Every workout is done. Well done!</h2>
        )}
        <progress value={slots.filter(isOver).length} max={slots.length} aria-label="Workouts done" />
        <p className="soft">
          {slots.filter(isOver).length} of {plural(slots.length, 'workout')} done
        </p>
      </div>
      <div>
        {show(ahead)}
        {finished.length > 0 && (
          <details className="stage">
            <summary>{plural(finished.length, 'finished stage')}</summary>
            {show(finished)}
          </details>
        )}
      </div>
    </section>
  )
}

function Next({ id, slot, session }: { id: string; slot: Slot; session: Session | undefined }) {
  const { rows, workoutRevision: workout } = slot
  const facts = [
    rows && plural(rows.length, 'exercise'),
    workout?.estimatedMinutes && `about ${workout.estimatedMinutes} min`,
    session && `${plural(session.sets.length, 'set')} logged`,
  ]
  return (
    <>
      <div>
        <h2>{slot.workoutTitle}</h2>
        <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <a className="button main" href={`#/workout/${id}/${slot.slotId}`}>
        {session ? 'Continue' : 'Open workout'}
      </a>
    </>
  )
}
