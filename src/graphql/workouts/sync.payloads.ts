import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { SyncOutcome } from '../../actions/workouts/sync/judgement.ts'
import type { SyncedEvent } from '../../actions/workouts/sync/syncWorkoutEvents.ts'
import type { Context } from '../context/context.ts'
import { toUserError, UserError } from '../errors/userError.type.ts'
import { AssumedSize, Costs } from '../limits/cost/fieldCost.ts'
import { Milestone } from '../programs/milestone.type.ts'
import { Comment } from './comment.type.ts'
import { PerformedSet } from './performedSet.type.ts'
import { PersonalRecord } from './personalRecord.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

registerEnumType(SyncOutcome, {
  name: 'SyncOutcome',
  description: 'The outcome of a synced event.',
  valuesConfig: {
    APPLIED: { description: 'The event counts. A removal, or a later edit or log, may still overrule what it says.' },
    DUPLICATE: {
      description:
        'The event changes nothing: it was sent before, another event says the same, or another event overrules it and ' +
        'nothing that was typed is lost.',
    },
    WAITING: {
      description:
        'The session or set of the event has not arrived yet. The event is applied once it has; no need to resend it.',
    },
    REJECTED: { description: 'The event does not count; `userErrors` says why.' },
  },
})

@Costs({ weight: 20 })
@ObjectType({ description: 'The outcome of one event.' })
export class SyncResult {
  @Field(() => ID, { simple: true, description: 'The `clientEventId` of the event.' })
  clientEventId!: string

  @Field(() => SyncOutcome, { simple: true, description: 'What happened to the event.' })
  outcome!: SyncOutcome

  @Field(() => WorkoutSession, {
    nullable: true,
    simple: true,
    description:
      'The session of the event as it is now; null while the event waits, when it was rejected, and when the session has been deleted.',
  })
  workoutSession!: WorkoutSession | null

  @Field(() => PerformedSet, {
    nullable: true,
    simple: true,
    description:
      'The set of the event as it is now; null when the event is about no set, waits or was rejected, and when the ' +
      'set has been removed.',
  })
  set!: PerformedSet | null

  @Field(() => Comment, {
    nullable: true,
    simple: true,
    description:
      'The comment of the event as it is now; null when the event is about no comment, waits or was rejected, and when the ' +
      'comment has been removed.',
  })
  comment!: Comment | null

  @Field(() => [UserError], { simple: true, description: 'Why the event was rejected; empty otherwise.' })
  userErrors!: UserError[]

  /** The session that the event completed, or completed earlier. */
  completedSessionId!: string | null

  @AssumedSize(1)
  @Field(() => [PersonalRecord], {
    description:
      'The personal records that the set of a logged or edited set now holds, and for a completed workout those that ' +
      'the sets of its session now hold; empty for every other event. All events of the request count.',
  })
  async newPersonalRecords(@Ctx() { loaders }: Context): Promise<PersonalRecord[]> {
    const { set, completedSessionId } = this
    const records = set
      ? await loaders.recordsOfSet.load(set.documentId)
      : completedSessionId
        ? await loaders.recordsOfSession.load(completedSessionId)
        : []
    return records.map(PersonalRecord.from)
  }

  @AssumedSize(1)
  @Field(() => [Milestone], {
    description: 'The milestones that the session of a completed workout has completed; empty for every other event.',
  })
  async milestonesCompleted(@Ctx() { loaders }: Context): Promise<Milestone[]> {
    const { completedSessionId } = this
    return completedSessionId ? (await loaders.milestonesOfSession.load(completedSessionId)).map(Milestone.from) : []
  }

  static from({ clientEventId, kind, judgement, session, set, comment }: SyncedEvent): SyncResult {
    return Object.assign(new SyncResult(), {
      clientEventId,
      completedSessionId: kind === 'workoutCompleted' && session ? session.id : null,
      outcome: judgement.outcome,
      workoutSession: session && WorkoutSession.from(session),
      set: set && PerformedSet.from(set),
      comment: comment && Comment.from(comment),
      userErrors: judgement.refused.map(toUserError),
    })
  }
}

@ObjectType({ description: 'What `syncWorkoutEvents` did.' })
export class SyncWorkoutEventsPayload {
  @Field(() => [SyncResult], { simple: true, description: 'One result for each event, in the order of the input.' })
  results!: SyncResult[]

  @Field(() => [UserError], { simple: true, description: 'Why the whole mutation was refused; empty otherwise.' })
  userErrors!: UserError[]
}
