import { randomUUID } from 'node:crypto'
import { coached } from '../coached.ts'
import { doSlots } from '../doSlots.ts'
import {
  AbandonWorkoutDocument,
  DeleteWorkoutSessionDocument,
  EnrolInProgramDocument,
  LeaveProgramDocument,
  PreviewProgramPropagationDocument,
  PropagateProgramRevisionDocument,
  RemoveMilestoneFromProgramDocument,
  RemoveSetDocument,
  TakeProgramRevisionDocument,
  UpdateProfileDocument,
  UpdateSetDocument,
  UpdateWorkoutSessionDocument,
  type WorkoutEventInput,
} from '../generated/operations.ts'
import { mutateAs, times } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import { event, kg, training } from '../training.ts'
import { minute, trainingHistory } from '../trainingHistory.ts'
import { each, type Stage } from './stage.ts'

/**
 * Runs everything that an athlete does on the stage's program, alone and beside `size` others, and everything that the
 * coach does to their enrolments.
 */
export async function trainEverything(stage: Stage, ada: Person) {
  const { server, size, exercises } = stage
  const does = training(server, ada)
  await does.mutate(UpdateProfileDocument, { displayName: 'Ada', timeZone: 'Europe/Berlin', preferredUnit: 'LB' })

  const enrolment = await does.enrol(stage.program)
  const slots = enrolment.milestones.map((milestone) => milestone.slots.map(({ slotId }) => slotId))
  const [first = [], second = []] = slots
  await doSlots(server, ada, enrolment.id, first.slice(0, -1))
  const session = await does.start({ enrolmentId: enrolment.id, slotId: present(first.at(-1)) })
  await each(size, (index) => does.log(session.id, present(exercises[index]), { reps: 5, load: kg('100') }))
  const best = present((await does.log(session.id, present(exercises[0]), { reps: 6, load: kg('110') })).set)
  await does.mutate(UpdateSetDocument, { setId: best.id, load: kg('90') })
  await does.mutate(UpdateSetDocument, { setId: best.id, load: kg('120') })
  await does.mutate(RemoveSetDocument, { setId: best.id })
  await does.complete(session.id, { rating: 4, notes: 'Hard' })

  const given = await does.start({ workoutId: present(stage.workouts[0]) })
  // Better than what the first session did, so that records were beaten.
  await each(size, (index) => does.log(given.id, present(exercises[index]), { reps: 5, load: kg('130') }))
  await does.mutate(AbandonWorkoutDocument, { workoutSessionId: given.id })

  const ofFirst = { enrolmentId: enrolment.id, slotId: present(first[0]) }
  const { id: workoutSessionId } = await does.start(ofFirst)
  await each(size, (index) => does.log(workoutSessionId, present(exercises[index]), { reps: 5, load: kg('135') }))
  await does.complete(workoutSessionId)
  const moments = { startedAt: minute(0), completedAt: minute(1) }
  await does.mutate(UpdateWorkoutSessionDocument, { workoutSessionId, ...moments, notes: 'Easier', rating: 3 })
  await does.mutate(DeleteWorkoutSessionDocument, { workoutSessionId })

  const ofSlot = { enrolmentId: enrolment.id, slotId: present(second[0]) }
  await does.sync(times(size, (index) => offline(stage, index, index === 0 ? ofSlot : undefined)).flat())
  await changeThePlan(stage, does.mutate, enrolment.id)
  return { enrolmentId: enrolment.id, sessionId: session.id }
}

/**
 * The events of one workout from a device, newest first. Each workout is better than the one before, so that it is
 * certain which set proves a record.
 */
function offline(stage: Stage, index: number, slot?: { enrolmentId: string; slotId: string }): WorkoutEventInput[] {
  const [sessionClientId, setClientId, wrongId] = [randomUUID(), randomUUID(), randomUUID()]
  const at = (minutes: number) => minute(100 * index + minutes)
  const lifted = { exerciseId: present(stage.exercises[0]), reps: '5', loadValue: `${140 + index}`, loadUnit: 'KG' }
  return [
    event(at(40), { workoutCompleted: { sessionClientId, rating: '4' } }),
    event(at(9), { setRemoved: { setClientId: wrongId } }),
    event(at(8), { setLogged: { sessionClientId, setClientId: wrongId, ...lifted } }),
    event(at(6), { setUpdated: { setClientId, reps: '6' } }),
    event(at(5), { setLogged: { sessionClientId, setClientId, ...lifted } }),
    event(at(0), { workoutStarted: { sessionClientId, ...(slot ?? { workoutId: stage.workouts[0] }) } }),
  ]
}

/**
 * The coach removes the last milestone. Ada takes that revision herself. One athlete is complete because of it, the
 * others are moved by propagation, and one leaves.
 */
async function changeThePlan(stage: Stage, adas: ReturnType<typeof mutateAs>, enrolmentId: string): Promise<void> {
  const { server, coach, size, program: programId } = stage
  const athletes = await each(size, (index) => server.register({ username: `athlete.${index}` }))
  const enrolments = await each(size, async (index) => {
    const { enrolment } = await mutateAs(server, present(athletes[index]))(EnrolInProgramDocument, { programId })
    return present(enrolment)
  })
  const [done, leaver] = [present(enrolments[0]), present(enrolments[1])]
  const all = done.milestones.flatMap(({ slots }) => slots.map(({ slotId }) => slotId))
  await doSlots(server, present(athletes[0]), done.id, all.slice(0, -1))
  for (const { user } of athletes) await trainingHistory(server).sessions(user.id, [{}])
  await coached(stage.server, coach, ...athletes)

  const mutate = mutateAs(server, coach)
  const changed = await mutate(RemoveMilestoneFromProgramDocument, {
    programId,
    milestoneId: present(stage.milestones.at(-1)),
  })
  const input = { programId, expectedRevision: present(changed.program).revision }
  await server.graphql(PreviewProgramPropagationDocument, { input }, coach)
  await adas(TakeProgramRevisionDocument, { enrolmentId })
  await mutate(PropagateProgramRevisionDocument, input)
  await mutateAs(server, present(athletes[1]))(LeaveProgramDocument, { enrolmentId: leaver.id })
}
