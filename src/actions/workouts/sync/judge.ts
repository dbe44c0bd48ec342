import { isDeepStrictEqual } from 'node:util'
import { because } from '../../../kernel/reason.ts'
import { UserErrorCode } from '../../../kernel/refusal.ts'
import { metricProblems, type ValueProblem } from '../../../kernel/setValues.ts'
import { alternativesOf } from '../../programs/workoutContent.ts'
import type { SetLogged, SetRemoved, SetUpdated, TrainingEvent } from './event.ts'
import { addComment, removeComment } from './judgeComment.ts'
import { applied, duplicate, type Judgement, notFound, refused, rejected, waiting } from './judgement.ts'
import { deleteSession, endSession, isFreestyle, startSession, updateSession } from './judgeSession.ts'
import { edit, logAgain, logged, remove } from './merge.ts'
import { askedOf } from './prescribed.ts'
import { type RowProblem, rowProblem } from './prescribedRow.ts'
import { bodyOf, MOST_LOGS, sameLog, shows } from './setLogs.ts'
import type { Tracked, TrainedSet, World } from './world.ts'

/**
 * Applies an event to the world, or says why not. An event waits where it names a session or a set that does not exist
 * yet.
 */
export function judge(world: World, event: TrainingEvent): Judgement {
  switch (event.kind) {
    case 'workoutStarted':
      return startSession(world, event)
    case 'setLogged':
      return log(world, event)
    case 'setUpdated':
      return update(world, event)
    case 'setRemoved':
      return removeSet(world, event)
    case 'workoutUpdated':
      return updateSession(world, event)
    case 'workoutDeleted':
      return deleteSession(world, event)
    case 'commentAdded':
      return addComment(world, event)
    case 'commentRemoved':
      return removeComment(world, event)
    default:
      return endSession(world, event)
  }
}

function log(world: World, event: SetLogged): Judgement {
  const session = world.sessions.get(event.session)
  if (!session) return waiting
  const exercise = world.exercises.get(event.exercise)
  if (!exercise) return notFound('exerciseId', 'exercise')
  const problems = metricProblems(exercise.metric, event.values, false)
  if (problems.length > 0) return refusedValues(problems)
  const asked = askedOf(world, session.now)
  const misplaced = rowProblem(isFreestyle(session.now) ? 'none' : asked, event, world.mode)
  if (misplaced) return refusedRow(misplaced)
  const found = world.sets.get(event.set)
  if (found) {
    if (found.now.session !== session.now.id || found.now.exercise !== exercise.id) {
      const message = 'This set was logged in another session or with another exercise.'
      return refused('setClientId', because.USED_OTHERWISE(message))
    }
    return logOnceMore(found, event)
  }
  const arrival = session.now.arrivals + 1
  session.now = { ...session.now, arrivals: arrival }
  const named =
    asked?.exercises?.some((row) => row.exercise === exercise.id || alternativesOf(row).includes(exercise.id)) ?? true
  world.sets.set(event.set, {
    before: null,
    now: {
      id: world.newId(),
      clientId: event.set,
      session: session.now.id,
      exercise: exercise.id,
      exerciseName: exercise.name,
      isSubstitution: !named,
      arrival,
      hasComments: false,
      performedOn: null,
      sessionCompletedAt: session.now.completedAt,
      updatedAt: null,
      ...logged(event),
    },
  })
  return applied
}

/**
 * A log of a set that exists. What it says differently counts by its clock, as an edit does. Where later events overrule
 * all of that, the log is rejected, so that nothing disappears silently. The set remembers the log all the same: the
 * outcome must not depend on the order in which events arrive.
 */
function logOnceMore(found: Tracked<TrainedSet>, event: SetLogged): Judgement {
  const { now } = found
  const isKnown = sameLog(now.said, bodyOf(event)) !== undefined
  if (!isKnown && now.said.logs.length >= MOST_LOGS) {
    const message = 'This set was logged with too many different values. Edit the set instead.'
    return refused('setClientId', because.TOO_MANY(message, { max: MOST_LOGS }))
  }
  const next = logAgain(now, event)
  found.now = next
  if (!saysTheSame(next, now)) return applied
  if (isKnown || shows(next.said, bodyOf(event))) return duplicate
  const message = 'This set was logged or edited later with other values, which count. Edit the set.'
  return refused('setClientId', because.OVERRULED(message))
}

/** Whether two states of a set say the same, whatever events said it and when they arrived. */
function saysTheSame(one: TrainedSet, other: TrainedSet): boolean {
  const shown = ({ said: _, lastEventAt: __, lastEventId: ___, ...set }: TrainedSet) => set
  return isDeepStrictEqual(shown(one), shown(other))
}

function update(world: World, event: SetUpdated): Judgement {
  const found = world.sets.get(event.set)
  if (!found) return waiting
  const { session, exercise } = event.of ?? { session: null, exercise: null }
  if (session !== null && world.sessions.get(session)?.now.id !== found.now.session) {
    return refused('sessionClientId', because.CANNOT_CHANGE('This set belongs to another session and cannot leave it.'))
  }
  if (exercise !== null && exercise !== found.now.exercise) {
    const message = 'This set was logged with another exercise. Remove the set and log a new one.'
    return refused('exerciseId', because.CANNOT_CHANGE(message))
  }
  const metric = world.exercises.get(found.now.exercise)?.metric
  const problems = metric ? metricProblems(metric, event.values, true) : []
  if (problems.length > 0) return refusedValues(problems)
  found.now = edit(found.now, event)
  return applied
}

function removeSet(world: World, event: SetRemoved): Judgement {
  const found: Tracked<TrainedSet> | undefined = world.sets.get(event.set)
  if (!found) return waiting
  const judgement = found.now.removedAt === null ? applied : duplicate
  found.now = remove(found.now, event)
  return judgement
}

function refusedRow(problem: RowProblem): Judgement {
  if (problem.field === 'workoutExerciseId') return notFound(problem.field, "exercise in this session's workout")
  const { field, sets } = problem
  const message = `This row prescribes ${sets} ${sets === 1 ? 'set' : 'sets'}, counted from 0.`
  return refused(field, because.NOT_PRESCRIBED(message, { sets, first: 0 }))
}

function refusedValues(problems: ValueProblem[]): Judgement {
  return rejected(problems.map(({ value, ...told }) => ({ code: UserErrorCode.INVALID, ...told, field: [value] })))
}
