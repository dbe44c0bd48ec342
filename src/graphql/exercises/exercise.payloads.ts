import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Exercise } from './exercise.type.ts'

@ObjectType()
abstract class ExercisePayload {
  @Field(() => Exercise, {
    nullable: true,
    simple: true,
    description: 'The exercise in its present state. Null after a refusal.',
  })
  exercise!: Exercise | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'The result of `createExercise`.' })
export class CreateExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'The result of `updateExercise`.' })
export class UpdateExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'The result of `archiveExercise`.' })
export class ArchiveExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'The result of `unarchiveExercise`.' })
export class UnarchiveExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'The result of `deleteExercise`.' })
export class DeleteExercisePayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the deleted exercise. Null after a refusal.',
  })
  deletedExerciseId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused. Empty on success.' })
  userErrors!: UserError[]
}
