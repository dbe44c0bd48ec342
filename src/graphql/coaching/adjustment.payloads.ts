import { Field, ObjectType } from 'type-graphql'
import { Enrolment } from '../workouts/enrolment.type.ts'
import { Adjustment } from './adjustment.type.ts'
import { RefusablePayload } from './coaching.payloads.ts'

@ObjectType({ description: 'What `adjustEnrolment` did.' })
export class AdjustEnrolmentPayload extends RefusablePayload {
  @Field(() => Enrolment, {
    nullable: true,
    simple: true,
    description: 'The enrolment as it is now; null after a refusal.',
  })
  enrolment!: Enrolment | null

  @Field(() => Adjustment, {
    nullable: true,
    simple: true,
    description: 'The adjustment of the row as it is now; null when there is none any more, and after a refusal.',
  })
  adjustment!: Adjustment | null
}
