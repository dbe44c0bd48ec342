import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Workout } from './workout.type.ts'

@ObjectType()
abstract class WorkoutPayload {
  @Field(() => Workout, {
    nullable: true,
    simple: true,
    description: 'The workout in its present state. Null after a refusal.',
  })
  workout!: Workout | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The result of `copyWorkout`.' })
export class CopyWorkoutPayload extends WorkoutPayload {}

@ObjectType({ description: 'The result of `createWorkout`.' })
export class CreateWorkoutPayload extends WorkoutPayload {}

@ObjectType({ description: 'The result of `updateWorkout`.' })
export class UpdateWorkoutPayload extends WorkoutPayload {}

@ObjectType({ description: 'The result of `deleteWorkout`.' })
export class DeleteWorkoutPayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the deleted workout. Null after a refusal.',
  })
  deletedWorkoutId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}
