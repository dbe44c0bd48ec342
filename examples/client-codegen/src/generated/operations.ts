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
  AuthenticationResponseJSON: { input: unknown; output: unknown; }
  /** A moment: RFC 3339, in UTC with milliseconds, such as `2026-11-22T07:30:00.000Z`. Other offsets are accepted and converted. */
  DateTime: { input: string; output: string; }
  /** An exact decimal as a string, such as `"102.5"`: never a float. At most 3 decimals; results are rounded half to even, once. */
  Decimal: { input: string; output: string; }
  /** A day in the athlete's own time zone, such as `2026-11-22`. */
  LocalDate: { input: unknown; output: unknown; }
  /** Goes as it is into `startRegistration` of @simplewebauthn/browser, or `PublicKeyCredential.parseCreationOptionsFromJSON`. */
  PublicKeyCredentialCreationOptionsJSON: { input: unknown; output: unknown; }
  /** Goes as it is into `startAuthentication` of @simplewebauthn/browser, or `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  PublicKeyCredentialRequestOptionsJSON: { input: unknown; output: unknown; }
  /** What `startRegistration` answers, or the `toJSON()` of a new credential. */
  RegistrationResponseJSON: { input: unknown; output: unknown; }
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
  | 'LEFT'
  | '%future added value';

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
  | 'OTHER'
  | '%future added value';

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
  | 'STRONGMAN'
  | '%future added value';

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
  | 'REPS'
  | '%future added value';

/** The order of a list of exercises. */
export type ExerciseOrder =
  /** A to Z. */
  | 'NAME_ASC'
  /** Z to A. */
  | 'NAME_DESC'
  /** Last changed first. */
  | 'UPDATED_AT_DESC'
  | '%future added value';

/** The direction of the effort. */
export type Force =
  /** Towards the body. */
  | 'PULL'
  /** Away from the body. */
  | 'PUSH'
  /** Held without moving. */
  | 'STATIC'
  | '%future added value';

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
  | 'INTERMEDIATE'
  | '%future added value';

/** An end of a list. */
export type ListEdge =
  /** Before all others. */
  | 'FIRST'
  /** Behind all others. */
  | 'LAST'
  | '%future added value';

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
  | 'LB'
  | '%future added value';

/** How many joints move. */
export type Mechanic =
  /** Several joints move. */
  | 'COMPOUND'
  /** One joint moves. */
  | 'ISOLATION'
  | '%future added value';

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
  | 'TRICEPS'
  | '%future added value';

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
  | 'MOST_REPS'
  | '%future added value';

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
  | 'UNPUBLISHED'
  | '%future added value';

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
  | 'UPDATED_AT_DESC'
  | '%future added value';

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
  | 'REMOVED'
  | '%future added value';

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
  | 'COACH'
  | '%future added value';

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
  | 'WARMUP'
  | '%future added value';

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
  | 'WAITING'
  | '%future added value';

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
  | 'TOO_MANY'
  | '%future added value';

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