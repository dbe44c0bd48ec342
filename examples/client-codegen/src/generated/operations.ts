import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The result of `startAuthentication` of @simplewebauthn/browser, or of `toJSON()` of an assertion. */
  AuthenticationResponseJSON: { input: unknown; output: unknown; }
  /** A date and time as in RFC 3339, in UTC with milliseconds, such as `2026-11-22T07:30:00.000Z`. Inputs may have another offset, which is converted to UTC. A day that does not exist is refused, and so is the year 0000. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number with at most 3 decimals, as a string such as `"102.5"`, never a float. Results are rounded half to even, once. */
  Decimal: { input: string; output: string; }
  /** A day in the athlete's own time zone, such as `2026-11-22`. */
  LocalDate: { input: unknown; output: unknown; }
  /** One line of prescription as coaches write it: `3x5 @75% rest 3:00`, or `w 2x5 @40%; 3x5 @80%; 5+ @85%`. Answers have one canonical form. A line that cannot be read is refused by the mutation, with the column and what may stand there. docs/notation.md has the grammar. */
  Prescription: { input: string; output: string; }
  /** Options to pass unchanged to `startRegistration` of @simplewebauthn/browser, or to `PublicKeyCredential.parseCreationOptionsFromJSON`. */
  PublicKeyCredentialCreationOptionsJSON: { input: unknown; output: unknown; }
  /** Options to pass unchanged to `startAuthentication` of @simplewebauthn/browser, or to `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  PublicKeyCredentialRequestOptionsJSON: { input: unknown; output: unknown; }
  /** The result of `startRegistration` of @simplewebauthn/browser, or of `toJSON()` of a new credential. */
  RegistrationResponseJSON: { input: unknown; output: unknown; }
  /** The tempo of a repetition, such as `3-1-1-0`: the seconds (0 to 99) of the eccentric phase, the pause, the concentric phase and the pause. `X` means explosive. Inputs may have another usual spelling, such as `31X0` or `3-1-x-0`. */
  Tempo: { input: string; output: string; }
};

/** The session to abandon. */
export type AbandonWorkoutInput = {
  /** The ID of the session to abandon. */
  workoutSessionId: Scalars['ID']['input'];
};

/** What the caller accepts: exactly one of an invitation and a code. */
export type AcceptCoachingInput = {
  /** The ID of the coaching to which the caller is invited. */
  coachingId?: InputMaybe<Scalars['ID']['input']>;
  /** The code from `createCoachingInvitation`, in upper or lower case, with or without its hyphens. */
  code?: InputMaybe<Scalars['String']['input']>;
};

/** The comment to add. */
export type AddCommentInput = {
  /** A UUID made on the device. The same UUID returns the same comment again. */
  clientId: Scalars['ID']['input'];
  /** The ID of a workout session, a set or an enrolment. */
  subjectId: Scalars['ID']['input'];
  /** What to say: 1 to 2000 characters, in several lines if wished. */
  text: Scalars['String']['input'];
};

