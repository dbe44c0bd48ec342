import { Field, ID, InputType } from 'type-graphql'
import { HasAtMost } from '../../kernel/decorators.ts'

/**
 * Numbers and enum values are strings here, and every field is optional, so that a bad value refuses only its own event
 * and not the whole request.
 */

const optionalId = (description: string) => Field(() => ID, { nullable: true, description })
const optionalFlag = (description: string) => Field(() => Boolean, { nullable: true, description })
const optionalText = (description: string) => Field(() => String, { nullable: true, description })

@InputType({
  description: 'A workout was started: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone.',
})
export class SyncWorkoutStartedInput {
  @optionalId('A UUID made on the device. Other events refer to the session by this UUID.')
  sessionClientId?: string | null

  @optionalId(
    'A workout done on its own, outside any enrolment. A workout that has been deleted, or that the athlete may not ' +
      'see any more, begins a session called "Workout": no training is lost because a coach has changed the catalogue.',
  )
  workoutId?: string | null

  @optionalId('The enrolment that the session counts for.')
  enrolmentId?: string | null

  @optionalId('The slot of a milestone that the session fills.')
  slotId?: string | null

  @optionalText('The title of a freestyle workout, which nobody has written: 1 to 120 characters.')
  title?: string | null

  @optionalFlag('Whether the athlete begins with pain. An end or an edit of the session overrules it.')
  hasPain?: boolean | null
}

@InputType({
  description:
    'A set that was logged or edited. A log needs `sessionClientId`, `setClientId`, `exerciseId` and the measures ' +
    "that the exercise's metric needs. An edit needs `setClientId`; an omitted value stays unchanged, and null " +
    'clears the value.',
})
export class SyncSetInput {
  @optionalId('The UUID of the session that the set belongs to. A set never changes its session.')
  sessionClientId?: string | null

  @optionalId('The UUID that the device made for the set.')
  setClientId?: string | null

  @optionalId('The exercise that was done. A set never changes its exercise.')
  exerciseId?: string | null

  @optionalText('A `SetType`. When omitted, a log gets NORMAL and an edit keeps the type. An edit cannot make it null.')
  type?: string | null

  @optionalText('The number of repetitions, a whole number from 0 to 10000.')
  reps?: string | null

  @optionalText('The load, a decimal with at most 3 decimals, from 0 to 2000 kg (4409.245 lb); requires `loadUnit`.')
  loadValue?: string | null

  @optionalText('The unit of the load, a `MassUnit`; requires `loadValue`.')
  loadUnit?: string | null

  @optionalText('Rate of perceived exertion, a decimal from 1 to 10.')
  rpe?: string | null

  @optionalText('The duration in seconds, a whole number from 0 to 86400.')
  durationSeconds?: string | null

  @optionalText('The distance in metres, a decimal from 0 to 1000000.')
  distanceMeters?: string | null

  @optionalText("The athlete's notes on the set, at most 500 characters.")
  notes?: string | null

  @optionalFlag('Whether the set hurt.')
  hasPain?: boolean | null

  @optionalId("The row (a `WorkoutExercise`) of the session's workout that the set fulfils; ignored in an edit.")
  workoutExerciseId?: string | null

  @optionalText(
    'Which prescribed set of that row the set fulfils, counted from 0, at most 49; the row must have it, unless its ' +
      'workout was edited less than a day before the set was done, or later; ignored in an edit, and without ' +
      '`workoutExerciseId`.',
  )
  prescribedSetIndex?: string | null

  @optionalText(
    'The place of the set among the sets of the same moment, a whole number from 0 to 999999999; ignored in an edit. ' +
      'Give it where sets may share a moment and arrive in another order (see `WorkoutSession.sets`).',
  )
  sequence?: string | null
}

@InputType({ description: 'A set was removed permanently: a late log or edit does not bring it back.' })
export class SyncSetRemovedInput {
  @optionalId('The UUID of the removed set.')
  setClientId?: string | null
}

@InputType({
  description:
    'A workout was completed or abandoned. A completion overrules an abandonment, and the earliest completion counts. An ' +
    'end that does not count is REJECTED when its notes or its rating would be lost.',
})
export class SyncWorkoutEndedInput {
  @optionalId('The UUID of the session that ended.')
  sessionClientId?: string | null

  @optionalText("The athlete's notes on the workout, at most 2000 characters.")
  notes?: string | null

  @optionalText('How the workout felt, a whole number from 1 to 5.')
  rating?: string | null

  @optionalFlag('Whether the athlete had pain. It counts by its `occurredAt`, also where the end does not count.')
  hasPain?: boolean | null
}

