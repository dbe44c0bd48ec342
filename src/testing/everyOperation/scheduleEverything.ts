import { dayOf, daysAfter } from '../../kernel/localDay.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { DayOfWeek } from '../../kernel/schedule/vocabulary.ts'
import { coached } from '../coached.ts'
import {
  AgendaDocument,
  AssignProgramDocument,
  CreateCalendarFeedDocument,
  CreateCoachingInvitationDocument,
  EnrolmentScheduleDocument,
  MoveScheduledWorkoutDocument,
  MyCalendarFeedDocument,
  MyCoachingInvitationsDocument,
  PauseEnrolmentDocument,
  RevokeCalendarFeedDocument,
  RevokeCoachingInvitationDocument,
  ScheduleEnrolmentDocument,
  ShiftScheduleDocument,
  SkipScheduledWorkoutDocument,
} from '../generated/operations.ts'
import { mutateAs } from '../mutate.ts'
import { type Person, present } from '../testServer.ts'
import { trainingHistory } from '../trainingHistory.ts'
import { each, type Stage } from './stage.ts'

/** The coach assigns a program to Ada and to `size` others, and Ada and the coach change when her workouts are due. */
export async function scheduleEverything({ server, coach, size, make, milestones }: Stage, ada: Person): Promise<void> {
  const [coaches, adas] = [mutateAs(server, coach), mutateAs(server, ada)]
  const others = await each(size - 1, (index) => server.register({ username: `assigned.${index}` }))
  await coached(server, coach, ...others)
  for (const { user } of others) await trainingHistory(server).sessions(user.id, [{}])
  const programId = await make.program(milestones.slice(0, 1))
  const today = dayOf(new Date(), 'UTC')
  const schedule = { startsOn: today, trainingDays: Object.values(DayOfWeek) }
  const athleteIds = [ada, ...others].map(({ user }) => encodeId('user', user.id))
  const { results } = await coaches(AssignProgramDocument, { programId, athleteIds, schedule, note: 'Slowly.' })
  const enrolmentId = present(results[0]?.enrolment).id
  await adas(ScheduleEnrolmentDocument, { enrolmentId, schedule })
  const days = { from: today, to: daysAfter(today, 60) }
  const { data } = await server.graphql(EnrolmentScheduleDocument, { id: enrolmentId }, ada)
  const slotId = present(data.enrolment?.schedule?.nodes[0]).slot.slotId
  await adas(MoveScheduledWorkoutDocument, { enrolmentId, slotId, to: daysAfter(today, 30) })
  await coaches(ShiftScheduleDocument, { enrolmentId, fromSlotId: slotId, days: 1 })
  await adas(PauseEnrolmentDocument, { enrolmentId, from: daysAfter(today, 3), until: daysAfter(today, 5) })
  await coaches(SkipScheduledWorkoutDocument, { enrolmentId, slotId, reason: 'Travelling.' })
  await server.graphql(AgendaDocument, days, ada)

  await each(size, () => coaches(CreateCoachingInvitationDocument, { programId, schedule }))
  const open = await server.graphql(MyCoachingInvitationsDocument, {}, coach)
  const invitationId = present(open.data.me?.coachingInvitations?.[0]).id
  await coaches(RevokeCoachingInvitationDocument, { invitationId })

  await server.graphql(CreateCalendarFeedDocument, {}, ada)
  await server.graphql(MyCalendarFeedDocument, {}, ada)
  await server.graphql(RevokeCalendarFeedDocument, {}, ada)
}
