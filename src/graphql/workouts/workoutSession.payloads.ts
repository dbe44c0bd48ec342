import { Ctx, Field, ID, InterfaceType, ObjectType } from 'type-graphql'
import type { SetResult } from '../../actions/workouts/setResult.ts'
import type { PersonalRecord as PersonalRecordDocument } from '../../payload-types.ts'
import type { Context } from '../context/context.ts'
import { UserError } from '../errors/userError.type.ts'
import { AssumedSize } from '../limits/cost/fieldCost.ts'
import { Milestone } from '../programs/milestone.type.ts'
import { PerformedSet } from './performedSet.type.ts'
import { PersonalRecord } from './personalRecord.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

@InterfaceType('WorkoutSessionPayload', {
  description: 'What the mutations that start, edit or end a workout session, or change its sets, answer.',
})
abstract class SessionPayload {
  @Field(() => WorkoutSession, {
    nullable: true,
    simple: true,
    description: 'The session as it is now; null after a refusal, and when the session has been deleted.',
  })
  workoutSession!: WorkoutSession | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}

@ObjectType()
abstract class SetPayload extends SessionPayload {
  @Field(() => PerformedSet, {
    nullable: true,
    simple: true,
    description: 'The set as it is now; null after a refusal, and when the set has been removed.',
  })
  set!: PerformedSet | null

  /** The stored records, when the mutation has already read them. */
  records?: PersonalRecordDocument[]

  @AssumedSize(3)
  @Field(() => [PersonalRecord], { description: 'The personal records that this set now holds.' })
  async newPersonalRecords(@Ctx() { loaders }: Context): Promise<PersonalRecord[]> {
    if (!this.set) return []
    return (this.records ?? (await loaders.recordsOfSet.load(this.set.documentId))).map(PersonalRecord.from)
  }

  static of({ set, session, records }: SetResult) {
    return { set: set && PerformedSet.from(set), workoutSession: session && WorkoutSession.from(session), records }
  }
}

@ObjectType({ implements: SessionPayload, description: 'What `startWorkout` did.' })
export class StartWorkoutPayload extends SessionPayload {}

@ObjectType({ implements: SessionPayload, description: 'What `logSet` did.' })
export class LogSetPayload extends SetPayload {}

@ObjectType({ implements: SessionPayload, description: 'What `updateSet` did.' })
export class UpdateSetPayload extends SetPayload {}

@ObjectType({ implements: SessionPayload, description: 'What `removeSet` did.' })
export class RemoveSetPayload extends SessionPayload {
  @Field(() => ID, { nullable: true, simple: true, description: 'The ID of the removed set; null after a refusal.' })
  removedSetId!: string | null
}

@ObjectType({ implements: SessionPayload, description: 'What `completeWorkout` did.' })
export class CompleteWorkoutPayload extends SessionPayload {
  @AssumedSize(1)
  @Field(() => [Milestone], { description: 'The milestones that this session has completed.' })
  async milestonesCompleted(@Ctx() { loaders }: Context): Promise<Milestone[]> {
    const { workoutSession } = this
    return workoutSession ? (await loaders.milestonesOfSession.load(workoutSession.documentId)).map(Milestone.from) : []
  }

  @AssumedSize(10)
  @Field(() => [PersonalRecord], { description: 'The personal records that sets of this session now hold.' })
  async newPersonalRecords(@Ctx() { loaders }: Context): Promise<PersonalRecord[]> {
    const { workoutSession } = this
    return workoutSession
      ? (await loaders.recordsOfSession.load(workoutSession.documentId)).map(PersonalRecord.from)
      : []
  }
}

@ObjectType({ implements: SessionPayload, description: 'What `abandonWorkout` did.' })
export class AbandonWorkoutPayload extends SessionPayload {}

@ObjectType({ implements: SessionPayload, description: 'What `updateWorkoutSession` did.' })
export class UpdateWorkoutSessionPayload extends SessionPayload {}

@ObjectType({ description: 'What `deleteWorkoutSession` did.' })
export class DeleteWorkoutSessionPayload {
  @Field(() => ID, {
    nullable: true,
    simple: true,
    description: 'The ID of the deleted session; null after a refusal.',
  })
  deletedWorkoutSessionId!: string | null

  @Field(() => [UserError], { simple: true, description: 'Why the mutation was refused; empty on success.' })
  userErrors!: UserError[]
}