@InputType({
  description:
    'A workout was edited, even one that has ended. An omitted value stays unchanged. Of two edits of the same value, the ' +
    'later one counts. Where devices together say that a workout ends before it starts, it starts when it ends.',
})
export class SyncWorkoutUpdatedInput {
  @optionalId('The UUID of the edited session.')
  sessionClientId?: string | null

  @optionalText(
    "When the workout started; an edit cannot make it null. RFC 3339 with an offset, less than a day ahead of the server's clock.",
  )
  startedAt?: string | null

  @optionalText(
    'When the workout was completed; an edit cannot make it null. As `startedAt`, and not before it. It counts once the workout is ' +
      'completed.',
  )
  completedAt?: string | null

  @optionalText("The athlete's notes on the workout, at most 2000 characters; null clears them.")
  notes?: string | null

  @optionalText('How the workout felt, a whole number from 1 to 5; null clears it.')
  rating?: string | null

  @optionalFlag('Whether the athlete had pain; null clears it.')
  hasPain?: boolean | null
}

@InputType({
  description: 'A workout was deleted permanently, with its sets: late events of the session do not bring it back.',
})
export class SyncWorkoutDeletedInput {
  @optionalId('The UUID of the deleted session.')
  sessionClientId?: string | null
}

@InputType({
  description:
    'The athlete commented on exactly one of a session, a set and an enrolment. Where devices gave one UUID to two comments, ' +
    'the earlier one counts.',
})
export class SyncCommentAddedInput {
  @optionalId('The UUID that the device made for the comment.')
  commentClientId?: string | null

  @optionalId('The UUID of the session that the comment is about.')
  sessionClientId?: string | null

  @optionalId('The UUID of the set that the comment is about.')
  setClientId?: string | null

  @optionalId('The ID of the enrolment that the comment is about.')
  enrolmentId?: string | null

  @optionalText('What to say: 1 to 2000 characters.')
  text?: string | null
}

@InputType({ description: 'A comment of the athlete was removed permanently: a late copy does not bring it back.' })
export class SyncCommentRemovedInput {
  @optionalId('The UUID of the removed comment.')
  commentClientId?: string | null
}

@InputType({
  description: 'One event that happened on a device: its ID, its time, and exactly one of the ten other fields.',
})
export class WorkoutEventInput {
  @Field(() => ID, {
    description: 'A UUID made on the device. The same event is applied once, however often it is sent.',
  })
  clientEventId!: string

  @optionalText(
    "When the event happened; required, RFC 3339 with an offset, less than a day ahead of the server's clock.",
  )
  occurredAt?: string | null

  @Field(() => SyncWorkoutStartedInput, { nullable: true, description: 'A workout was started.' })
  workoutStarted?: SyncWorkoutStartedInput | null

  @Field(() => SyncSetInput, {
    nullable: true,
    description:
      'A set was logged. Another log of the same set that says the same is a DUPLICATE, and the earlier moment counts. ' +
      'One with other values edits these values by its `occurredAt`, and what it leaves out stays, but for `type`; ' +
      'where later events overrule all of them, it is REJECTED.',
  })
  setLogged?: SyncSetInput | null

  @Field(() => SyncSetInput, {
    nullable: true,
    description: 'A set was edited. Of two edits of the same value, the later one counts.',
  })
  setUpdated?: SyncSetInput | null

  @Field(() => SyncSetRemovedInput, { nullable: true, description: 'A set was removed.' })
  setRemoved?: SyncSetRemovedInput | null

  @Field(() => SyncWorkoutEndedInput, { nullable: true, description: 'A workout was completed.' })
  workoutCompleted?: SyncWorkoutEndedInput | null

  @Field(() => SyncWorkoutEndedInput, { nullable: true, description: 'A workout was abandoned.' })
  workoutAbandoned?: SyncWorkoutEndedInput | null

  @Field(() => SyncWorkoutUpdatedInput, { nullable: true, description: 'A workout was edited.' })
  workoutUpdated?: SyncWorkoutUpdatedInput | null

  @Field(() => SyncWorkoutDeletedInput, { nullable: true, description: 'A workout was deleted.' })
  workoutDeleted?: SyncWorkoutDeletedInput | null

  @Field(() => SyncCommentAddedInput, { nullable: true, description: 'The athlete commented.' })
  commentAdded?: SyncCommentAddedInput | null

  @Field(() => SyncCommentRemovedInput, { nullable: true, description: 'The athlete removed a comment.' })
  commentRemoved?: SyncCommentRemovedInput | null
}

const MOST_EVENTS = 500

@InputType({ description: 'The events to sync.' })
export class SyncWorkoutEventsInput {
  @Field(() => [WorkoutEventInput], { description: 'At most 500 events, in any order.' })
  @HasAtMost(MOST_EVENTS)
  events!: WorkoutEventInput[]
}
