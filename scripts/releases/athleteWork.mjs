import { randomUUID } from 'node:crypto'
import { mutateAs } from './coachWork.mjs'

const DAY_MS = 86_400_000
const kg = (value) => ({ value, unit: 'KG' })
const lb = (value) => ({ value, unit: 'LB' })

/**
 * What athletes do in releases that have training: an enrolment with workouts done, weeks that a device brings late, and
 * training that is open, abandoned, edited and removed.
 *
 * @param {import('./coachWork.mjs').Release} release
 */
export async function athleteWork(release, tokens, { program, lift, reps, hold, heavy, odd }) {
  if (!release.has('logSet')) return {}
  const mutate = mutateAs(release, tokens.athlete)
  const at = (days, time = '18:00:00.000') =>
    `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)}T${time}Z`
  await mutate('updateProfile', 'productUser { id }', {
    ...{ displayName: 'Ada of Releases', timeZone: 'America/New_York', preferredUnit: 'LB' },
  })
  const { enrolment } = await mutate('enrolInProgram', 'enrolment { id milestones { slots { slotId } } }', {
    programId: program,
  })
  const slots = enrolment.milestones.flatMap((each) => each.slots.map(({ slotId }) => slotId))
  const start = async (of) =>
    (await mutate('startWorkout', 'workoutSession { id clientId }', { clientId: randomUUID(), ...of })).workoutSession
  const log = async (session, exerciseId, values) =>
    (
      await mutate('logSet', 'set { id clientId }', {
        ...{ workoutSessionId: session.id, exerciseId, clientId: randomUUID(), ...values },
      })
    ).set

  const first = await start({ enrolmentId: enrolment.id, slotId: slots[0], startedAt: at(20, '23:30:00.000') })
  const row = (await release.ask(`{ workout(id: "${heavy}") { exercises { id } } }`, {}, tokens.athlete)).data.workout
    .exercises[0].id
  // Sets that share a moment, and a moment that is another day in New York than in UTC.
  const moment = at(19, '02:15:00.000')
  await log(first, lift, { type: 'WARMUP', reps: 5, load: kg('40'), performedAt: moment })
  const best = await log(first, lift, {
    ...{ reps: 5, load: kg('102.5'), rpe: '8.5', performedAt: moment, workoutExerciseId: row, prescribedSetIndex: 1 },
  })
  await log(first, lift, {
    reps: 3,
    load: lb('231.5'),
    performedAt: moment,
    workoutExerciseId: row,
    prescribedSetIndex: 9,
  })
  const gone = await log(first, reps, { reps: 12, performedAt: moment })
  await log(first, hold, { type: 'AMRAP', durationSeconds: 75, notes: 'Shaky', performedAt: moment })
  await mutate('updateSet', 'set { id }', { setId: best.id, reps: 6 })
  await mutate('removeSet', 'removedSetId', { setId: gone.id })
  await mutate('completeWorkout', 'workoutSession { id }', {
    ...{ workoutSessionId: first.id, completedAt: at(19, '02:40:00.000'), rating: 4, notes: 'Strong.' },
  })

  const device = [15, 8, 1].flatMap((days) => oneDay(days, at, { workoutId: odd, lift, reps }))
  await mutate('syncWorkoutEvents', 'results { outcome }', { events: device })
  const second = await start({ enrolmentId: enrolment.id, slotId: slots[1] })
  await log(second, lift, { reps: 2, load: kg('110') })
  await mutate('completeWorkout', 'workoutSession { id }', { workoutSessionId: second.id })
  const left = await start({ workoutId: heavy })
  await log(left, lift, { reps: 1, load: kg('120') })
  await mutate('abandonWorkout', 'workoutSession { id }', { workoutSessionId: left.id })
  const open = await start({ workoutId: heavy })
  const openSet = await log(open, lift, { reps: 4, load: kg('90.25') })

  const other = mutateAs(release, tokens.other)
  const { enrolment: ended } = await other('enrolInProgram', 'enrolment { id }', { programId: program })
  await other('leaveProgram', 'enrolment { id }', { enrolmentId: ended.id })
  await other('enrolInProgram', 'enrolment { id }', { programId: program })
  return { enrolment: enrolment.id, slots, session: first.id, open: open.id, openSet: openSet.id }
}

function oneDay(days, at, { workoutId, lift, reps }) {
  const [sessionClientId, setClientId] = [randomUUID(), randomUUID()]
  const event = (time, what) => ({ clientEventId: randomUUID(), occurredAt: at(days, time), ...what })
  const set = { sessionClientId, exerciseId: lift, reps: '8', loadValue: String(60 + days), loadUnit: 'KG' }
  return [
    event('11:50:00.000', { workoutCompleted: { sessionClientId, rating: '3' } }),
    event('11:10:00.000', { setLogged: { setClientId, ...set } }),
    event('11:00:00.000', { workoutStarted: { sessionClientId, workoutId } }),
    event('11:20:00.000', { setLogged: { setClientId: randomUUID(), sessionClientId, exerciseId: reps, reps: '15' } }),
    event('11:30:00.000', { setUpdated: { setClientId, sessionClientId, rpe: '9' } }),
  ]
}

/**
 * One of two enrolments follows the edits of the coach, and the other stays at its revision.
 *
 * @param {import('./coachWork.mjs').Release} release
 */
export async function athleteFollows(release, { other }) {
  if (!release.has('takeProgramRevision')) return
  const { data } = await release.ask('{ me { enrolments(status: ACTIVE) { nodes { id } } } }', {}, other)
  const enrolmentId = data.me.enrolments.nodes[0].id
  await mutateAs(release, other)('takeProgramRevision', 'enrolment { id }', { enrolmentId })
}
