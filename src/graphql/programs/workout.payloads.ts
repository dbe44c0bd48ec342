import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Workout } from './workout.type.ts'

@ObjectType()
abstract class WorkoutPayload {
  @Field(() => Workout, {
    nullable: true,
    simple: true,
    description: 'The workout as it now is; null after a refusal.',
  })
  workout!: Workout | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `createWorkout` did.' })
export class CreateWorkoutPayload extends WorkoutPayload {}

@ObjectType({ description: 'What `updateWorkout` did.' })
export class UpdateWorkoutPayload extends WorkoutPayload {}

@ObjectType({ description: 'What `deleteWorkout` did.' })
export class DeleteWorkoutPayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID that is gone; null after a refusal.' })
  deletedWorkoutId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
