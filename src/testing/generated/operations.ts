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
  /** What `startAuthentication` answers, or the `toJSON()` of an assertion. */
  AuthenticationResponseJSON: { input: object; output: object; }
  /** A moment: RFC 3339, in UTC with milliseconds, such as `2026-11-22T07:30:00.000Z`. Other offsets are accepted and converted. */
  DateTime: { input: string; output: string; }
  /** An exact decimal as a string, such as `"102.5"`: never a float. At most 3 decimals; results are rounded half to even, once. */
  Decimal: { input: string; output: string; }
  /** A day in the athlete's own time zone, such as `2026-11-22`. */
  LocalDate: { input: string; output: string; }
  /** Goes as it is into `startRegistration` of @simplewebauthn/browser, or `PublicKeyCredential.parseCreationOptionsFromJSON`. */
  PublicKeyCredentialCreationOptionsJSON: { input: object; output: object; }
  /** Goes as it is into `startAuthentication` of @simplewebauthn/browser, or `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  PublicKeyCredentialRequestOptionsJSON: { input: object; output: object; }
  /** What `startRegistration` answers, or the `toJSON()` of a new credential. */
  RegistrationResponseJSON: { input: object; output: object; }
  /** The tempo of a repetition, such as `3-1-1-0`: eccentric, pause, concentric, pause, in seconds; `X` is explosive. */
  Tempo: { input: string; output: string; }
};

/** The session to abandon. */
export type AbandonWorkoutInput = {
  /** Which one. */
  workoutSessionId: Scalars['ID']['input'];
};

