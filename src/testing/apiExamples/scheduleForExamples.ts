import { DayOfWeek } from '../../kernel/schedule/vocabulary.ts'
import {
  AgendaDocument,
  AssignProgramDocument,
  CreateCalendarFeedDocument,
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
import { present } from '../testServer.ts'
import type { Cast } from './castOfExamples.ts'

/** Far ahead, so that an example says the same on each day on which it is made. */
const STARTS_ON = '2099-01-05'

/** Mara assigns a program to Lena, who comes back from a journey and from a cold. Then Mara takes a code back. */
export async function scheduleForExamples({ server, lena, mara }: Cast): Promise<void> {
  const [coach, athlete] = [mutateAs(server, mara), mutateAs(server, lena)]
  const { data } = await server.graphql('{ me { id } programs(first: 1) { nodes { id } } }', {}, lena)
  const programId = data.programs.nodes[0].id
  const schedule = { startsOn: STARTS_ON, trainingDays: [DayOfWeek.MONDAY, DayOfWeek.THURSDAY] }
  const note = 'Take the first week easy.'
  const { results } = await coach(AssignProgramDocument, { programId, athleteIds: [data.me.id], schedule, note })
  const enrolmentId = present(results[0]?.enrolment).id
  await athlete(ScheduleEnrolmentDocument, { enrolmentId, schedule })
  const shown = await server.graphql(EnrolmentScheduleDocument, { id: enrolmentId, first: 3, from: STARTS_ON }, lena)
  const slots = present(shown.data.enrolment?.schedule).nodes.map(({ slot }) => slot.slotId)
  await athlete(MoveScheduledWorkoutDocument, { enrolmentId, slotId: present(slots[0]), to: '2099-01-06' })
  await athlete(PauseEnrolmentDocument, { enrolmentId, from: '2099-01-12', until: '2099-01-18' })
  await coach(ShiftScheduleDocument, { enrolmentId, fromSlotId: present(slots[0]), days: 1 })
  await coach(SkipScheduledWorkoutDocument, { enrolmentId, slotId: present(slots[0]), reason: 'A cold.' })
  await server.graphql(AgendaDocument, { from: '2099-01-01', to: '2099-01-11' }, lena)
  const codes = await server.graphql(MyCoachingInvitationsDocument, {}, mara)
  const invitationId = present(codes.data.me?.coachingInvitations?.[0]).id
  await coach(RevokeCoachingInvitationDocument, { invitationId })
  await server.graphql(CreateCalendarFeedDocument, {}, lena)
  await server.graphql(MyCalendarFeedDocument, {}, lena)
  await server.graphql(RevokeCalendarFeedDocument, {}, lena)
}
