import { ArrayMaxSize } from 'class-validator'
import { Field, ID, InputType } from 'type-graphql'

/**
 * Numbers and enum values are strings here, and every field is optional, so that a bad value refuses only its own event
 * and not the whole request.
 */

const optionalId = (description: string) => Field(() => ID, { nullable: true, description })
const optionalText = (description: string) => Field(() => String, { nullable: true, description })

@InputType({ description: 'A workout was started: `workoutId` alone, or `enrolmentId` and `slotId`.' })
export class SyncWorkoutStartedInput {
  @optionalId('A UUID made on the device: what every other event calls this session.')
  sessionClientId?: string | null

  @optionalId('A workout on its own.')
  workoutId?: string | null

  @optionalId('The enrolment that it counts for.')
  enrolmentId?: string | null

  @optionalId('The slot of a milestone that it fills.')
  slotId?: string | null
}

@InputType({
  description:
    'A set, logged or edited. A log needs session, set and exercise, and the measures of the exercise’s metric; an edit needs the ' +
    'set, leaves out what stays, and says null to clear.',
})
export class SyncSetInput {
  @optionalId('The session it belongs to. A set never changes its session.')
  sessionClientId?: string | null

  @optionalId('A UUID made on the device.')
  setClientId?: string | null

  @optionalId('What was done. A set never changes its exercise.')
  exerciseId?: string | null

  @optionalText('A `SetType`; NORMAL when left out.')
  type?: string | null

  @optionalText('Repetitions, a whole number from 0 to 10000.')
  reps?: string | null

  @optionalText('The load, a decimal from 0 to 2000 with at most 3 decimals; comes with `loadUnit`.')
  loadValue?: string | null

  @optionalText('A `MassUnit`; comes with `loadValue`.')
  loadUnit?: string | null

  @optionalText('Rate of perceived exertion, a decimal from 1 to 10.')
  rpe?: string | null

  @optionalText('In seconds, a whole number from 0 to 86400.')
  durationSeconds?: string | null

  @optionalText('In metres, a decimal from 0 to 1000000.')
  distanceMeters?: string | null

  @optionalText('At most 500 characters.')
  notes?: string | null

  @optionalId('The row of the workout that it fulfils.')
  workoutExerciseId?: string | null

  @optionalText('Which prescribed set of that row, from 0.')
  prescribedSetIndex?: string | null
}

@InputType({ description: 'A set was removed. For ever: a late log or edit of it does not bring it back.' })
export class SyncSetRemovedInput {
  @optionalId('Which one.')
  setClientId?: string | null
}

@InputType({
  description: 'A workout was completed or abandoned. Completed beats abandoned; the earliest completion counts.',
})
export class SyncWorkoutEndedInput {
  @optionalId('Which session.')
  sessionClientId?: string | null

  @optionalText('At most 2000 characters.')
  notes?: string | null

  @optionalText('A whole number from 1 to 5.')
  rating?: string | null
}

@InputType({
  description:
    'One thing that happened on a device: exactly one of the six. `clientEventId` is a UUID made on the device.',
})
export class WorkoutEventInput {
  @Field(() => ID, { description: 'A UUID: the same event is applied once, however often it comes.' })
  clientEventId!: string

  @optionalText('When it happened, RFC 3339 with an offset; at most a day ahead of the server’s clock.')
  occurredAt?: string | null

  @Field(() => SyncWorkoutStartedInput, { nullable: true, description: 'A workout was started.' })
  workoutStarted?: SyncWorkoutStartedInput | null

  @Field(() => SyncSetInput, { nullable: true, description: 'A set was logged.' })
  setLogged?: SyncSetInput | null

  @Field(() => SyncSetInput, {
    nullable: true,
    description: 'A set was edited: of two edits of one value the later counts.',
  })
  setUpdated?: SyncSetInput | null

  @Field(() => SyncSetRemovedInput, { nullable: true, description: 'A set was removed.' })
  setRemoved?: SyncSetRemovedInput | null

  @Field(() => SyncWorkoutEndedInput, { nullable: true, description: 'A workout was completed.' })
  workoutCompleted?: SyncWorkoutEndedInput | null

  @Field(() => SyncWorkoutEndedInput, { nullable: true, description: 'A workout was abandoned.' })
  workoutAbandoned?: SyncWorkoutEndedInput | null
}

const MOST_EVENTS = 500

@InputType({ description: 'What to sync.' })
export class SyncWorkoutEventsInput {
  @Field(() => [WorkoutEventInput], { description: 'At most 500, in any order.' })
  @ArrayMaxSize(MOST_EVENTS, { message: `may hold at most ${MOST_EVENTS}` })
  events!: WorkoutEventInput[]
}