/** Which milestone to add, to which program, and where. */
export type AddMilestoneToProgramInput = {
  /** The milestone. */
  milestoneId: Scalars['ID']['input'];
  /** Where it goes: at the end when omitted. */
  place?: InputMaybe<MilestonePlace>;
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** The answer of the browser to the addition of a passkey. */
export type AddPasskeyInput = {
  /** Of `passkeyAdditionOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** What `startRegistration` answered. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** What to call it, at most 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Which exercise to archive. */
export type ArchiveExerciseInput = {
  /** The exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** The session that is done, and how it was. */
export type CompleteWorkoutInput = {
  /** Now when omitted; not before the session started, at most a day ahead. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 2000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** How it felt, 1 to 5. */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** Which one. */
  workoutSessionId: Scalars['ID']['input'];
};

/** A new exercise of the library, under the slug of its name. */
export type CreateExerciseInput = {
  /** The kind of training it belongs to. */
  category: ExerciseCategory;
  /** How it is done, at most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it needs. */
  equipment?: InputMaybe<Equipment>;
  /** The direction of the effort. */
  force?: InputMaybe<Force>;
  /** The caller's own, 1 to 64 characters, kept for 24 hours: the same key and body answers the same object as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who it is for. */
  level?: InputMaybe<Level>;
  /** How many joints move. */
  mechanic?: InputMaybe<Mechanic>;
  /** Which fields a logged set needs. */
  metric: ExerciseMetric;
  /** One line of 1 to 120 characters with at least a letter a-z or a digit. */
  name: Scalars['String']['input'];
  /** What it trains most: at least one, each once. */
  primaryMuscles: Array<Muscle>;
  /** What it trains as well, each once. */
  secondaryMuscles?: InputMaybe<Array<Muscle>>;
  /** An https address that shows it being done. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A new milestone at revision 1. */
export type CreateMilestoneInput = {
  /** At most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The caller's own, 1 to 64 characters, kept for 24 hours: the same key and body answers the same object as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** One line of 1 to 120 characters with at least a letter or a digit. */
  title: Scalars['String']['input'];
  /** The workouts of its slots in order, repetitions allowed, at most 50. */
  workoutIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A new program: a draft at revision 1. */
export type CreateProgramInput = {
  /** At most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The caller's own, 1 to 64 characters, kept for 24 hours: the same key and body answers the same object as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Who it is for. */
  level?: InputMaybe<Level>;
  /** Its milestones in order, each at most once, at most 100. */
  milestoneIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Lower-case letters, digits and hyphens, at most 80; derived from the title when omitted. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** One line of 1 to 120 characters with at least a letter or a digit. */
  title: Scalars['String']['input'];
};

/** A new workout at revision 1. */
export type CreateWorkoutInput = {
  /** At most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How long it takes in minutes, at most a day. */
  estimatedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** In the order they are done, at most 50. */
  exercises: Array<WorkoutExerciseInput>;
  /** The caller's own, 1 to 64 characters, kept for 24 hours: the same key and body answers the same object as it now is. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** One line of 1 to 120 characters with at least a letter or a digit. */
  title: Scalars['String']['input'];
};

/** Which exercise to delete. */
export type DeleteExerciseInput = {
  /** The exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** Which milestone to delete. */
export type DeleteMilestoneInput = {
  /** The milestone. */
  milestoneId: Scalars['ID']['input'];
};

/** Which program to delete, and the revision that the caller has seen. */
export type DeleteProgramInput = {
  /** The revision that the caller has seen. */
  expectedRevision: Scalars['Int']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** Which workout to delete. */
export type DeleteWorkoutInput = {
  /** The workout. */
  workoutId: Scalars['ID']['input'];
};

/** Which session ends. */
export type EndSessionInput = {
  /** One of the caller's sessions. */
  sessionId: Scalars['ID']['input'];
};

/** Which program to join. */
export type EnrolInProgramInput = {
  /** A published program. */
  programId: Scalars['ID']['input'];
};

/** How far an enrolment is. */
export type EnrolmentStatus =
  /** The athlete is on the program. */
  | 'ACTIVE'
  /** Every milestone is complete. It stays so. */
  | 'COMPLETED'
  /** The athlete has left. It stays so; what was done in it stays as well. */
  | 'LEFT';

/** What an exercise needs. */
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
  | 'OTHER';

/** The kind of training an exercise belongs to. */
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
  | 'STRONGMAN';

/** Which exercises. Several conditions must all hold; within a list, one of its values. */
export type ExerciseFilter = {
  /** One of these categories. */
  category?: InputMaybe<Array<ExerciseCategory>>;
  /** One of these pieces of equipment. */
  equipment?: InputMaybe<Array<Equipment>>;
  /** Archived ones too. */
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these levels. */
  level?: InputMaybe<Array<Level>>;
  /** Trains one of these muscles, as a primary or a secondary one. */
  muscle?: InputMaybe<Array<Muscle>>;
  /** Words, each the beginning of a word of the name, category or equipment. Case and accents do not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Decides which fields a logged set needs, and refuses the others. */
export type ExerciseMetric =
  /** Metres and seconds. */
  | 'DISTANCE_AND_DURATION'
  /** Seconds. */
  | 'DURATION'
  /** A load and repetitions. */
  | 'LOAD_AND_REPS'
  /** Repetitions alone: the body is the load. */
  | 'REPS';

/** The order of a list of exercises. */
export type ExerciseOrder =
  /** A to Z. */
  | 'NAME_ASC'
  /** Z to A. */
  | 'NAME_DESC'
  /** Last changed first. */
  | 'UPDATED_AT_DESC';

/** The direction of the effort. */
export type Force =
  /** Towards the body. */
  | 'PULL'
  /** Away from the body. */
  | 'PUSH'
  /** Held without moving. */
  | 'STATIC';

/** Which enrolment to end. */
export type LeaveProgramInput = {
  /** An active enrolment of the caller's. */
  enrolmentId: Scalars['ID']['input'];
};

/** Who a program or an exercise is for. */
export type Level =
  /** Beginner. */
  | 'BEGINNER'
  /** Expert. */
  | 'EXPERT'
  /** Intermediate. */
  | 'INTERMEDIATE';

/** An end of a list. */
export type ListEdge =
  /** Before all others. */
  | 'FIRST'
  /** Behind all others. */
  | 'LAST';

/** A load in the unit that it is entered in. */
export type LoadInput = {
  /** The unit. */
  unit: MassUnit;
  /** From 0 to 2000, at most 3 decimals. */
  value: Scalars['Decimal']['input'];
};

/** A set, with the measures that the metric of its exercise needs, and no others. */
export type LogSetInput = {
  /** A UUID made on the device: the same one answers the same set. */
  clientId: Scalars['ID']['input'];
  /** In metres, 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** In seconds, 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What was done. Athletes swap: it need not be in the workout. */
  exerciseId: Scalars['ID']['input'];
  /** The load, in the unit it is entered in. */
  load?: InputMaybe<LoadInput>;
  /** At most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Now when omitted; at most a day ahead. */
  performedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Which prescribed set of that row, from 0. */
  prescribedSetIndex?: InputMaybe<Scalars['Int']['input']>;
  /** Repetitions, 0 to 10000. */
  reps?: InputMaybe<Scalars['Int']['input']>;
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** What kind of set. */
  type?: SetType;
  /** The row of the workout that it fulfils. */
  workoutExerciseId?: InputMaybe<Scalars['ID']['input']>;
  /** In which session of the caller. */
  workoutSessionId: Scalars['ID']['input'];
};

/** The answer of the browser to a login. */
export type LoginInput = {
  /** Of `passkeyLoginOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** What `startAuthentication` answered. */
  credential: Scalars['AuthenticationResponseJSON']['input'];
};

/** Which sessions end. */
export type LogoutEverywhereInput = {
  /** Whether the session of this request goes on. */
  keepCurrent?: Scalars['Boolean']['input'];
};

/** Units of mass. */
export type MassUnit =
  /** Kilograms. */
  | 'KG'
  /** Pounds: 0.45359237 kg exactly. */
  | 'LB';

/** How many joints move. */
export type Mechanic =
  /** Several joints move. */
  | 'COMPOUND'
  /** One joint moves. */
  | 'ISOLATION';

/** Where a milestone goes: exactly one of the three. The default is `edge: LAST`. */
export type MilestonePlace = {
  /** Directly behind this milestone of the program. */
  after?: InputMaybe<Scalars['ID']['input']>;
  /** Directly before this milestone of the program. */
  before?: InputMaybe<Scalars['ID']['input']>;
  /** At an end. */
  edge?: InputMaybe<ListEdge>;
};

/** A slot to keep (its id) or to make (no id). */
export type MilestoneWorkoutInput = {
  /** The ID of the slot to keep; it may get another workout. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The workout that fills it. */
  workoutId: Scalars['ID']['input'];
};

/** Which milestone of a program goes where. */
export type MoveProgramMilestoneInput = {
  /** One of its milestones. */
  milestoneId: Scalars['ID']['input'];
  /** Where it goes, relative to the others. */
  place: MilestonePlace;
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** What an exercise trains. */
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
  | 'TRICEPS';

/** Who wants to sign in; anybody when omitted. */
export type PasskeyLoginOptionsInput = {
  /** When given, only this user's passkeys will do. */
  username?: InputMaybe<Scalars['String']['input']>;
};

/** Who wants to register. */
export type PasskeyRegistrationOptionsInput = {
  /** What others see, at most 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The unit that they like to see loads in. */
  preferredUnit?: MassUnit;
  /** An IANA time zone such as Europe/Berlin. */
  timeZone?: Scalars['String']['input'];
  /** In upper or lower case: it is normalised (NFKC, lower case) first. */
  username: Scalars['String']['input'];
};

/** In which respect something is the best. Warm-ups and removed sets never are; of two equal sets the earlier is. */
export type PersonalRecordKind =
  /** The greatest `estimatedOneRepMax`. */
  | 'BEST_ESTIMATED_ONE_REP_MAX'
  /** The heaviest load lifted at least once. */
  | 'HEAVIEST_LOAD'
  /** The longest set in distance. */
  | 'LONGEST_DISTANCE'
  /** The longest set in time. */
  | 'LONGEST_DURATION'
  /** The most repetitions in one set. */
  | 'MOST_REPS';

/** What is prescribed for one set; what is omitted is up to the athlete. */
export type PrescribedSetInput = {
  /** In metres, at most 1,000,000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** In seconds, at most a day. */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** An absolute load. */
  load?: InputMaybe<LoadInput>;
  /** A load in percent of what the athlete can lift once, 0 to 200. */
  percentOfOneRepMax?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most so many repetitions, 0 to 1000, not below repsMin. */
  repsMax?: InputMaybe<Scalars['Int']['input']>;
  /** At least so many repetitions, 0 to 1000. */
  repsMin?: InputMaybe<Scalars['Int']['input']>;
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** How fast each phase is. */
  tempo?: InputMaybe<Scalars['Tempo']['input']>;
  /** What kind of set. */
  type?: SetType;
};

/** Whom `propagateProgramRevision` would move to the current revision of which program. */
export type PreviewProgramPropagationInput = {
  /** Enrolments of this program, 1 to 10,000; every active one when omitted. Those that have ended stay. */
  enrolmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision that the caller has seen, and means. */
  expectedRevision: Scalars['Int']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** What made a revision. */
export type ProgramChange =
  /** The program was made. */
  | 'CREATED'
  /** Its title, slug, description or level changed, or its milestones in several ways at once. */
  | 'EDITED'
  /** The milestones were put into a new order. */
  | 'MILESTONES_REORDERED'
  /** A milestone came. */
  | 'MILESTONE_ADDED'
  /** The title or the slots of one of its milestones changed. */
  | 'MILESTONE_EDITED'
  /** One milestone was moved to another place. */
  | 'MILESTONE_MOVED'
  /** A milestone went. */
  | 'MILESTONE_REMOVED'
  /** It was published. */
  | 'PUBLISHED'
  /** It was taken back into a draft. */
  | 'UNPUBLISHED';

/** Which programs. Several conditions must all hold. */
export type ProgramFilter = {
  /** Published ones or drafts; `false` is for coaches. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these levels. */
  level?: InputMaybe<Array<Level>>;
  /** Words, each the beginning of a word of the title or description. Case and accents do not matter. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of programs. */
export type ProgramOrder =
  /** Last published first; drafts come last. */
  | 'PUBLISHED_AT_DESC'
  /** A to Z. */
  | 'TITLE_ASC'
  /** Z to A. */
  | 'TITLE_DESC'
  /** Last changed first. */
  | 'UPDATED_AT_DESC';

/** Whom to move to the current revision of which program. */
export type PropagateProgramRevisionInput = {
  /** Enrolments of this program, 1 to 10,000; every active one when omitted. Those that have ended stay. */
  enrolmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision that the caller has seen, and means. */
  expectedRevision: Scalars['Int']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** What a newer revision does to a milestone. */
export type PropagationChangeKind =
  /** It comes. */
  | 'ADDED'
  /** Its title or its slots are others. */
  | 'EDITED'
  /** It stands elsewhere among the milestones that stay. */
  | 'MOVED'
  /** It goes. Who has completed it keeps that. */
  | 'REMOVED';

/** Which program to publish, and the revision that the caller has seen. */
export type PublishProgramInput = {
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** The answer of the browser to a confirmation. */
export type ReauthenticateInput = {
  /** Of `reauthenticationOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** What `startAuthentication` answered. */
  credential: Scalars['AuthenticationResponseJSON']['input'];
};

/** The answer of the browser to a recovery. */
export type RecoverAccountInput = {
  /** Of `recoveryOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** What `startRegistration` answered. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** What to call the passkey, at most 80 characters. */
  passkeyName?: InputMaybe<Scalars['String']['input']>;
  /** Whether all other passkeys go. */
  removeOtherPasskeys?: Scalars['Boolean']['input'];
};

/** Whose account, and a code that it was given. */
export type RecoveryOptionsInput = {
  /** One of its unused recovery codes, in any case, with or without hyphens. */
  recoveryCode: Scalars['String']['input'];
  /** The username. */
  username: Scalars['String']['input'];
};

/** The token to trade for its successor. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  refreshToken: Scalars['String']['input'];
};

/** The answer of the browser to a registration. */
export type RegisterInput = {
  /** Of `passkeyRegistrationOptions`. */
  ceremonyId: Scalars['ID']['input'];
  /** What `startRegistration` answered. */
  credential: Scalars['RegistrationResponseJSON']['input'];
  /** What to call the passkey, at most 80 characters. */
  passkeyName?: InputMaybe<Scalars['String']['input']>;
};

/** Which milestone to take out of which program. */
export type RemoveMilestoneFromProgramInput = {
  /** One of its milestones. */
  milestoneId: Scalars['ID']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** Which passkey to remove. */
export type RemovePasskeyInput = {
  /** One of the caller's passkeys. */
  passkeyId: Scalars['ID']['input'];
};

/** The set to remove. */
export type RemoveSetInput = {
  /** Which one. */
  setId: Scalars['ID']['input'];
};

/** Another name for a passkey. */
export type RenamePasskeyInput = {
  /** One line of 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** One of the caller's passkeys. */
  passkeyId: Scalars['ID']['input'];
};

/** The new order of a program, and the revision that it is meant for. */
export type ReorderProgramMilestonesInput = {
  /** The revision that the order is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** Exactly the program's own milestones, each once, in the new order. */
  milestoneIds: Array<Scalars['ID']['input']>;
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** What a person may do. */
export type Role =
  /** Trains: sees what is published and their own training. */
  | 'ATHLETE'
  /** Builds: sees and changes the whole catalogue. */
  | 'COACH';

/** All slots of a milestone in order, and the revision that they are meant for. */
export type SetMilestoneWorkoutsInput = {
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** The milestone. */
  milestoneId: Scalars['ID']['input'];
  /** The whole list, at most 50: what is not in it goes. */
  workouts: Array<MilestoneWorkoutInput>;
};

/** What kind of set. */
export type SetType =
  /** As many repetitions as possible. */
  | 'AMRAP'
  /** Goes on at once with less load. */
  | 'DROPSET'
  /** Until no further repetition is possible. */
  | 'FAILURE'
  /** A working set. */
  | 'NORMAL'
  /** A warm-up: does not count towards volume. */
  | 'WARMUP';

/** A workout that begins: either `workoutId` alone, or `enrolmentId` and `slotId`. */
export type StartWorkoutInput = {
  /** A UUID made on the device: the same one answers the same session. */
  clientId: Scalars['ID']['input'];
  /** An active enrolment of the caller. */
  enrolmentId?: InputMaybe<Scalars['ID']['input']>;
  /** A slot that the enrolment follows. */
  slotId?: InputMaybe<Scalars['ID']['input']>;
  /** Now when omitted; at most a day ahead. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A workout on its own. */
  workoutId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of an event. */
export type SyncOutcome =
  /** It counts. What it says may still be overruled by a removal or by a later edit. */
  | 'APPLIED'
  /** It changes nothing: it came before, or another event has said the same. */
  | 'DUPLICATE'
  /** It does not count; `userErrors` says why. */
  | 'REJECTED'
  /** Its session or its set has not arrived yet; it is applied when that does. No need to send it again. */
  | 'WAITING';

/** A set, logged or edited. A log needs session, set and exercise, and the measures of the exercise’s metric; an edit needs the set, leaves out what stays, and says null to clear. */
export type SyncSetInput = {
  /** In metres, a decimal from 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['String']['input']>;
  /** In seconds, a whole number from 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['String']['input']>;
  /** What was done. A set never changes its exercise. */
  exerciseId?: InputMaybe<Scalars['ID']['input']>;
  /** A `MassUnit`; comes with `loadValue`. */
  loadUnit?: InputMaybe<Scalars['String']['input']>;
  /** The load, a decimal from 0 to 2000 with at most 3 decimals; comes with `loadUnit`. */
  loadValue?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Which prescribed set of that row, from 0. */
  prescribedSetIndex?: InputMaybe<Scalars['String']['input']>;
  /** Repetitions, a whole number from 0 to 10000. */
  reps?: InputMaybe<Scalars['String']['input']>;
  /** Rate of perceived exertion, a decimal from 1 to 10. */
  rpe?: InputMaybe<Scalars['String']['input']>;
  /** The session it belongs to. A set never changes its session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUID made on the device. */
  setClientId?: InputMaybe<Scalars['ID']['input']>;
  /** A `SetType`; NORMAL when left out. */
  type?: InputMaybe<Scalars['String']['input']>;
  /** The row of the workout that it fulfils. */
  workoutExerciseId?: InputMaybe<Scalars['ID']['input']>;
};

/** A set was removed. For ever: a late log or edit of it does not bring it back. */
export type SyncSetRemovedInput = {
  /** Which one. */
  setClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** A workout was completed or abandoned. Completed beats abandoned; the earliest completion counts. */
export type SyncWorkoutEndedInput = {
  /** At most 2000 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** A whole number from 1 to 5. */
  rating?: InputMaybe<Scalars['String']['input']>;
  /** Which session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to sync. */
export type SyncWorkoutEventsInput = {
  /** At most 500, in any order. */
  events: Array<WorkoutEventInput>;
};

/** A workout was started: `workoutId` alone, or `enrolmentId` and `slotId`. */
export type SyncWorkoutStartedInput = {
  /** The enrolment that it counts for. */
  enrolmentId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUID made on the device: what every other event calls this session. */
  sessionClientId?: InputMaybe<Scalars['ID']['input']>;
  /** The slot of a milestone that it fills. */
  slotId?: InputMaybe<Scalars['ID']['input']>;
  /** A workout on its own. */
  workoutId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which enrolment takes the newest revision. */
export type TakeProgramRevisionInput = {
  /** An active enrolment of the caller's. */
  enrolmentId: Scalars['ID']['input'];
};

/** Which exercise to bring back. */
export type UnarchiveExerciseInput = {
  /** The exercise. */
  exerciseId: Scalars['ID']['input'];
};

/** Which program to take back into a draft, and the revision that the caller has seen. */
export type UnpublishProgramInput = {
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** The program. */
  programId: Scalars['ID']['input'];
};

/** What changes in an exercise; its slug stays. */
export type UpdateExerciseInput = {
  /** Unchanged when omitted; cannot be null. */
  category?: InputMaybe<ExerciseCategory>;
  /** Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Unchanged when omitted; null clears it. */
  equipment?: InputMaybe<Equipment>;
  /** The exercise. */
  exerciseId: Scalars['ID']['input'];
  /** Unchanged when omitted; null clears it. */
  force?: InputMaybe<Force>;
  /** Unchanged when omitted; null clears it. */
  level?: InputMaybe<Level>;
  /** Unchanged when omitted; null clears it. */
  mechanic?: InputMaybe<Mechanic>;
  /** Unchanged when omitted; cannot be null. */
  metric?: InputMaybe<ExerciseMetric>;
  /** Unchanged when omitted; cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The whole list. Unchanged when omitted; cannot be null. */
  primaryMuscles?: InputMaybe<Array<Muscle>>;
  /** The whole list. Unchanged when omitted; null clears it. */
  secondaryMuscles?: InputMaybe<Array<Muscle>>;
  /** Unchanged when omitted; null clears it. */
  videoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A milestone's own words, and the revision that the change is meant for. */
export type UpdateMilestoneInput = {
  /** Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** The milestone. */
  milestoneId: Scalars['ID']['input'];
  /** Unchanged when omitted; cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What changes in what the caller says of themself. */
export type UpdateProfileInput = {
  /** Unchanged when omitted; null clears it. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Unchanged when omitted; cannot be null. */
  preferredUnit?: InputMaybe<MassUnit>;
  /** Unchanged when omitted; cannot be null. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A program's own words, and the revision that the change is meant for. */
export type UpdateProgramInput = {
  /** Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** Unchanged when omitted; null clears it. */
  level?: InputMaybe<Level>;
  /** The program. */
  programId: Scalars['ID']['input'];
  /** Unchanged when omitted; cannot be null. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** Unchanged when omitted; cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What changes in a set; what is omitted stays, null clears. */
export type UpdateSetInput = {
  /** In metres, 0 to 1000000. */
  distanceMeters?: InputMaybe<Scalars['Decimal']['input']>;
  /** In seconds, 0 to 86400. */
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The load, in the unit it is entered in. */
  load?: InputMaybe<LoadInput>;
  /** At most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Repetitions, 0 to 10000. */
  reps?: InputMaybe<Scalars['Int']['input']>;
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: InputMaybe<Scalars['Decimal']['input']>;
  /** Which one. */
  setId: Scalars['ID']['input'];
  /** What kind of set. */
  type?: InputMaybe<SetType>;
};

/** What changes in a workout, and the revision that it is meant for. */
export type UpdateWorkoutInput = {
  /** Unchanged when omitted; null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** In minutes, at most a day; unchanged when omitted; null clears it. */
  estimatedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The whole list, at most 50: what is not in it goes. Unchanged when omitted; cannot be null. */
  exercises?: InputMaybe<Array<WorkoutExerciseInput>>;
  /** The revision that the change is meant for. */
  expectedRevision: Scalars['Int']['input'];
  /** Unchanged when omitted; cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The workout. */
  workoutId: Scalars['ID']['input'];
};

/** Why a mutation refused. Clients tolerate codes that they do not know. */
export type UserErrorCode =
  /** The passkey ceremony could not be verified, or was used before. */
  | 'CEREMONY_FAILED'
  /** The idempotency key was used with another body. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value is not acceptable; `field` says which. */
  | 'INVALID'
  /** Its status does not allow this. */
  | 'INVALID_TRANSITION'
  /** Something still names it, so it cannot be deleted. */
  | 'IN_USE'
  /** The last passkey cannot be removed. */
  | 'LAST_PASSKEY'
  /** The given milestones are not exactly the program's own. */
  | 'MILESTONE_SET_MISMATCH'
  /** An ID names nothing that the caller may see. */
  | 'NOT_FOUND'
  /** A published program needs at least one milestone with a workout. */
  | 'NOT_PUBLISHABLE'
  /** Needs a passkey assertion at most five minutes old. */
  | 'REAUTHENTICATION_REQUIRED'
  /** The refresh token is unknown, expired, used or revoked. */
  | 'REFRESH_REJECTED'
  /** The document has moved on since the revision that the caller named. */
  | 'STALE_REVISION'
  /** Something else already has this name. */
  | 'TAKEN'
  /** There would be more than are allowed. */
  | 'TOO_MANY';

/** One thing that happened on a device: exactly one of the six. `clientEventId` is a UUID made on the device. */
export type WorkoutEventInput = {
  /** A UUID: the same event is applied once, however often it comes. */
  clientEventId: Scalars['ID']['input'];
  /** When it happened, RFC 3339 with an offset; at most a day ahead of the server’s clock. */
  occurredAt?: InputMaybe<Scalars['String']['input']>;
  /** A set was logged. */
  setLogged?: InputMaybe<SyncSetInput>;
  /** A set was removed. */
  setRemoved?: InputMaybe<SyncSetRemovedInput>;
  /** A set was edited: of two edits of one value the later counts. */
  setUpdated?: InputMaybe<SyncSetInput>;
  /** A workout was abandoned. */
  workoutAbandoned?: InputMaybe<SyncWorkoutEndedInput>;
  /** A workout was completed. */
  workoutCompleted?: InputMaybe<SyncWorkoutEndedInput>;
  /** A workout was started. */
  workoutStarted?: InputMaybe<SyncWorkoutStartedInput>;
};

/** A row to keep (its id) or to make (no id). */
export type WorkoutExerciseInput = {
  /** The exercise. */
  exerciseId: Scalars['ID']['input'];
  /** Exercises with the same group are done as a superset; at most 20 characters. */
  group?: InputMaybe<Scalars['String']['input']>;
  /** The ID of the row to keep; a new workout has none. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Cues for the athlete, at most 500 characters. */
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Rest between sets in seconds, at most an hour. */
  restSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** What is prescribed, set by set: 1 to 50. */
  sets: Array<PrescribedSetInput>;
};

/** Which workout sessions. Several conditions must all hold; within a list, one of its values. */
export type WorkoutSessionFilter = {
  /** Begun then or later. */
  startedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Begun earlier than then. */
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  status?: InputMaybe<Array<WorkoutSessionStatus>>;
  /** Of this workout; an ID that nothing has finds nothing. */
  workout?: InputMaybe<Scalars['ID']['input']>;
};

/** How far a workout is. */
export type WorkoutSessionStatus =
  /** Broken off: its sets stay, and it counts for nothing. */
  | 'ABANDONED'
  /** Done: it counts for progress and fills its slot. It stays so. */
  | 'COMPLETED'
  /** Begun and not ended. */
  | 'IN_PROGRESS';

export type AbandonWorkoutMutationVariables = Exact<{
  input: AbandonWorkoutInput;
}>;


export type AbandonWorkoutMutation = {
  abandonWorkout: {
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = {
  me: {
    id: string,
    username: string,
    account: {
      unusedRecoveryCodes: number,
      reauthenticatedUntil: string | null,
      passkeys: Array<{
        id: string,
        name: string,
        createdAt: string,
        lastUsedAt: string | null,
        backedUp: boolean,
        transports: Array<string>
      }>,
      sessions: Array<{
        id: string,
        createdAt: string,
        lastUsedAt: string,
        expiresAt: string,
        userAgent: string | null,
        current: boolean
      }>
    } | null
  } | null
};

export type AddMilestoneToProgramMutationVariables = Exact<{
  input: AddMilestoneToProgramInput;
}>;


export type AddMilestoneToProgramMutation = {
  addMilestoneToProgram: {
    alreadyPresent: boolean,
    program: {
      id: string,
      revision: number,
      milestoneCount: number,
      milestones: Array<{
        id: string
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type AddPasskeyMutationVariables = Exact<{
  input: AddPasskeyInput;
}>;


export type AddPasskeyMutation = {
  addPasskey: {
    acceptedCredentialIds: Array<string> | null,
    passkey: {
      id: string,
      name: string,
      createdAt: string,
      lastUsedAt: string | null,
      backedUp: boolean,
      transports: Array<string>
    } | null,
    productUser: {
      id: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type ArchiveExerciseMutationVariables = Exact<{
  input: ArchiveExerciseInput;
}>;


export type ArchiveExerciseMutation = {
  archiveExercise: {
    exercise: {
      id: string,
      isArchived: boolean
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CompleteWorkoutMutationVariables = Exact<{
  input: CompleteWorkoutInput;
}>;


export type CompleteWorkoutMutation = {
  completeWorkout: {
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    milestonesCompleted: Array<{
      id: string,
      title: string
    }>,
    newPersonalRecords: Array<{
      id: string,
      kind: PersonalRecordKind,
      achievedAt: string,
      exercise: {
        id: string,
        name: string
      },
      set: {
        id: string,
        clientId: string,
        reps: number | null,
        load: {
          value: string,
          unit: MassUnit
        } | null
      }
    }>,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CreateExerciseMutationVariables = Exact<{
  input: CreateExerciseInput;
}>;


export type CreateExerciseMutation = {
  createExercise: {
    exercise: {
      id: string,
      slug: string,
      name: string,
      description: string | null,
      category: ExerciseCategory,
      metric: ExerciseMetric,
      level: Level | null,
      mechanic: Mechanic | null,
      force: Force | null,
      equipment: Equipment | null,
      primaryMuscles: Array<Muscle>,
      secondaryMuscles: Array<Muscle>,
      videoUrl: string | null,
      isArchived: boolean
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CreateMilestoneMutationVariables = Exact<{
  input: CreateMilestoneInput;
}>;


export type CreateMilestoneMutation = {
  createMilestone: {
    milestone: {
      id: string,
      title: string,
      revision: number,
      workouts: Array<{
        id: string,
        workout: {
          id: string
        }
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CreateProgramMutationVariables = Exact<{
  input: CreateProgramInput;
}>;


export type CreateProgramMutation = {
  createProgram: {
    program: {
      id: string,
      slug: string,
      title: string,
      isPublished: boolean,
      revision: number,
      milestones: Array<{
        id: string
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CreateRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateRecoveryCodesMutation = {
  createRecoveryCodes: {
    codes: Array<string> | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type CreateWorkoutMutationVariables = Exact<{
  input: CreateWorkoutInput;
}>;


export type CreateWorkoutMutation = {
  createWorkout: {
    workout: {
      id: string,
      title: string,
      revision: number,
      exercises: Array<{
        id: string,
        exercise: {
          id: string
        }
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type DeleteAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type DeleteAccountMutation = {
  deleteAccount: {
    deleted: boolean,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type DeleteExerciseMutationVariables = Exact<{
  input: DeleteExerciseInput;
}>;


export type DeleteExerciseMutation = {
  deleteExercise: {
    deletedExerciseId: string | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type DeleteMilestoneMutationVariables = Exact<{
  input: DeleteMilestoneInput;
}>;


export type DeleteMilestoneMutation = {
  deleteMilestone: {
    deletedMilestoneId: string | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type DeleteProgramMutationVariables = Exact<{
  input: DeleteProgramInput;
}>;


export type DeleteProgramMutation = {
  deleteProgram: {
    deletedProgramId: string | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type DeleteWorkoutMutationVariables = Exact<{
  input: DeleteWorkoutInput;
}>;


export type DeleteWorkoutMutation = {
  deleteWorkout: {
    deletedWorkoutId: string | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = {
  endSession: {
    sessionsEnded: number,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type EnrolInProgramMutationVariables = Exact<{
  input: EnrolInProgramInput;
}>;


export type EnrolInProgramMutation = {
  enrolInProgram: {
    enrolment: {
      id: string,
      programTitle: string,
      pinnedRevision: number,
      isCurrent: boolean,
      status: EnrolmentStatus,
      startedAt: string,
      completedAt: string | null,
      percentComplete: number,
      milestones: Array<{
        milestoneId: string,
        title: string,
        slotsDone: number,
        slotsTotal: number,
        completedAt: string | null,
        slots: Array<{
          slotId: string,
          workoutTitle: string
        }>
      }>,
      currentMilestone: {
        milestoneId: string
      } | null,
      nextWorkout: {
        slotId: string,
        workoutTitle: string,
        workout: {
          id: string
        } | null
      } | null
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type EnrolmentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EnrolmentQuery = {
  enrolment: {
    id: string,
    programTitle: string,
    pinnedRevision: number,
    isCurrent: boolean,
    status: EnrolmentStatus,
    startedAt: string,
    completedAt: string | null,
    percentComplete: number,
    productUser: {
      id: string,
      username: string
    },
    program: {
      id: string,
      revision: number,
      isPublished: boolean
    } | null,
    milestones: Array<{
      milestoneId: string,
      title: string,
      slotsDone: number,
      slotsTotal: number,
      completedAt: string | null,
      milestone: {
        id: string,
        title: string
      } | null,
      slots: Array<{
        slotId: string,
        workoutTitle: string,
        workout: {
          id: string,
          title: string
        } | null,
        completedSession: {
          id: string,
          completedAt: string | null
        } | null
      }>
    }>,
    currentMilestone: {
      milestoneId: string
    } | null,
    nextWorkout: {
      slotId: string,
      workoutTitle: string,
      workout: {
        id: string
      } | null
    } | null
  } | null
};

export type EnrolmentFieldsFragment = {
  id: string,
  programTitle: string,
  pinnedRevision: number,
  isCurrent: boolean,
  status: EnrolmentStatus,
  startedAt: string,
  completedAt: string | null,
  percentComplete: number,
  milestones: Array<{
    milestoneId: string,
    title: string,
    slotsDone: number,
    slotsTotal: number,
    completedAt: string | null,
    slots: Array<{
      slotId: string,
      workoutTitle: string
    }>
  }>,
  currentMilestone: {
    milestoneId: string
  } | null,
  nextWorkout: {
    slotId: string,
    workoutTitle: string,
    workout: {
      id: string
    } | null
  } | null
};

export type ExerciseQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
}>;


export type ExerciseQuery = {
  exercise: {
    id: string,
    slug: string,
    name: string,
    description: string | null,
    category: ExerciseCategory,
    equipment: Equipment | null,
    force: Force | null,
    level: Level | null,
    mechanic: Mechanic | null,
    metric: ExerciseMetric,
    primaryMuscles: Array<Muscle>,
    secondaryMuscles: Array<Muscle>,
    videoUrl: string | null,
    isArchived: boolean,
    createdAt: string,
    updatedAt: string
  } | null
};

export type ExerciseFieldsFragment = {
  id: string,
  slug: string,
  name: string,
  description: string | null,
  category: ExerciseCategory,
  metric: ExerciseMetric,
  level: Level | null,
  mechanic: Mechanic | null,
  force: Force | null,
  equipment: Equipment | null,
  primaryMuscles: Array<Muscle>,
  secondaryMuscles: Array<Muscle>,
  videoUrl: string | null,
  isArchived: boolean
};

export type ExerciseHistoryQueryVariables = Exact<{
  exercise: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ExerciseHistoryQuery = {
  me: {
    id: string,
    performedSets: {
      totalCount: number,
      nodes: Array<{
        id: string,
        clientId: string,
        exerciseName: string,
        position: number,
        type: SetType,
        reps: number | null,
        rpe: string | null,
        durationSeconds: number | null,
        distanceMeters: string | null,
        notes: string | null,
        performedAt: string,
        workoutExerciseId: string | null,
        prescribedSetIndex: number | null,
        isSubstitution: boolean,
        load: {
          value: string,
          unit: MassUnit
        } | null,
        estimatedOneRepMax: {
          value: string,
          unit: MassUnit
        } | null
      }>,
      pageInfo: {
        endCursor: string | null,
        hasNextPage: boolean
      }
    },
    personalRecords: {
      nodes: Array<{
        id: string,
        kind: PersonalRecordKind,
        achievedAt: string,
        exercise: {
          id: string,
          name: string
        },
        set: {
          id: string,
          clientId: string,
          reps: number | null,
          load: {
            value: string,
            unit: MassUnit
          } | null
        }
      }>
    }
  } | null
};

export type ExercisesQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExerciseFilter>;
  orderBy?: ExerciseOrder;
}>;


export type ExercisesQuery = {
  exercises: {
    totalCount: number,
    nodes: Array<{
      id: string,
      slug: string,
      name: string,
      category: ExerciseCategory,
      equipment: Equipment | null,
      level: Level | null,
      metric: ExerciseMetric,
      primaryMuscles: Array<Muscle>
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

export type LeaveProgramMutationVariables = Exact<{
  input: LeaveProgramInput;
}>;


export type LeaveProgramMutation = {
  leaveProgram: {
    enrolment: {
      id: string,
      programTitle: string,
      pinnedRevision: number,
      isCurrent: boolean,
      status: EnrolmentStatus,
      startedAt: string,
      completedAt: string | null,
      percentComplete: number,
      milestones: Array<{
        milestoneId: string,
        title: string,
        slotsDone: number,
        slotsTotal: number,
        completedAt: string | null,
        slots: Array<{
          slotId: string,
          workoutTitle: string
        }>
      }>,
      currentMilestone: {
        milestoneId: string
      } | null,
      nextWorkout: {
        slotId: string,
        workoutTitle: string,
        workout: {
          id: string
        } | null
      } | null
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type LogSetMutationVariables = Exact<{
  input: LogSetInput;
}>;


export type LogSetMutation = {
  logSet: {
    set: {
      id: string,
      clientId: string,
      exerciseName: string,
      position: number,
      type: SetType,
      reps: number | null,
      rpe: string | null,
      durationSeconds: number | null,
      distanceMeters: string | null,
      notes: string | null,
      performedAt: string,
      workoutExerciseId: string | null,
      prescribedSetIndex: number | null,
      isSubstitution: boolean,
      load: {
        value: string,
        unit: MassUnit
      } | null,
      estimatedOneRepMax: {
        value: string,
        unit: MassUnit
      } | null
    } | null,
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    newPersonalRecords: Array<{
      id: string,
      kind: PersonalRecordKind,
      achievedAt: string,
      exercise: {
        id: string,
        name: string
      },
      set: {
        id: string,
        clientId: string,
        reps: number | null,
        load: {
          value: string,
          unit: MassUnit
        } | null
      }
    }>,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = {
  login: {
    token: string | null,
    tokenExpiresAt: string | null,
    refreshToken: string | null,
    refreshTokenExpiresAt: string | null,
    acceptedCredentialIds: Array<string> | null,
    productUser: {
      id: string,
      username: string,
      role: Role
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = {
  logout: {
    sessionsEnded: number,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type LogoutEverywhereMutationVariables = Exact<{
  input?: InputMaybe<LogoutEverywhereInput>;
}>;


export type LogoutEverywhereMutation = {
  logoutEverywhere: {
    sessionsEnded: number,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type MeQueryVariables = Exact<{
  unit?: MassUnit;
}>;


export type MeQuery = {
  me: {
    id: string,
    username: string,
    displayName: string | null,
    role: Role,
    timeZone: string,
    preferredUnit: MassUnit,
    progress: {
      currentStreakWeeks: number,
      longestStreakWeeks: number,
      lastWorkoutAt: string | null,
      workoutsCompleted: number,
      setsPerformed: number,
      totalVolume: string
    }
  } | null
};

export type MilestoneQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  programsFirst?: Scalars['Int']['input'];
  programsAfter?: InputMaybe<Scalars['String']['input']>;
}>;


export type MilestoneQuery = {
  milestone: {
    id: string,
    title: string,
    description: string | null,
    revision: number,
    createdAt: string,
    updatedAt: string,
    workouts: Array<{
      id: string,
      workout: {
        id: string,
        title: string,
        estimatedMinutes: number | null
      }
    }>,
    programs: {
      totalCount: number,
      nodes: Array<{
        id: string,
        slug: string,
        title: string
      }>,
      pageInfo: {
        endCursor: string | null,
        hasNextPage: boolean
      }
    }
  } | null
};

export type MilestonesQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type MilestonesQuery = {
  milestones: {
    totalCount: number,
    nodes: Array<{
      id: string,
      title: string,
      description: string | null,
      revision: number
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

export type MoveProgramMilestoneMutationVariables = Exact<{
  input: MoveProgramMilestoneInput;
}>;


export type MoveProgramMilestoneMutation = {
  moveProgramMilestone: {
    program: {
      id: string,
      revision: number,
      milestones: Array<{
        id: string
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type MyTrainingQueryVariables = Exact<{
  weeks?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkoutSessionFilter>;
  unit?: MassUnit;
}>;


export type MyTrainingQuery = {
  me: {
    id: string,
    progress: {
      workoutsCompleted: number,
      setsPerformed: number,
      totalVolume: string,
      currentStreakWeeks: number,
      longestStreakWeeks: number,
      lastWorkoutAt: string | null,
      byWeek: Array<{
        weekStart: string,
        workoutsCompleted: number,
        volume: string
      }>
    },
    workoutSessions: {
      totalCount: number,
      nodes: Array<{
        id: string,
        clientId: string,
        workoutTitle: string,
        slotId: string | null,
        status: WorkoutSessionStatus,
        startedAt: string,
        completedAt: string | null,
        notes: string | null,
        rating: number | null,
        volume: string,
        sets: Array<{
          id: string,
          clientId: string,
          exerciseName: string,
          position: number,
          type: SetType,
          reps: number | null,
          rpe: string | null,
          durationSeconds: number | null,
          distanceMeters: string | null,
          notes: string | null,
          performedAt: string,
          workoutExerciseId: string | null,
          prescribedSetIndex: number | null,
          isSubstitution: boolean,
          load: {
            value: string,
            unit: MassUnit
          } | null,
          estimatedOneRepMax: {
            value: string,
            unit: MassUnit
          } | null
        }>
      }>,
      pageInfo: {
        endCursor: string | null,
        hasNextPage: boolean
      }
    },
    personalRecords: {
      totalCount: number,
      nodes: Array<{
        id: string,
        kind: PersonalRecordKind,
        achievedAt: string,
        exercise: {
          id: string,
          name: string
        },
        set: {
          id: string,
          clientId: string,
          reps: number | null,
          load: {
            value: string,
            unit: MassUnit
          } | null
        }
      }>
    }
  } | null
};

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = {
  node: {
    __typename: 'AuthSession',
    id: string
  } | {
    __typename: 'Enrolment',
    id: string
  } | {
    __typename: 'Exercise',
    name: string,
    id: string
  } | {
    __typename: 'Milestone',
    title: string,
    id: string
  } | {
    __typename: 'Passkey',
    id: string
  } | {
    __typename: 'PerformedSet',
    id: string
  } | {
    __typename: 'PersonalRecord',
    id: string
  } | {
    __typename: 'ProductUser',
    username: string,
    id: string
  } | {
    __typename: 'Program',
    title: string,
    id: string
  } | {
    __typename: 'ProgramRevision',
    id: string
  } | {
    __typename: 'Workout',
    title: string,
    id: string
  } | {
    __typename: 'WorkoutSession',
    id: string
  } | null
};

export type NodesQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']>;
}>;


export type NodesQuery = {
  nodes: Array<{
    __typename: 'AuthSession',
    id: string
  } | {
    __typename: 'Enrolment',
    id: string
  } | {
    __typename: 'Exercise',
    name: string,
    id: string
  } | {
    __typename: 'Milestone',
    title: string,
    id: string
  } | {
    __typename: 'Passkey',
    id: string
  } | {
    __typename: 'PerformedSet',
    id: string
  } | {
    __typename: 'PersonalRecord',
    id: string
  } | {
    __typename: 'ProductUser',
    username: string,
    id: string
  } | {
    __typename: 'Program',
    title: string,
    id: string
  } | {
    __typename: 'ProgramRevision',
    id: string
  } | {
    __typename: 'Workout',
    title: string,
    id: string
  } | {
    __typename: 'WorkoutSession',
    id: string
  } | null> | null
};

export type PasskeyAdditionOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type PasskeyAdditionOptionsMutation = {
  passkeyAdditionOptions: {
    ceremonyId: string | null,
    options: object | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type PasskeyLoginOptionsMutationVariables = Exact<{
  input?: InputMaybe<PasskeyLoginOptionsInput>;
}>;


export type PasskeyLoginOptionsMutation = {
  passkeyLoginOptions: {
    ceremonyId: string | null,
    options: object | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type PasskeyRegistrationOptionsMutationVariables = Exact<{
  input: PasskeyRegistrationOptionsInput;
}>;


export type PasskeyRegistrationOptionsMutation = {
  passkeyRegistrationOptions: {
    ceremonyId: string | null,
    options: object | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type PreviewProgramPropagationQueryVariables = Exact<{
  input: PreviewProgramPropagationInput;
}>;


export type PreviewProgramPropagationQuery = {
  previewProgramPropagation: {
    enrolmentsMoved: number,
    enrolmentsCompleted: number,
    changes: Array<{
      kind: PropagationChangeKind,
      milestoneId: string,
      title: string
    }>
  } | null
};

export type ProductUserQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  username?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  unit?: MassUnit;
}>;


export type ProductUserQuery = {
  productUser: {
    id: string,
    username: string,
    displayName: string | null,
    role: Role,
    timeZone: string,
    preferredUnit: MassUnit,
    createdAt: string,
    progress: {
      workoutsCompleted: number,
      setsPerformed: number,
      totalVolume: string,
      currentStreakWeeks: number,
      longestStreakWeeks: number,
      lastWorkoutAt: string | null
    },
    workoutSessions: {
      totalCount: number,
      nodes: Array<{
        id: string,
        clientId: string,
        workoutTitle: string,
        slotId: string | null,
        status: WorkoutSessionStatus,
        startedAt: string,
        completedAt: string | null,
        notes: string | null,
        rating: number | null,
        volume: string
      }>,
      pageInfo: {
        endCursor: string | null,
        hasNextPage: boolean
      }
    },
    personalRecords: {
      nodes: Array<{
        id: string,
        kind: PersonalRecordKind,
        achievedAt: string,
        exercise: {
          id: string,
          name: string
        },
        set: {
          id: string,
          clientId: string,
          reps: number | null,
          load: {
            value: string,
            unit: MassUnit
          } | null
        }
      }>
    }
  } | null
};

export type ProductUsersQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  weeks?: Scalars['Int']['input'];
}>;


export type ProductUsersQuery = {
  productUsers: {
    totalCount: number,
    nodes: Array<{
      id: string,
      username: string,
      displayName: string | null,
      progress: {
        workoutsCompleted: number,
        currentStreakWeeks: number,
        lastWorkoutAt: string | null,
        byWeek: Array<{
          weekStart: string,
          workoutsCompleted: number,
          volume: string
        }>
      },
      workoutSessions: {
        nodes: Array<{
          id: string,
          clientId: string,
          workoutTitle: string,
          slotId: string | null,
          status: WorkoutSessionStatus,
          startedAt: string,
          completedAt: string | null,
          notes: string | null,
          rating: number | null,
          volume: string
        }>
      }
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

export type ProgramByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProgramByIdQuery = {
  program: {
    id: string,
    slug: string,
    title: string,
    description: string | null,
    level: Level | null,
    isPublished: boolean,
    publishedAt: string | null,
    revision: number,
    createdAt: string,
    updatedAt: string,
    milestones: Array<{
      id: string,
      title: string,
      description: string | null
    }>
  } | null
};

export type ProgramBySlugQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type ProgramBySlugQuery = {
  program: {
    id: string,
    slug: string,
    title: string,
    description: string | null,
    level: Level | null,
    isPublished: boolean,
    publishedAt: string | null,
    revision: number,
    createdAt: string,
    updatedAt: string,
    milestones: Array<{
      id: string,
      title: string,
      description: string | null
    }>
  } | null
};

export type ProgramEnrolmentsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<EnrolmentStatus>;
  isCurrent?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ProgramEnrolmentsQuery = {
  program: {
    enrolments: {
      totalCount: number,
      nodes: Array<{
        id: string,
        status: EnrolmentStatus,
        isCurrent: boolean,
        percentComplete: number,
        productUser: {
          id: string,
          username: string
        }
      }>,
      pageInfo: {
        hasNextPage: boolean,
        endCursor: string | null
      }
    } | null
  } | null
};

export type ProgramRevisionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProgramRevisionsQuery = {
  program: {
    id: string,
    revision: number,
    revisions: {
      totalCount: number,
      pageInfo: {
        hasNextPage: boolean,
        endCursor: string | null
      },
      nodes: Array<{
        id: string,
        revision: number,
        createdAt: string,
        change: ProgramChange,
        title: string,
        createdBy: {
          id: string,
          username: string
        } | null,
        milestones: Array<{
          milestoneId: string,
          title: string,
          slots: Array<{
            slotId: string,
            workoutId: string,
            workoutTitle: string
          }>
        }>
      }>
    } | null
  } | null
};

export type ProgramTreeQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProgramTreeQuery = {
  programs: {
    nodes: Array<{
      id: string,
      title: string,
      milestones: Array<{
        id: string,
        title: string,
        workouts: Array<{
          id: string,
          workout: {
            id: string,
            title: string,
            estimatedMinutes: number | null,
            exercises: Array<{
              id: string,
              group: string | null,
              exercise: {
                id: string,
                name: string,
                metric: ExerciseMetric
              }
            }>
          }
        }>
      }>
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

export type ProgramsQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProgramFilter>;
  orderBy?: ProgramOrder;
}>;


export type ProgramsQuery = {
  programs: {
    totalCount: number,
    nodes: Array<{
      id: string,
      slug: string,
      title: string,
      level: Level | null,
      isPublished: boolean,
      revision: number,
      milestoneCount: number
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

export type PropagateProgramRevisionMutationVariables = Exact<{
  input: PropagateProgramRevisionInput;
}>;


export type PropagateProgramRevisionMutation = {
  propagateProgramRevision: {
    enrolmentsMoved: number,
    enrolmentsCompleted: number,
    program: {
      id: string,
      revision: number
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type PublishProgramMutationVariables = Exact<{
  input: PublishProgramInput;
}>;


export type PublishProgramMutation = {
  publishProgram: {
    program: {
      id: string,
      isPublished: boolean,
      publishedAt: string | null,
      revision: number
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type ReauthenticateMutationVariables = Exact<{
  input: ReauthenticateInput;
}>;


export type ReauthenticateMutation = {
  reauthenticate: {
    reauthenticatedUntil: string | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type ReauthenticationOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type ReauthenticationOptionsMutation = {
  reauthenticationOptions: {
    ceremonyId: string | null,
    options: object | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RecordFieldsFragment = {
  id: string,
  kind: PersonalRecordKind,
  achievedAt: string,
  exercise: {
    id: string,
    name: string
  },
  set: {
    id: string,
    clientId: string,
    reps: number | null,
    load: {
      value: string,
      unit: MassUnit
    } | null
  }
};

export type RecoverAccountMutationVariables = Exact<{
  input: RecoverAccountInput;
}>;


export type RecoverAccountMutation = {
  recoverAccount: {
    token: string | null,
    tokenExpiresAt: string | null,
    refreshToken: string | null,
    refreshTokenExpiresAt: string | null,
    productUser: {
      id: string,
      username: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RecoveryOptionsMutationVariables = Exact<{
  input: RecoveryOptionsInput;
}>;


export type RecoveryOptionsMutation = {
  recoveryOptions: {
    ceremonyId: string | null,
    options: object | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = {
  refreshSession: {
    token: string | null,
    tokenExpiresAt: string | null,
    refreshToken: string | null,
    refreshTokenExpiresAt: string | null,
    productUser: {
      id: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = {
  register: {
    token: string | null,
    tokenExpiresAt: string | null,
    refreshToken: string | null,
    refreshTokenExpiresAt: string | null,
    productUser: {
      id: string,
      username: string,
      role: Role
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RemoveMilestoneFromProgramMutationVariables = Exact<{
  input: RemoveMilestoneFromProgramInput;
}>;


export type RemoveMilestoneFromProgramMutation = {
  removeMilestoneFromProgram: {
    program: {
      id: string,
      revision: number,
      milestones: Array<{
        id: string
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = {
  removePasskey: {
    removedPasskeyId: string | null,
    acceptedCredentialIds: Array<string> | null,
    productUser: {
      id: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RemoveSetMutationVariables = Exact<{
  input: RemoveSetInput;
}>;


export type RemoveSetMutation = {
  removeSet: {
    removedSetId: string | null,
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type RenamePasskeyMutationVariables = Exact<{
  input: RenamePasskeyInput;
}>;


export type RenamePasskeyMutation = {
  renamePasskey: {
    passkey: {
      id: string,
      name: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type ReorderProgramMilestonesMutationVariables = Exact<{
  input: ReorderProgramMilestonesInput;
}>;


export type ReorderProgramMilestonesMutation = {
  reorderProgramMilestones: {
    program: {
      id: string,
      revision: number,
      milestones: Array<{
        id: string
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type SessionFieldsFragment = {
  id: string,
  clientId: string,
  workoutTitle: string,
  slotId: string | null,
  status: WorkoutSessionStatus,
  startedAt: string,
  completedAt: string | null,
  notes: string | null,
  rating: number | null,
  volume: string
};

export type SetFieldsFragment = {
  id: string,
  clientId: string,
  exerciseName: string,
  position: number,
  type: SetType,
  reps: number | null,
  rpe: string | null,
  durationSeconds: number | null,
  distanceMeters: string | null,
  notes: string | null,
  performedAt: string,
  workoutExerciseId: string | null,
  prescribedSetIndex: number | null,
  isSubstitution: boolean,
  load: {
    value: string,
    unit: MassUnit
  } | null,
  estimatedOneRepMax: {
    value: string,
    unit: MassUnit
  } | null
};

export type SetMilestoneWorkoutsMutationVariables = Exact<{
  input: SetMilestoneWorkoutsInput;
}>;


export type SetMilestoneWorkoutsMutation = {
  setMilestoneWorkouts: {
    milestone: {
      id: string,
      revision: number,
      workouts: Array<{
        id: string,
        workout: {
          id: string
        }
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type StartWorkoutMutationVariables = Exact<{
  input: StartWorkoutInput;
}>;


export type StartWorkoutMutation = {
  startWorkout: {
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type SyncWorkoutEventsMutationVariables = Exact<{
  input: SyncWorkoutEventsInput;
}>;


export type SyncWorkoutEventsMutation = {
  syncWorkoutEvents: {
    results: Array<{
      clientEventId: string,
      outcome: SyncOutcome,
      workoutSession: {
        id: string,
        clientId: string,
        status: WorkoutSessionStatus
      } | null,
      set: {
        id: string,
        clientId: string
      } | null,
      userErrors: Array<{
        __typename: 'MilestoneSetMismatchError',
        missing: Array<string>,
        unexpected: Array<string>,
        duplicated: Array<string>,
        code: UserErrorCode,
        message: string,
        field: Array<string> | null
      } | {
        __typename: 'RuleError',
        code: UserErrorCode,
        message: string,
        field: Array<string> | null
      } | {
        __typename: 'StaleRevisionError',
        currentRevision: number,
        code: UserErrorCode,
        message: string,
        field: Array<string> | null,
        current: {
          id: string
        } | {
          id: string
        } | {
          id: string
        } | {
          revision: number,
          id: string
        } | {
          id: string
        } | {
          id: string
        } | {
          id: string
        } | {
          id: string
        } | {
          revision: number,
          id: string,
          milestones: Array<{
            id: string
          }>
        } | {
          id: string
        } | {
          revision: number,
          id: string
        } | {
          id: string
        } | null
      }>
    }>,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type TakeProgramRevisionMutationVariables = Exact<{
  input: TakeProgramRevisionInput;
}>;


export type TakeProgramRevisionMutation = {
  takeProgramRevision: {
    enrolment: {
      id: string,
      programTitle: string,
      pinnedRevision: number,
      isCurrent: boolean,
      status: EnrolmentStatus,
      startedAt: string,
      completedAt: string | null,
      percentComplete: number,
      milestones: Array<{
        milestoneId: string,
        title: string,
        slotsDone: number,
        slotsTotal: number,
        completedAt: string | null,
        slots: Array<{
          slotId: string,
          workoutTitle: string
        }>
      }>,
      currentMilestone: {
        milestoneId: string
      } | null,
      nextWorkout: {
        slotId: string,
        workoutTitle: string,
        workout: {
          id: string
        } | null
      } | null
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UnarchiveExerciseMutationVariables = Exact<{
  input: UnarchiveExerciseInput;
}>;


export type UnarchiveExerciseMutation = {
  unarchiveExercise: {
    exercise: {
      id: string,
      isArchived: boolean
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UnpublishProgramMutationVariables = Exact<{
  input: UnpublishProgramInput;
}>;


export type UnpublishProgramMutation = {
  unpublishProgram: {
    program: {
      id: string,
      isPublished: boolean,
      publishedAt: string | null,
      revision: number
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateExerciseMutationVariables = Exact<{
  input: UpdateExerciseInput;
}>;


export type UpdateExerciseMutation = {
  updateExercise: {
    exercise: {
      id: string,
      slug: string,
      name: string,
      description: string | null,
      category: ExerciseCategory,
      metric: ExerciseMetric,
      level: Level | null,
      mechanic: Mechanic | null,
      force: Force | null,
      equipment: Equipment | null,
      primaryMuscles: Array<Muscle>,
      secondaryMuscles: Array<Muscle>,
      videoUrl: string | null,
      isArchived: boolean
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateMilestoneMutationVariables = Exact<{
  input: UpdateMilestoneInput;
}>;


export type UpdateMilestoneMutation = {
  updateMilestone: {
    milestone: {
      id: string,
      title: string,
      description: string | null,
      revision: number
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = {
  updateProfile: {
    productUser: {
      id: string,
      displayName: string | null,
      timeZone: string,
      preferredUnit: MassUnit
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateProgramMutationVariables = Exact<{
  input: UpdateProgramInput;
}>;


export type UpdateProgramMutation = {
  updateProgram: {
    program: {
      id: string,
      slug: string,
      title: string,
      description: string | null,
      level: Level | null,
      revision: number
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateSetMutationVariables = Exact<{
  input: UpdateSetInput;
}>;


export type UpdateSetMutation = {
  updateSet: {
    set: {
      id: string,
      clientId: string,
      exerciseName: string,
      position: number,
      type: SetType,
      reps: number | null,
      rpe: string | null,
      durationSeconds: number | null,
      distanceMeters: string | null,
      notes: string | null,
      performedAt: string,
      workoutExerciseId: string | null,
      prescribedSetIndex: number | null,
      isSubstitution: boolean,
      load: {
        value: string,
        unit: MassUnit
      } | null,
      estimatedOneRepMax: {
        value: string,
        unit: MassUnit
      } | null
    } | null,
    workoutSession: {
      id: string,
      clientId: string,
      workoutTitle: string,
      slotId: string | null,
      status: WorkoutSessionStatus,
      startedAt: string,
      completedAt: string | null,
      notes: string | null,
      rating: number | null,
      volume: string
    } | null,
    newPersonalRecords: Array<{
      id: string,
      kind: PersonalRecordKind,
      achievedAt: string,
      exercise: {
        id: string,
        name: string
      },
      set: {
        id: string,
        clientId: string,
        reps: number | null,
        load: {
          value: string,
          unit: MassUnit
        } | null
      }
    }>,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

export type UpdateWorkoutMutationVariables = Exact<{
  input: UpdateWorkoutInput;
}>;


export type UpdateWorkoutMutation = {
  updateWorkout: {
    workout: {
      id: string,
      title: string,
      description: string | null,
      estimatedMinutes: number | null,
      revision: number,
      exercises: Array<{
        id: string,
        group: string | null,
        notes: string | null,
        restSeconds: number | null,
        exercise: {
          id: string
        },
        sets: Array<{
          type: SetType,
          repsMin: number | null,
          repsMax: number | null,
          rpe: string | null,
          tempo: string | null,
          load: {
            value: string,
            unit: MassUnit
          } | null
        }>
      }>
    } | null,
    userErrors: Array<{
      __typename: 'MilestoneSetMismatchError',
      missing: Array<string>,
      unexpected: Array<string>,
      duplicated: Array<string>,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'RuleError',
      code: UserErrorCode,
      message: string,
      field: Array<string> | null
    } | {
      __typename: 'StaleRevisionError',
      currentRevision: number,
      code: UserErrorCode,
      message: string,
      field: Array<string> | null,
      current: {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        id: string
      } | {
        revision: number,
        id: string,
        milestones: Array<{
          id: string
        }>
      } | {
        id: string
      } | {
        revision: number,
        id: string
      } | {
        id: string
      } | null
    }>
  } | null
};

type UserErrorFields_MilestoneSetMismatchError_Fragment = {
  __typename: 'MilestoneSetMismatchError',
  missing: Array<string>,
  unexpected: Array<string>,
  duplicated: Array<string>,
  code: UserErrorCode,
  message: string,
  field: Array<string> | null
};

type UserErrorFields_RuleError_Fragment = {
  __typename: 'RuleError',
  code: UserErrorCode,
  message: string,
  field: Array<string> | null
};

type UserErrorFields_StaleRevisionError_Fragment = {
  __typename: 'StaleRevisionError',
  currentRevision: number,
  code: UserErrorCode,
  message: string,
  field: Array<string> | null,
  current: {
    id: string
  } | {
    id: string
  } | {
    id: string
  } | {
    revision: number,
    id: string
  } | {
    id: string
  } | {
    id: string
  } | {
    id: string
  } | {
    id: string
  } | {
    revision: number,
    id: string,
    milestones: Array<{
      id: string
    }>
  } | {
    id: string
  } | {
    revision: number,
    id: string
  } | {
    id: string
  } | null
};

export type UserErrorFieldsFragment = UserErrorFields_MilestoneSetMismatchError_Fragment | UserErrorFields_RuleError_Fragment | UserErrorFields_StaleRevisionError_Fragment;

export type UsernameAvailabilityQueryVariables = Exact<{
  username: Scalars['String']['input'];
}>;


export type UsernameAvailabilityQuery = {
  usernameAvailability: {
    available: boolean,
    normalized: string | null,
    reason: UserErrorCode | null
  } | null
};

export type WorkoutQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  unit?: MassUnit;
}>;


export type WorkoutQuery = {
  workout: {
    id: string,
    title: string,
    description: string | null,
    estimatedMinutes: number | null,
    revision: number,
    createdAt: string,
    updatedAt: string,
    exercises: Array<{
      id: string,
      group: string | null,
      notes: string | null,
      restSeconds: number | null,
      exercise: {
        id: string,
        name: string,
        metric: ExerciseMetric
      },
      sets: Array<{
        type: SetType,
        repsMin: number | null,
        repsMax: number | null,
        durationSeconds: number | null,
        distanceMeters: string | null,
        percentOfOneRepMax: string | null,
        rpe: string | null,
        tempo: string | null,
        load: {
          value: string,
          unit: MassUnit,
          converted: string
        } | null
      }>
    }>
  } | null
};

export type WorkoutSessionQueryVariables = Exact<{
  id?: InputMaybe<Scalars['ID']['input']>;
  clientId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type WorkoutSessionQuery = {
  workoutSession: {
    id: string,
    clientId: string,
    workoutTitle: string,
    slotId: string | null,
    status: WorkoutSessionStatus,
    startedAt: string,
    completedAt: string | null,
    notes: string | null,
    rating: number | null,
    volume: string,
    productUser: {
      id: string,
      username: string
    },
    workout: {
      id: string,
      title: string
    } | null,
    enrolment: {
      id: string,
      programTitle: string
    } | null,
    sets: Array<{
      id: string,
      clientId: string,
      exerciseName: string,
      position: number,
      type: SetType,
      reps: number | null,
      rpe: string | null,
      durationSeconds: number | null,
      distanceMeters: string | null,
      notes: string | null,
      performedAt: string,
      workoutExerciseId: string | null,
      prescribedSetIndex: number | null,
      isSubstitution: boolean,
      exercise: {
        id: string,
        name: string,
        metric: ExerciseMetric
      },
      load: {
        value: string,
        unit: MassUnit
      } | null,
      estimatedOneRepMax: {
        value: string,
        unit: MassUnit
      } | null
    }>
  } | null
};

export type WorkoutWithPreviousSetsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WorkoutWithPreviousSetsQuery = {
  workout: {
    id: string,
    title: string,
    exercises: Array<{
      id: string,
      exercise: {
        id: string,
        name: string,
        metric: ExerciseMetric
      },
      sets: Array<{
        type: SetType,
        repsMin: number | null,
        repsMax: number | null
      }>,
      previousSets: Array<{
        id: string,
        clientId: string,
        exerciseName: string,
        position: number,
        type: SetType,
        reps: number | null,
        rpe: string | null,
        durationSeconds: number | null,
        distanceMeters: string | null,
        notes: string | null,
        performedAt: string,
        workoutExerciseId: string | null,
        prescribedSetIndex: number | null,
        isSubstitution: boolean,
        load: {
          value: string,
          unit: MassUnit
        } | null,
        estimatedOneRepMax: {
          value: string,
          unit: MassUnit
        } | null
      }>
    }>
  } | null
};

export type WorkoutsQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type WorkoutsQuery = {
  workouts: {
    totalCount: number,
    nodes: Array<{
      id: string,
      title: string,
      description: string | null,
      estimatedMinutes: number | null,
      revision: number
    }>,
    pageInfo: {
      endCursor: string | null,
      hasNextPage: boolean
    }
  } | null
};

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
export const EnrolmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment EnrolmentFields on Enrolment {
  id
  programTitle
  pinnedRevision
  isCurrent
  status
  startedAt
  completedAt
  percentComplete
  milestones {
    milestoneId
    title
    slotsDone
    slotsTotal
    completedAt
    slots {
      slotId
      workoutTitle
    }
  }
  currentMilestone {
    milestoneId
  }
  nextWorkout {
    slotId
    workoutTitle
    workout {
      id
    }
  }
}
    `, {"fragmentName":"EnrolmentFields"}) as unknown as TypedDocumentString<EnrolmentFieldsFragment, unknown>;
export const ExerciseFieldsFragmentDoc = new TypedDocumentString(`
    fragment ExerciseFields on Exercise {
  id
  slug
  name
  description
  category
  metric
  level
  mechanic
  force
  equipment
  primaryMuscles
  secondaryMuscles
  videoUrl
  isArchived
}
    `, {"fragmentName":"ExerciseFields"}) as unknown as TypedDocumentString<ExerciseFieldsFragment, unknown>;
export const RecordFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
    `, {"fragmentName":"RecordFields"}) as unknown as TypedDocumentString<RecordFieldsFragment, unknown>;
export const SessionFieldsFragmentDoc = new TypedDocumentString(`
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
    `, {"fragmentName":"SessionFields"}) as unknown as TypedDocumentString<SessionFieldsFragment, unknown>;
export const SetFieldsFragmentDoc = new TypedDocumentString(`
    fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}
    `, {"fragmentName":"SetFields"}) as unknown as TypedDocumentString<SetFieldsFragment, unknown>;
export const UserErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}
    `, {"fragmentName":"UserErrorFields"}) as unknown as TypedDocumentString<UserErrorFieldsFragment, unknown>;
export const AbandonWorkoutDocument = new TypedDocumentString(`
    mutation AbandonWorkout($input: AbandonWorkoutInput!) {
  abandonWorkout(input: $input) {
    workoutSession {
      ...SessionFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<AbandonWorkoutMutation, AbandonWorkoutMutationVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  me {
    id
    username
    account {
      passkeys {
        id
        name
        createdAt
        lastUsedAt
        backedUp
        transports
      }
      sessions {
        id
        createdAt
        lastUsedAt
        expiresAt
        userAgent
        current
      }
      unusedRecoveryCodes
      reauthenticatedUntil
    }
  }
}
    `) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const AddMilestoneToProgramDocument = new TypedDocumentString(`
    mutation AddMilestoneToProgram($input: AddMilestoneToProgramInput!) {
  addMilestoneToProgram(input: $input) {
    program {
      id
      revision
      milestoneCount
      milestones {
        id
      }
    }
    alreadyPresent
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<AddMilestoneToProgramMutation, AddMilestoneToProgramMutationVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($input: AddPasskeyInput!) {
  addPasskey(input: $input) {
    passkey {
      id
      name
      createdAt
      lastUsedAt
      backedUp
      transports
    }
    acceptedCredentialIds
    productUser {
      id
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const ArchiveExerciseDocument = new TypedDocumentString(`
    mutation ArchiveExercise($input: ArchiveExerciseInput!) {
  archiveExercise(input: $input) {
    exercise {
      id
      isArchived
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<ArchiveExerciseMutation, ArchiveExerciseMutationVariables>;
export const CompleteWorkoutDocument = new TypedDocumentString(`
    mutation CompleteWorkout($input: CompleteWorkoutInput!) {
  completeWorkout(input: $input) {
    workoutSession {
      ...SessionFields
    }
    milestonesCompleted {
      id
      title
    }
    newPersonalRecords {
      ...RecordFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CompleteWorkoutMutation, CompleteWorkoutMutationVariables>;
export const CreateExerciseDocument = new TypedDocumentString(`
    mutation CreateExercise($input: CreateExerciseInput!) {
  createExercise(input: $input) {
    exercise {
      ...ExerciseFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment ExerciseFields on Exercise {
  id
  slug
  name
  description
  category
  metric
  level
  mechanic
  force
  equipment
  primaryMuscles
  secondaryMuscles
  videoUrl
  isArchived
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CreateExerciseMutation, CreateExerciseMutationVariables>;
export const CreateMilestoneDocument = new TypedDocumentString(`
    mutation CreateMilestone($input: CreateMilestoneInput!) {
  createMilestone(input: $input) {
    milestone {
      id
      title
      revision
      workouts {
        id
        workout {
          id
        }
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CreateMilestoneMutation, CreateMilestoneMutationVariables>;
export const CreateProgramDocument = new TypedDocumentString(`
    mutation CreateProgram($input: CreateProgramInput!) {
  createProgram(input: $input) {
    program {
      id
      slug
      title
      isPublished
      revision
      milestones {
        id
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CreateProgramMutation, CreateProgramMutationVariables>;
export const CreateRecoveryCodesDocument = new TypedDocumentString(`
    mutation CreateRecoveryCodes {
  createRecoveryCodes {
    codes
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CreateRecoveryCodesMutation, CreateRecoveryCodesMutationVariables>;
export const CreateWorkoutDocument = new TypedDocumentString(`
    mutation CreateWorkout($input: CreateWorkoutInput!) {
  createWorkout(input: $input) {
    workout {
      id
      title
      revision
      exercises {
        id
        exercise {
          id
        }
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<CreateWorkoutMutation, CreateWorkoutMutationVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation DeleteAccount {
  deleteAccount {
    deleted
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const DeleteExerciseDocument = new TypedDocumentString(`
    mutation DeleteExercise($input: DeleteExerciseInput!) {
  deleteExercise(input: $input) {
    deletedExerciseId
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<DeleteExerciseMutation, DeleteExerciseMutationVariables>;
export const DeleteMilestoneDocument = new TypedDocumentString(`
    mutation DeleteMilestone($input: DeleteMilestoneInput!) {
  deleteMilestone(input: $input) {
    deletedMilestoneId
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<DeleteMilestoneMutation, DeleteMilestoneMutationVariables>;
export const DeleteProgramDocument = new TypedDocumentString(`
    mutation DeleteProgram($input: DeleteProgramInput!) {
  deleteProgram(input: $input) {
    deletedProgramId
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<DeleteProgramMutation, DeleteProgramMutationVariables>;
export const DeleteWorkoutDocument = new TypedDocumentString(`
    mutation DeleteWorkout($input: DeleteWorkoutInput!) {
  deleteWorkout(input: $input) {
    deletedWorkoutId
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<DeleteWorkoutMutation, DeleteWorkoutMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    sessionsEnded
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EnrolInProgramDocument = new TypedDocumentString(`
    mutation EnrolInProgram($input: EnrolInProgramInput!) {
  enrolInProgram(input: $input) {
    enrolment {
      ...EnrolmentFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  programTitle
  pinnedRevision
  isCurrent
  status
  startedAt
  completedAt
  percentComplete
  milestones {
    milestoneId
    title
    slotsDone
    slotsTotal
    completedAt
    slots {
      slotId
      workoutTitle
    }
  }
  currentMilestone {
    milestoneId
  }
  nextWorkout {
    slotId
    workoutTitle
    workout {
      id
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<EnrolInProgramMutation, EnrolInProgramMutationVariables>;
export const EnrolmentDocument = new TypedDocumentString(`
    query Enrolment($id: ID!) {
  enrolment(id: $id) {
    ...EnrolmentFields
    productUser {
      id
      username
    }
    program {
      id
      revision
      isPublished
    }
    milestones {
      milestone {
        id
        title
      }
      slots {
        workout {
          id
          title
        }
        completedSession {
          id
          completedAt
        }
      }
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  programTitle
  pinnedRevision
  isCurrent
  status
  startedAt
  completedAt
  percentComplete
  milestones {
    milestoneId
    title
    slotsDone
    slotsTotal
    completedAt
    slots {
      slotId
      workoutTitle
    }
  }
  currentMilestone {
    milestoneId
  }
  nextWorkout {
    slotId
    workoutTitle
    workout {
      id
    }
  }
}`) as unknown as TypedDocumentString<EnrolmentQuery, EnrolmentQueryVariables>;
export const ExerciseDocument = new TypedDocumentString(`
    query Exercise($id: ID, $slug: String) {
  exercise(id: $id, slug: $slug) {
    id
    slug
    name
    description
    category
    equipment
    force
    level
    mechanic
    metric
    primaryMuscles
    secondaryMuscles
    videoUrl
    isArchived
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<ExerciseQuery, ExerciseQueryVariables>;
export const ExerciseHistoryDocument = new TypedDocumentString(`
    query ExerciseHistory($exercise: ID!, $first: Int! = 20, $after: String) {
  me {
    id
    performedSets(exercise: $exercise, first: $first, after: $after) {
      nodes {
        ...SetFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    personalRecords(exercise: $exercise) {
      nodes {
        ...RecordFields
      }
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}`) as unknown as TypedDocumentString<ExerciseHistoryQuery, ExerciseHistoryQueryVariables>;
export const ExercisesDocument = new TypedDocumentString(`
    query Exercises($first: Int! = 20, $after: String, $filter: ExerciseFilter, $orderBy: ExerciseOrder! = NAME_ASC) {
  exercises(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      slug
      name
      category
      equipment
      level
      metric
      primaryMuscles
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExercisesQuery, ExercisesQueryVariables>;
export const LeaveProgramDocument = new TypedDocumentString(`
    mutation LeaveProgram($input: LeaveProgramInput!) {
  leaveProgram(input: $input) {
    enrolment {
      ...EnrolmentFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  programTitle
  pinnedRevision
  isCurrent
  status
  startedAt
  completedAt
  percentComplete
  milestones {
    milestoneId
    title
    slotsDone
    slotsTotal
    completedAt
    slots {
      slotId
      workoutTitle
    }
  }
  currentMilestone {
    milestoneId
  }
  nextWorkout {
    slotId
    workoutTitle
    workout {
      id
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<LeaveProgramMutation, LeaveProgramMutationVariables>;
export const LogSetDocument = new TypedDocumentString(`
    mutation LogSet($input: LogSetInput!) {
  logSet(input: $input) {
    set {
      ...SetFields
    }
    workoutSession {
      ...SessionFields
    }
    newPersonalRecords {
      ...RecordFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<LogSetMutation, LogSetMutationVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    token
    tokenExpiresAt
    refreshToken
    refreshTokenExpiresAt
    acceptedCredentialIds
    productUser {
      id
      username
      role
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout {
  logout {
    sessionsEnded
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const LogoutEverywhereDocument = new TypedDocumentString(`
    mutation LogoutEverywhere($input: LogoutEverywhereInput) {
  logoutEverywhere(input: $input) {
    sessionsEnded
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<LogoutEverywhereMutation, LogoutEverywhereMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me($unit: MassUnit! = KG) {
  me {
    id
    username
    displayName
    role
    timeZone
    preferredUnit
    progress {
      currentStreakWeeks
      longestStreakWeeks
      lastWorkoutAt
      workoutsCompleted
      setsPerformed
      totalVolume(unit: $unit)
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MilestoneDocument = new TypedDocumentString(`
    query Milestone($id: ID!, $programsFirst: Int! = 20, $programsAfter: String) {
  milestone(id: $id) {
    id
    title
    description
    revision
    workouts {
      id
      workout {
        id
        title
        estimatedMinutes
      }
    }
    programs(first: $programsFirst, after: $programsAfter) {
      nodes {
        id
        slug
        title
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<MilestoneQuery, MilestoneQueryVariables>;
export const MilestonesDocument = new TypedDocumentString(`
    query Milestones($first: Int! = 20, $after: String, $search: String) {
  milestones(first: $first, after: $after, search: $search) {
    nodes {
      id
      title
      description
      revision
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MilestonesQuery, MilestonesQueryVariables>;
export const MoveProgramMilestoneDocument = new TypedDocumentString(`
    mutation MoveProgramMilestone($input: MoveProgramMilestoneInput!) {
  moveProgramMilestone(input: $input) {
    program {
      id
      revision
      milestones {
        id
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<MoveProgramMilestoneMutation, MoveProgramMilestoneMutationVariables>;
export const MyTrainingDocument = new TypedDocumentString(`
    query MyTraining($weeks: Int! = 12, $first: Int! = 20, $after: String, $filter: WorkoutSessionFilter, $unit: MassUnit! = KG) {
  me {
    id
    progress {
      workoutsCompleted
      setsPerformed
      totalVolume(unit: $unit)
      currentStreakWeeks
      longestStreakWeeks
      lastWorkoutAt
      byWeek(last: $weeks) {
        weekStart
        workoutsCompleted
        volume(unit: $unit)
      }
    }
    workoutSessions(first: $first, after: $after, filter: $filter) {
      nodes {
        ...SessionFields
        sets {
          ...SetFields
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    personalRecords {
      nodes {
        ...RecordFields
      }
      totalCount
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}`) as unknown as TypedDocumentString<MyTrainingQuery, MyTrainingQueryVariables>;
export const NodeDocument = new TypedDocumentString(`
    query Node($id: ID!) {
  node(id: $id) {
    id
    __typename
    ... on Program {
      title
    }
    ... on Milestone {
      title
    }
    ... on Workout {
      title
    }
    ... on Exercise {
      name
    }
    ... on ProductUser {
      username
    }
  }
}
    `) as unknown as TypedDocumentString<NodeQuery, NodeQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    __typename
    ... on Program {
      title
    }
    ... on Milestone {
      title
    }
    ... on Workout {
      title
    }
    ... on Exercise {
      name
    }
    ... on ProductUser {
      username
    }
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const PasskeyAdditionOptionsDocument = new TypedDocumentString(`
    mutation PasskeyAdditionOptions {
  passkeyAdditionOptions {
    ceremonyId
    options
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<PasskeyAdditionOptionsMutation, PasskeyAdditionOptionsMutationVariables>;
export const PasskeyLoginOptionsDocument = new TypedDocumentString(`
    mutation PasskeyLoginOptions($input: PasskeyLoginOptionsInput) {
  passkeyLoginOptions(input: $input) {
    ceremonyId
    options
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<PasskeyLoginOptionsMutation, PasskeyLoginOptionsMutationVariables>;
export const PasskeyRegistrationOptionsDocument = new TypedDocumentString(`
    mutation PasskeyRegistrationOptions($input: PasskeyRegistrationOptionsInput!) {
  passkeyRegistrationOptions(input: $input) {
    ceremonyId
    options
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<PasskeyRegistrationOptionsMutation, PasskeyRegistrationOptionsMutationVariables>;
export const PreviewProgramPropagationDocument = new TypedDocumentString(`
    query PreviewProgramPropagation($input: PreviewProgramPropagationInput!) {
  previewProgramPropagation(input: $input) {
    enrolmentsMoved
    enrolmentsCompleted
    changes {
      kind
      milestoneId
      title
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewProgramPropagationQuery, PreviewProgramPropagationQueryVariables>;
export const ProductUserDocument = new TypedDocumentString(`
    query ProductUser($id: ID, $username: String, $first: Int! = 20, $after: String, $unit: MassUnit! = KG) {
  productUser(id: $id, username: $username) {
    id
    username
    displayName
    role
    timeZone
    preferredUnit
    createdAt
    progress {
      workoutsCompleted
      setsPerformed
      totalVolume(unit: $unit)
      currentStreakWeeks
      longestStreakWeeks
      lastWorkoutAt
    }
    workoutSessions(first: $first, after: $after) {
      nodes {
        ...SessionFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
    personalRecords {
      nodes {
        ...RecordFields
      }
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}`) as unknown as TypedDocumentString<ProductUserQuery, ProductUserQueryVariables>;
export const ProductUsersDocument = new TypedDocumentString(`
    query ProductUsers($first: Int! = 20, $after: String, $search: String, $weeks: Int! = 4) {
  productUsers(first: $first, after: $after, search: $search) {
    nodes {
      id
      username
      displayName
      progress {
        workoutsCompleted
        currentStreakWeeks
        lastWorkoutAt
        byWeek(last: $weeks) {
          weekStart
          workoutsCompleted
          volume
        }
      }
      workoutSessions(first: 1) {
        nodes {
          ...SessionFields
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}`) as unknown as TypedDocumentString<ProductUsersQuery, ProductUsersQueryVariables>;
export const ProgramByIdDocument = new TypedDocumentString(`
    query ProgramById($id: ID!) {
  program(id: $id) {
    id
    slug
    title
    description
    level
    isPublished
    publishedAt
    revision
    milestones {
      id
      title
      description
    }
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<ProgramByIdQuery, ProgramByIdQueryVariables>;
export const ProgramBySlugDocument = new TypedDocumentString(`
    query ProgramBySlug($slug: String!) {
  program(slug: $slug) {
    id
    slug
    title
    description
    level
    isPublished
    publishedAt
    revision
    milestones {
      id
      title
      description
    }
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<ProgramBySlugQuery, ProgramBySlugQueryVariables>;
export const ProgramEnrolmentsDocument = new TypedDocumentString(`
    query ProgramEnrolments($id: ID!, $first: Int! = 20, $after: String, $status: EnrolmentStatus, $isCurrent: Boolean) {
  program(id: $id) {
    enrolments(first: $first, after: $after, status: $status, isCurrent: $isCurrent) {
      totalCount
      nodes {
        id
        status
        isCurrent
        percentComplete
        productUser {
          id
          username
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramEnrolmentsQuery, ProgramEnrolmentsQueryVariables>;
export const ProgramRevisionsDocument = new TypedDocumentString(`
    query ProgramRevisions($id: ID!, $first: Int! = 20, $after: String) {
  program(id: $id) {
    id
    revision
    revisions(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        revision
        createdAt
        createdBy {
          id
          username
        }
        change
        title
        milestones {
          milestoneId
          title
          slots {
            slotId
            workoutId
            workoutTitle
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramRevisionsQuery, ProgramRevisionsQueryVariables>;
export const ProgramTreeDocument = new TypedDocumentString(`
    query ProgramTree($first: Int! = 10, $after: String) {
  programs(first: $first, after: $after) {
    nodes {
      id
      title
      milestones {
        id
        title
        workouts {
          id
          workout {
            id
            title
            estimatedMinutes
            exercises {
              id
              group
              exercise {
                id
                name
                metric
              }
            }
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramTreeQuery, ProgramTreeQueryVariables>;
export const ProgramsDocument = new TypedDocumentString(`
    query Programs($first: Int! = 20, $after: String, $filter: ProgramFilter, $orderBy: ProgramOrder! = TITLE_ASC) {
  programs(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      slug
      title
      level
      isPublished
      revision
      milestoneCount
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ProgramsQuery, ProgramsQueryVariables>;
export const PropagateProgramRevisionDocument = new TypedDocumentString(`
    mutation PropagateProgramRevision($input: PropagateProgramRevisionInput!) {
  propagateProgramRevision(input: $input) {
    program {
      id
      revision
    }
    enrolmentsMoved
    enrolmentsCompleted
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<PropagateProgramRevisionMutation, PropagateProgramRevisionMutationVariables>;
export const PublishProgramDocument = new TypedDocumentString(`
    mutation PublishProgram($input: PublishProgramInput!) {
  publishProgram(input: $input) {
    program {
      id
      isPublished
      publishedAt
      revision
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<PublishProgramMutation, PublishProgramMutationVariables>;
export const ReauthenticateDocument = new TypedDocumentString(`
    mutation Reauthenticate($input: ReauthenticateInput!) {
  reauthenticate(input: $input) {
    reauthenticatedUntil
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<ReauthenticateMutation, ReauthenticateMutationVariables>;
export const ReauthenticationOptionsDocument = new TypedDocumentString(`
    mutation ReauthenticationOptions {
  reauthenticationOptions {
    ceremonyId
    options
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<ReauthenticationOptionsMutation, ReauthenticationOptionsMutationVariables>;
export const RecoverAccountDocument = new TypedDocumentString(`
    mutation RecoverAccount($input: RecoverAccountInput!) {
  recoverAccount(input: $input) {
    token
    tokenExpiresAt
    refreshToken
    refreshTokenExpiresAt
    productUser {
      id
      username
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RecoverAccountMutation, RecoverAccountMutationVariables>;
export const RecoveryOptionsDocument = new TypedDocumentString(`
    mutation RecoveryOptions($input: RecoveryOptionsInput!) {
  recoveryOptions(input: $input) {
    ceremonyId
    options
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RecoveryOptionsMutation, RecoveryOptionsMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    token
    tokenExpiresAt
    refreshToken
    refreshTokenExpiresAt
    productUser {
      id
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    token
    tokenExpiresAt
    refreshToken
    refreshTokenExpiresAt
    productUser {
      id
      username
      role
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const RemoveMilestoneFromProgramDocument = new TypedDocumentString(`
    mutation RemoveMilestoneFromProgram($input: RemoveMilestoneFromProgramInput!) {
  removeMilestoneFromProgram(input: $input) {
    program {
      id
      revision
      milestones {
        id
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RemoveMilestoneFromProgramMutation, RemoveMilestoneFromProgramMutationVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($input: RemovePasskeyInput!) {
  removePasskey(input: $input) {
    removedPasskeyId
    acceptedCredentialIds
    productUser {
      id
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const RemoveSetDocument = new TypedDocumentString(`
    mutation RemoveSet($input: RemoveSetInput!) {
  removeSet(input: $input) {
    removedSetId
    workoutSession {
      ...SessionFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RemoveSetMutation, RemoveSetMutationVariables>;
export const RenamePasskeyDocument = new TypedDocumentString(`
    mutation RenamePasskey($input: RenamePasskeyInput!) {
  renamePasskey(input: $input) {
    passkey {
      id
      name
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const ReorderProgramMilestonesDocument = new TypedDocumentString(`
    mutation ReorderProgramMilestones($input: ReorderProgramMilestonesInput!) {
  reorderProgramMilestones(input: $input) {
    program {
      id
      revision
      milestones {
        id
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<ReorderProgramMilestonesMutation, ReorderProgramMilestonesMutationVariables>;
export const SetMilestoneWorkoutsDocument = new TypedDocumentString(`
    mutation SetMilestoneWorkouts($input: SetMilestoneWorkoutsInput!) {
  setMilestoneWorkouts(input: $input) {
    milestone {
      id
      revision
      workouts {
        id
        workout {
          id
        }
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<SetMilestoneWorkoutsMutation, SetMilestoneWorkoutsMutationVariables>;
export const StartWorkoutDocument = new TypedDocumentString(`
    mutation StartWorkout($input: StartWorkoutInput!) {
  startWorkout(input: $input) {
    workoutSession {
      ...SessionFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<StartWorkoutMutation, StartWorkoutMutationVariables>;
export const SyncWorkoutEventsDocument = new TypedDocumentString(`
    mutation SyncWorkoutEvents($input: SyncWorkoutEventsInput!) {
  syncWorkoutEvents(input: $input) {
    results {
      clientEventId
      outcome
      workoutSession {
        id
        clientId
        status
      }
      set {
        id
        clientId
      }
      userErrors {
        ...UserErrorFields
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<SyncWorkoutEventsMutation, SyncWorkoutEventsMutationVariables>;
export const TakeProgramRevisionDocument = new TypedDocumentString(`
    mutation TakeProgramRevision($input: TakeProgramRevisionInput!) {
  takeProgramRevision(input: $input) {
    enrolment {
      ...EnrolmentFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment EnrolmentFields on Enrolment {
  id
  programTitle
  pinnedRevision
  isCurrent
  status
  startedAt
  completedAt
  percentComplete
  milestones {
    milestoneId
    title
    slotsDone
    slotsTotal
    completedAt
    slots {
      slotId
      workoutTitle
    }
  }
  currentMilestone {
    milestoneId
  }
  nextWorkout {
    slotId
    workoutTitle
    workout {
      id
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<TakeProgramRevisionMutation, TakeProgramRevisionMutationVariables>;
export const UnarchiveExerciseDocument = new TypedDocumentString(`
    mutation UnarchiveExercise($input: UnarchiveExerciseInput!) {
  unarchiveExercise(input: $input) {
    exercise {
      id
      isArchived
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UnarchiveExerciseMutation, UnarchiveExerciseMutationVariables>;
export const UnpublishProgramDocument = new TypedDocumentString(`
    mutation UnpublishProgram($input: UnpublishProgramInput!) {
  unpublishProgram(input: $input) {
    program {
      id
      isPublished
      publishedAt
      revision
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UnpublishProgramMutation, UnpublishProgramMutationVariables>;
export const UpdateExerciseDocument = new TypedDocumentString(`
    mutation UpdateExercise($input: UpdateExerciseInput!) {
  updateExercise(input: $input) {
    exercise {
      ...ExerciseFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment ExerciseFields on Exercise {
  id
  slug
  name
  description
  category
  metric
  level
  mechanic
  force
  equipment
  primaryMuscles
  secondaryMuscles
  videoUrl
  isArchived
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateExerciseMutation, UpdateExerciseMutationVariables>;
export const UpdateMilestoneDocument = new TypedDocumentString(`
    mutation UpdateMilestone($input: UpdateMilestoneInput!) {
  updateMilestone(input: $input) {
    milestone {
      id
      title
      description
      revision
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateMilestoneMutation, UpdateMilestoneMutationVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    productUser {
      id
      displayName
      timeZone
      preferredUnit
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const UpdateProgramDocument = new TypedDocumentString(`
    mutation UpdateProgram($input: UpdateProgramInput!) {
  updateProgram(input: $input) {
    program {
      id
      slug
      title
      description
      level
      revision
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateProgramMutation, UpdateProgramMutationVariables>;
export const UpdateSetDocument = new TypedDocumentString(`
    mutation UpdateSet($input: UpdateSetInput!) {
  updateSet(input: $input) {
    set {
      ...SetFields
    }
    workoutSession {
      ...SessionFields
    }
    newPersonalRecords {
      ...RecordFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment RecordFields on PersonalRecord {
  id
  kind
  achievedAt
  exercise {
    id
    name
  }
  set {
    id
    clientId
    reps
    load {
      value
      unit
    }
  }
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateSetMutation, UpdateSetMutationVariables>;
export const UpdateWorkoutDocument = new TypedDocumentString(`
    mutation UpdateWorkout($input: UpdateWorkoutInput!) {
  updateWorkout(input: $input) {
    workout {
      id
      title
      description
      estimatedMinutes
      revision
      exercises {
        id
        group
        notes
        restSeconds
        exercise {
          id
        }
        sets {
          type
          repsMin
          repsMax
          rpe
          tempo
          load {
            value
            unit
          }
        }
      }
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  ... on StaleRevisionError {
    currentRevision
    current {
      id
      ... on Program {
        revision
        milestones {
          id
        }
      }
      ... on Milestone {
        revision
      }
      ... on Workout {
        revision
      }
    }
  }
  ... on MilestoneSetMismatchError {
    missing
    unexpected
    duplicated
  }
}`) as unknown as TypedDocumentString<UpdateWorkoutMutation, UpdateWorkoutMutationVariables>;
export const UsernameAvailabilityDocument = new TypedDocumentString(`
    query UsernameAvailability($username: String!) {
  usernameAvailability(username: $username) {
    available
    normalized
    reason
  }
}
    `) as unknown as TypedDocumentString<UsernameAvailabilityQuery, UsernameAvailabilityQueryVariables>;
export const WorkoutDocument = new TypedDocumentString(`
    query Workout($id: ID!, $unit: MassUnit! = KG) {
  workout(id: $id) {
    id
    title
    description
    estimatedMinutes
    revision
    exercises {
      id
      group
      notes
      restSeconds
      exercise {
        id
        name
        metric
      }
      sets {
        type
        repsMin
        repsMax
        durationSeconds
        distanceMeters
        load {
          value
          unit
          converted(to: $unit)
        }
        percentOfOneRepMax
        rpe
        tempo
      }
    }
    createdAt
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<WorkoutQuery, WorkoutQueryVariables>;
export const WorkoutSessionDocument = new TypedDocumentString(`
    query WorkoutSession($id: ID, $clientId: ID) {
  workoutSession(id: $id, clientId: $clientId) {
    ...SessionFields
    productUser {
      id
      username
    }
    workout {
      id
      title
    }
    enrolment {
      id
      programTitle
    }
    sets {
      ...SetFields
      exercise {
        id
        name
        metric
      }
    }
  }
}
    fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  notes
  rating
  volume
}
fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}`) as unknown as TypedDocumentString<WorkoutSessionQuery, WorkoutSessionQueryVariables>;
export const WorkoutWithPreviousSetsDocument = new TypedDocumentString(`
    query WorkoutWithPreviousSets($id: ID!) {
  workout(id: $id) {
    id
    title
    exercises {
      id
      exercise {
        id
        name
        metric
      }
      sets {
        type
        repsMin
        repsMax
      }
      previousSets {
        ...SetFields
      }
    }
  }
}
    fragment SetFields on PerformedSet {
  id
  clientId
  exerciseName
  position
  type
  reps
  load {
    value
    unit
  }
  rpe
  durationSeconds
  distanceMeters
  notes
  performedAt
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
}`) as unknown as TypedDocumentString<WorkoutWithPreviousSetsQuery, WorkoutWithPreviousSetsQueryVariables>;
export const WorkoutsDocument = new TypedDocumentString(`
    query Workouts($first: Int! = 20, $after: String, $search: String) {
  workouts(first: $first, after: $after, search: $search) {
    nodes {
      id
      title
      description
      estimatedMinutes
      revision
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<WorkoutsQuery, WorkoutsQueryVariables>;