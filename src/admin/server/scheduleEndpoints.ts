import type { Endpoint, PayloadRequest } from 'payload'
import { moveScheduledWorkout } from '../../actions/workouts/schedule/moveScheduledWorkout.ts'
import { pauseEnrolment } from '../../actions/workouts/schedule/pauseEnrolment.ts'
import { scheduleEnrolment } from '../../actions/workouts/schedule/scheduleEnrolment.ts'
import { shiftSchedule } from '../../actions/workouts/schedule/shiftSchedule.ts'
import { skipScheduledWorkout } from '../../actions/workouts/schedule/skipScheduledWorkout.ts'
import { encodeId } from '../../kernel/nodeId.ts'
import { clientIdProblem, lineProblem } from '../../kernel/rules.ts'
import { SCHEDULE_LIMITS } from '../../kernel/schedule/vocabulary.ts'
import type { Transaction } from '../../storage/doorway.ts'
import { BodyReader } from './bodyInput.ts'
import { asCoach, coachEndpoint } from './coachEndpoint.ts'

const { daysOfShift, reason } = SCHEDULE_LIMITS

/** Changes of the schedule of an athlete's enrolment, by the API's own operations, which refuse all but their coaches. */
export const scheduleEndpoints: Endpoint[] = [
  change('move', moveScheduledWorkout, (body, enrolmentId) => ({
    enrolmentId,
    slotId: body.text('slotId', 'The workout'),
    to: body.day('to', 'The day'),
  })),
  change('skip', skipScheduledWorkout, (body, enrolmentId) => ({
    enrolmentId,
    slotId: body.text('slotId', 'The workout'),
    reason: body.optionalText('reason', 'The reason', (value) => lineProblem(value, reason)),
  })),
  change('shift', shiftSchedule, (body, enrolmentId) => ({
    enrolmentId,
    fromSlotId: body.text('slotId', 'The workout'),
    days: body.number('days', 'The number of days', -daysOfShift, daysOfShift),
    clientId: body.optionalText('clientId', 'The ID of the shift', clientIdProblem),
  })),
  change('pause', pauseEnrolment, (body, enrolmentId) => ({
    enrolmentId,
    from: body.day('from', 'The first day of the pause'),
    until: body.optionalDay('until', 'The last day of the pause'),
  })),
  change('schedule', scheduleEnrolment, (body, enrolmentId) => ({
    enrolmentId,
    schedule: body.scheduleOrNull<never>(),
  })),
]

function change<Input>(
  name: string,
  operation: (tx: Transaction, input: Input) => Promise<unknown>,
  read: (body: BodyReader, enrolmentId: string) => Input,
): Endpoint {
  return coachEndpoint('post', `/:id/${name}`, async (req: PayloadRequest, coach) => {
    const body = new BodyReader(req.data ?? {})
    const input = read(body, encodeId('enrolment', String(req.routeParams?.id)))
    body.done()
    await asCoach(req, coach, operation, input, `training ${coach.id}`)
    return { done: true }
  })
}
