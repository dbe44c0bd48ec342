import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { SyncOutcome } from '../../actions/workouts/sync/judgement.ts'
import type { SyncedEvent } from '../../actions/workouts/sync/syncWorkoutEvents.ts'
import { toUserError, UserError } from '../errors/userError.type.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

registerEnumType(SyncOutcome, {
  name: 'SyncOutcome',
  description: 'The outcome of a synced event.',
  valuesConfig: {
    APPLIED: { description: 'The event counts. A removal or a later edit may still overrule what it says.' },
    DUPLICATE: {
      description: 'The event changes nothing: it was sent before, or another event says the same or overrules it.',
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
    description: 'The session of the event as it is now; null while the event waits, and when it was rejected.',
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

  @Field(() => [UserError], { simple: true, description: 'Why the event was rejected; empty otherwise.' })
  userErrors!: UserError[]

  static from({ clientEventId, judgement, session, set }: SyncedEvent): SyncResult {
    return Object.assign(new SyncResult(), {
      clientEventId,
      outcome: judgement.outcome,
      workoutSession: session && WorkoutSession.from(session),
      set: set && PerformedSet.from(set),
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
