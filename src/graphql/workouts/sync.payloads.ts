import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { SyncOutcome } from '../../actions/workouts/sync/judgement.ts'
import type { SyncedEvent } from '../../actions/workouts/sync/syncWorkoutEvents.ts'
import { toUserError, UserError } from '../errors/userError.type.ts'
import { Costs } from '../limits/cost/fieldCost.ts'
import { PerformedSet } from './performedSet.type.ts'
import { WorkoutSession } from './workoutSession.type.ts'

registerEnumType(SyncOutcome, {
  name: 'SyncOutcome',
  description: 'What became of an event.',
  valuesConfig: {
    APPLIED: { description: 'It counts. What it says may still be overruled by a removal or by a later edit.' },
    DUPLICATE: { description: 'It changes nothing: it came before, or another event has said the same.' },
    WAITING: {
      description:
        'Its session or its set has not arrived yet; it is applied when that does. No need to send it again.',
    },
    REJECTED: { description: 'It does not count; `userErrors` says why.' },
  },
})

@Costs({ weight: 20 })
@ObjectType({ description: 'What became of one event.' })
export class SyncResult {
  @Field(() => ID, { simple: true, description: 'Which event.' })
  clientEventId!: string

  @Field(() => SyncOutcome, { simple: true, description: 'What became of it.' })
  outcome!: SyncOutcome

  @Field(() => WorkoutSession, {
    nullable: true,
    simple: true,
    description: 'The session it speaks of, as it now is; null while it waits, and when it was rejected.',
  })
  workoutSession!: WorkoutSession | null

  @Field(() => PerformedSet, {
    nullable: true,
    simple: true,
    description: 'The set it speaks of, as it now is; null also when it has been removed.',
  })
  set!: PerformedSet | null

  @Field(() => [UserError], { simple: true, description: 'Why it was rejected; empty otherwise.' })
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
  @Field(() => [SyncResult], { simple: true, description: 'One for each event, in the order of the input.' })
  results!: SyncResult[]

  @Field(() => [UserError], { simple: true, description: 'Why all of it was refused; empty otherwise.' })
  userErrors!: UserError[]
}
