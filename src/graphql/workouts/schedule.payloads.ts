import { Field, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Enrolment } from './enrolment.type.ts'

@ObjectType()
abstract class SchedulePayload {
  @Field(() => Enrolment, {
    nullable: true,
    simple: true,
    description: 'The enrolment as it is now; null after a refusal.',
  })
  enrolment!: Enrolment | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

/** The resolver of `scheduledWorkout` finds the workout by it. */
@ObjectType()
abstract class ScheduledWorkoutPayload extends SchedulePayload {
  slotId!: string
}

@ObjectType({ description: 'What `scheduleEnrolment` did.' })
export class ScheduleEnrolmentPayload extends SchedulePayload {}

@ObjectType({ description: 'What `pauseEnrolment` did.' })
export class PauseEnrolmentPayload extends SchedulePayload {}

@ObjectType({ description: 'What `moveScheduledWorkout` did.' })
export class MoveScheduledWorkoutPayload extends ScheduledWorkoutPayload {}

@ObjectType({ description: 'What `shiftSchedule` did.' })
export class ShiftSchedulePayload extends ScheduledWorkoutPayload {}

@ObjectType({ description: 'What `skipScheduledWorkout` did.' })
export class SkipScheduledWorkoutPayload extends ScheduledWorkoutPayload {}
