import { Field, ID, ObjectType } from 'type-graphql'
import { UserError } from '../errors/userError.type.ts'
import { Exercise } from './exercise.type.ts'

@ObjectType()
abstract class ExercisePayload {
  @Field(() => Exercise, {
    nullable: true,
    simple: true,
    description: 'The exercise as it now is; null after a refusal.',
  })
  exercise!: Exercise | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType({ description: 'What `createExercise` did.' })
export class CreateExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'What `updateExercise` did.' })
export class UpdateExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'What `archiveExercise` did.' })
export class ArchiveExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'What `unarchiveExercise` did.' })
export class UnarchiveExercisePayload extends ExercisePayload {}

@ObjectType({ description: 'What `deleteExercise` did.' })
export class DeleteExercisePayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID that is gone; null after a refusal.' })
  deletedExerciseId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why it was refused; empty on success.' })
  userErrors!: UserError[]
}
