import { Ctx, Resolver } from 'type-graphql'
import { adjustEnrolment } from '../../actions/coaching/adjustEnrolment.ts'
import type { Context } from '../context/context.ts'
import { CoachMutation, Input } from '../context/rootAccess.ts'
import { runMutation } from '../context/runMutation.ts'
import { Enrolment } from '../workouts/enrolment.type.ts'
import { AdjustEnrolmentInput } from './adjustment.inputs.ts'
import { AdjustEnrolmentPayload } from './adjustment.payloads.ts'
import { Adjustment } from './adjustment.type.ts'

@Resolver()
export class AdjustmentMutations {
  @CoachMutation(
    AdjustEnrolmentPayload,
    'Changes one row of the program for one athlete: another exercise, another prescription, a note, or no row. The ' +
      'adjustment replaces an earlier one of the row as a whole, and an input that says nothing takes it back. Workouts ' +
      'that begin later are asked for so; those that have begun keep what they were told. It survives newer revisions of ' +
      "the program while the row does, and holds on in a copy that takes the place of the workout in a slot. Coaches only, of the athlete's. Refuses NOT_FOUND (the enrolment, the row in its " +
      'pinned revision, the exercise), INVALID (a prescription that the metric of the exercise has no place for), ' +
      'INVALID_TRANSITION (the enrolment has ended) and TOO_MANY (500 rows of an enrolment, or 500 kB of all that was ' +
      'adjusted in it).',
  )
  adjustEnrolment(
    @Input(AdjustEnrolmentInput, 'The row, and what the athlete is asked for in its place.')
    input: AdjustEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<AdjustEnrolmentPayload> {
    return runMutation(context, input, {
      Payload: AdjustEnrolmentPayload,
      operation: adjustEnrolment,
      toPayload: ({ enrolment, adjustment }) => ({
        enrolment: Enrolment.from(enrolment),
        adjustment: adjustment && Adjustment.from(adjustment),
      }),
      owner: input.enrolmentId,
    })
  }
}