/** The milestone to add, the program to add it to, and the place. */
export type AddMilestoneToProgramInput = {
  /** The ID of the milestone. */
  milestoneId: Scalars['ID']['input'];
  /** The place of the milestone in the program. The end when omitted. */
  place?: InputMaybe<MilestonePlace>;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The browser's response to the addition of a passkey. */
export type AddPasskeyInput = {
  /** The `ceremonyId` from `passkeyAdditionOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** The result of `startRegistration` in the browser. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What one athlete is asked for in the place of a row of their program. What is left out is as the program has it; an input that says nothing about the row takes its adjustment back. */
export type AdjustEnrolmentInput = {
  /** The ID of an active enrolment of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** The ID of the exercise to do instead. */
  exerciseId?: InputMaybe<Scalars['ID']['input']>;
  /** What the athlete is told about it, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The sets to do instead, in one line. They must fit the metric of the exercise that is done. */
  prescription?: InputMaybe<Scalars['Prescription']['input']>;
  /** Whether the athlete is not asked for the row at all. Then only a note may be given. */
  remove?: InputMaybe<Scalars['Boolean']['input']>;
  /** The ID of the row: a `WorkoutExercise` of the pinned revision. Where its workout fills several slots, the row is adjusted in all of them. */
  workoutExerciseId: Scalars['ID']['input'];
};

/** The exercise to archive. */
export type ArchiveExerciseInput = {
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** The program that a coach assigns, and to whom. */
export type AssignProgramInput = {
  /** The athletes, 1 to 100, each once. */
  athleteIds: Array<Scalars['ID']['input']>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** A note for the athletes, at most 500 characters. Only new enrolments get it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The ID of a program, published or not. */
  programId: Scalars['ID']['input'];
  /** When workouts are due; without it they have no days. An enrolment that has a schedule keeps it. */
  schedule?: InputMaybe<ScheduleInput>;
};

/** Conditions for a coach's list of athletes. All given conditions must hold. */
export type AthleteFilter = {
  /** Only athletes of whom `attention` has an item of one of these kinds, at most 20. */
  attention?: InputMaybe<Array<AttentionKind>>;
  /** Only athletes who have completed no workout for this many days, 1 to 3,650, including those who have never completed one. */
  inactiveForDays?: InputMaybe<Scalars['Int']['input']>;
  /** Only athletes who are active in this program. */
  programId?: InputMaybe<Scalars['ID']['input']>;
  /** Search words, at most 100 characters in total. Each of them must begin a word of the username or the display name, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a coach's list of athletes. */
export type AthleteOrder =
  /** Who completed a workout last comes first. Who has never completed one comes at the end. */
  | 'LAST_WORKOUT_DESC'
  /** Whom `attention` has the newest item of comes first. Who needs none comes at the end. What the coach has dismissed does not count. */
  | 'NEEDS_ATTENTION'
  /** By username, A to Z. */
  | 'USERNAME'
  | '%future added value';

/** Why a coach should look at an athlete. What has happened is told for 28 days; what lasts, while it lasts. */
export type AttentionKind =
  /** At least half of the work sets of a workout had an RPE of 9.5 or more, or its rating is 1. */
  | 'HARD_SESSION'
  /** The athlete has completed no workout for ten days. */
  | 'INACTIVE'
  /** The athlete has accepted or declined the caller's invitation, or has ended the coaching. */
  | 'INVITATION_ANSWERED'
  /** At least two workouts of an enrolment were due before today and are not done. */
  | 'MISSED_WORKOUTS'
  /** A newer revision of the program was propagated, and waits for this enrolment's own coach to propagate it. */
  | 'NEWER_REVISION'
  /** A personal record in an exercise was beaten. What the athlete does in the first session of an exercise beats none. */
  | 'NEW_RECORD'
  /** A session or one of its sets is flagged as painful, or a note says so: a word for pain, hurting or an injury, in English or in German, that is not denied ("no pain"). */
  | 'PAIN_REPORTED'
  /** The athlete has completed a program. */
  | 'PROGRAM_ENDED'
  /** The last workout of a program is due within a week. Without days: no more workouts are open than the athlete did in the last seven days. */
  | 'PROGRAM_ENDING'
  /** No better estimate in an exercise since six sessions that asked for more. A session asks for more where doing what the athlete was asked for in it could be a better estimate: by its weight or its percentage, with an RPE of 8 or more, as many repetitions as possible, or because it leaves the weight to the athlete. What a coach has changed for this athlete alone counts as it was when the session began. Looks at the last 56 days. */
  | 'STALLED'
  /** A comment of the athlete that the caller has not read. */
  | 'UNREAD_COMMENT'
  | '%future added value';

/** The status of a coaching. */
export type CoachingStatus =
  /** The athlete has accepted. The coach sees the athlete's training, past and present. */
  | 'ACTIVE'
  /** The athlete has declined the invitation. The same coach may invite again, and then it is INVITED again. */
  | 'DECLINED'
  /** One of the two has ended the coaching, or the coach has taken the invitation back. The coach sees nothing of the athlete's training any more. This status is final once the athlete had accepted, and inviting again makes a new coaching; an invitation that was taken back becomes INVITED again. */
  | 'ENDED'
  /** The coach has invited the athlete, and sees nothing of them yet. */
  | 'INVITED'
  | '%future added value';

/** The session to complete, with notes and a rating. */
export type CompleteWorkoutInput = {
  /** When the workout was completed; now when omitted. It must not be before the start of the session, and must be less than a day in the future. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the athlete had pain. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The athlete's notes on the workout, at most 2000 characters. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** How the workout felt, 1 to 5. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** The ID of the session to complete. */
  workoutSessionId: Scalars['ID']['input'];
};

/** The milestone to copy. */
export type CopyMilestoneInput = {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the milestone. */
  milestoneId: Scalars['ID']['input'];
  /** The place in the program. At its end when omitted. */
  place?: InputMaybe<MilestonePlace>;
  /** The program to place the copy in. In none when omitted. */
  programId?: InputMaybe<Scalars['ID']['input']>;
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** The program to copy. */
export type CopyProgramInput = {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
  /** The slug of the copy. Made from the title when omitted. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** The workout to copy. */
export type CopyWorkoutInput = {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
  /** The ID of the workout. */
  workoutId: Scalars['ID']['input'];
};

/** What a code is good for, by which athletes come to a coach. */
export type CreateCoachingInvitationInput = {
  /** For how many days the code is good, 1 to 90. */
  expiresInDays?: InputMaybe<Scalars['Int']['input']>;
  /** A program, published or not, in which whoever accepts is enrolled. */
  programId?: InputMaybe<Scalars['ID']['input']>;
  /** When the workouts of the program are due. Whoever accepts later than `startsOn` begins on the day of their acceptance. */
  schedule?: InputMaybe<ScheduleInput>;
  /** How many athletes may accept, 1 to 100. */
  uses?: InputMaybe<Scalars['Int']['input']>;
};

/** A new exercise for the library. */
export type CreateExerciseInput = {
  /** Other names that people search for the exercise by, such as "OHP": at most 20, each only once, and each one line of 1 to 100 characters with at least one letter or digit. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The kind of training that the exercise belongs to. */
  category: ExerciseCategory;
  /** How to do the exercise, at most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The equipment that the exercise needs. */
  equipment?: InputMaybe<Equipment>;
  /** The direction of the effort. */
  force?: InputMaybe<Force>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The level of experience that the exercise is for. */
  level?: InputMaybe<Level>;
  /** Whether the exercise moves one joint or several. */
  mechanic?: InputMaybe<Mechanic>;
  /** The measures that a logged set of the exercise must have. */
  metric: ExerciseMetric;
  /** The name: one line of 1 to 120 characters with at least one letter or digit. */
  name: Scalars['String']['input'];
  /** The muscles that the exercise trains most: at least one, each only once. */
  primaryMuscles: Array<Muscle>;
  /** The muscles that the exercise also trains, each only once. */
  secondaryMuscles?: InputMaybe<Array<Muscle>>;
  /** The unique name in URLs, which stays when the name changes: lower-case letters a-z, digits and single hyphens between them, at most 80 characters. Made from the name when omitted. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The https address of a video that shows the exercise, at most 2,000 characters. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A new milestone, which begins at revision 1. */
export type CreateMilestoneInput = {
  /** What the milestone is about, and when it is completed, at most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
  /** The IDs of the workouts that fill its slots in order, at most 50. The same workout may occur several times. */
  workoutIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A new program, which begins as a draft at revision 1. */
export type CreateProgramInput = {
  /** Who the program is for, what it takes and what it leads to, at most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The level of experience that the program is for. */
  level?: InputMaybe<Level>;
  /** The IDs of its milestones in order, at most 100, each only once. */
  milestoneIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The unique name in URLs: lower-case letters a-z, digits and single hyphens between them, at most 80 characters. Made from the title when omitted. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** A new workout, which begins at revision 1. */
export type CreateWorkoutInput = {
  /** What the workout is for and how to approach it, at most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The estimated duration in minutes, from 1 to a day (1,440). */
  estimatedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The exercises in the order in which they are done, at most 50. */
  exercises: Array<WorkoutExerciseInput>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** A day of the week, as ISO 8601 orders them. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday, the first day of the week. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday, the last day of the week. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY'
  | '%future added value';

/** The invitation to decline. */
export type DeclineCoachingInput = {
  /** The ID of the coaching. */
  coachingId: Scalars['ID']['input'];
};

/** The exercise to delete. */
export type DeleteExerciseInput = {
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** The milestone to delete. */
export type DeleteMilestoneInput = {
  /** The ID of the milestone. */
  milestoneId: Scalars['ID']['input'];
};

/** The program to delete, and the revision that the caller has seen. */
export type DeleteProgramInput = {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The workout to delete. */
export type DeleteWorkoutInput = {
  /** The ID of the workout. */
  workoutId: Scalars['ID']['input'];
};

/** The session to delete. */
export type DeleteWorkoutSessionInput = {
  /** The ID of the session to delete. */
  workoutSessionId: Scalars['ID']['input'];
};

/** The item to dismiss. */
export type DismissAttentionInput = {
  /** The ID of the item. */
  attentionId: Scalars['ID']['input'];
};

/** The unit in which a distance was entered. Distances are stored in metres. */
export type DistanceUnit =
  /** Kilometres. */
  | 'KM'
  /** Miles: 1,609.344 metres. */
  | 'MI'
  /** Yards: 0.9144 metres. */
  | 'YD'
  | '%future added value';

/** The coaching to end. */
export type EndCoachingInput = {
  /** The ID of the coaching. */
  coachingId: Scalars['ID']['input'];
};

/** The session to end. */
export type EndSessionInput = {
  /** The ID of one of the caller's sessions. */
  sessionId: Scalars['ID']['input'];
};

/** The program to enrol in. */
export type EnrolInProgramInput = {
  /** The ID of a published program. */
  programId: Scalars['ID']['input'];
  /** When workouts are due; without it they have no days. An enrolment that has a schedule keeps it. */
  schedule?: InputMaybe<ScheduleInput>;
};

/** The status of an enrolment. */
export type EnrolmentStatus =
  /** The athlete is on the program. */
  | 'ACTIVE'
  /** Every milestone is complete. This status is final, unless a device says late that a workout had been deleted before everything was complete. */
  | 'COMPLETED'
  /** The athlete has left the program. This status is final; the workouts done in the enrolment stay. */
  | 'LEFT'
  | '%future added value';

/** The equipment that an exercise needs. */
export type Equipment =
  /** Bands. */
  | 'BANDS'
  /** Barbell. */
  | 'BARBELL'
  /** Body only. */
  | 'BODY_ONLY'
  /** Cable. */
  | 'CABLE'
  /** Dumbbell. */
  | 'DUMBBELL'
  /** Exercise ball. */
  | 'EXERCISE_BALL'
  /** EZ curl bar. */
  | 'EZ_CURL_BAR'
  /** Foam roll. */
  | 'FOAM_ROLL'
  /** Kettlebells. */
  | 'KETTLEBELLS'
  /** Machine. */
  | 'MACHINE'
  /** Medicine ball. */
  | 'MEDICINE_BALL'
  /** Other. */
  | 'OTHER'
  | '%future added value';

/** The kind of training that an exercise belongs to. */
export type ExerciseCategory =
  /** Cardio. */
  | 'CARDIO'
  /** Olympic weightlifting. */
  | 'OLYMPIC_WEIGHTLIFTING'
  /** Plyometrics. */
  | 'PLYOMETRICS'
  /** Powerlifting. */
  | 'POWERLIFTING'
  /** Strength. */
  | 'STRENGTH'
  /** Stretching. */
  | 'STRETCHING'
  /** Strongman. */
  | 'STRONGMAN'
  | '%future added value';

/** Conditions for a list of exercises. All given conditions must hold; a list of values holds when one of them matches. */
export type ExerciseFilter = {
  /** Exercises in one of these categories; at most 20. */
  category?: InputMaybe<Array<ExerciseCategory>>;
  /** Exercises that need one of these pieces of equipment; at most 20. */
  equipment?: InputMaybe<Array<Equipment>>;
  /** Whether to include archived exercises. They are left out when omitted. */
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Exercises for one of these levels; at most 20. */
  level?: InputMaybe<Array<Level>>;
  /** Exercises that train one of these muscles, as a primary or a secondary muscle; at most 20. */
  muscle?: InputMaybe<Array<Muscle>>;
  /** Search words, at most 100 characters in total. Each of them must begin a word of the name, the aliases, the category or the equipment, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The measures that a logged set must have; others are refused. */
export type ExerciseMetric =
  /** A distance in metres and a duration in seconds. */
  | 'DISTANCE_AND_DURATION'
  /** A duration in seconds. */
  | 'DURATION'
  /** A load and repetitions. */
  | 'LOAD_AND_REPS'
  /** Repetitions alone: the body weight is the load. */
  | 'REPS'
  | '%future added value';

/** The order of a list of exercises. */
export type ExerciseOrder =
  /** By name, A to Z. */
  | 'NAME_ASC'
  /** By name, Z to A. */
  | 'NAME_DESC'
  /** The last changed first. */
  | 'UPDATED_AT_DESC'
  | '%future added value';

/** The direction of the effort in an exercise. */
export type Force =
  /** The effort goes towards the body. */
  | 'PULL'
  /** The effort goes away from the body. */
  | 'PUSH'
  /** The position is held without moving. */
  | 'STATIC'
  | '%future added value';

/** The athlete whom a coach invites. */
export type InviteAthleteInput = {
  /** The username of the athlete, in upper or lower case. */
  username: Scalars['String']['input'];
};

/** The enrolment to end. */
export type LeaveProgramInput = {
  /** The ID of an active enrolment of the caller. */
  enrolmentId: Scalars['ID']['input'];
};

/** The level of experience that a program or an exercise is for. */
export type Level =
  /** Beginner. */
  | 'BEGINNER'
  /** Expert. */
  | 'EXPERT'
  /** Intermediate. */
  | 'INTERMEDIATE'
  | '%future added value';

/** An end of a list. */
export type ListEdge =
  /** The beginning of the list. */
  | 'FIRST'
  /** The end of the list. */
  | 'LAST'
  | '%future added value';

/** A difference of loads. It is converted exactly to the unit of each prescription. */
export type LoadDifferenceInput = {
  /** The unit of the amount. */
  unit: MassUnit;
  /** The amount, from -2000 to 2000. A negative one makes lighter. */
  value: Scalars['Decimal']['input'];
};

/** A load and its unit, stored as entered. */
export type LoadInput = {
  /** The unit of the amount. */
  unit: MassUnit;
  /** The amount, with at most 3 decimals: from 0 to 2000 kg, which is 4409.245 lb. In a prescription for an exercise with the metric REPS or DURATION it may be below 0, which is assistance. */
  value: Scalars['Decimal']['input'];
};

/** The set to log, with exactly the measures that the metric of its exercise needs. */
export type LogSetInput = {
  /** A UUID made on the device. The same UUID with the same values returns the same set as it is now. With other values it edits the set, and what is left out stays as it is, but for `type`. A removed set stays removed. */
  clientId: Scalars['ID']['input'];
  /** The distance in metres, 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** The duration in seconds, 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The exercise that was done. It need not be in the workout: athletes may swap exercises. */
  exerciseId: Scalars['ID']['input'];
  /** Whether the set hurt. Coaches of the athlete are told of pain. Null says nothing, and in an edit clears it. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The load, in the unit it is entered in. */
  load?: InputMaybe<LoadInput>;
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** When the set was done; now when omitted. It must be less than a day in the future. Where the set was logged before, it must be the same moment again. Only a set that was always logged with the same values may get an earlier one. */
  performedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Which prescribed set of that row the set fulfils, counted from 0, at most 49. It needs `workoutExerciseId`. The row must have so many sets, unless its workout was edited less than a day before the set was done, or later. */
  prescribedSetIndex?: InputMaybe<Scalars['Int']['input']>;
  /** The number of repetitions, 0 to 10000. */
  reps?: InputMaybe<Scalars['Int']['input']>;
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** The place of the set among the sets of the same moment, 0 to 999999999. Give it where sets may share a moment and arrive in another order (see `WorkoutSession.sets`). */
  sequence?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of set. */
  type?: InputMaybe<SetType>;
  /** The row (a `WorkoutExercise`) that the set fulfils. It must be a row of the session's workout. A row that was edited away less than a day before the set was done still counts. */
  workoutExerciseId?: InputMaybe<Scalars['ID']['input']>;
  /** The session of the caller that the set belongs to. */
  workoutSessionId: Scalars['ID']['input'];
};

/** The browser's response to a login. */
export type LoginInput = {
  /** The `ceremonyId` from `passkeyLoginOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** The result of `startAuthentication` in the browser. */
  credential: Scalars['AuthenticationResponseJSON']['input'];
};

/** Which sessions to end. */
export type LogoutEverywhereInput = {
  /** Whether the session of this request stays open. */
  keepCurrent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The comments that the caller has read. */
export type MarkCommentsReadInput = {
  /** The ID of a workout session, a set or an enrolment. */
  subjectId: Scalars['ID']['input'];
  /** The `createdAt` of the last comment that the caller has seen. Comments up to it are marked. */
  until: Scalars['DateTime']['input'];
};

/** A unit of mass. */
export type MassUnit =
  /** Kilograms. */
  | 'KG'
  /** Pounds: 0.45359237 kg exactly. */
  | 'LB'
  | '%future added value';

/** Whether an exercise moves one joint or several. */
export type Mechanic =
  /** Several joints move. */
  | 'COMPOUND'
  /** One joint moves. */
  | 'ISOLATION'
  | '%future added value';

/** The place of a milestone in a program. Give exactly one of the three fields. */
export type MilestonePlace = {
  /** Directly after the milestone of the program with this ID. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** Directly before the milestone of the program with this ID. */
  before?: InputMaybe<Scalars['ID']['input']>;
  /** The beginning or the end of the program. */
  edge?: InputMaybe<ListEdge>;
};

/** A slot of a milestone: an existing slot (with its `id`) or a new slot (without `id`). */
export type MilestoneWorkoutInput = {
  /** The ID of an existing slot of the milestone, to keep it, even with another workout. Omit it for a new slot. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The ID of the workout that fills the slot. */
  workoutId: Scalars['ID']['input'];
};

/** The milestone of a program to move, and its new place. */
export type MoveProgramMilestoneInput = {
  /** The ID of a milestone of the program. */
  milestoneId: Scalars['ID']['input'];
  /** The new place, relative to the other milestones. */
  place: MilestonePlace;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The workout, and the day to which it moves. */
export type MoveScheduledWorkoutInput = {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** The slot of the workout. */
  slotId: Scalars['ID']['input'];
  /** The day on which the workout is due then. Any day that no pause holds. */
  to: Scalars['LocalDate']['input'];
};

/** A muscle that an exercise trains. */
export type Muscle =
  /** Abdominals. */
  | 'ABDOMINALS'
  /** Abductors. */
  | 'ABDUCTORS'
  /** Adductors. */
  | 'ADDUCTORS'
  /** Biceps. */
  | 'BICEPS'
  /** Calves. */
  | 'CALVES'
  /** Chest. */
  | 'CHEST'
  /** Forearms. */
  | 'FOREARMS'
  /** Glutes. */
  | 'GLUTES'
  /** Hamstrings. */
  | 'HAMSTRINGS'
  /** Lats. */
  | 'LATS'
  /** Lower back. */
  | 'LOWER_BACK'
  /** Middle back. */
  | 'MIDDLE_BACK'
  /** Neck. */
  | 'NECK'
  /** Quadriceps. */
  | 'QUADRICEPS'
  /** Shoulders. */
  | 'SHOULDERS'
  /** Traps. */
  | 'TRAPS'
  /** Triceps. */
  | 'TRICEPS'
  | '%future added value';

/** The user who wants to sign in. Any user when omitted. */
export type PasskeyLoginOptionsInput = {
  /** The username. When it is given, only this user's passkeys are accepted. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** The user who wants to register. */
export type PasskeyRegistrationOptionsInput = {
  /** The name that others see, at most 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The unit in which the user prefers to see loads. */
  preferredUnit?: InputMaybe<MassUnit>;
  /** An IANA time zone such as Europe/Berlin. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** The username, in upper or lower case. It is normalised first (NFKC, lower case). */
  username: Scalars['String']['input'];
};

/** The enrolment, and the days on which nothing is due. */
export type PauseEnrolmentInput = {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** The first day of the pause. A pause that begins on the same day is replaced. */
  from: Scalars['LocalDate']['input'];
  /** The last day of the pause; without it, the pause has no end. A day before `from` takes the pause back that begins then. */
  until?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** The kind of a personal record. Warm-ups and removed sets never hold a record; of two equal sets, the earlier one does. */
export type PersonalRecordKind =
  /** The highest `estimatedOneRepMax`. */
  | 'BEST_ESTIMATED_ONE_REP_MAX'
  /** The heaviest load lifted at least once. */
  | 'HEAVIEST_LOAD'
  /** The longest distance of one set. */
  | 'LONGEST_DISTANCE'
  /** The longest duration of one set. */
  | 'LONGEST_DURATION'
  /** The most repetitions in one set. */
  | 'MOST_REPS'
  | '%future added value';

/** What a plan says of a program, a milestone or a workout itself. */
export type PlanField =
  /** The description. */
  | 'DESCRIPTION'
  /** How long the workout takes. */
  | 'ESTIMATED_MINUTES'
  /** The level of the program. */
  | 'LEVEL'
  /** The slug of the program. */
  | 'SLUG'
  /** The title. */
  | 'TITLE'
  | '%future added value';

/** A milestone of a plan, such as a week. */
export type PlanMilestoneInput = {
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ID of a milestone of the program, to keep it. Omit it for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
  /** The workouts in order, at most 50. A slot of the milestone stays where its workout stays. */
  workouts: Array<PlanWorkoutInput>;
};

/** A plan, and the program that is to become it. */
export type PlanProgramInput = {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. Given with `programId`. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The whole plan. */
  plan: ProgramPlanInput;
  /** The program. A new draft when omitted. */
  programId?: InputMaybe<Scalars['ID']['input']>;
  /** What happens to what others hold too. */
  sharedWorkouts?: InputMaybe<SharedWorkouts>;
};

/** One row of a workout in a plan: an exercise and what is prescribed. */
export type PlanRowInput = {
  /** The exercises that may be done instead, the preferred one first; at most 5. Unchanged when omitted; null clears them. */
  alternativeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The ID of a row of the program, or of a workout that the plan names. A new row takes from it what a plan does not say: the alternatives. Of a row of the workout that is copied, what a coach has adjusted for one athlete holds on (see `adjustEnrolment`). An unknown ID gives nothing, and a row that is kept takes nothing. */
  copyOf?: InputMaybe<Scalars['ID']['input']>;
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
  /** Rows with the same group are done as a superset; at most 20 characters. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The ID of a row of the workout, to keep it. Omit it for a new row. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Instructions for the athlete, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The sets in one line, such as `3x5 @75% rest 3:00`. */
  prescription: Scalars['Prescription']['input'];
  /** The rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** A workout of a plan. */
export type PlanWorkoutInput = {
  /** The ID of an existing workout. A new workout takes from it what a plan does not say: the description and the minutes. It also takes the slot of that workout in its milestone, where the plan leaves that slot free. An unknown ID gives nothing, and a workout that is kept takes nothing. */
  copyOf?: InputMaybe<Scalars['ID']['input']>;
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How long the workout takes, in minutes (1 to 1,440). Unchanged when omitted; null clears it. */
  estimatedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The ID of an existing workout, to keep it. Omit it for a new one. The same ID may stand in several places, with the same rows. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The rows in the order in which they are done, at most 50. */
  rows: Array<PlanRowInput>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** The prescription for one set. An omitted value is up to the athlete. A value that the metric of the exercise has no place for is refused with INVALID: repetitions and a tempo need a metric with repetitions, a percentage needs one with a load, a load needs any but DISTANCE_AND_DURATION, a duration needs one with a duration, and a distance needs one with a distance. A set has a load or a percentage, and not both. */
export type PrescribedSetInput = {
  /** The distance in metres, at most 1,000,000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** The unit in which the distance was entered, to show it in. Metres when omitted. */
  distanceUnit?: InputMaybe<DistanceUnit>;
  /** The duration in seconds, at most a day (86,400). */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** An absolute load. With the metric REPS or DURATION, what is added to the body weight. */
  load?: InputMaybe<LoadInput>;
  /** The upper end of a range of percentages that begins at `percentOfOneRepMax`, not less than it. */
  percentMax?: InputMaybe<Scalars['Decimal']['input']>;
  /** The load as a percentage of the athlete's one-repetition maximum, 0 to 200. */
  percentOfOneRepMax?: InputMaybe<Scalars['Decimal']['input']>;
  /** Repetitions in reserve (RIR): how many more would still be possible, 0 to 10. */
  repsInReserve?: InputMaybe<Scalars['Decimal']['input']>;
  /** The greatest number of repetitions, 0 to 1000, not less than `repsMin`. */
  repsMax?: InputMaybe<Scalars['Int']['input']>;
  /** The least number of repetitions, 0 to 1000. */
  repsMin?: InputMaybe<Scalars['Int']['input']>;
  /** The rest after this set in seconds, at most an hour (3,600). That of the row when omitted. */
  restSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The rate of perceived exertion (RPE), 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** The upper end of a range of RPE that begins at `rpe`, not less than it. */
  rpeMax?: InputMaybe<Scalars['Decimal']['input']>;
  /** The side of the body that the set is for. */
  side?: InputMaybe<Side>;
  /** The tempo of each repetition. */
  tempo?: InputMaybe<Scalars['Tempo']['input']>;
  /** The kind of set. */
  type?: InputMaybe<SetType>;
};

/** The program, and the enrolments that `propagateProgramRevision` would move to its current revision. */
export type PreviewProgramPropagationInput = {
  /** Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom the caller coaches or nobody coaches. Enrolments that have ended stay unchanged. */
  enrolmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The current revision of the program, as the caller has seen it. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** Conditions for a list of users. All given conditions must hold. */
export type ProductUserFilter = {
  /** Only users whose last workout was completed at this time or later. */
  lastWorkoutAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users who have not completed a workout since this time, including those who have never completed one. */
  noWorkoutSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only users with this role. */
  role?: InputMaybe<Role>;
};

/** The order of a list of users. */
export type ProductUserOrder =
  /** The last registered first. */
  | 'CREATED_AT_DESC'
  /** By username, A to Z. */
  | 'USERNAME_ASC'
  /** By username, Z to A. */
  | 'USERNAME_DESC'
  | '%future added value';

/** The kind of change that made a revision of a program. */
export type ProgramChange =
  /** The program was made as a copy of another one. */
  | 'COPIED'
  /** The program was created. */
  | 'CREATED'
  /** The title, slug, description or level of the program changed, or its milestones changed in several ways at once. */
  | 'EDITED'
  /** The milestones were put into a new order. */
  | 'MILESTONES_REORDERED'
  /** One or more milestones were added. */
  | 'MILESTONE_ADDED'
  /** The title or the slots of a milestone of the program changed. */
  | 'MILESTONE_EDITED'
  /** One milestone was moved to another place. */
  | 'MILESTONE_MOVED'
  /** One or more milestones were removed. */
  | 'MILESTONE_REMOVED'
  /** A whole plan was written. */
  | 'PLANNED'
  /** The program was published. */
  | 'PUBLISHED'
  /** The program became again what it was at an earlier revision. */
  | 'REVERTED'
  /** One change was made in many rows. */
  | 'TRANSFORMED'
  /** The program was turned back into a draft. */
  | 'UNPUBLISHED'
  /** What a workout of the program asks for changed, or its title or description. */
  | 'WORKOUT_EDITED'
  | '%future added value';

/** Conditions for a list of programs. All given conditions must hold. */
export type ProgramFilter = {
  /** True for published programs only, false for drafts only. Only coaches may ask for drafts. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** Programs for one of these levels; at most 20. */
  level?: InputMaybe<Array<Level>>;
  /** Search words, at most 100 characters in total. Each of them must begin a word of the title or the description, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In a description, "pullup" finds "pull-up" and "pull up", but of other words only those with a hyphen. In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of programs. */
export type ProgramOrder =
  /** The last published first, and drafts at the end. */
  | 'PUBLISHED_AT_DESC'
  /** By title, A to Z. */
  | 'TITLE_ASC'
  /** By title, Z to A. */
  | 'TITLE_DESC'
  /** The last changed first. */
  | 'UPDATED_AT_DESC'
  | '%future added value';

/** A whole program as a grid: milestones across, workouts and rows down, a cell in notation. What has an ID is kept, what has none is made, and what is not in the plan leaves the program. At most 5,000 rows. */
export type ProgramPlanInput = {
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The level. Unchanged when omitted; null clears it. */
  level?: InputMaybe<Level>;
  /** The milestones in order, at most 100. */
  milestones: Array<PlanMilestoneInput>;
  /** The unique name in URLs. Of a new program it is made from the title when omitted; otherwise it stays. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: Scalars['String']['input'];
};

/** The program, and the enrolments to move to its current revision. */
export type PropagateProgramRevisionInput = {
  /** Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom the caller coaches or nobody coaches. Enrolments that have ended stay unchanged. */
  enrolmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The current revision of the program, as the caller has seen it. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** How a newer revision changes a milestone. */
export type PropagationChangeKind =
  /** The milestone is added. */
  | 'ADDED'
  /** The title or the slots of the milestone change. */
  | 'EDITED'
  /** The milestone takes another place among the milestones that stay. */
  | 'MOVED'
  /** The milestone is removed. Athletes who have completed it keep their completion. */
  | 'REMOVED'
  | '%future added value';

/** The program to publish, and the revision that the caller has seen. */
export type PublishProgramInput = {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The browser's response to a reauthentication. */
export type ReauthenticateInput = {
  /** The `ceremonyId` from `reauthenticationOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** The result of `startAuthentication` in the browser. */
  credential: Scalars['AuthenticationResponseJSON']['input'];
};

/** The browser's response to a recovery. */
export type RecoverAccountInput = {
  /** The `ceremonyId` from `recoveryOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** The result of `startRegistration` in the browser. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  passkeyName?: InputMaybe<Scalars['String']['input']>;
  /** Whether to remove all other passkeys of the account. */
  removeOtherPasskeys?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The account to recover and one of its recovery codes. */
export type RecoveryOptionsInput = {
  /** An unused recovery code of the account, in upper or lower case, with or without hyphens. */
  recoveryCode: Scalars['String']['input'];
  /** The username of the account. */
  username: Scalars['String']['input'];
};

/** The refresh token to exchange for the next one. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  refreshToken: Scalars['String']['input'];
};

/** The browser's response to a registration. */
export type RegisterInput = {
  /** The `ceremonyId` from `passkeyRegistrationOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** The result of `startRegistration` in the browser. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  passkeyName?: InputMaybe<Scalars['String']['input']>;
};

/** The comment to remove. */
export type RemoveCommentInput = {
  /** The ID of the comment to remove. */
  commentId: Scalars['ID']['input'];
};

/** The milestone to remove and the program to remove it from. */
export type RemoveMilestoneFromProgramInput = {
  /** The ID of a milestone of the program. */
  milestoneId: Scalars['ID']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The passkey to remove. */
export type RemovePasskeyInput = {
  /** The ID of one of the caller's passkeys. */
  passkeyId: Scalars['ID']['input'];
};

/** The set to remove. */
export type RemoveSetInput = {
  /** The ID of the set to remove. */
  setId: Scalars['ID']['input'];
};

/** A passkey and its new name. */
export type RenamePasskeyInput = {
  /** The new name: one line of 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** The ID of one of the caller's passkeys. */
  passkeyId: Scalars['ID']['input'];
};

/** The new order of the milestones of a program, and the revision that it is meant for. */
export type ReorderProgramMilestonesInput = {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The IDs of exactly the milestones of the program, each once, in the new order. */
  milestoneIds: Array<Scalars['ID']['input']>;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The program, and the revision that it is to be like again. */
export type RevertProgramInput = {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
  /** The number of the earlier revision. */
  toRevision: Scalars['Int']['input'];
};

/** The code that is taken back. */
export type RevokeCoachingInvitationInput = {
  /** The ID of an invitation of the caller. */
  invitationId: Scalars['ID']['input'];
};

/** The role of a user, which decides what the user may see and change. */
export type Role =
  /** An athlete trains, and sees published programs and their own training. */
  | 'ATHLETE'
  /** A coach builds programs. Coaches see and change the whole catalogue, and see the training of the athletes they coach. */
  | 'COACH'
  | '%future added value';

/** The enrolment, and when its workouts are due. */
export type ScheduleEnrolmentInput = {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** The schedule; when it is left out, nothing is due. */
  schedule?: InputMaybe<ScheduleInput>;
};

/** When workouts are due: from a day on, on these days of the week, one a day, in the order of the program. Days are the athlete's own. */
export type ScheduleInput = {
  /** The first day on which a workout may be due. It must not lie more than 31 days back. */
  startsOn: Scalars['LocalDate']['input'];
  /** The training days, 1 to 7, each once. */
  trainingDays: Array<DayOfWeek>;
};

/** How a scheduled workout stands today, in the athlete's time zone. */
export type ScheduledWorkoutStatus =
  /** A session has completed it, on whatever day. */
  | 'DONE'
  /** It is open and due today. */
  | 'DUE_TODAY'
  /** It is open and was due before today. It can still be done. */
  | 'MISSED'
  /** Somebody has skipped it. It can still be done. */
  | 'SKIPPED'
  /** It is open and due on a later day. */
  | 'UPCOMING'
  | '%future added value';

/** All slots of a milestone in order, and the revision that the change is meant for. */
export type SetMilestoneWorkoutsInput = {
  /** The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the milestone. */
  milestoneId: Scalars['ID']['input'];
  /** The complete list of slots in order, at most 50. Slots that it leaves out are removed. */
  workouts: Array<MilestoneWorkoutInput>;
};

/** The kind of a set. */
export type SetType =
  /** As many repetitions as possible. */
  | 'AMRAP'
  /** A drop set: it follows at once, with less load. */
  | 'DROPSET'
  /** A set to failure: until no further repetition is possible. */
  | 'FAILURE'
  /** A working set. */
  | 'NORMAL'
  /** A warm-up set, which does not count towards volume. */
  | 'WARMUP'
  | '%future added value';

/** What happens to a workout or a milestone that is to change and that others hold too: other programs, milestones of no program, or milestones of the same program that `transformProgram` is not to change. A workout that the program did not hold before counts as held by others. */
export type SharedWorkouts =
  /** It changes for all of them: each of these programs gets a new revision. */
  | 'CHANGE'
  /** What is to change becomes a copy of its own, and the others stay as they are. */
  | 'COPY'
  | '%future added value';

/** The workout with which the shift begins, and by how much. */
export type ShiftScheduleInput = {
  /** A UUID made on the device, so that a retry does not shift again: the same UUID answers the schedule as it is. Without one, each request shifts. */
  clientId?: InputMaybe<Scalars['ID']['input']>;
  /** How many days later, -366 to 366; earlier where it is negative. */
  days: Scalars['Int']['input'];
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** The slot of the first workout that shifts. All that follow it in the program shift too. */
  fromSlotId: Scalars['ID']['input'];
};

/** The side of the body that a prescribed set is for. */
export type Side =
  /** Both sides, one after the other. */
  | 'EACH'
  /** The left side. */
  | 'LEFT'
  /** The right side. */
  | 'RIGHT'
  | '%future added value';

/** The workout that is skipped. */
export type SkipScheduledWorkoutInput = {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: Scalars['ID']['input'];
  /** Why, at most 200 characters in one line. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The slot of the workout. */
  slotId: Scalars['ID']['input'];
};

/** The workout to start: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone. */
export type StartWorkoutInput = {
  /** A UUID made on the device. The same UUID returns the same session again. */
  clientId: Scalars['ID']['input'];
  /** An active enrolment of the caller. */
  enrolmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the athlete begins with pain. Another start with the same `clientId` takes it back as little as it moves the start. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** A slot of the revision that the enrolment is pinned to. */
  slotId?: InputMaybe<Scalars['ID']['input']>;
  /** When the workout started; now when omitted. It must be less than a day in the future. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The title of a freestyle workout, which nobody has written: 1 to 120 characters. It fills no slot; it counts for history, records and streaks. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** A workout to do on its own, outside any enrolment. */
  workoutId?: InputMaybe<Scalars['ID']['input']>;
};

/** The athlete commented on exactly one of a session, a set and an enrolment. Where devices gave one UUID to two comments, the earlier one counts. */
export type SyncCommentAddedInput = {
  /** The UUID that the device made for the comment. */
  commentClientId?: InputMaybe<Scalars['ID']['input']>;
  /** The ID of the enrolment that the comment is about. */
  enrolmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The UUID of the session that the comment is about. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** The UUID of the set that the comment is about. */
  setClientId?: InputMaybe<Scalars['ID']['input']>;
  /** What to say: 1 to 2000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A comment of the athlete was removed permanently: a late copy does not bring it back. */
export type SyncCommentRemovedInput = {
  /** The UUID of the removed comment. */
  commentClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of a synced event. */
export type SyncOutcome =
  /** The event counts. A removal, or a later edit or log, may still overrule what it says. */
  | 'APPLIED'
  /** The event changes nothing: it was sent before, another event says the same, or another event overrules it and nothing that was typed is lost. */
  | 'DUPLICATE'
  /** The event does not count; `userErrors` says why. */
  | 'REJECTED'
  /** The session or set of the event has not arrived yet. The event is applied once it has; no need to resend it. */
  | 'WAITING'
  | '%future added value';

/** A set that was logged or edited. A log needs `sessionClientId`, `setClientId`, `exerciseId` and the measures that the exercise's metric needs. An edit needs `setClientId`; an omitted value stays unchanged, and null clears the value. */
export type SyncSetInput = {
  /** The distance in metres, a decimal from 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['String']['input']>;
  /** The duration in seconds, a whole number from 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['String']['input']>;
  /** The exercise that was done. A set never changes its exercise. */
  exerciseId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the set hurt. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The unit of the load, a `MassUnit`; requires `loadValue`. */
  loadUnit?: InputMaybe<Scalars['String']['input']>;
  /** The load, a decimal with at most 3 decimals, from 0 to 2000 kg (4409.245 lb); requires `loadUnit`. */
  loadValue?: InputMaybe<Scalars['String']['input']>;
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Which prescribed set of that row the set fulfils, counted from 0, at most 49; the row must have it, unless its workout was edited less than a day before the set was done, or later; ignored in an edit, and without `workoutExerciseId`. */
  prescribedSetIndex?: InputMaybe<Scalars['String']['input']>;
  /** The number of repetitions, a whole number from 0 to 10000. */
  reps?: InputMaybe<Scalars['String']['input']>;
  /** Rate of perceived exertion, a decimal from 1 to 10. */
  rpe?: InputMaybe<Scalars['String']['input']>;
  /** The place of the set among the sets of the same moment, a whole number from 0 to 999999999; ignored in an edit. Give it where sets may share a moment and arrive in another order (see `WorkoutSession.sets`). */
  sequence?: InputMaybe<Scalars['String']['input']>;
  /** The UUID of the session that the set belongs to. A set never changes its session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** The UUID that the device made for the set. */
  setClientId?: InputMaybe<Scalars['ID']['input']>;
  /** A `SetType`. When omitted, a log gets NORMAL and an edit keeps the type. An edit cannot make it null. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The row (a `WorkoutExercise`) of the session's workout that the set fulfils; ignored in an edit. */
  workoutExerciseId?: InputMaybe<Scalars['ID']['input']>;
};

/** A set was removed permanently: a late log or edit does not bring it back. */
export type SyncSetRemovedInput = {
  /** The UUID of the removed set. */
  setClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** A workout was deleted permanently, with its sets: late events of the session do not bring it back. */
export type SyncWorkoutDeletedInput = {
  /** The UUID of the deleted session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** A workout was completed or abandoned. A completion overrules an abandonment, and the earliest completion counts. An end that does not count is REJECTED when its notes or its rating would be lost. */
export type SyncWorkoutEndedInput = {
  /** Whether the athlete had pain. It counts by its `occurredAt`, also where the end does not count. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The athlete's notes on the workout, at most 2000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** How the workout felt, a whole number from 1 to 5. */
  rating?: InputMaybe<Scalars['String']['input']>;
  /** The UUID of the session that ended. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** The events to sync. */
export type SyncWorkoutEventsInput = {
  /** At most 500 events, in any order. */
  events: Array<WorkoutEventInput>;
};

/** A workout was started: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone. */
export type SyncWorkoutStartedInput = {
  /** The enrolment that the session counts for. */
  enrolmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the athlete begins with pain. An end or an edit of the session overrules it. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** A UUID made on the device. Other events refer to the session by this UUID. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** The slot of a milestone that the session fills. */
  slotId?: InputMaybe<Scalars['ID']['input']>;
  /** The title of a freestyle workout, which nobody has written: 1 to 120 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** A workout done on its own, outside any enrolment. A workout that has been deleted, or that the athlete may not see any more, begins a session called "Workout": no training is lost because a coach has changed the catalogue. */
  workoutId?: InputMaybe<Scalars['ID']['input']>;
};

/** A workout was edited, even one that has ended. An omitted value stays unchanged. Of two edits of the same value, the later one counts. Where devices together say that a workout ends before it starts, it starts when it ends. */
export type SyncWorkoutUpdatedInput = {
  /** When the workout was completed; an edit cannot make it null. As `startedAt`, and not before it. It counts once the workout is completed. */
  completedAt?: InputMaybe<Scalars['String']['input']>;
  /** Whether the athlete had pain; null clears it. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The athlete's notes on the workout, at most 2000 characters; null clears them. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** How the workout felt, a whole number from 1 to 5; null clears it. */
  rating?: InputMaybe<Scalars['String']['input']>;
  /** The UUID of the edited session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** When the workout started; an edit cannot make it null. RFC 3339 with an offset, less than a day ahead of the server's clock. */
  startedAt?: InputMaybe<Scalars['String']['input']>;
};

/** The enrolment to move to the newest revision of its program. */
export type TakeProgramRevisionInput = {
  /** The ID of an active enrolment of the caller. */
  enrolmentId: Scalars['ID']['input'];
};

/** A period of training, as the athlete counts it. */
export type TrainingPeriod =
  /** A day in the athlete's time zone. */
  | 'DAY'
  /** An ISO week (Monday to Sunday) in the athlete's time zone. */
  | 'WEEK'
  | '%future added value';

/** One change of many rows. Absent values are not part of the change. Loads stay exact: a result is rounded once, half to even, to 3 decimals. */
export type TransformProgramInput = {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only rows of these exercises, at most 100. All when omitted. */
  exerciseIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** What to add to each load that is prescribed. */
  loadBy?: InputMaybe<LoadDifferenceInput>;
  /** By how many percent each load that is prescribed grows, -100 to 100. It comes before `loadBy`. */
  loadByPercent?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only in these milestones of the program, at most 100. In all when omitted. A workout that others of its milestones contain too is copied for these, unless `sharedWorkouts` says CHANGE. */
  milestoneIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The percentage points to add to each percentage that is prescribed, -100 to 100. */
  percentBy?: InputMaybe<Scalars['Decimal']['input']>;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
  /** The exercise that takes the place of those in `exerciseIds`. */
  replaceExerciseWith?: InputMaybe<Scalars['ID']['input']>;
  /** The repetitions to add to both ends of each range, -100 to 100. */
  repsBy?: InputMaybe<Scalars['Int']['input']>;
  /** The new rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What to add to each RPE that is prescribed, -9 to 9. */
  rpeBy?: InputMaybe<Scalars['Decimal']['input']>;
  /** Only sets of these kinds, at most 20. All when omitted. */
  setTypes?: InputMaybe<Array<SetType>>;
  /** The sets to add to each row, like its last one, or to take from its end, -49 to 49. One always stays. */
  setsBy?: InputMaybe<Scalars['Int']['input']>;
  /** What happens to what others hold too. */
  sharedWorkouts?: InputMaybe<SharedWorkouts>;
  /** Only in these workouts of the program, at most 500. In all when omitted. */
  workoutIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The exercise to take out of the archive. */
export type UnarchiveExerciseInput = {
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** The program to turn back into a draft, and the revision that the caller has seen. */
export type UnpublishProgramInput = {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
};

/** The changes to an exercise. Its slug stays the same. */
export type UpdateExerciseInput = {
  /** The complete new list of other names, at most 20, each only once, and each one line of 1 to 100 characters. Unchanged when omitted; null clears it. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The new category. Unchanged when omitted; null is refused. */
  category?: InputMaybe<ExerciseCategory>;
  /** The new description. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The new equipment. Unchanged when omitted; null clears it. */
  equipment?: InputMaybe<Equipment>;
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
  /** The new force. Unchanged when omitted; null clears it. */
  force?: InputMaybe<Force>;
  /** The new level. Unchanged when omitted; null clears it. */
  level?: InputMaybe<Level>;
  /** The new mechanic. Unchanged when omitted; null clears it. */
  mechanic?: InputMaybe<Mechanic>;
  /** The new metric, which is refused with IN_USE once athletes have logged the exercise, and while a workout prescribes, with this exercise, a value that the new metric has no place for. Unchanged when omitted; null is refused. */
  metric?: InputMaybe<ExerciseMetric>;
  /** The new name. Unchanged when omitted; null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The complete new list: at least one, each only once. Unchanged when omitted; null is refused. */
  primaryMuscles?: InputMaybe<Array<Muscle>>;
  /** The complete new list, each only once. Unchanged when omitted; null clears it. */
  secondaryMuscles?: InputMaybe<Array<Muscle>>;
  /** The new https address of a video. Unchanged when omitted; null clears it. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** The changes to the title and description of a milestone, and the revision that they are meant for. */
export type UpdateMilestoneInput = {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The ID of the milestone. */
  milestoneId: Scalars['ID']['input'];
  /** The new title. Unchanged when omitted; null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The changes to the caller's profile. */
export type UpdateProfileInput = {
  /** The new display name, at most 80 characters. Unchanged when omitted; null clears it. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The new preferred unit for loads. Unchanged when omitted; null is refused. */
  preferredUnit?: InputMaybe<MassUnit>;
  /** The new IANA time zone. Unchanged when omitted; null is refused. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The changes to the title, slug, description and level of a program, and the revision that they are meant for. */
export type UpdateProgramInput = {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** The new level. Unchanged when omitted; null clears it. */
  level?: InputMaybe<Level>;
  /** The ID of the program. */
  programId: Scalars['ID']['input'];
  /** The new unique name in URLs. Unchanged when omitted; null is refused. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The new title. Unchanged when omitted; null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The changes to a set. An omitted value stays unchanged; null clears the value. */
export type UpdateSetInput = {
  /** The distance in metres, 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** The duration in seconds, 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the set hurt. Coaches of the athlete are told of pain. Null says nothing, and in an edit clears it. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The load, in the unit it is entered in. */
  load?: InputMaybe<LoadInput>;
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The number of repetitions, 0 to 10000. */
  reps?: InputMaybe<Scalars['Int']['input']>;
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** The ID of the set to edit. */
  setId: Scalars['ID']['input'];
  /** The kind of set; cannot be null. */
  type?: InputMaybe<SetType>;
};

/** The changes to a workout, and the revision that they are meant for. */
export type UpdateWorkoutInput = {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The new estimated duration in minutes, from 1 to a day (1,440). Unchanged when omitted; null clears it. */
  estimatedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The complete new list, at most 50. Rows that it leaves out are removed. Unchanged when omitted; null is refused. */
  exercises?: InputMaybe<Array<WorkoutExerciseInput>>;
  /** The present revision of the workout, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: Scalars['Int']['input'];
  /** Whom the edit reaches. What a session that has begun was asked to do never changes. */
  reach?: InputMaybe<WorkoutEditReach>;
  /** The new title. Unchanged when omitted; null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the workout. */
  workoutId: Scalars['ID']['input'];
};

/** The changes to a session. An omitted value stays unchanged. */
export type UpdateWorkoutSessionInput = {
  /** When the workout was completed; cannot be null. Only a completed session has it. It must not be before the start of the session, and must be less than a day in the future. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the athlete had pain; null clears it. */
  hasPain?: InputMaybe<Scalars['Boolean']['input']>;
  /** The athlete's notes on the workout, at most 2000 characters; null clears them. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** How the workout felt, 1 to 5; null clears it. */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** When the workout started; cannot be null. It must not be after the end of the session, and must be less than a day in the future. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The ID of the session to edit. */
  workoutSessionId: Scalars['ID']['input'];
};

/** Why a mutation was refused. Clients should tolerate codes that they do not know. */
export type UserErrorCode =
  /** The passkey ceremony could not be verified, has expired or was already used. For a recovery, also an unknown username or a wrong code. */
  | 'CEREMONY_FAILED'
  /** The idempotency key was already used for another mutation or with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value is not acceptable. `field` is the path to the value, and `reason` says why. */
  | 'INVALID'
  /** The present status of the object does not allow this change. */
  | 'INVALID_TRANSITION'
  /** The object is still in use or is part of the training history, so it cannot be deleted. For the same reason, the metric of an exercise cannot change once athletes have logged the exercise, or while a workout prescribes with it what the new metric has no place for. */
  | 'IN_USE'
  /** The last passkey of an account cannot be removed. */
  | 'LAST_PASSKEY'
  /** The given milestones are not exactly the milestones of the program, each once. */
  | 'MILESTONE_SET_MISMATCH'
  /** An ID belongs to nothing that the caller may see. */
  | 'NOT_FOUND'
  /** A published program needs at least one milestone with a workout. */
  | 'NOT_PUBLISHABLE'
  /** The mutation needs a reauthentication or a sign-in with a passkey within the last five minutes. */
  | 'REAUTHENTICATION_REQUIRED'
  /** The refresh token is unknown, expired, already used or revoked. */
  | 'REFRESH_REJECTED'
  /** The object is not at the revision that the caller gave: it has changed since. */
  | 'STALE_REVISION'
  /** This username or slug is already taken. */
  | 'TAKEN'
  /** A list would become longer than is allowed. */
  | 'TOO_MANY'
  | '%future added value';

/** Why a value was refused, for clients that say it in another language. The values that the sentence needs are in `params`. Clients should show `message` for reasons that they do not know. */
export type UserErrorReason =
  /** The text contains control characters, or half a character of Unicode. */
  | 'BAD_CHARACTERS'
  /** The milestone cannot be placed beside itself. */
  | 'BESIDE_ITSELF'
  /** The value was saved before, and it cannot change. */
  | 'CANNOT_CHANGE'
  /** The list names something twice. */
  | 'DUPLICATED'
  /** The text is empty, or it has only spaces. */
  | 'EMPTY'
  /** Exactly one of `fields` must be given. They are separated by commas, and a plus stands between names that go together. */
  | 'EXACTLY_ONE'
  /** Only one of `fields` can be given. Their names are separated by commas. */
  | 'EXCLUSIVE'
  /** The moment is a day or more in the future. */
  | 'IN_THE_FUTURE'
  /** A set of an exercise with the metric `metric` needs `measure`. */
  | 'NEEDED_FOR_METRIC'
  /** A set of an exercise with the metric `metric` has no `measure`. `value` is what a logged set gave, with its `unit` when it is a load. */
  | 'NOT_ALLOWED_FOR_METRIC'
  /** The value is not an address that begins with https://. */
  | 'NOT_AN_HTTPS_ADDRESS'
  /** The value, `value`, is none of `choices`, which are separated by commas. */
  | 'NOT_A_CHOICE'
  /** The value is not a date and time with an offset in the form `format`, such as `example`. */
  | 'NOT_A_DATE_TIME'
  /** The value is not a decimal from `min` to `max` with at most `decimals` decimals. A load has a `unit`: KG or LB. */
  | 'NOT_A_DECIMAL'
  /** The line is no prescription: `found`, at the column `column` (counted from 1), cannot stand there. `advice` says in English what may. */
  | 'NOT_A_PRESCRIPTION'
  /** The slug is not made of lower-case letters a-z and digits, with single hyphens between them. */
  | 'NOT_A_SLUG'
  /** The value is not an IANA time zone, such as `example`. */
  | 'NOT_A_TIME_ZONE'
  /** The username does not have `min` to `max` characters, or has characters other than `characters`. */
  | 'NOT_A_USERNAME'
  /** The value is not a UUID. */
  | 'NOT_A_UUID'
  /** The value is not a whole number from `min` to `max`. */
  | 'NOT_A_WHOLE_NUMBER'
  /** The value may be left out, but it cannot be null. */
  | 'NOT_NULL'
  /** The row prescribes only `sets` sets, counted from `first`. */
  | 'NOT_PRESCRIBED'
  /** The value is not a text. */
  | 'NOT_TEXT'
  /** The text has neither a letter nor a digit. */
  | 'NO_LETTER_OR_DIGIT'
  /** None of the other reasons. The message says what is wrong. */
  | 'OTHER'
  /** The number is below `min` or above `max`. A decimal has at most `decimals` decimals, and a load has a `unit`: KG or LB. */
  | 'OUT_OF_RANGE'
  /** A later change says otherwise, and it counts. */
  | 'OVERRULED'
  /** The value is missing. */
  | 'REQUIRED'
  /** Nobody can have this username. */
  | 'RESERVED'
  /** All of `fields` must be given, or none of them. Their names are separated by commas. */
  | 'TOGETHER'
  /** The list has fewer than `min` items. */
  | 'TOO_FEW'
  /** The text has more than `max` characters. */
  | 'TOO_LONG'
  /** The list has more than `max` items, or would have more. For a logged set: it has `max` different logs. */
  | 'TOO_MANY'
  /** The text has fewer than `min` characters. */
  | 'TOO_SHORT'
  /** The ID was used before, for something else. */
  | 'USED_OTHERWISE'
  /** The value does not have the form that its description asks for. It may be such as `example`. */
  | 'WRONG_FORM'
  /** The value is below, or before, the value that `other` names. */
  | 'WRONG_ORDER'
  | '%future added value';

/** Whom the edit of a workout reaches. */
export type WorkoutEditReach =
  /** Those, and every athlete who follows the newest revision of a program that holds the workout: they are moved to the next one at once. For mistakes, such as a typing error. */
  | 'EVERYONE'
  /** Athletes who take the new revision of their program, or are moved to it. */
  | 'NEWER_REVISIONS'
  | '%future added value';

/** One event that happened on a device: its ID, its time, and exactly one of the ten other fields. */
export type WorkoutEventInput = {
  /** A UUID made on the device. The same event is applied once, however often it is sent. */
  clientEventId: Scalars['ID']['input'];
  /** The athlete commented. */
  commentAdded?: InputMaybe<SyncCommentAddedInput>;
  /** The athlete removed a comment. */
  commentRemoved?: InputMaybe<SyncCommentRemovedInput>;
  /** When the event happened; required, RFC 3339 with an offset, less than a day ahead of the server's clock. */
  occurredAt?: InputMaybe<Scalars['String']['input']>;
  /** A set was logged. Another log of the same set that says the same is a DUPLICATE, and the earlier moment counts. One with other values edits these values by its `occurredAt`, and what it leaves out stays, but for `type`; where later events overrule all of them, it is REJECTED. */
  setLogged?: InputMaybe<SyncSetInput>;
  /** A set was removed. */
  setRemoved?: InputMaybe<SyncSetRemovedInput>;
  /** A set was edited. Of two edits of the same value, the later one counts. */
  setUpdated?: InputMaybe<SyncSetInput>;
  /** A workout was abandoned. */
  workoutAbandoned?: InputMaybe<SyncWorkoutEndedInput>;
  /** A workout was completed. */
  workoutCompleted?: InputMaybe<SyncWorkoutEndedInput>;
  /** A workout was deleted. */
  workoutDeleted?: InputMaybe<SyncWorkoutDeletedInput>;
  /** A workout was started. */
  workoutStarted?: InputMaybe<SyncWorkoutStartedInput>;
  /** A workout was edited. */
  workoutUpdated?: InputMaybe<SyncWorkoutUpdatedInput>;
};

/** One exercise of a workout: an existing row (with its `id`) or a new row (without `id`). */
export type WorkoutExerciseInput = {
  /** The IDs of exercises that may be done instead, in order of preference, at most 5. None when omitted. A set of one of them is no substitution. */
  alternativeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The ID of the exercise. */
  exerciseId: Scalars['ID']['input'];
  /** Exercises with the same group are done as a superset; at most 20 characters. Spaces around it mean nothing, and an empty group is none. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The ID of an existing row of the workout, to keep it. Omit it for a new row; a new workout has no rows to keep. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Instructions for the athlete, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The prescribed sets in one line, such as `3x5 @75% rest 3:00`, 1 to 50 sets. */
  prescription?: InputMaybe<Scalars['Prescription']['input']>;
  /** The rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The prescribed sets in order, 1 to 50. Give exactly one of `sets` and `prescription`. */
  sets?: InputMaybe<Array<PrescribedSetInput>>;
};

/** A filter for workout sessions. Every given condition must hold; a list holds when one of its values matches. */
export type WorkoutSessionFilter = {
  /** Only sessions of the enrolment with this ID. An unknown ID finds nothing. */
  enrolment?: InputMaybe<Scalars['ID']['input']>;
  /** Only sessions that started at this time or later. */
  startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only sessions that started before this time. */
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only sessions with one of these statuses; at most 20. */
  status?: InputMaybe<Array<WorkoutSessionStatus>>;
  /** Only sessions of the workout with this ID. An unknown ID finds nothing. */
  workout?: InputMaybe<Scalars['ID']['input']>;
};

/** The status of a workout session. */
export type WorkoutSessionStatus =
  /** The workout was broken off. Its sets stay and may be personal records, but it does not count for progress. */
  | 'ABANDONED'
  /** The workout is done: it counts for progress and fills its slot. This status is final. */
  | 'COMPLETED'
  /** The workout has started and has not ended. */
  | 'IN_PROGRESS'
  | '%future added value';

export type PageOfProgramsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PageOfProgramsQuery = { programs: { nodes: Array<{ title: string, level: Level | null, milestones: Array<{ title: string, workouts: Array<{ id: string }> }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PageOfProgramsDocument = new TypedDocumentString(`
    query PageOfPrograms($first: Int!, $after: String) {
  programs(first: $first, after: $after) {
    nodes {
      title
      level
      milestones {
        title
        workouts {
          id
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PageOfProgramsQuery, PageOfProgramsQueryVariables>;