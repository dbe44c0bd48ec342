// Generated from schema/ by scripts/generateClient.mjs.
import type { Brand, DateTime, DateTimeInput, Decimal, DecimalInput, LocalDate, LocalDateInput, Prescription, PrescriptionInput, Tempo, TempoInput } from '../scalars.ts'

export type { DateTime, DateTimeInput, Decimal, DecimalInput, LocalDate, LocalDateInput, Prescription, PrescriptionInput, Tempo, TempoInput }

export type AdjustmentID = Brand<'Adjustment'>

export type AttentionID = Brand<'Attention'>

export type AuthSessionID = Brand<'AuthSession'>

export type CoachingID = Brand<'Coaching'>

export type CoachingInvitationID = Brand<'CoachingInvitation'>

export type CommentID = Brand<'Comment'>

export type EnrolmentID = Brand<'Enrolment'>

export type ExerciseID = Brand<'Exercise'>

export type MilestoneID = Brand<'Milestone'>

export type MilestoneWorkoutID = Brand<'MilestoneWorkout'>

export type PasskeyID = Brand<'Passkey'>

export type PerformedSetID = Brand<'PerformedSet'>

export type PersonalRecordID = Brand<'PersonalRecord'>

export type ProductUserID = Brand<'ProductUser'>

export type ProgramID = Brand<'Program'>

export type ProgramRevisionID = Brand<'ProgramRevision'>

export type WorkoutID = Brand<'Workout'>

export type WorkoutExerciseID = Brand<'WorkoutExercise'>

export type WorkoutRevisionID = Brand<'WorkoutRevision'>

export type WorkoutSessionID = Brand<'WorkoutSession'>

/** The ID of any object. */
export type NodeID = AdjustmentID | AttentionID | AuthSessionID | CoachingID | CoachingInvitationID | CommentID | EnrolmentID | ExerciseID | MilestoneID | MilestoneWorkoutID | PasskeyID | PerformedSetID | PersonalRecordID | ProductUserID | ProgramID | ProgramRevisionID | WorkoutID | WorkoutExerciseID | WorkoutRevisionID | WorkoutSessionID

/** The session to abandon. */
export interface AbandonWorkoutInput {
  /** The ID of the session to abandon. */
  workoutSessionId: WorkoutSessionID
}

/** What `abandonWorkout` did. */
export interface AbandonWorkoutPayload {
  __typename: 'AbandonWorkoutPayload'
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** What the caller accepts: exactly one of an invitation and a code. */
export interface AcceptCoachingInput {
  /** The ID of the coaching to which the caller is invited. */
  coachingId?: CoachingID | null
  /** The code from `createCoachingInvitation`, in upper or lower case, with or without its hyphens. */
  code?: string | null
}

/** What `acceptCoaching` did. */
export interface AcceptCoachingPayload {
  __typename: 'AcceptCoachingPayload'
  /** The coaching as it is now; null after a refusal. */
  coaching: Coaching | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The caller's passkeys, sessions and recovery codes. Nobody sees those of another user. */
export interface Account {
  __typename: 'Account'
  /** The passkeys, oldest first. */
  passkeys: Passkey[]
  /** The time until which this session may call the mutations that need a recent reauthentication. Null when the caller must reauthenticate first. */
  reauthenticatedUntil: DateTime | null
  /** The sessions that have not ended, the last refreshed first. */
  sessions: AuthSession[]
  /** The number of unused recovery codes. */
  unusedRecoveryCodes: number
}

/** The comment to add. */
export interface AddCommentInput {
  /** A UUID made on the device. The same UUID returns the same comment again. */
  clientId: string
  /** The ID of a workout session, a set or an enrolment. */
  subjectId: NodeID
  /** What to say: 1 to 2000 characters, in several lines if wished. */
  text: string
}

/** What `addComment` did. */
export interface AddCommentPayload {
  __typename: 'AddCommentPayload'
  /** The comment; null after a refusal. */
  comment: Comment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The milestone to add, the program to add it to, and the place. */
export interface AddMilestoneToProgramInput {
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The place of the milestone in the program. The end when omitted. */
  place?: MilestonePlace | null
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `addMilestoneToProgram`. */
export interface AddMilestoneToProgramPayload {
  __typename: 'AddMilestoneToProgramPayload'
  /** Whether the program already contained the milestone. If so, nothing changed, not even the place of the milestone. */
  alreadyPresent: boolean
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The browser's response to the addition of a passkey. */
export interface AddPasskeyInput {
  /** The `ceremonyId` from `passkeyAdditionOptions`. */
  ceremonyId: string
  /** The result of `startRegistration` in the browser. */
  credential: object
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  name?: string | null
}

/** The result of `addPasskey`. */
export interface AddPasskeyPayload {
  __typename: 'AddPasskeyPayload'
  /** The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the browser. Null after a refusal. */
  acceptedCredentialIds: string[] | null
  /** The new passkey. Null after a refusal. */
  passkey: Passkey | null
  /** The user whose passkeys these are. Null after a refusal. */
  productUser: ProductUser | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** How an athlete keeps to a schedule: of what was due until yesterday, in the athlete's time zone. */
export interface Adherence {
  __typename: 'Adherence'
  /** How many of them are done, on whatever day. */
  done: number
  /** The number of workouts that were due: done, missed and skipped. What never was due does not count. */
  due: number
  /** How many of them are open and not skipped. */
  missed: number
  /** Done ÷ (done + missed) × 100: what is skipped does not count. Null where nothing of it was due. */
  percent: number | null
  /** How many of them are skipped and not done. */
  skipped: number
}

/** What one athlete is asked for in the place of a row of their program. What is left out is as the program has it; an input that says nothing about the row takes its adjustment back. */
export interface AdjustEnrolmentInput {
  /** The ID of an active enrolment of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** The ID of the exercise to do instead. */
  exerciseId?: ExerciseID | null
  /** What the athlete is told about it, at most 500 characters. */
  note?: string | null
  /** The sets to do instead, in one line. They must fit the metric of the exercise that is done. */
  prescription?: PrescriptionInput | null
  /** Whether the athlete is not asked for the row at all. Then only a note may be given. */
  remove?: boolean | null
  /** The ID of the row: a `WorkoutExercise` of the pinned revision. Where its workout fills several slots, the row is adjusted in all of them. */
  workoutExerciseId: WorkoutExerciseID
}

/** What `adjustEnrolment` did. */
export interface AdjustEnrolmentPayload {
  __typename: 'AdjustEnrolmentPayload'
  /** The adjustment of the row as it is now; null when there is none any more, and after a refusal. */
  adjustment: Adjustment | null
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** What a coach asks one athlete for in the place of a row of their program. It stays when the program changes, as long as the row does. */
export interface Adjustment {
  __typename: 'Adjustment'
  /** When it was last changed. */
  adjustedAt: DateTime
  /** The coach who adjusted the row. The athlete sees the username, the display name and the role. Null for other coaches, and for a coach whose account was deleted. */
  adjustedBy: ProductUser | null
  /** The enrolment whose row is adjusted. */
  enrolment: Enrolment
  /** The exercise to do instead. Null where the row's own exercise stays. */
  exercise: Exercise | null
  /** The name of the row's exercise when the row was adjusted. */
  exerciseName: string
  /** The ID of the object: opaque, and unique among all types. */
  id: AdjustmentID
  /** Whether the revision that the athlete follows no longer has the row, so that the adjustment changes nothing. Where a copy of the workout has taken its place in a slot, the row goes on in the copy. */
  isOrphaned: boolean
  /** Whether the athlete is not asked for the row at all. */
  isRemoved: boolean
  /** What the coach tells the athlete about it. It is between the two, so it is null for everybody else, as it is where the coach says nothing. */
  note: string | null
  /** The sets to do instead, in one line. Null where the row's own sets stay. */
  prescription: Prescription | null
  /** The sets to do instead, in order. Null where the row's own sets stay. */
  sets: PrescribedSet[] | null
  /** The ID of the row: a `WorkoutExercise`. */
  workoutExerciseId: WorkoutExerciseID
  /** The title of the workout when the row was adjusted. */
  workoutTitle: string
}

/** A page of adjustments. */
export interface AdjustmentConnection {
  __typename: 'AdjustmentConnection'
  /** The nodes with their cursors. */
  edges: AdjustmentEdge[]
  /** The nodes without their cursors. */
  nodes: Adjustment[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of adjustments in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the adjustments, with its cursor in the list. */
export interface AdjustmentEdge {
  __typename: 'AdjustmentEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Adjustment
}

/** The exercise to archive. */
export interface ArchiveExerciseInput {
  /** The ID of the exercise. */
  exerciseId: ExerciseID
}

/** The result of `archiveExercise`. */
export interface ArchiveExercisePayload {
  __typename: 'ArchiveExercisePayload'
  /** The exercise in its present state. Null after a refusal. */
  exercise: Exercise | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** A row of a workout as one athlete is asked for it: as the program has it, or as their coach adjusted it for them (see `adjustEnrolment`). `written` is the row as the program has it. */
export interface AskedRow {
  __typename: 'AskedRow'
  /** What the coach who adjusted the row tells the athlete about it. It is between the two, so it is null for everybody else; in a session only the athlete sees it. */
  adjustmentNote: string | null
  /** The exercises that may be done instead, in order of preference, at most 5. Empty where a coach asks for another exercise than the program. */
  alternatives: Exercise[]
  /** The exercise to do. */
  exercise: Exercise
  /** Exercises with the same group are done as a superset. */
  group: string | null
  /** Whether a coach has adjusted the row for this athlete. */
  isAdjusted: boolean
  /** Instructions for everybody who does the workout. */
  notes: string | null
  /** The sets in one line, as coaches write them: `3x5 @75% rest 3:00`. */
  prescription: Prescription
  /** The caller's own sets of this exercise in their last completed workout with it, in the order in which they were done (see `WorkoutSession.sets`). */
  previousSets: PerformedSet[]
  /** The rest between sets, in seconds. */
  restSeconds: number | null
  /** The sets that the athlete is asked for, in order. */
  sets: PrescribedSet[]
  /** The ID of the row, which `logSet` takes. */
  workoutExerciseId: WorkoutExerciseID
  /** The row as the program has it. */
  written: WorkoutExercise
}

/** The program that a coach assigns, and to whom. */
export interface AssignProgramInput {
  /** The athletes, 1 to 100, each once. */
  athleteIds: readonly (ProductUserID)[]
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** A note for the athletes, at most 500 characters. Only new enrolments get it. */
  note?: string | null
  /** The ID of a program, published or not. */
  programId: ProgramID
  /** When workouts are due; without it they have no days. An enrolment that has a schedule keeps it. */
  schedule?: ScheduleInput | null
}

/** What `assignProgram` did. */
export interface AssignProgramPayload {
  __typename: 'AssignProgramPayload'
  /** The outcome for each athlete, in the order of the input; empty after a refusal of the whole. */
  results: AssignmentResult[]
  /** Why the mutation was refused as a whole; empty on success. */
  userErrors: UserError[]
}

/** What became of the assignment to one athlete. */
export interface AssignmentResult {
  __typename: 'AssignmentResult'
  /** The athlete, as the caller named them. */
  athleteId: ProductUserID
  /** The active enrolment that the athlete has now, new or not; null after a refusal. */
  enrolment: Enrolment | null
  /** Whether the assignment began the enrolment. False for an athlete who had the program already: they keep their days and their note, and take the schedule only if they had none. A retry with the same key is told the same. */
  isNew: boolean
  /** Why the assignment to this athlete was refused; empty on success. */
  userErrors: UserError[]
}

/** Conditions for a coach's list of athletes. All given conditions must hold. */
export interface AthleteFilter {
  /** Only athletes of whom `attention` has an item of one of these kinds, at most 20. */
  attention?: readonly (AttentionKind)[] | null
  /** Only athletes who have completed no workout for this many days, 1 to 3,650, including those who have never completed one. */
  inactiveForDays?: number | null
  /** Only athletes who are active in this program. */
  programId?: ProgramID | null
  /** Search words, at most 100 characters in total. Each of them must begin a word of the username or the display name, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: string | null
}

/** The order of a coach's list of athletes. */
export type AthleteOrder =
  /** Who completed a workout last comes first. Who has never completed one comes at the end. */
  | 'LAST_WORKOUT_DESC'
  /** Whom `attention` has the newest item of comes first. Who needs none comes at the end. What the coach has dismissed does not count. */
  | 'NEEDS_ATTENTION'
  /** By username, A to Z. */
  | 'USERNAME'

/** What propagating the current revision would do for one athlete. */
export interface AthletePropagation {
  __typename: 'AthletePropagation'
  /** The athlete. */
  athlete: ProductUser
  /** `Enrolment.nextWorkout` at the current revision; null where everything would be complete. */
  nextWorkoutAfter: SlotProgress | null
  /** `Enrolment.nextWorkout` as it is now. */
  nextWorkoutBefore: SlotProgress | null
  /** `Enrolment.percentComplete` at the current revision. */
  percentAfter: number
  /** `Enrolment.percentComplete` as it is now. */
  percentBefore: number
}

/** A page of athletes. */
export interface AthletePropagationConnection {
  __typename: 'AthletePropagationConnection'
  /** The nodes with their cursors. */
  edges: AthletePropagationEdge[]
  /** The nodes without their cursors. */
  nodes: AthletePropagation[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of athletes in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the athletes, with its cursor in the list. */
export interface AthletePropagationEdge {
  __typename: 'AthletePropagationEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: AthletePropagation
}

/** Something about an athlete that a coach should look at. It is there exactly while its rule holds, and only for the athlete's coaches. It has the same ID as long as it cites the same. */
export interface Attention {
  __typename: 'Attention'
  /** The athlete. Of somebody who has declined an invitation or has ended the coaching, only the username is shown; all other fields are empty or have their defaults. */
  athlete: ProductUser
  /** What the rule saw: the sessions, sets, records, enrolments, comments or coachings that make it hold, at most 21. The caller may see all of them. */
  because: Node[]
  /** The ID of the object: opaque, and unique among all types. */
  id: AttentionID
  /** Why the coach should look. */
  kind: AttentionKind
  /** Since when the rule has held. */
  since: DateTime
  /** What it is about, in plain words for a coach, in English. */
  summary: string
}

/** A page of items. */
export interface AttentionConnection {
  __typename: 'AttentionConnection'
  /** The nodes with their cursors. */
  edges: AttentionEdge[]
  /** The nodes without their cursors. */
  nodes: Attention[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of items in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the items, with its cursor in the list. */
export interface AttentionEdge {
  __typename: 'AttentionEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Attention
}

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

/** A session of the caller that has not ended. */
export interface AuthSession {
  __typename: 'AuthSession'
  /** When the session began. */
  createdAt: DateTime
  /** Whether this is the session of the present request. */
  current: boolean
  /** When the session ends unless it is refreshed. */
  expiresAt: DateTime
  /** The ID of the object: opaque, and unique among all types. */
  id: AuthSessionID
  /** When the session was last refreshed, or began if it never was. */
  lastUsedAt: DateTime
  /** The `User-Agent` header of the sign-in. Null when there was none. */
  userAgent: string | null
}

/** Who coaches whom. A coach sees the training of the athletes they coach, from acceptance until the end, and nobody else's. Only the two people of a coaching see it. */
export interface Coaching {
  __typename: 'Coaching'
  /** The athlete. Unless the coaching is ACTIVE, a coach sees of them only the username that was invited or had accepted; all other fields are empty or have their defaults. */
  athlete: ProductUser
  /** The coach. An athlete sees of them the username, the display name and the role; all other fields are empty or have their defaults. */
  coach: ProductUser
  /** When the coaching ended or was declined; null while it is INVITED or ACTIVE. */
  endedAt: DateTime | null
  /** The ID of the object: opaque, and unique among all types. */
  id: CoachingID
  /** When the coach invited the athlete; with a code, when the athlete accepted. */
  invitedAt: DateTime
  /** When the athlete accepted; null if they have not. */
  startedAt: DateTime | null
  /** The status of the coaching. */
  status: CoachingStatus
}

/** A page of coachings. */
export interface CoachingConnection {
  __typename: 'CoachingConnection'
  /** The nodes with their cursors. */
  edges: CoachingEdge[]
  /** The nodes without their cursors. */
  nodes: Coaching[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of coachings in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the coachings, with its cursor in the list. */
export interface CoachingEdge {
  __typename: 'CoachingEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Coaching
}

/** A code by which athletes come to a coach, without the code itself, which is shown once. */
export interface CoachingInvitation {
  __typename: 'CoachingInvitation'
  /** When the code was made. */
  createdAt: DateTime
  /** Until when the code is good. */
  expiresAt: DateTime
  /** The ID of the invitation, for `revokeCoachingInvitation`. */
  id: CoachingInvitationID
  /** The program in which whoever accepts is enrolled; null without one, and where it no longer exists. */
  program: Program | null
  /** The first day of the schedule that the enrolment gets; null without a schedule. */
  startsOn: LocalDate | null
  /** The training days of that schedule; null without a schedule. */
  trainingDays: DayOfWeek[] | null
  /** How many athletes may still accept. */
  usesLeft: number
}

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

/** What the athlete or a coach says about a session, a set or an enrolment. The athlete sees all comments in their training. A coach sees the athlete's and their own while they coach the athlete, and nothing of another coach. */
export interface Comment {
  __typename: 'Comment'
  /** Who wrote it; null where they have deleted their account. An athlete sees of a coach the username, the display name and the role; all other fields are empty or have their defaults. */
  author: ProductUser | null
  /** The UUID that the author's device made for the comment; unique among the author's comments on one athlete. */
  clientId: string
  /** When the comment arrived, also for one that was written offline. Of the comments on one athlete, each has a later moment than all that arrived before it. */
  createdAt: DateTime
  /** The ID of the object: opaque, and unique among all types. */
  id: CommentID
  /** When the first of those who it is for marked it as read. Null until then, and for all but its author. */
  readAt: DateTime | null
  /** The session, the set or the enrolment that the comment is about. */
  subject: Node
  /** What was said: 1 to 2000 characters. */
  text: string
}

/** A page of comments. */
export interface CommentConnection {
  __typename: 'CommentConnection'
  /** The nodes with their cursors. */
  edges: CommentEdge[]
  /** The nodes without their cursors. */
  nodes: Comment[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of comments in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the comments, with its cursor in the list. */
export interface CommentEdge {
  __typename: 'CommentEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Comment
}

/** The session to complete, with notes and a rating. */
export interface CompleteWorkoutInput {
  /** When the workout was completed; now when omitted. It must not be before the start of the session, and must be less than a day in the future. */
  completedAt?: DateTimeInput | null
  /** Whether the athlete had pain. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  hasPain?: boolean | null
  /** The athlete's notes on the workout, at most 2000 characters. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  notes?: string | null
  /** How the workout felt, 1 to 5. Ignored when the workout is already completed: use `updateWorkoutSession`. */
  rating?: number | null
  /** The ID of the session to complete. */
  workoutSessionId: WorkoutSessionID
}

/** What `completeWorkout` did. */
export interface CompleteWorkoutPayload {
  __typename: 'CompleteWorkoutPayload'
  /** The milestones that this session has completed. */
  milestonesCompleted: Milestone[]
  /** The personal records that sets of this session now hold. */
  newPersonalRecords: PersonalRecord[]
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** The milestone to copy. */
export interface CopyMilestoneInput {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The place in the program. At its end when omitted. */
  place?: MilestonePlace | null
  /** The program to place the copy in. In none when omitted. */
  programId?: ProgramID | null
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** The result of `copyMilestone`. */
export interface CopyMilestonePayload {
  __typename: 'CopyMilestonePayload'
  /** The milestone in its present state. Null after a refusal. */
  milestone: Milestone | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The program to copy. */
export interface CopyProgramInput {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The ID of the program. */
  programId: ProgramID
  /** The slug of the copy. Made from the title when omitted. */
  slug?: string | null
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** The result of `copyProgram`. */
export interface CopyProgramPayload {
  __typename: 'CopyProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The workout to copy. */
export interface CopyWorkoutInput {
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The title of the copy: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
  /** The ID of the workout. */
  workoutId: WorkoutID
}

/** The result of `copyWorkout`. */
export interface CopyWorkoutPayload {
  __typename: 'CopyWorkoutPayload'
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
  /** The workout in its present state. Null after a refusal. */
  workout: Workout | null
}

/** The new address. */
export interface CreateCalendarFeedPayload {
  __typename: 'CreateCalendarFeedPayload'
  /** The address at which calendars read what is due. It is shown only here, and whoever has it reads the schedule. Null after a refusal. */
  url: string | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** What a code is good for, by which athletes come to a coach. */
export interface CreateCoachingInvitationInput {
  /** For how many days the code is good, 1 to 90. */
  expiresInDays?: number | null
  /** A program, published or not, in which whoever accepts is enrolled. */
  programId?: ProgramID | null
  /** When the workouts of the program are due. Whoever accepts later than `startsOn` begins on the day of their acceptance. */
  schedule?: ScheduleInput | null
  /** How many athletes may accept, 1 to 100. */
  uses?: number | null
}

/** The new code. */
export interface CreateCoachingInvitationPayload {
  __typename: 'CreateCoachingInvitationPayload'
  /** The code for `acceptCoaching`. It is shown only here. Null after a refusal. */
  code: string | null
  /** Until when the code is good; null after a refusal. */
  expiresAt: DateTime | null
  /** The address of a page on which the code can be accepted. The code stands behind the #, so that no server sees it. Null after a refusal. */
  url: string | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** A new exercise for the library. */
export interface CreateExerciseInput {
  /** Other names that people search for the exercise by, such as "OHP": at most 20, each only once, and each one line of 1 to 100 characters with at least one letter or digit. */
  aliases?: readonly (string)[] | null
  /** The kind of training that the exercise belongs to. */
  category: ExerciseCategory
  /** How to do the exercise, at most 2,000 characters. */
  description?: string | null
  /** The equipment that the exercise needs. */
  equipment?: Equipment | null
  /** The direction of the effort. */
  force?: Force | null
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The level of experience that the exercise is for. */
  level?: Level | null
  /** Whether the exercise moves one joint or several. */
  mechanic?: Mechanic | null
  /** The measures that a logged set of the exercise must have. */
  metric: ExerciseMetric
  /** The name: one line of 1 to 120 characters with at least one letter or digit. */
  name: string
  /** The muscles that the exercise trains most: at least one, each only once. */
  primaryMuscles: readonly (Muscle)[]
  /** The muscles that the exercise also trains, each only once. */
  secondaryMuscles?: readonly (Muscle)[] | null
  /** The unique name in URLs, which stays when the name changes: lower-case letters a-z, digits and single hyphens between them, at most 80 characters. Made from the name when omitted. */
  slug?: string | null
  /** The https address of a video that shows the exercise, at most 2,000 characters. */
  videoUrl?: string | null
}

/** The result of `createExercise`. */
export interface CreateExercisePayload {
  __typename: 'CreateExercisePayload'
  /** The exercise in its present state. Null after a refusal. */
  exercise: Exercise | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** A new milestone, which begins at revision 1. */
export interface CreateMilestoneInput {
  /** What the milestone is about, and when it is completed, at most 2,000 characters. */
  description?: string | null
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
  /** The IDs of the workouts that fill its slots in order, at most 50. The same workout may occur several times. */
  workoutIds?: readonly (WorkoutID)[] | null
}

/** The result of `createMilestone`. */
export interface CreateMilestonePayload {
  __typename: 'CreateMilestonePayload'
  /** The milestone in its present state. Null after a refusal. */
  milestone: Milestone | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** A new program, which begins as a draft at revision 1. */
export interface CreateProgramInput {
  /** Who the program is for, what it takes and what it leads to, at most 2,000 characters. */
  description?: string | null
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The level of experience that the program is for. */
  level?: Level | null
  /** The IDs of its milestones in order, at most 100, each only once. */
  milestoneIds?: readonly (MilestoneID)[] | null
  /** The unique name in URLs: lower-case letters a-z, digits and single hyphens between them, at most 80 characters. Made from the title when omitted. */
  slug?: string | null
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** The result of `createProgram`. */
export interface CreateProgramPayload {
  __typename: 'CreateProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The result of `createRecoveryCodes`. */
export interface CreateRecoveryCodesPayload {
  __typename: 'CreateRecoveryCodesPayload'
  /** The ten new recovery codes. They are shown only in this answer, and each is valid once. Null after a refusal. */
  codes: string[] | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** A new workout, which begins at revision 1. */
export interface CreateWorkoutInput {
  /** What the workout is for and how to approach it, at most 2,000 characters. */
  description?: string | null
  /** The estimated duration in minutes, from 1 to a day (1,440). */
  estimatedMinutes?: number | null
  /** The exercises in the order in which they are done, at most 50. */
  exercises: readonly (WorkoutExerciseInput)[]
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** The result of `createWorkout`. */
export interface CreateWorkoutPayload {
  __typename: 'CreateWorkoutPayload'
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
  /** The workout in its present state. Null after a refusal. */
  workout: Workout | null
}

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

/** The invitation to decline. */
export interface DeclineCoachingInput {
  /** The ID of the coaching. */
  coachingId: CoachingID
}

/** What `declineCoaching` did. */
export interface DeclineCoachingPayload {
  __typename: 'DeclineCoachingPayload'
  /** The coaching as it is now; null after a refusal. */
  coaching: Coaching | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The result of `deleteAccount`. */
export interface DeleteAccountPayload {
  __typename: 'DeleteAccountPayload'
  /** Whether the account was deleted; false after a refusal. */
  deleted: boolean
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The exercise to delete. */
export interface DeleteExerciseInput {
  /** The ID of the exercise. */
  exerciseId: ExerciseID
}

/** The result of `deleteExercise`. */
export interface DeleteExercisePayload {
  __typename: 'DeleteExercisePayload'
  /** The ID of the deleted exercise. Null after a refusal. */
  deletedExerciseId: ExerciseID | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The milestone to delete. */
export interface DeleteMilestoneInput {
  /** The ID of the milestone. */
  milestoneId: MilestoneID
}

/** The result of `deleteMilestone`. */
export interface DeleteMilestonePayload {
  __typename: 'DeleteMilestonePayload'
  /** The ID of the deleted milestone. Null after a refusal. */
  deletedMilestoneId: MilestoneID | null
  /** The workouts of the milestone that stay and that no milestone contains any more. Empty after a refusal. */
  unusedWorkouts: Workout[]
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The program to delete, and the revision that the caller has seen. */
export interface DeleteProgramInput {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `deleteProgram`. */
export interface DeleteProgramPayload {
  __typename: 'DeleteProgramPayload'
  /** The ID of the deleted program. Null after a refusal. */
  deletedProgramId: ProgramID | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The workout to delete. */
export interface DeleteWorkoutInput {
  /** The ID of the workout. */
  workoutId: WorkoutID
}

/** The result of `deleteWorkout`. */
export interface DeleteWorkoutPayload {
  __typename: 'DeleteWorkoutPayload'
  /** The ID of the deleted workout. Null after a refusal. */
  deletedWorkoutId: WorkoutID | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The session to delete. */
export interface DeleteWorkoutSessionInput {
  /** The ID of the session to delete. */
  workoutSessionId: WorkoutSessionID
}

/** What `deleteWorkoutSession` did. */
export interface DeleteWorkoutSessionPayload {
  __typename: 'DeleteWorkoutSessionPayload'
  /** The ID of the deleted session; null after a refusal. */
  deletedWorkoutSessionId: WorkoutSessionID | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The item to dismiss. */
export interface DismissAttentionInput {
  /** The ID of the item. */
  attentionId: AttentionID
}

/** What `dismissAttention` did. */
export interface DismissAttentionPayload {
  __typename: 'DismissAttentionPayload'
  /** The item, which the list does not show any more; null after a refusal. */
  attention: Attention | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The unit in which a distance was entered. Distances are stored in metres. */
export type DistanceUnit =
  /** Kilometres. */
  | 'KM'
  /** Miles: 1,609.344 metres. */
  | 'MI'
  /** Yards: 0.9144 metres. */
  | 'YD'

/** The coaching to end. */
export interface EndCoachingInput {
  /** The ID of the coaching. */
  coachingId: CoachingID
}

/** What `endCoaching` did. */
export interface EndCoachingPayload {
  __typename: 'EndCoachingPayload'
  /** The coaching as it is now; null after a refusal. */
  coaching: Coaching | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The session to end. */
export interface EndSessionInput {
  /** The ID of one of the caller's sessions. */
  sessionId: AuthSessionID
}

/** The result of `endSession`. */
export interface EndSessionPayload {
  __typename: 'EndSessionPayload'
  /** The number of sessions that ended; 0 after a refusal. */
  sessionsEnded: number
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The program to enrol in. */
export interface EnrolInProgramInput {
  /** The ID of a published program. */
  programId: ProgramID
  /** When workouts are due; without it they have no days. An enrolment that has a schedule keeps it. */
  schedule?: ScheduleInput | null
}

/** What `enrolInProgram` did. */
export interface EnrolInProgramPayload {
  __typename: 'EnrolInProgramPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** An athlete's enrolment in a program, pinned to the revision they joined until they or a coach move it to a newer one. */
export interface Enrolment {
  __typename: 'Enrolment'
  /** How the athlete keeps to the schedule: of what was due until yesterday, in the athlete's time zone. */
  adherence: Adherence
  /** What coaches have adjusted of the program for this athlete, the last adjusted first; also rows that the pinned revision no longer has. */
  adjustments: AdjustmentConnection
  /** The coach who assigned the program. Only the athlete and this coach are told, the coach while they coach the athlete. Null for everybody else, and where the athlete enrolled by themself. */
  assignedBy: ProductUser | null
  /** What the coach wrote when they assigned the program. Null for whom `assignedBy` is null. */
  assignmentNote: string | null
  /** The comments, the last first. A coach sees the athlete's and their own. Those on its workouts are at the workouts. */
  comments: CommentConnection
  /** When the last milestone was completed; null unless the status is COMPLETED. */
  completedAt: DateTime | null
  /** The first milestone that is not complete; null when all are complete. */
  currentMilestone: MilestoneProgress | null
  /** The ID of the object: opaque, and unique among all types. */
  id: EnrolmentID
  /** Whether the pinned revision asks for the same as the current revision: the same milestones and slots in the same order, with the same revisions of their workouts. The titles of the program and its milestones do not count. */
  isCurrent: boolean
  /** The milestones of the pinned revision, in order. */
  milestones: MilestoneProgress[]
  /** The first open slot of the current milestone; null when all milestones are complete. */
  nextWorkout: SlotProgress | null
  /** The percentage of slots done: slots done ÷ slots of the pinned revision × 100. It is 100 when the enrolment is COMPLETED, and otherwise 0 when the revision has no slots. */
  percentComplete: number
  /** The revision of the program that the athlete follows. */
  pinnedRevision: number
  /** The athlete of the enrolment. */
  productUser: ProductUser
  /** The program as it is now, published or not; null when it no longer exists. */
  program: Program | null
  /** The title of the program at the pinned revision. */
  programTitle: string
  /** The workouts with the days on which they are due, the first due first. What was done without ever being due stands on the day it was done. Empty for an enrolment without days. What is open and held by a pause without an end is not in it, nor what was open when the enrolment ended, nor what a newer revision added to a milestone that was complete already. */
  schedule: ScheduledWorkoutConnection | null
  /** When the athlete joined. */
  startedAt: DateTime
  /** The first day of the schedule; null for an enrolment without days. */
  startsOn: LocalDate | null
  /** The status of the enrolment. */
  status: EnrolmentStatus
  /** The days of the week on which workouts are due; null for an enrolment without days. */
  trainingDays: DayOfWeek[] | null
  /** How many comments of others the caller has not marked as read. Those on its workouts count at the workouts. */
  unreadComments: number
  /** When the enrolment last changed: its status, its revision or its completion. Progress alone is none. */
  updatedAt: DateTime
  /** The workout sessions that belong to the enrolment, most recently started first. */
  workoutSessions: WorkoutSessionConnection
}

/** A page of enrolments. */
export interface EnrolmentConnection {
  __typename: 'EnrolmentConnection'
  /** The nodes with their cursors. */
  edges: EnrolmentEdge[]
  /** The nodes without their cursors. */
  nodes: Enrolment[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of enrolments in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the enrolments, with its cursor in the list. */
export interface EnrolmentEdge {
  __typename: 'EnrolmentEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Enrolment
}

/** The status of an enrolment. */
export type EnrolmentStatus =
  /** The athlete is on the program. */
  | 'ACTIVE'
  /** Every milestone is complete. This status is final, unless a device says late that a workout had been deleted before everything was complete. */
  | 'COMPLETED'
  /** The athlete has left the program. This status is final; the workouts done in the enrolment stay. */
  | 'LEFT'

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

/** The best estimate of a one-repetition maximum in one day or week, and the set behind it. */
export interface EstimatedOneRepMax {
  __typename: 'EstimatedOneRepMax'
  /** The `estimatedOneRepMax` of the set, in the unit in which its load was entered. */
  estimate: Load
  /** The set with the highest estimate of the day or week. */
  set: PerformedSet
  /** The day, or the Monday on which the week starts. */
  startsOn: LocalDate
}

/** An exercise of the library, which is open to everyone. */
export interface Exercise {
  __typename: 'Exercise'
  /** Other names that people search for the exercise by, such as "OHP". */
  aliases: string[]
  /** The kind of training that the exercise belongs to. */
  category: ExerciseCategory
  /** When the exercise was added. */
  createdAt: DateTime
  /** How to do the exercise. */
  description: string | null
  /** The equipment that the exercise needs. */
  equipment: Equipment | null
  /** The direction of the effort. */
  force: Force | null
  /** The ID of the object: opaque, and unique among all types. */
  id: ExerciseID
  /** Whether the exercise is archived. Lists leave out archived exercises unless asked for them. */
  isArchived: boolean
  /** The level of experience that the exercise is for. */
  level: Level | null
  /** Whether the exercise moves one joint or several. */
  mechanic: Mechanic | null
  /** The measures that a logged set of the exercise must have. */
  metric: ExerciseMetric
  /** The name of the exercise. */
  name: string
  /** The muscles that the exercise trains most. */
  primaryMuscles: Muscle[]
  /** The muscles that the exercise also trains. */
  secondaryMuscles: Muscle[]
  /** The unique name of the exercise in URLs. */
  slug: string
  /** When the exercise last changed. */
  updatedAt: DateTime
  /** The https address of a video that shows the exercise. */
  videoUrl: string | null
}

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

/** A page of exercises. */
export interface ExerciseConnection {
  __typename: 'ExerciseConnection'
  /** The nodes with their cursors. */
  edges: ExerciseEdge[]
  /** The nodes without their cursors. */
  nodes: Exercise[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of exercises in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the exercises, with its cursor in the list. */
export interface ExerciseEdge {
  __typename: 'ExerciseEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Exercise
}

/** Conditions for a list of exercises. All given conditions must hold; a list of values holds when one of them matches. */
export interface ExerciseFilter {
  /** Exercises in one of these categories; at most 20. */
  category?: readonly (ExerciseCategory)[] | null
  /** Exercises that need one of these pieces of equipment; at most 20. */
  equipment?: readonly (Equipment)[] | null
  /** Whether to include archived exercises. They are left out when omitted. */
  includeArchived?: boolean | null
  /** Exercises for one of these levels; at most 20. */
  level?: readonly (Level)[] | null
  /** Exercises that train one of these muscles, as a primary or a secondary muscle; at most 20. */
  muscle?: readonly (Muscle)[] | null
  /** Search words, at most 100 characters in total. Each of them must begin a word of the name, the aliases, the category or the equipment, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: string | null
}

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

/** The order of a list of exercises. */
export type ExerciseOrder =
  /** By name, A to Z. */
  | 'NAME_ASC'
  /** By name, Z to A. */
  | 'NAME_DESC'
  /** The last changed first. */
  | 'UPDATED_AT_DESC'

/** The direction of the effort in an exercise. */
export type Force =
  /** The effort goes towards the body. */
  | 'PULL'
  /** The effort goes away from the body. */
  | 'PUSH'
  /** The position is held without moving. */
  | 'STATIC'

/** The athlete whom a coach invites. */
export interface InviteAthleteInput {
  /** The username of the athlete, in upper or lower case. */
  username: string
}

/** What `inviteAthlete` did. */
export interface InviteAthletePayload {
  __typename: 'InviteAthletePayload'
  /** The coaching as it is now; null after a refusal. */
  coaching: Coaching | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The enrolment to end. */
export interface LeaveProgramInput {
  /** The ID of an active enrolment of the caller. */
  enrolmentId: EnrolmentID
}

/** What `leaveProgram` did. */
export interface LeaveProgramPayload {
  __typename: 'LeaveProgramPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The level of experience that a program or an exercise is for. */
export type Level =
  /** Beginner. */
  | 'BEGINNER'
  /** Expert. */
  | 'EXPERT'
  /** Intermediate. */
  | 'INTERMEDIATE'

/** An end of a list. */
export type ListEdge =
  /** The beginning of the list. */
  | 'FIRST'
  /** The end of the list. */
  | 'LAST'

/** A load as it was entered. `converted` always converts from the entered value. */
export interface Load {
  __typename: 'Load'
  /** The same load in another unit. The conversion is exact, and only its result is rounded, half to even, to 3 decimals. */
  converted: Decimal
  /** The unit in which the load was entered. */
  unit: MassUnit
  /** The amount, in the unit of `unit`. */
  value: Decimal
}

/** A difference of loads. It is converted exactly to the unit of each prescription. */
export interface LoadDifferenceInput {
  /** The unit of the amount. */
  unit: MassUnit
  /** The amount, from -2000 to 2000. A negative one makes lighter. */
  value: DecimalInput
}

/** A load and its unit, stored as entered. */
export interface LoadInput {
  /** The unit of the amount. */
  unit: MassUnit
  /** The amount, with at most 3 decimals: from 0 to 2000 kg, which is 4409.245 lb. In a prescription for an exercise with the metric REPS or DURATION it may be below 0, which is assistance. */
  value: DecimalInput
}

/** The set to log, with exactly the measures that the metric of its exercise needs. */
export interface LogSetInput {
  /** A UUID made on the device. The same UUID with the same values returns the same set as it is now. With other values it edits the set, and what is left out stays as it is, but for `type`. A removed set stays removed. */
  clientId: string
  /** The distance in metres, 0 to 1000000. */
  distanceMeters?: DecimalInput | null
  /** The duration in seconds, 0 to 86400. */
  durationSeconds?: number | null
  /** The exercise that was done. It need not be in the workout: athletes may swap exercises. */
  exerciseId: ExerciseID
  /** Whether the set hurt. Coaches of the athlete are told of pain. Null says nothing, and in an edit clears it. */
  hasPain?: boolean | null
  /** The load, in the unit it is entered in. */
  load?: LoadInput | null
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: string | null
  /** When the set was done; now when omitted. It must be less than a day in the future. Where the set was logged before, it must be the same moment again. Only a set that was always logged with the same values may get an earlier one. */
  performedAt?: DateTimeInput | null
  /** Which prescribed set of that row the set fulfils, counted from 0, at most 49. It needs `workoutExerciseId`. The row must have so many sets, unless its workout was edited less than a day before the set was done, or later. */
  prescribedSetIndex?: number | null
  /** The number of repetitions, 0 to 10000. */
  reps?: number | null
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: DecimalInput | null
  /** The place of the set among the sets of the same moment, 0 to 999999999. Give it where sets may share a moment and arrive in another order (see `WorkoutSession.sets`). */
  sequence?: number | null
  /** The kind of set. */
  type?: SetType | null
  /** The row (a `WorkoutExercise`) that the set fulfils. It must be a row of the session's workout. A row that was edited away less than a day before the set was done still counts. */
  workoutExerciseId?: WorkoutExerciseID | null
  /** The session of the caller that the set belongs to. */
  workoutSessionId: WorkoutSessionID
}

/** What `logSet` did. */
export interface LogSetPayload {
  __typename: 'LogSetPayload'
  /** The personal records that this set now holds. */
  newPersonalRecords: PersonalRecord[]
  /** The set as it is now; null after a refusal, and when the set has been removed. */
  set: PerformedSet | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** An exercise that an athlete has done, and when they last did it. */
export interface LoggedExercise {
  __typename: 'LoggedExercise'
  /** The exercise as it is now. */
  exercise: Exercise
  /** When the last set of the exercise was done. */
  lastPerformedAt: DateTime
  /** The last set of the exercise. */
  lastSet: PerformedSet
}

/** A page of logged exercises. */
export interface LoggedExerciseConnection {
  __typename: 'LoggedExerciseConnection'
  /** The nodes with their cursors. */
  edges: LoggedExerciseEdge[]
  /** The nodes without their cursors. */
  nodes: LoggedExercise[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of logged exercises in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the logged exercises, with its cursor in the list. */
export interface LoggedExerciseEdge {
  __typename: 'LoggedExerciseEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: LoggedExercise
}

/** The browser's response to a login. */
export interface LoginInput {
  /** The `ceremonyId` from `passkeyLoginOptions`. */
  ceremonyId: string
  /** The result of `startAuthentication` in the browser. */
  credential: object
}

/** The result of `login`. */
export interface LoginPayload {
  __typename: 'LoginPayload'
  /** The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the browser. Null after a refusal. */
  acceptedCredentialIds: string[] | null
  /** The user who signed in. Null after a refusal. */
  productUser: ProductUser | null
  /** The token to pass to `refreshSession`. It is valid once. Keep it where no script of another site can read it. Null after a refusal. */
  refreshToken: string | null
  /** When the session ends unless it is refreshed. Null after a refusal. */
  refreshTokenExpiresAt: DateTime | null
  /** The access token for the header `Authorization: Bearer …`. It is valid for ten minutes. Null after a refusal. */
  token: string | null
  /** When the access token expires: refresh the session before then. Null after a refusal. */
  tokenExpiresAt: DateTime | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** Which sessions to end. */
export interface LogoutEverywhereInput {
  /** Whether the session of this request stays open. */
  keepCurrent?: boolean | null
}

/** The result of `logoutEverywhere`. */
export interface LogoutEverywherePayload {
  __typename: 'LogoutEverywherePayload'
  /** The number of sessions that ended; 0 after a refusal. */
  sessionsEnded: number
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The result of `logout`. */
export interface LogoutPayload {
  __typename: 'LogoutPayload'
  /** The number of sessions that ended; 0 after a refusal. */
  sessionsEnded: number
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The comments that the caller has read. */
export interface MarkCommentsReadInput {
  /** The ID of a workout session, a set or an enrolment. */
  subjectId: NodeID
  /** The `createdAt` of the last comment that the caller has seen. Comments up to it are marked. */
  until: DateTimeInput
}

/** What `markCommentsRead` did. */
export interface MarkCommentsReadPayload {
  __typename: 'MarkCommentsReadPayload'
  /** The session, the set or the enrolment, with its comments as they are now; null after a refusal. */
  subject: Node | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** A unit of mass. */
export type MassUnit =
  /** Kilograms. */
  | 'KG'
  /** Pounds: 0.45359237 kg exactly. */
  | 'LB'

/** Whether an exercise moves one joint or several. */
export type Mechanic =
  /** Several joints move. */
  | 'COMPOUND'
  /** One joint moves. */
  | 'ISOLATION'

/** A stage of a program: its workouts in order. */
export interface Milestone {
  __typename: 'Milestone'
  /** When the milestone was created. */
  createdAt: DateTime
  /** What the milestone is about, and when it is completed. */
  description: string | null
  /** The ID of the object: opaque, and unique among all types. */
  id: MilestoneID
  /** The programs that contain the milestone and that the caller may see, ordered by title. */
  programs: ProgramConnection
  /** The revision number, which grows by one with every accepted change. */
  revision: number
  /** The title of the milestone. */
  title: string
  /** When the milestone last changed. */
  updatedAt: DateTime
  /** The caller's own progress in the milestone: one for each of their active enrolments whose pinned revision holds it, the last started enrolment first. Empty for an anonymous caller. */
  viewerProgress: MilestoneProgress[]
  /** The slots in order. The same workout may fill several slots (A-B-A). */
  workouts: MilestoneWorkout[]
}

/** A page of milestones. */
export interface MilestoneConnection {
  __typename: 'MilestoneConnection'
  /** The nodes with their cursors. */
  edges: MilestoneEdge[]
  /** The nodes without their cursors. */
  nodes: Milestone[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of milestones in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the milestones, with its cursor in the list. */
export interface MilestoneEdge {
  __typename: 'MilestoneEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Milestone
}

/** The place of a milestone in a program. Give exactly one of the three fields. */
export interface MilestonePlace {
  /** Directly after the milestone of the program with this ID. */
  after?: MilestoneID | null
  /** Directly before the milestone of the program with this ID. */
  before?: MilestoneID | null
  /** The beginning or the end of the program. */
  edge?: ListEdge | null
}

/** A milestone of the pinned revision, and the athlete's progress in it. */
export interface MilestoneProgress {
  __typename: 'MilestoneProgress'
  /** When the last slot of the milestone was done; null before that, and for a milestone without slots that was never completed. A completed milestone stays completed, even when a newer revision adds open slots. */
  completedAt: DateTime | null
  /** The enrolment that the progress belongs to. */
  enrolment: Enrolment
  /** The milestone as it is now; null when it has been deleted. */
  milestone: Milestone | null
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The slots of the milestone in order, as in the pinned revision. */
  slots: SlotProgress[]
  /** The number of slots that have a completed session. */
  slotsDone: number
  /** The number of slots in the milestone. */
  slotsTotal: number
  /** The title of the milestone when the pinned revision was written. */
  title: string
}

/** The refusal MILESTONE_SET_MISMATCH: the given milestones are not exactly the milestones of the program, each once. */
export interface MilestoneSetMismatchError {
  __typename: 'MilestoneSetMismatchError'
  /** The reason as a code, for programs. */
  code: UserErrorCode
  /** The IDs that were given more than once. */
  duplicated: MilestoneID[]
  /** The path to the refused value, beginning with the argument: `["input", "milestoneIds", "3"]`. Null when no single value caused the refusal. */
  field: string[] | null
  /** The reason as a text, for people. */
  message: string
  /** The IDs of milestones of the program that were not given. */
  missing: MilestoneID[]
  /** The values that `message` is made of: at most four, always in the same order for one reason. Empty without a reason, and for a reason without values. */
  params: UserErrorParam[]
  /** Why the value was refused. Always given with INVALID and TOO_MANY, and null with the other codes. */
  reason: UserErrorReason | null
  /** The given IDs that are not milestones of the program. */
  unexpected: MilestoneID[]
}

/** A slot of a milestone, which holds one workout. Its ID stays the same when other slots are added, removed or moved. */
export interface MilestoneWorkout {
  __typename: 'MilestoneWorkout'
  /** The ID of the slot, not of the workout. */
  id: MilestoneWorkoutID
  /** The workout in this slot. */
  workout: Workout
}

/** A slot of a milestone: an existing slot (with its `id`) or a new slot (without `id`). */
export interface MilestoneWorkoutInput {
  /** The ID of an existing slot of the milestone, to keep it, even with another workout. Omit it for a new slot. */
  id?: MilestoneWorkoutID | null
  /** The ID of the workout that fills the slot. */
  workoutId: WorkoutID
}

/** The milestone of a program to move, and its new place. */
export interface MoveProgramMilestoneInput {
  /** The ID of a milestone of the program. */
  milestoneId: MilestoneID
  /** The new place, relative to the other milestones. */
  place: MilestonePlace
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `moveProgramMilestone`. */
export interface MoveProgramMilestonePayload {
  __typename: 'MoveProgramMilestonePayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The workout, and the day to which it moves. */
export interface MoveScheduledWorkoutInput {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** The slot of the workout. */
  slotId: MilestoneWorkoutID
  /** The day on which the workout is due then. Any day that no pause holds. */
  to: LocalDateInput
}

/** What `moveScheduledWorkout` did. */
export interface MoveScheduledWorkoutPayload {
  __typename: 'MoveScheduledWorkoutPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** The workout as it is due now; null after a refusal, and for what is due on no day. */
  scheduledWorkout: ScheduledWorkout | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

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

/** An object with an ID of its own, which the query `node` can return. */
export type Node = Adjustment | Attention | AuthSession | Coaching | Comment | Enrolment | Exercise | Milestone | Passkey | PerformedSet | PersonalRecord | ProductUser | Program | ProgramRevision | Workout | WorkoutRevision | WorkoutSession

/** The position of a page in its list. */
export interface PageInfo {
  __typename: 'PageInfo'
  /** The cursor of the last item of the page. Pass it as `after` to get the next page. Null when the page is empty. */
  endCursor: string | null
  /** Whether there are more items after this page; also true when the page was requested with `before`, so that there may be. */
  hasNextPage: boolean
  /** Whether there are items before this page, for a page requested with `last`; also true when the page was requested with `after`, so that there may be. */
  hasPreviousPage: boolean
  /** The cursor of the first item of the page. Where the list takes `before`, pass it there to get the page before. Null when the page is empty. */
  startCursor: string | null
}

/** A passkey of the caller. Its key and its counter are never shown. */
export interface Passkey {
  __typename: 'Passkey'
  /** Whether the passkey is backed up and so survives the loss of its device, as reported at its last use. */
  backedUp: boolean
  /** When the passkey was added. */
  createdAt: DateTime
  /** The ID of the object: opaque, and unique among all types. */
  id: PasskeyID
  /** When the passkey was last used for a login or a reauthentication. Null when it never was. */
  lastUsedAt: DateTime | null
  /** The name of the passkey. */
  name: string
  /** How browsers reach the passkey, such as `internal` or `usb`. */
  transports: string[]
}

/** The result of `passkeyAdditionOptions`. */
export interface PasskeyAdditionOptionsPayload {
  __typename: 'PasskeyAdditionOptionsPayload'
  /** The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null after a refusal. */
  ceremonyId: string | null
  /** The options to pass to `startRegistration` in the browser. Null after a refusal. */
  options: object | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The user who wants to sign in. Any user when omitted. */
export interface PasskeyLoginOptionsInput {
  /** The username. When it is given, only this user's passkeys are accepted. */
  username?: string | null
}

/** The result of `passkeyLoginOptions`. */
export interface PasskeyLoginOptionsPayload {
  __typename: 'PasskeyLoginOptionsPayload'
  /** The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null after a refusal. */
  ceremonyId: string | null
  /** The options to pass to `startAuthentication` in the browser. Null after a refusal. */
  options: object | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The user who wants to register. */
export interface PasskeyRegistrationOptionsInput {
  /** The name that others see, at most 80 characters. */
  displayName?: string | null
  /** The unit in which the user prefers to see loads. */
  preferredUnit?: MassUnit | null
  /** An IANA time zone such as Europe/Berlin. */
  timeZone?: string | null
  /** The username, in upper or lower case. It is normalised first (NFKC, lower case). */
  username: string
}

/** The result of `passkeyRegistrationOptions`. */
export interface PasskeyRegistrationOptionsPayload {
  __typename: 'PasskeyRegistrationOptionsPayload'
  /** The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null after a refusal. */
  ceremonyId: string | null
  /** The options to pass to `startRegistration` in the browser. Null after a refusal. */
  options: object | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The enrolment, and the days on which nothing is due. */
export interface PauseEnrolmentInput {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** The first day of the pause. A pause that begins on the same day is replaced. */
  from: LocalDateInput
  /** The last day of the pause; without it, the pause has no end. A day before `from` takes the pause back that begins then. */
  until?: LocalDateInput | null
}

/** What `pauseEnrolment` did. */
export interface PauseEnrolmentPayload {
  __typename: 'PauseEnrolmentPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** A set that an athlete has logged. */
export interface PerformedSet {
  __typename: 'PerformedSet'
  /** The UUID that the device made for the set; unique among the athlete's sets. */
  clientId: string
  /** The comments, the last first. A coach sees the athlete's and their own. */
  comments: CommentConnection
  /** The distance in metres. */
  distanceMeters: Decimal | null
  /** The duration in seconds. */
  durationSeconds: number | null
  /** The estimated one-repetition maximum, in the unit of the load. For 1 repetition it is the load itself; for 2 to 12 repetitions it is load × (1 + repetitions ÷ 30) (Boyd Epley, 1985). It is null without a load, without repetitions and for more than 12 repetitions. The estimate is exact; `value` and `converted` each round it once, half to even to 3 decimals. */
  estimatedOneRepMax: Load | null
  /** The exercise as it is now. */
  exercise: Exercise
  /** The name that the exercise had when the set was logged, whatever its name is now. */
  exerciseName: string
  /** Whether the athlete said that the set hurt; false also where nobody has said anything. */
  hasPain: boolean
  /** The ID of the object: opaque, and unique among all types. */
  id: PerformedSetID
  /** Whether the athlete swapped in this exercise: the workout did not contain it. */
  isSubstitution: boolean
  /** The load, as it was entered. */
  load: Load | null
  /** The athlete's notes on the set. */
  notes: string | null
  /** When the set was done. */
  performedAt: DateTime
  /** The day on which the set was done, in the athlete's time zone when the set was recorded. The set stays on this day, whatever the time zone is later. Null only for a set that a process of an older version has logged. */
  performedOn: LocalDate | null
  /** The place of the set in its session, in the order in which the sets were done (see `WorkoutSession.sets`): 1, 2, 3 … Removed sets do not count. */
  position: number
  /** Which prescribed set of that row the set fulfils, counted from 0. */
  prescribedSetIndex: number | null
  /** The number of repetitions. */
  reps: number | null
  /** Rate of perceived exertion, 1 to 10. */
  rpe: Decimal | null
  /** The place that the device gave the set among the sets of the same moment; null when it gave none. */
  sequence: number | null
  /** The kind of set. */
  type: SetType
  /** How many comments of others the caller has not marked as read. */
  unreadComments: number
  /** When the set last changed. The completion of its workout counts as a change. */
  updatedAt: DateTime
  /** The ID of the row of the workout (a `WorkoutExercise`) that the set fulfils; the row may have been removed since. */
  workoutExerciseId: WorkoutExerciseID | null
  /** The session in which the set was done. */
  workoutSession: WorkoutSession
}

/** A page of performed sets. */
export interface PerformedSetConnection {
  __typename: 'PerformedSetConnection'
  /** The nodes with their cursors. */
  edges: PerformedSetEdge[]
  /** The nodes without their cursors. */
  nodes: PerformedSet[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of performed sets in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the performed sets, with its cursor in the list. */
export interface PerformedSetEdge {
  __typename: 'PerformedSetEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: PerformedSet
}

/** An athlete's personal record of one kind in one exercise, and the set that holds it. Of equal sets, the first one holds it: by `performedAt`, then by `sequence` (none is the lowest), then by `clientId`. */
export interface PersonalRecord {
  __typename: 'PersonalRecord'
  /** When the set that holds the record was done. */
  achievedAt: DateTime
  /** The exercise of the record. */
  exercise: Exercise
  /** The ID of the object: opaque, and unique among all types. */
  id: PersonalRecordID
  /** The kind of record. */
  kind: PersonalRecordKind
  /** The set that holds the record. */
  set: PerformedSet
}

/** A page of personal records. */
export interface PersonalRecordConnection {
  __typename: 'PersonalRecordConnection'
  /** The nodes with their cursors. */
  edges: PersonalRecordEdge[]
  /** The nodes without their cursors. */
  nodes: PersonalRecord[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of personal records in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the personal records, with its cursor in the list. */
export interface PersonalRecordEdge {
  __typename: 'PersonalRecordEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: PersonalRecord
}

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

/** One change of a plan: of a row; of a workout in a milestone, or of the milestone itself, whose `exerciseName` is null; or of the program itself, whose `milestoneTitle` is null too. A workout that fills several slots of a milestone is ADDED or REMOVED once for each slot that it newly fills or leaves. An ID is null for what is new. */
export interface PlanChange {
  __typename: 'PlanChange'
  /** What is prescribed. Null for a removed row. */
  after: Prescription | null
  /** What was prescribed. Null for a new row. */
  before: Prescription | null
  /** The name of the exercise, after the change. */
  exerciseName: string | null
  /** The name of the exercise before the change. */
  exerciseNameBefore: string | null
  /** What is EDITED of a program, a milestone or a workout itself. Null for every other change. */
  field: PlanField | null
  /** What happens to the row, workout or milestone. */
  kind: PropagationChangeKind
  /** The ID of the milestone. */
  milestoneId: MilestoneID | null
  /** The title of the milestone. */
  milestoneTitle: string | null
  /** The ID of the row. */
  rowId: WorkoutExerciseID | null
  /** What `field` is now. Null where it is empty. */
  textAfter: string | null
  /** What `field` was. Null where it was empty. */
  textBefore: string | null
  /** The ID of the workout. */
  workoutId: WorkoutID | null
  /** The title of the workout. */
  workoutTitle: string | null
}

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

/** A milestone of a plan, such as a week. */
export interface PlanMilestoneInput {
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The ID of a milestone of the program, to keep it. Omit it for a new one. */
  id?: MilestoneID | null
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
  /** The workouts in order, at most 50. A slot of the milestone stays where its workout stays. */
  workouts: readonly (PlanWorkoutInput)[]
}

/** A plan, and the program that is to become it. */
export interface PlanProgramInput {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: boolean | null
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. Given with `programId`. */
  expectedRevision?: number | null
  /** A key that the caller chooses, 1 to 64 characters, kept for 24 hours. The same key with the same body returns the same object, as it now is. */
  idempotencyKey?: string | null
  /** The whole plan. */
  plan: ProgramPlanInput
  /** The program. A new draft when omitted. */
  programId?: ProgramID | null
  /** What happens to what others hold too. */
  sharedWorkouts?: SharedWorkouts | null
}

/** The result of `planProgram`. */
export interface PlanProgramPayload {
  __typename: 'PlanProgramPayload'
  /** What has changed, in the order of the plan. In a dry run, what would change. Empty after a refusal. */
  changes: PlanChange[]
  /** The other programs that change too, because they hold what changes. Empty after a refusal. */
  othersAffected: Program[]
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** The workouts that the program has let go of, that no milestone contains any more, and that stay, because somebody made them by themselves or athletes have started them. What a plan made and nobody has used is deleted instead. Empty after a refusal. */
  unusedWorkouts: Workout[]
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** One row of a workout in a plan: an exercise and what is prescribed. */
export interface PlanRowInput {
  /** The exercises that may be done instead, the preferred one first; at most 5. Unchanged when omitted; null clears them. */
  alternativeIds?: readonly (ExerciseID)[] | null
  /** The ID of a row of the program, or of a workout that the plan names. A new row takes from it what a plan does not say: the alternatives. Of a row of the workout that is copied, what a coach has adjusted for one athlete holds on (see `adjustEnrolment`). An unknown ID gives nothing, and a row that is kept takes nothing. */
  copyOf?: WorkoutExerciseID | null
  /** The ID of the exercise. */
  exerciseId: ExerciseID
  /** Rows with the same group are done as a superset; at most 20 characters. */
  group?: string | null
  /** The ID of a row of the workout, to keep it. Omit it for a new row. */
  id?: WorkoutExerciseID | null
  /** Instructions for the athlete, at most 500 characters. */
  notes?: string | null
  /** The sets in one line, such as `3x5 @75% rest 3:00`. */
  prescription: PrescriptionInput
  /** The rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: number | null
}

/** A workout of a plan. */
export interface PlanWorkoutInput {
  /** The ID of an existing workout. A new workout takes from it what a plan does not say: the description and the minutes. It also takes the slot of that workout in its milestone, where the plan leaves that slot free. An unknown ID gives nothing, and a workout that is kept takes nothing. */
  copyOf?: WorkoutID | null
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: string | null
  /** How long the workout takes, in minutes (1 to 1,440). Unchanged when omitted; null clears it. */
  estimatedMinutes?: number | null
  /** The ID of an existing workout, to keep it. Omit it for a new one. The same ID may stand in several places, with the same rows. */
  id?: WorkoutID | null
  /** The rows in the order in which they are done, at most 50. */
  rows: readonly (PlanRowInput)[]
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** The prescription for one set. A null value is up to the athlete. */
export interface PrescribedSet {
  __typename: 'PrescribedSet'
  /** The distance in metres. */
  distanceMeters: Decimal | null
  /** The unit in which the distance was entered, to show it in. Null for metres. */
  distanceUnit: DistanceUnit | null
  /** The duration in seconds. */
  durationSeconds: number | null
  /** An absolute load. */
  load: Load | null
  /** The upper end of a range of percentages that begins at `percentOfOneRepMax`. */
  percentMax: Decimal | null
  /** The load as a percentage of the athlete's one-repetition maximum. */
  percentOfOneRepMax: Decimal | null
  /** Repetitions in reserve (RIR): how many more would still be possible, 0 to 10. */
  repsInReserve: Decimal | null
  /** The greatest number of repetitions. */
  repsMax: number | null
  /** The least number of repetitions. */
  repsMin: number | null
  /** The rest after this set in seconds, where it is not that of the row. */
  restSeconds: number | null
  /** The rate of perceived exertion (RPE), 1 to 10. */
  rpe: Decimal | null
  /** The upper end of a range of RPE that begins at `rpe`. */
  rpeMax: Decimal | null
  /** The side of the body that the set is for. */
  side: Side | null
  /** The tempo of each repetition. */
  tempo: Tempo | null
  /** The kind of set. */
  type: SetType
}

/** The prescription for one set. An omitted value is up to the athlete. A value that the metric of the exercise has no place for is refused with INVALID: repetitions and a tempo need a metric with repetitions, a percentage needs one with a load, a load needs any but DISTANCE_AND_DURATION, a duration needs one with a duration, and a distance needs one with a distance. A set has a load or a percentage, and not both. */
export interface PrescribedSetInput {
  /** The distance in metres, at most 1,000,000. */
  distanceMeters?: DecimalInput | null
  /** The unit in which the distance was entered, to show it in. Metres when omitted. */
  distanceUnit?: DistanceUnit | null
  /** The duration in seconds, at most a day (86,400). */
  durationSeconds?: number | null
  /** An absolute load. With the metric REPS or DURATION, what is added to the body weight. */
  load?: LoadInput | null
  /** The upper end of a range of percentages that begins at `percentOfOneRepMax`, not less than it. */
  percentMax?: DecimalInput | null
  /** The load as a percentage of the athlete's one-repetition maximum, 0 to 200. */
  percentOfOneRepMax?: DecimalInput | null
  /** Repetitions in reserve (RIR): how many more would still be possible, 0 to 10. */
  repsInReserve?: DecimalInput | null
  /** The greatest number of repetitions, 0 to 1000, not less than `repsMin`. */
  repsMax?: number | null
  /** The least number of repetitions, 0 to 1000. */
  repsMin?: number | null
  /** The rest after this set in seconds, at most an hour (3,600). That of the row when omitted. */
  restSeconds?: number | null
  /** The rate of perceived exertion (RPE), 1 to 10. */
  rpe?: DecimalInput | null
  /** The upper end of a range of RPE that begins at `rpe`, not less than it. */
  rpeMax?: DecimalInput | null
  /** The side of the body that the set is for. */
  side?: Side | null
  /** The tempo of each repetition. */
  tempo?: TempoInput | null
  /** The kind of set. */
  type?: SetType | null
}

/** The program, and the enrolments that `propagateProgramRevision` would move to its current revision. */
export interface PreviewProgramPropagationInput {
  /** Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom the caller coaches or nobody coaches. Enrolments that have ended stay unchanged. */
  enrolmentIds?: readonly (EnrolmentID)[] | null
  /** The current revision of the program, as the caller has seen it. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
}

/** A person who signs in: an athlete or a coach. */
export interface ProductUser {
  __typename: 'ProductUser'
  /** The passkeys, sessions and recovery codes of the user. Null unless the user is the caller. */
  account: Account | null
  /** The athletes whom the user coaches now. Null unless the user is the caller and a coach. */
  athletes: ProductUserConnection | null
  /** When the address of the user's calendar feed was made; null without one, and unless the user is the caller. */
  calendarFeedCreatedAt: DateTime | null
  /** The codes of the user that are still good, the last made first, at most 100. Null unless the user is the caller and a coach. */
  coachingInvitations: CoachingInvitation[] | null
  /** The coachings of the user, as the coach or as the athlete, the last invited first. Null unless the user is the caller. */
  coachings: CoachingConnection | null
  /** When the user registered. */
  createdAt: DateTime
  /** The name that others see. When it is null, show the username. */
  displayName: string | null
  /** The current and past enrolments of the user, most recently started first; empty when the caller may not see them. */
  enrolments: EnrolmentConnection
  /** The best estimate of the user's one-repetition maximum in each of the last days or weeks, the earliest first; empty when the caller may not see it. Days and weeks without an estimate are left out, and a set counts for its `performedOn`. Warm-ups and removed sets do not count; of two equal estimates, the first one does. */
  estimatedOneRepMaxes: EstimatedOneRepMax[]
  /** The exercises that the user has done, the last done first; empty when the caller may not see them. Removed sets do not count. */
  exercisesLogged: LoggedExerciseConnection
  /** The ID of the object: opaque, and unique among all types. */
  id: ProductUserID
  /** The user's sets of one exercise, most recently done first, without removed sets; empty when the caller may not see them. */
  performedSets: PerformedSetConnection
  /** The user's current personal records, most recently achieved first; empty when the caller may not see them. */
  personalRecords: PersonalRecordConnection
  /** The unit in which the user prefers to see loads. */
  preferredUnit: MassUnit
  /** The user's progress so far; only zeros and nulls when the caller may not see it. */
  progress: Progress
  /** The role of the user. */
  role: Role
  /** The IANA time zone of the user. Weeks of training begin on Monday in this time zone. Completed workouts keep their days when it changes. */
  timeZone: string
  /** How many comments of others in this athlete's training the caller has not marked as read; 0 when the caller may not see the training. */
  unreadComments: number
  /** The unique username: 3 to 32 characters out of a-z, 0-9, "_", "." and "-". */
  username: string
  /** The user's workout sessions, most recently started first; empty when the caller may not see them. */
  workoutSessions: WorkoutSessionConnection
}

/** A page of users. */
export interface ProductUserConnection {
  __typename: 'ProductUserConnection'
  /** The nodes with their cursors. */
  edges: ProductUserEdge[]
  /** The nodes without their cursors. */
  nodes: ProductUser[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of users in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the users, with its cursor in the list. */
export interface ProductUserEdge {
  __typename: 'ProductUserEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: ProductUser
}

/** Conditions for a list of users. All given conditions must hold. */
export interface ProductUserFilter {
  /** Only users whose last workout was completed at this time or later. */
  lastWorkoutAfter?: DateTimeInput | null
  /** Only users who have not completed a workout since this time, including those who have never completed one. */
  noWorkoutSince?: DateTimeInput | null
  /** Only users with this role. */
  role?: Role | null
}

/** The order of a list of users. */
export type ProductUserOrder =
  /** The last registered first. */
  | 'CREATED_AT_DESC'
  /** By username, A to Z. */
  | 'USERNAME_ASC'
  /** By username, Z to A. */
  | 'USERNAME_DESC'

/** A program that athletes enrol in: its milestones in order. */
export interface Program {
  __typename: 'Program'
  /** When the program was created. */
  createdAt: DateTime
  /** The coach who created the program. Null for a program that an owner created in the admin interface or that was imported, and for a coach whose account was deleted. Coaches only. */
  createdBy: ProductUser | null
  /** Who the program is for, what it takes and what it leads to. */
  description: string | null
  /** How many enrolments the program has in all, whoever coaches the athletes. With a status, only those of the athletes whom the caller coaches, and of the caller, are counted. Coaches only. */
  enrolmentCount: number | null
  /** The current and past enrolments in the program of the athletes whom the caller coaches, and of the caller, most recently started first. `enrolmentCount` says how many there are in all. Coaches only. */
  enrolments: EnrolmentConnection | null
  /** The ID of the object: opaque, and unique among all types. */
  id: ProgramID
  /** Whether the program is published. Otherwise it is a draft, which only coaches see, and athletes who have enrolled in it. */
  isPublished: boolean
  /** The level of experience that the program is for. */
  level: Level | null
  /** The number of milestones. Selecting it costs nothing. */
  milestoneCount: number
  /** The milestones in the order of the program, at most 100. */
  milestones: Milestone[]
  /** When the program was last published. Null for a draft. */
  publishedAt: DateTime | null
  /** The revision number, which grows by one with every accepted change. */
  revision: number
  /** The program as it was at each revision, newest first. Coaches only. */
  revisions: ProgramRevisionConnection | null
  /** The unique name of the program in URLs. */
  slug: string
  /** The title of the program. */
  title: string
  /** When the program last changed. */
  updatedAt: DateTime
  /** The caller's own active enrolment in the program; null when there is none, and for an anonymous caller. */
  viewerEnrolment: Enrolment | null
}

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

/** A page of programs. */
export interface ProgramConnection {
  __typename: 'ProgramConnection'
  /** The nodes with their cursors. */
  edges: ProgramEdge[]
  /** The nodes without their cursors. */
  nodes: Program[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of programs in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the programs, with its cursor in the list. */
export interface ProgramEdge {
  __typename: 'ProgramEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Program
}

/** Conditions for a list of programs. All given conditions must hold. */
export interface ProgramFilter {
  /** True for published programs only, false for drafts only. Only coaches may ask for drafts. */
  isPublished?: boolean | null
  /** Programs for one of these levels; at most 20. */
  level?: readonly (Level)[] | null
  /** Search words, at most 100 characters in total. Each of them must begin a word of the title or the description, in any order. Case, accents and apostrophes are ignored. A plural in -s, -es or -ies is the same as its singular. Words are the same whether they are apart, hyphenated or joined: "pull ups" finds "Pull-Up" and "Pullup". In a description, "pullup" finds "pull-up" and "pull up", but of other words only those with a hyphen. In scripts without blanks, such as Chinese, a word is found wherever it stands. */
  search?: string | null
}

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

/** A whole program as a grid: milestones across, workouts and rows down, a cell in notation. What has an ID is kept, what has none is made, and what is not in the plan leaves the program. At most 5,000 rows. */
export interface ProgramPlanInput {
  /** The description, at most 2,000 characters. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The level. Unchanged when omitted; null clears it. */
  level?: Level | null
  /** The milestones in order, at most 100. */
  milestones: readonly (PlanMilestoneInput)[]
  /** The unique name in URLs. Of a new program it is made from the title when omitted; otherwise it stays. */
  slug?: string | null
  /** The title: one line of 1 to 120 characters with at least one letter or digit. */
  title: string
}

/** What propagating the current revision would do. The preview holds as long as the revision and these enrolments stay as they are. */
export interface ProgramPropagationPreview {
  __typename: 'ProgramPropagationPreview'
  /** The moved enrolments of the caller's athletes (and the caller's own), the first started first. Others are only counted, in `othersMoved`. */
  athletes: AthletePropagationConnection
  /** The changes for any of these enrolments, each listed once: first the milestones of the current revision in order, then the removed ones. */
  changes: PropagationChange[]
  /** The number of enrolments in `athletes` that would then be complete. Others are not told of. */
  enrolmentsCompleted: number
  /** The number of enrolments that the current revision would reach. The athletes whom the caller coaches would be moved to it, and so would those of `othersMoved` whom nobody else coaches. */
  enrolmentsMoved: number
  /** The number of those enrolments whose athletes the caller does not coach. Those of athletes with another coach are among them, and wait for that coach. Nobody learns how many do. */
  othersMoved: number
}

/** A program as it was at one revision. A revision never changes once it is written, and every enrolment follows one revision. */
export interface ProgramRevision {
  __typename: 'ProgramRevision'
  /** The kind of change that made the revision. */
  change: ProgramChange
  /** When the revision was written. */
  createdAt: DateTime
  /** The coach who made the change. Null for a change by an owner in the admin interface, for an import, and for a coach whose account was deleted. */
  createdBy: ProductUser | null
  /** The ID of the object: opaque, and unique among all types. */
  id: ProgramRevisionID
  /** The milestones of the program in order. */
  milestones: RevisionMilestone[]
  /** The revision number: 1, 2, 3 … without a gap. */
  revision: number
  /** The title of the program at this revision. */
  title: string
}

/** A page of revisions. */
export interface ProgramRevisionConnection {
  __typename: 'ProgramRevisionConnection'
  /** The nodes with their cursors. */
  edges: ProgramRevisionEdge[]
  /** The nodes without their cursors. */
  nodes: ProgramRevision[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of revisions in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the revisions, with its cursor in the list. */
export interface ProgramRevisionEdge {
  __typename: 'ProgramRevisionEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: ProgramRevision
}

/** An athlete's progress so far. Only completed workouts count. */
export interface Progress {
  __typename: 'Progress'
  /** The last weeks up to and including the current one, oldest first. Weeks without a workout are included. */
  byWeek: WeekOfTraining[]
  /** The current streak: the number of ISO weeks in a row with a completed workout. A workout counts for its `completedOn`, and the current week is that of the athlete's time zone. The current week never breaks the streak. */
  currentStreakWeeks: number
  /** When the last workout was completed; null when there is none. */
  lastWorkoutAt: DateTime | null
  /** The longest streak so far, in weeks. */
  longestStreakWeeks: number
  /** The number of sets in completed workouts, warm-ups included. */
  setsPerformed: number
  /** The sum of load × repetitions over all sets of completed workouts except warm-ups. The sum is exact and is rounded once, half to even to 3 decimals. */
  totalVolume: Decimal
  /** The number of completed workouts. */
  workoutsCompleted: number
}

/** The program, and the enrolments to move to its current revision. */
export interface PropagateProgramRevisionInput {
  /** Enrolments of this program that the caller sees, 1 to 10,000; when omitted, every active one of the athletes whom the caller coaches or nobody coaches. Enrolments that have ended stay unchanged. */
  enrolmentIds?: readonly (EnrolmentID)[] | null
  /** The current revision of the program, as the caller has seen it. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
}

/** What `propagateProgramRevision` did. */
export interface PropagateProgramRevisionPayload {
  __typename: 'PropagateProgramRevisionPayload'
  /** The number of moved enrolments of the caller's athletes that are now complete, because everything the revision asks for was already done. */
  enrolmentsCompleted: number
  /** The number of enrolments that the current revision has reached: `enrolmentsMoved` of the preview. Athletes with another coach are among them, and wait for that coach. */
  enrolmentsMoved: number
  /** The program; null after a refusal. */
  program: Program | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** One change that a newer revision makes for the athletes who are moved to it. */
export interface PropagationChange {
  __typename: 'PropagationChange'
  /** What happens to the milestone. */
  kind: PropagationChangeKind
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The title of the milestone at the newer revision; for a removed milestone, the last title that it had. */
  title: string
}

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

/** The program to publish, and the revision that the caller has seen. */
export interface PublishProgramInput {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `publishProgram`. */
export interface PublishProgramPayload {
  __typename: 'PublishProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The browser's response to a reauthentication. */
export interface ReauthenticateInput {
  /** The `ceremonyId` from `reauthenticationOptions`. */
  ceremonyId: string
  /** The result of `startAuthentication` in the browser. */
  credential: object
}

/** The result of `reauthenticate`. */
export interface ReauthenticatePayload {
  __typename: 'ReauthenticatePayload'
  /** The time until which this session may call the mutations that need a recent reauthentication. Null after a refusal. */
  reauthenticatedUntil: DateTime | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The result of `reauthenticationOptions`. */
export interface ReauthenticationOptionsPayload {
  __typename: 'ReauthenticationOptionsPayload'
  /** The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null after a refusal. */
  ceremonyId: string | null
  /** The options to pass to `startAuthentication` in the browser. Null after a refusal. */
  options: object | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The browser's response to a recovery. */
export interface RecoverAccountInput {
  /** The `ceremonyId` from `recoveryOptions`. */
  ceremonyId: string
  /** The result of `startRegistration` in the browser. */
  credential: object
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  passkeyName?: string | null
  /** Whether to remove all other passkeys of the account. */
  removeOtherPasskeys?: boolean | null
}

/** The result of `recoverAccount`. */
export interface RecoverAccountPayload {
  __typename: 'RecoverAccountPayload'
  /** The user who signed in. Null after a refusal. */
  productUser: ProductUser | null
  /** The token to pass to `refreshSession`. It is valid once. Keep it where no script of another site can read it. Null after a refusal. */
  refreshToken: string | null
  /** When the session ends unless it is refreshed. Null after a refusal. */
  refreshTokenExpiresAt: DateTime | null
  /** The access token for the header `Authorization: Bearer …`. It is valid for ten minutes. Null after a refusal. */
  token: string | null
  /** When the access token expires: refresh the session before then. Null after a refusal. */
  tokenExpiresAt: DateTime | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The account to recover and one of its recovery codes. */
export interface RecoveryOptionsInput {
  /** An unused recovery code of the account, in upper or lower case, with or without hyphens. */
  recoveryCode: string
  /** The username of the account. */
  username: string
}

/** The result of `recoveryOptions`. */
export interface RecoveryOptionsPayload {
  __typename: 'RecoveryOptionsPayload'
  /** The ID of the ceremony, to be sent back with the browser's response. It is valid once, for five minutes. Null after a refusal. */
  ceremonyId: string | null
  /** The options to pass to `startRegistration` in the browser. Null after a refusal. */
  options: object | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The refresh token to exchange for the next one. */
export interface RefreshSessionInput {
  /** The newest refresh token of the session. */
  refreshToken: string
}

/** The result of `refreshSession`. */
export interface RefreshSessionPayload {
  __typename: 'RefreshSessionPayload'
  /** The user who signed in. Null after a refusal. */
  productUser: ProductUser | null
  /** The token to pass to `refreshSession`. It is valid once. Keep it where no script of another site can read it. Null after a refusal. */
  refreshToken: string | null
  /** When the session ends unless it is refreshed. Null after a refusal. */
  refreshTokenExpiresAt: DateTime | null
  /** The access token for the header `Authorization: Bearer …`. It is valid for ten minutes. Null after a refusal. */
  token: string | null
  /** When the access token expires: refresh the session before then. Null after a refusal. */
  tokenExpiresAt: DateTime | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The browser's response to a registration. */
export interface RegisterInput {
  /** The `ceremonyId` from `passkeyRegistrationOptions`. */
  ceremonyId: string
  /** The result of `startRegistration` in the browser. */
  credential: object
  /** The name of the passkey, at most 80 characters. Waymark chooses a name when it is omitted. */
  passkeyName?: string | null
}

/** The result of `register`. */
export interface RegisterPayload {
  __typename: 'RegisterPayload'
  /** The user who signed in. Null after a refusal. */
  productUser: ProductUser | null
  /** The token to pass to `refreshSession`. It is valid once. Keep it where no script of another site can read it. Null after a refusal. */
  refreshToken: string | null
  /** When the session ends unless it is refreshed. Null after a refusal. */
  refreshTokenExpiresAt: DateTime | null
  /** The access token for the header `Authorization: Bearer …`. It is valid for ten minutes. Null after a refusal. */
  token: string | null
  /** When the access token expires: refresh the session before then. Null after a refusal. */
  tokenExpiresAt: DateTime | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The comment to remove. */
export interface RemoveCommentInput {
  /** The ID of the comment to remove. */
  commentId: CommentID
}

/** What `removeComment` did. */
export interface RemoveCommentPayload {
  __typename: 'RemoveCommentPayload'
  /** The ID of the removed comment; null after a refusal. */
  removedCommentId: CommentID | null
  /** The session, the set or the enrolment, with its comments as they are now; null after a refusal. */
  subject: Node | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The milestone to remove and the program to remove it from. */
export interface RemoveMilestoneFromProgramInput {
  /** The ID of a milestone of the program. */
  milestoneId: MilestoneID
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `removeMilestoneFromProgram`. */
export interface RemoveMilestoneFromProgramPayload {
  __typename: 'RemoveMilestoneFromProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The passkey to remove. */
export interface RemovePasskeyInput {
  /** The ID of one of the caller's passkeys. */
  passkeyId: PasskeyID
}

/** The result of `removePasskey`. */
export interface RemovePasskeyPayload {
  __typename: 'RemovePasskeyPayload'
  /** The credential IDs of all the user's passkeys, for `PublicKeyCredential.signalAllAcceptedCredentials` in the browser. Null after a refusal. */
  acceptedCredentialIds: string[] | null
  /** The user whose passkeys these are. Null after a refusal. */
  productUser: ProductUser | null
  /** The ID of the removed passkey. Null after a refusal. */
  removedPasskeyId: PasskeyID | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The set to remove. */
export interface RemoveSetInput {
  /** The ID of the set to remove. */
  setId: PerformedSetID
}

/** What `removeSet` did. */
export interface RemoveSetPayload {
  __typename: 'RemoveSetPayload'
  /** The ID of the removed set; null after a refusal. */
  removedSetId: PerformedSetID | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** A passkey and its new name. */
export interface RenamePasskeyInput {
  /** The new name: one line of 1 to 80 characters. */
  name: string
  /** The ID of one of the caller's passkeys. */
  passkeyId: PasskeyID
}

/** The result of `renamePasskey`. */
export interface RenamePasskeyPayload {
  __typename: 'RenamePasskeyPayload'
  /** The renamed passkey. Null after a refusal. */
  passkey: Passkey | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The new order of the milestones of a program, and the revision that it is meant for. */
export interface ReorderProgramMilestonesInput {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The IDs of exactly the milestones of the program, each once, in the new order. */
  milestoneIds: readonly (MilestoneID)[]
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `reorderProgramMilestones`. */
export interface ReorderProgramMilestonesPayload {
  __typename: 'ReorderProgramMilestonesPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The program, and the revision that it is to be like again. */
export interface RevertProgramInput {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: boolean | null
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
  /** The number of the earlier revision. */
  toRevision: number
}

/** The result of `revertProgram`. */
export interface RevertProgramPayload {
  __typename: 'RevertProgramPayload'
  /** What has changed, in the order of the plan. In a dry run, what would change. Empty after a refusal. */
  changes: PlanChange[]
  /** The other programs that change too, because they hold what changes. Empty after a refusal. */
  othersAffected: Program[]
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** The workouts that the program has let go of, that no milestone contains any more, and that stay, because somebody made them by themselves or athletes have started them. What a plan made and nobody has used is deleted instead. Empty after a refusal. */
  unusedWorkouts: Workout[]
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** A milestone, as it was at a revision of the program. */
export interface RevisionMilestone {
  __typename: 'RevisionMilestone'
  /** The milestone in its present state. Null when it was deleted. */
  milestone: Milestone | null
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The slots of the milestone in order. */
  slots: RevisionSlot[]
  /** The title of the milestone at the time of the revision. */
  title: string
}

/** A slot of a milestone, as it was at a revision of the program. */
export interface RevisionSlot {
  __typename: 'RevisionSlot'
  /** The ID of the slot. */
  slotId: MilestoneWorkoutID
  /** The workout in its present state. Null when it was deleted. */
  workout: Workout | null
  /** The ID of the workout that filled the slot. */
  workoutId: WorkoutID
  /** The workout as it was at the revision of the program. Null for a workout that was deleted before workouts had revisions. */
  workoutRevision: WorkoutRevision | null
  /** The title of the workout at the time of the revision. */
  workoutTitle: string
}

/** What `revokeCalendarFeed` did. */
export interface RevokeCalendarFeedPayload {
  __typename: 'RevokeCalendarFeedPayload'
  /** True: no address is good any more. Null after a refusal. */
  revoked: boolean | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The code that is taken back. */
export interface RevokeCoachingInvitationInput {
  /** The ID of an invitation of the caller. */
  invitationId: CoachingInvitationID
}

/** What `revokeCoachingInvitation` did. */
export interface RevokeCoachingInvitationPayload {
  __typename: 'RevokeCoachingInvitationPayload'
  /** The invitation as it was; null after a refusal. */
  invitation: CoachingInvitation | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The role of a user, which decides what the user may see and change. */
export type Role =
  /** An athlete trains, and sees published programs and their own training. */
  | 'ATHLETE'
  /** A coach builds programs. Coaches see and change the whole catalogue, and see the training of the athletes they coach. */
  | 'COACH'

/** A refusal without further details. `code` is the reason. */
export interface RuleError {
  __typename: 'RuleError'
  /** The reason as a code, for programs. */
  code: UserErrorCode
  /** The path to the refused value, beginning with the argument: `["input", "milestoneIds", "3"]`. Null when no single value caused the refusal. */
  field: string[] | null
  /** The reason as a text, for people. */
  message: string
  /** The values that `message` is made of: at most four, always in the same order for one reason. Empty without a reason, and for a reason without values. */
  params: UserErrorParam[]
  /** Why the value was refused. Always given with INVALID and TOO_MANY, and null with the other codes. */
  reason: UserErrorReason | null
}

/** The enrolment, and when its workouts are due. */
export interface ScheduleEnrolmentInput {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** The schedule; when it is left out, nothing is due. */
  schedule?: ScheduleInput | null
}

/** What `scheduleEnrolment` did. */
export interface ScheduleEnrolmentPayload {
  __typename: 'ScheduleEnrolmentPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** When workouts are due: from a day on, on these days of the week, one a day, in the order of the program. Days are the athlete's own. */
export interface ScheduleInput {
  /** The first day on which a workout may be due. It must not lie more than 31 days back. */
  startsOn: LocalDateInput
  /** The training days, 1 to 7, each once. */
  trainingDays: readonly (DayOfWeek)[]
}

/** A workout of an enrolment with the day on which it is due, or was done. */
export interface ScheduledWorkout {
  __typename: 'ScheduledWorkout'
  /** The day on which the workout was first completed, in the athlete's days; null while it is open. */
  doneOn: LocalDate | null
  /** The day on which the workout is or was due, in the athlete's days. What is done keeps the day it had. Null for a workout that was done without ever being due: while a pause without an end held it, before there was a schedule, or where the program did not ask for it. It stands in lists on the day it was done, and counts in no `adherence`. */
  dueOn: LocalDate | null
  /** The enrolment that the workout belongs to. */
  enrolment: Enrolment
  /** The day on which the workout would be due if nobody had moved it by itself; null where nobody has. */
  movedFrom: LocalDate | null
  /** Why the workout was skipped. Only the athlete and whoever wrote it are told; null for everybody else, and without a reason. */
  skipReason: string | null
  /** The slot of the program that the workout fills. */
  slot: SlotProgress
  /** How the workout stands today. */
  status: ScheduledWorkoutStatus
  /** The session that was the first to complete the workout; null while it is open. */
  workoutSession: WorkoutSession | null
}

/** A page of scheduled workouts. */
export interface ScheduledWorkoutConnection {
  __typename: 'ScheduledWorkoutConnection'
  /** The nodes with their cursors. */
  edges: ScheduledWorkoutEdge[]
  /** The nodes without their cursors. */
  nodes: ScheduledWorkout[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of scheduled workouts in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the scheduled workouts, with its cursor in the list. */
export interface ScheduledWorkoutEdge {
  __typename: 'ScheduledWorkoutEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: ScheduledWorkout
}

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

/** All slots of a milestone in order, and the revision that the change is meant for. */
export interface SetMilestoneWorkoutsInput {
  /** The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The complete list of slots in order, at most 50. Slots that it leaves out are removed. */
  workouts: readonly (MilestoneWorkoutInput)[]
}

/** The result of `setMilestoneWorkouts`. */
export interface SetMilestoneWorkoutsPayload {
  __typename: 'SetMilestoneWorkoutsPayload'
  /** The milestone in its present state. Null after a refusal. */
  milestone: Milestone | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

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

/** What happens to a workout or a milestone that is to change and that others hold too: other programs, milestones of no program, or milestones of the same program that `transformProgram` is not to change. A workout that the program did not hold before counts as held by others. */
export type SharedWorkouts =
  /** It changes for all of them: each of these programs gets a new revision. */
  | 'CHANGE'
  /** What is to change becomes a copy of its own, and the others stay as they are. */
  | 'COPY'

/** The workout with which the shift begins, and by how much. */
export interface ShiftScheduleInput {
  /** A UUID made on the device, so that a retry does not shift again: the same UUID answers the schedule as it is. Without one, each request shifts. */
  clientId?: string | null
  /** How many days later, -366 to 366; earlier where it is negative. */
  days: number
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** The slot of the first workout that shifts. All that follow it in the program shift too. */
  fromSlotId: MilestoneWorkoutID
}

/** What `shiftSchedule` did. */
export interface ShiftSchedulePayload {
  __typename: 'ShiftSchedulePayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** The workout as it is due now; null after a refusal, and for what is due on no day. */
  scheduledWorkout: ScheduledWorkout | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** The side of the body that a prescribed set is for. */
export type Side =
  /** Both sides, one after the other. */
  | 'EACH'
  /** The left side. */
  | 'LEFT'
  /** The right side. */
  | 'RIGHT'

/** What the mutations that sign a user in, or keep them signed in, answer. All its fields but `userErrors` are null after a refusal. */
export type SignInPayload = LoginPayload | RecoverAccountPayload | RefreshSessionPayload | RegisterPayload

/** The workout that is skipped. */
export interface SkipScheduledWorkoutInput {
  /** The ID of an active enrolment of the caller, or of an athlete whom the caller coaches. */
  enrolmentId: EnrolmentID
  /** Why, at most 200 characters in one line. */
  reason?: string | null
  /** The slot of the workout. */
  slotId: MilestoneWorkoutID
}

/** What `skipScheduledWorkout` did. */
export interface SkipScheduledWorkoutPayload {
  __typename: 'SkipScheduledWorkoutPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** The workout as it is due now; null after a refusal, and for what is due on no day. */
  scheduledWorkout: ScheduledWorkout | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** A slot of the pinned revision, and the session that filled it. */
export interface SlotProgress {
  __typename: 'SlotProgress'
  /** The session of this enrolment that was the first to complete the slot; null while the slot is open. */
  completedSession: WorkoutSession | null
  /** What this athlete is asked for in a workout that they begin now: the rows of `workoutRevision`, as their coach has adjusted them. A row that the coach leaves out is not among them. Null where `workoutRevision` is. */
  rows: AskedRow[] | null
  /** The ID of the slot. */
  slotId: MilestoneWorkoutID
  /** The workout as it is now, whatever the athlete is asked to do (see `workoutRevision`); null when it has been deleted. */
  workout: Workout | null
  /** The workout as the pinned revision of the program names it, whatever was edited since. `rows` are what this athlete is asked for of it. Null for a workout that was deleted before workouts had revisions. */
  workoutRevision: WorkoutRevision | null
  /** The title of the workout when the pinned revision was written. */
  workoutTitle: string
}

/** The refusal STALE_REVISION: the object is not at the revision that the caller gave. */
export interface StaleRevisionError {
  __typename: 'StaleRevisionError'
  /** The reason as a code, for programs. */
  code: UserErrorCode
  /** The object in its present state. Null when the caller may not see it. */
  current: Node | null
  /** The present revision of the object. */
  currentRevision: number
  /** The path to the refused value, beginning with the argument: `["input", "milestoneIds", "3"]`. Null when no single value caused the refusal. */
  field: string[] | null
  /** The reason as a text, for people. */
  message: string
  /** The values that `message` is made of: at most four, always in the same order for one reason. Empty without a reason, and for a reason without values. */
  params: UserErrorParam[]
  /** Why the value was refused. Always given with INVALID and TOO_MANY, and null with the other codes. */
  reason: UserErrorReason | null
}

/** The workout to start: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone. */
export interface StartWorkoutInput {
  /** A UUID made on the device. The same UUID returns the same session again. */
  clientId: string
  /** An active enrolment of the caller. */
  enrolmentId?: EnrolmentID | null
  /** Whether the athlete begins with pain. Another start with the same `clientId` takes it back as little as it moves the start. */
  hasPain?: boolean | null
  /** A slot of the revision that the enrolment is pinned to. */
  slotId?: MilestoneWorkoutID | null
  /** When the workout started; now when omitted. It must be less than a day in the future. */
  startedAt?: DateTimeInput | null
  /** The title of a freestyle workout, which nobody has written: 1 to 120 characters. It fills no slot; it counts for history, records and streaks. */
  title?: string | null
  /** A workout to do on its own, outside any enrolment. */
  workoutId?: WorkoutID | null
}

/** What `startWorkout` did. */
export interface StartWorkoutPayload {
  __typename: 'StartWorkoutPayload'
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** The athlete commented on exactly one of a session, a set and an enrolment. Where devices gave one UUID to two comments, the earlier one counts. */
export interface SyncCommentAddedInput {
  /** The UUID that the device made for the comment. */
  commentClientId?: string | null
  /** The ID of the enrolment that the comment is about. */
  enrolmentId?: EnrolmentID | null
  /** The UUID of the session that the comment is about. */
  sessionClientId?: string | null
  /** The UUID of the set that the comment is about. */
  setClientId?: string | null
  /** What to say: 1 to 2000 characters. */
  text?: string | null
}

/** A comment of the athlete was removed permanently: a late copy does not bring it back. */
export interface SyncCommentRemovedInput {
  /** The UUID of the removed comment. */
  commentClientId?: string | null
}

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

/** The outcome of one event. */
export interface SyncResult {
  __typename: 'SyncResult'
  /** The `clientEventId` of the event. */
  clientEventId: string
  /** The comment of the event as it is now; null when the event is about no comment, waits or was rejected, and when the comment has been removed. */
  comment: Comment | null
  /** The milestones that the session of a completed workout has completed; empty for every other event. */
  milestonesCompleted: Milestone[]
  /** The personal records that the set of a logged or edited set now holds, and for a completed workout those that the sets of its session now hold; empty for every other event. All events of the request count. */
  newPersonalRecords: PersonalRecord[]
  /** What happened to the event. */
  outcome: SyncOutcome
  /** The set of the event as it is now; null when the event is about no set, waits or was rejected, and when the set has been removed. */
  set: PerformedSet | null
  /** Why the event was rejected; empty otherwise. */
  userErrors: UserError[]
  /** The session of the event as it is now; null while the event waits, when it was rejected, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** A set that was logged or edited. A log needs `sessionClientId`, `setClientId`, `exerciseId` and the measures that the exercise's metric needs. An edit needs `setClientId`; an omitted value stays unchanged, and null clears the value. */
export interface SyncSetInput {
  /** The distance in metres, a decimal from 0 to 1000000. */
  distanceMeters?: string | null
  /** The duration in seconds, a whole number from 0 to 86400. */
  durationSeconds?: string | null
  /** The exercise that was done. A set never changes its exercise. */
  exerciseId?: ExerciseID | null
  /** Whether the set hurt. */
  hasPain?: boolean | null
  /** The unit of the load, a `MassUnit`; requires `loadValue`. */
  loadUnit?: string | null
  /** The load, a decimal with at most 3 decimals, from 0 to 2000 kg (4409.245 lb); requires `loadUnit`. */
  loadValue?: string | null
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: string | null
  /** Which prescribed set of that row the set fulfils, counted from 0, at most 49; the row must have it, unless its workout was edited less than a day before the set was done, or later; ignored in an edit, and without `workoutExerciseId`. */
  prescribedSetIndex?: string | null
  /** The number of repetitions, a whole number from 0 to 10000. */
  reps?: string | null
  /** Rate of perceived exertion, a decimal from 1 to 10. */
  rpe?: string | null
  /** The place of the set among the sets of the same moment, a whole number from 0 to 999999999; ignored in an edit. Give it where sets may share a moment and arrive in another order (see `WorkoutSession.sets`). */
  sequence?: string | null
  /** The UUID of the session that the set belongs to. A set never changes its session. */
  sessionClientId?: string | null
  /** The UUID that the device made for the set. */
  setClientId?: string | null
  /** A `SetType`. When omitted, a log gets NORMAL and an edit keeps the type. An edit cannot make it null. */
  type?: string | null
  /** The row (a `WorkoutExercise`) of the session's workout that the set fulfils; ignored in an edit. */
  workoutExerciseId?: WorkoutExerciseID | null
}

/** A set was removed permanently: a late log or edit does not bring it back. */
export interface SyncSetRemovedInput {
  /** The UUID of the removed set. */
  setClientId?: string | null
}

/** A workout was deleted permanently, with its sets: late events of the session do not bring it back. */
export interface SyncWorkoutDeletedInput {
  /** The UUID of the deleted session. */
  sessionClientId?: string | null
}

/** A workout was completed or abandoned. A completion overrules an abandonment, and the earliest completion counts. An end that does not count is REJECTED when its notes or its rating would be lost. */
export interface SyncWorkoutEndedInput {
  /** Whether the athlete had pain. It counts by its `occurredAt`, also where the end does not count. */
  hasPain?: boolean | null
  /** The athlete's notes on the workout, at most 2000 characters. */
  notes?: string | null
  /** How the workout felt, a whole number from 1 to 5. */
  rating?: string | null
  /** The UUID of the session that ended. */
  sessionClientId?: string | null
}

/** The events to sync. */
export interface SyncWorkoutEventsInput {
  /** At most 500 events, in any order. */
  events: readonly (WorkoutEventInput)[]
}

/** What `syncWorkoutEvents` did. */
export interface SyncWorkoutEventsPayload {
  __typename: 'SyncWorkoutEventsPayload'
  /** One result for each event, in the order of the input. */
  results: SyncResult[]
  /** Why the whole mutation was refused; empty otherwise. */
  userErrors: UserError[]
}

/** A workout was started: `workoutId` alone, both `enrolmentId` and `slotId`, or `title` alone. */
export interface SyncWorkoutStartedInput {
  /** The enrolment that the session counts for. */
  enrolmentId?: EnrolmentID | null
  /** Whether the athlete begins with pain. An end or an edit of the session overrules it. */
  hasPain?: boolean | null
  /** A UUID made on the device. Other events refer to the session by this UUID. */
  sessionClientId?: string | null
  /** The slot of a milestone that the session fills. */
  slotId?: MilestoneWorkoutID | null
  /** The title of a freestyle workout, which nobody has written: 1 to 120 characters. */
  title?: string | null
  /** A workout done on its own, outside any enrolment. A workout that has been deleted, or that the athlete may not see any more, begins a session called "Workout": no training is lost because a coach has changed the catalogue. */
  workoutId?: WorkoutID | null
}

/** A workout was edited, even one that has ended. An omitted value stays unchanged. Of two edits of the same value, the later one counts. Where devices together say that a workout ends before it starts, it starts when it ends. */
export interface SyncWorkoutUpdatedInput {
  /** When the workout was completed; an edit cannot make it null. As `startedAt`, and not before it. It counts once the workout is completed. */
  completedAt?: string | null
  /** Whether the athlete had pain; null clears it. */
  hasPain?: boolean | null
  /** The athlete's notes on the workout, at most 2000 characters; null clears them. */
  notes?: string | null
  /** How the workout felt, a whole number from 1 to 5; null clears it. */
  rating?: string | null
  /** The UUID of the edited session. */
  sessionClientId?: string | null
  /** When the workout started; an edit cannot make it null. RFC 3339 with an offset, less than a day ahead of the server's clock. */
  startedAt?: string | null
}

/** The enrolment to move to the newest revision of its program. */
export interface TakeProgramRevisionInput {
  /** The ID of an active enrolment of the caller. */
  enrolmentId: EnrolmentID
}

/** What `takeProgramRevision` did. */
export interface TakeProgramRevisionPayload {
  __typename: 'TakeProgramRevisionPayload'
  /** The enrolment as it is now; null after a refusal. */
  enrolment: Enrolment | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
}

/** A period of training, as the athlete counts it. */
export type TrainingPeriod =
  /** A day in the athlete's time zone. */
  | 'DAY'
  /** An ISO week (Monday to Sunday) in the athlete's time zone. */
  | 'WEEK'

/** One change of many rows. Absent values are not part of the change. Loads stay exact: a result is rounded once, half to even, to 3 decimals. */
export interface TransformProgramInput {
  /** Whether only to answer what would change. Nothing is written then. */
  dryRun?: boolean | null
  /** Only rows of these exercises, at most 100. All when omitted. */
  exerciseIds?: readonly (ExerciseID)[] | null
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** What to add to each load that is prescribed. */
  loadBy?: LoadDifferenceInput | null
  /** By how many percent each load that is prescribed grows, -100 to 100. It comes before `loadBy`. */
  loadByPercent?: DecimalInput | null
  /** Only in these milestones of the program, at most 100. In all when omitted. A workout that others of its milestones contain too is copied for these, unless `sharedWorkouts` says CHANGE. */
  milestoneIds?: readonly (MilestoneID)[] | null
  /** The percentage points to add to each percentage that is prescribed, -100 to 100. */
  percentBy?: DecimalInput | null
  /** The ID of the program. */
  programId: ProgramID
  /** The exercise that takes the place of those in `exerciseIds`. */
  replaceExerciseWith?: ExerciseID | null
  /** The repetitions to add to both ends of each range, -100 to 100. */
  repsBy?: number | null
  /** The new rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: number | null
  /** What to add to each RPE that is prescribed, -9 to 9. */
  rpeBy?: DecimalInput | null
  /** Only sets of these kinds, at most 20. All when omitted. */
  setTypes?: readonly (SetType)[] | null
  /** The sets to add to each row, like its last one, or to take from its end, -49 to 49. One always stays. */
  setsBy?: number | null
  /** What happens to what others hold too. */
  sharedWorkouts?: SharedWorkouts | null
  /** Only in these workouts of the program, at most 500. In all when omitted. */
  workoutIds?: readonly (WorkoutID)[] | null
}

/** The result of `transformProgram`. */
export interface TransformProgramPayload {
  __typename: 'TransformProgramPayload'
  /** What has changed, in the order of the plan. In a dry run, what would change. Empty after a refusal. */
  changes: PlanChange[]
  /** The other programs that change too, because they hold what changes. Empty after a refusal. */
  othersAffected: Program[]
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** The workouts that the program has let go of, that no milestone contains any more, and that stay, because somebody made them by themselves or athletes have started them. What a plan made and nobody has used is deleted instead. Empty after a refusal. */
  unusedWorkouts: Workout[]
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The exercise to take out of the archive. */
export interface UnarchiveExerciseInput {
  /** The ID of the exercise. */
  exerciseId: ExerciseID
}

/** The result of `unarchiveExercise`. */
export interface UnarchiveExercisePayload {
  __typename: 'UnarchiveExercisePayload'
  /** The exercise in its present state. Null after a refusal. */
  exercise: Exercise | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The program to turn back into a draft, and the revision that the caller has seen. */
export interface UnpublishProgramInput {
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the program. */
  programId: ProgramID
}

/** The result of `unpublishProgram`. */
export interface UnpublishProgramPayload {
  __typename: 'UnpublishProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The changes to an exercise. Its slug stays the same. */
export interface UpdateExerciseInput {
  /** The complete new list of other names, at most 20, each only once, and each one line of 1 to 100 characters. Unchanged when omitted; null clears it. */
  aliases?: readonly (string)[] | null
  /** The new category. Unchanged when omitted; null is refused. */
  category?: ExerciseCategory | null
  /** The new description. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The new equipment. Unchanged when omitted; null clears it. */
  equipment?: Equipment | null
  /** The ID of the exercise. */
  exerciseId: ExerciseID
  /** The new force. Unchanged when omitted; null clears it. */
  force?: Force | null
  /** The new level. Unchanged when omitted; null clears it. */
  level?: Level | null
  /** The new mechanic. Unchanged when omitted; null clears it. */
  mechanic?: Mechanic | null
  /** The new metric, which is refused with IN_USE once athletes have logged the exercise, and while a workout prescribes, with this exercise, a value that the new metric has no place for. Unchanged when omitted; null is refused. */
  metric?: ExerciseMetric | null
  /** The new name. Unchanged when omitted; null is refused. */
  name?: string | null
  /** The complete new list: at least one, each only once. Unchanged when omitted; null is refused. */
  primaryMuscles?: readonly (Muscle)[] | null
  /** The complete new list, each only once. Unchanged when omitted; null clears it. */
  secondaryMuscles?: readonly (Muscle)[] | null
  /** The new https address of a video. Unchanged when omitted; null clears it. */
  videoUrl?: string | null
}

/** The result of `updateExercise`. */
export interface UpdateExercisePayload {
  __typename: 'UpdateExercisePayload'
  /** The exercise in its present state. Null after a refusal. */
  exercise: Exercise | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The changes to the title and description of a milestone, and the revision that they are meant for. */
export interface UpdateMilestoneInput {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The present revision of the milestone, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The ID of the milestone. */
  milestoneId: MilestoneID
  /** The new title. Unchanged when omitted; null is refused. */
  title?: string | null
}

/** The result of `updateMilestone`. */
export interface UpdateMilestonePayload {
  __typename: 'UpdateMilestonePayload'
  /** The milestone in its present state. Null after a refusal. */
  milestone: Milestone | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The changes to the caller's profile. */
export interface UpdateProfileInput {
  /** The new display name, at most 80 characters. Unchanged when omitted; null clears it. */
  displayName?: string | null
  /** The new preferred unit for loads. Unchanged when omitted; null is refused. */
  preferredUnit?: MassUnit | null
  /** The new IANA time zone. Unchanged when omitted; null is refused. */
  timeZone?: string | null
}

/** The result of `updateProfile`. */
export interface UpdateProfilePayload {
  __typename: 'UpdateProfilePayload'
  /** The caller with the changed profile. Null after a refusal. */
  productUser: ProductUser | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The changes to the title, slug, description and level of a program, and the revision that they are meant for. */
export interface UpdateProgramInput {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The present revision of the program, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** The new level. Unchanged when omitted; null clears it. */
  level?: Level | null
  /** The ID of the program. */
  programId: ProgramID
  /** The new unique name in URLs. Unchanged when omitted; null is refused. */
  slug?: string | null
  /** The new title. Unchanged when omitted; null is refused. */
  title?: string | null
}

/** The result of `updateProgram`. */
export interface UpdateProgramPayload {
  __typename: 'UpdateProgramPayload'
  /** The program in its present state. Null after a refusal. */
  program: Program | null
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
}

/** The changes to a set. An omitted value stays unchanged; null clears the value. */
export interface UpdateSetInput {
  /** The distance in metres, 0 to 1000000. */
  distanceMeters?: DecimalInput | null
  /** The duration in seconds, 0 to 86400. */
  durationSeconds?: number | null
  /** Whether the set hurt. Coaches of the athlete are told of pain. Null says nothing, and in an edit clears it. */
  hasPain?: boolean | null
  /** The load, in the unit it is entered in. */
  load?: LoadInput | null
  /** The athlete's notes on the set, at most 500 characters. */
  notes?: string | null
  /** The number of repetitions, 0 to 10000. */
  reps?: number | null
  /** Rate of perceived exertion, 1 to 10. */
  rpe?: DecimalInput | null
  /** The ID of the set to edit. */
  setId: PerformedSetID
  /** The kind of set; cannot be null. */
  type?: SetType | null
}

/** What `updateSet` did. */
export interface UpdateSetPayload {
  __typename: 'UpdateSetPayload'
  /** The personal records that this set now holds. */
  newPersonalRecords: PersonalRecord[]
  /** The set as it is now; null after a refusal, and when the set has been removed. */
  set: PerformedSet | null
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** The changes to a workout, and the revision that they are meant for. */
export interface UpdateWorkoutInput {
  /** The new description. Unchanged when omitted; null clears it. */
  description?: string | null
  /** The new estimated duration in minutes, from 1 to a day (1,440). Unchanged when omitted; null clears it. */
  estimatedMinutes?: number | null
  /** The complete new list, at most 50. Rows that it leaves out are removed. Unchanged when omitted; null is refused. */
  exercises?: readonly (WorkoutExerciseInput)[] | null
  /** The present revision of the workout, as the caller knows it. Any other is refused with STALE_REVISION. */
  expectedRevision: number
  /** Whom the edit reaches. What a session that has begun was asked to do never changes. */
  reach?: WorkoutEditReach | null
  /** The new title. Unchanged when omitted; null is refused. */
  title?: string | null
  /** The ID of the workout. */
  workoutId: WorkoutID
}

/** The result of `updateWorkout`. */
export interface UpdateWorkoutPayload {
  __typename: 'UpdateWorkoutPayload'
  /** Why the mutation was refused. Empty on success. */
  userErrors: UserError[]
  /** The workout in its present state. Null after a refusal. */
  workout: Workout | null
}

/** The changes to a session. An omitted value stays unchanged. */
export interface UpdateWorkoutSessionInput {
  /** When the workout was completed; cannot be null. Only a completed session has it. It must not be before the start of the session, and must be less than a day in the future. */
  completedAt?: DateTimeInput | null
  /** Whether the athlete had pain; null clears it. */
  hasPain?: boolean | null
  /** The athlete's notes on the workout, at most 2000 characters; null clears them. */
  notes?: string | null
  /** How the workout felt, 1 to 5; null clears it. */
  rating?: number | null
  /** When the workout started; cannot be null. It must not be after the end of the session, and must be less than a day in the future. */
  startedAt?: DateTimeInput | null
  /** The ID of the session to edit. */
  workoutSessionId: WorkoutSessionID
}

/** What `updateWorkoutSession` did. */
export interface UpdateWorkoutSessionPayload {
  __typename: 'UpdateWorkoutSessionPayload'
  /** Why the mutation was refused; empty on success. */
  userErrors: UserError[]
  /** The session as it is now; null after a refusal, and when the session has been deleted. */
  workoutSession: WorkoutSession | null
}

/** A refusal that the caller can act on. After a refusal, nothing has been written. */
export type UserError = MilestoneSetMismatchError | RuleError | StaleRevisionError

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

/** A value that the message of a user error is made of. */
export interface UserErrorParam {
  __typename: 'UserErrorParam'
  /** The name of the value, such as `max`. `UserErrorReason` says what it means. */
  name: string
  /** A plain decimal, a code, a name of a field, or a short text. At most 120 characters. */
  value: string
}

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

/** Whether a username can be registered. */
export interface UsernameAvailability {
  __typename: 'UsernameAvailability'
  /** Whether the username is free now. Asking does not reserve it. */
  available: boolean
  /** The username in the form in which it is stored (NFKC, lower case). Null when it is invalid. */
  normalized: string | null
  /** Why the username is not available: TAKEN or INVALID. Null when it is available. */
  reason: UserErrorCode | null
}

/** One ISO week (Monday to Sunday). A workout counts for its `completedOn`, so another time zone moves no past week. */
export interface WeekOfTraining {
  __typename: 'WeekOfTraining'
  /** The sum of load × repetitions over all sets of these workouts except warm-ups. The sum is exact and is rounded once, half to even to 3 decimals. */
  volume: Decimal
  /** The Monday on which the week starts. */
  weekStart: LocalDate
  /** The number of workouts completed in the week. */
  workoutsCompleted: number
}

/** A workout: exercises in order, each with its prescription. */
export interface Workout {
  __typename: 'Workout'
  /** When the workout was created. */
  createdAt: DateTime
  /** What the workout is for and how to approach it. */
  description: string | null
  /** The estimated duration of the workout, in minutes. */
  estimatedMinutes: number | null
  /** The exercises in the order in which they are done. */
  exercises: WorkoutExercise[]
  /** The ID of the object: opaque, and unique among all types. */
  id: WorkoutID
  /** The revision number, which grows by one with every accepted change. */
  revision: number
  /** The workout as it was at each revision, newest first. Coaches only. */
  revisions: WorkoutRevisionConnection | null
  /** The title of the workout. */
  title: string
  /** When the workout last changed. */
  updatedAt: DateTime
  /** The programs that hold the workout, ordered by title. Coaches only. */
  usedIn: ProgramConnection | null
}

/** A page of workouts. */
export interface WorkoutConnection {
  __typename: 'WorkoutConnection'
  /** The nodes with their cursors. */
  edges: WorkoutEdge[]
  /** The nodes without their cursors. */
  nodes: Workout[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of workouts in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the workouts, with its cursor in the list. */
export interface WorkoutEdge {
  __typename: 'WorkoutEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: Workout
}

/** Whom the edit of a workout reaches. */
export type WorkoutEditReach =
  /** Those, and every athlete who follows the newest revision of a program that holds the workout: they are moved to the next one at once. For mistakes, such as a typing error. */
  | 'EVERYONE'
  /** Athletes who take the new revision of their program, or are moved to it. */
  | 'NEWER_REVISIONS'

/** One event that happened on a device: its ID, its time, and exactly one of the ten other fields. */
export interface WorkoutEventInput {
  /** A UUID made on the device. The same event is applied once, however often it is sent. */
  clientEventId: string
  /** The athlete commented. */
  commentAdded?: SyncCommentAddedInput | null
  /** The athlete removed a comment. */
  commentRemoved?: SyncCommentRemovedInput | null
  /** When the event happened; required, RFC 3339 with an offset, less than a day ahead of the server's clock. */
  occurredAt?: string | null
  /** A set was logged. Another log of the same set that says the same is a DUPLICATE, and the earlier moment counts. One with other values edits these values by its `occurredAt`, and what it leaves out stays, but for `type`; where later events overrule all of them, it is REJECTED. */
  setLogged?: SyncSetInput | null
  /** A set was removed. */
  setRemoved?: SyncSetRemovedInput | null
  /** A set was edited. Of two edits of the same value, the later one counts. */
  setUpdated?: SyncSetInput | null
  /** A workout was abandoned. */
  workoutAbandoned?: SyncWorkoutEndedInput | null
  /** A workout was completed. */
  workoutCompleted?: SyncWorkoutEndedInput | null
  /** A workout was deleted. */
  workoutDeleted?: SyncWorkoutDeletedInput | null
  /** A workout was started. */
  workoutStarted?: SyncWorkoutStartedInput | null
  /** A workout was edited. */
  workoutUpdated?: SyncWorkoutUpdatedInput | null
}

/** One exercise of a workout with its prescription. Exercises with the same `group` are done as a superset. */
export interface WorkoutExercise {
  __typename: 'WorkoutExercise'
  /** The exercises that may be done instead, in order of preference, at most 5. */
  alternatives: Exercise[]
  /** The exercise to do. */
  exercise: Exercise
  /** Exercises with the same group are done as a superset. */
  group: string | null
  /** The ID of this entry of the workout, not of the exercise. It stays the same when other entries are added, removed or moved. */
  id: WorkoutExerciseID
  /** Instructions for the athlete. */
  notes: string | null
  /** The sets in one line, as coaches write them: `3x5 @75% rest 3:00`. The rest of the row is not in it. */
  prescription: Prescription
  /** The caller's own sets of this exercise in their last completed workout with it, in the order in which they were done (see `WorkoutSession.sets`); empty for an anonymous caller. */
  previousSets: PerformedSet[]
  /** The rest between sets, in seconds. */
  restSeconds: number | null
  /** The prescribed sets, in order. */
  sets: PrescribedSet[]
}

/** One exercise of a workout: an existing row (with its `id`) or a new row (without `id`). */
export interface WorkoutExerciseInput {
  /** The IDs of exercises that may be done instead, in order of preference, at most 5. None when omitted. A set of one of them is no substitution. */
  alternativeIds?: readonly (ExerciseID)[] | null
  /** The ID of the exercise. */
  exerciseId: ExerciseID
  /** Exercises with the same group are done as a superset; at most 20 characters. Spaces around it mean nothing, and an empty group is none. */
  group?: string | null
  /** The ID of an existing row of the workout, to keep it. Omit it for a new row; a new workout has no rows to keep. */
  id?: WorkoutExerciseID | null
  /** Instructions for the athlete, at most 500 characters. */
  notes?: string | null
  /** The prescribed sets in one line, such as `3x5 @75% rest 3:00`, 1 to 50 sets. */
  prescription?: PrescriptionInput | null
  /** The rest between sets in seconds, at most an hour (3,600). */
  restSeconds?: number | null
  /** The prescribed sets in order, 1 to 50. Give exactly one of `sets` and `prescription`. */
  sets?: readonly (PrescribedSetInput)[] | null
}

/** A workout as it was at one revision. A revision never changes once it is written, and it stays when the workout is deleted. Athletes do what the revision asks for that their enrolment or their session names. */
export interface WorkoutRevision {
  __typename: 'WorkoutRevision'
  /** When the revision was written. */
  createdAt: DateTime
  /** The coach who made the change. Null for a change by an owner in the admin interface, for an import, and for a coach whose account was deleted. Coaches only. */
  createdBy: ProductUser | null
  /** The description of the workout at this revision. */
  description: string | null
  /** The estimated duration of the workout at this revision, in minutes. */
  estimatedMinutes: number | null
  /** The exercises of the workout at this revision, in the order in which they are done. */
  exercises: WorkoutExercise[]
  /** The ID of the object: opaque, and unique among all types. */
  id: WorkoutRevisionID
  /** The revision number of the workout. It grows by one with every accepted change. */
  revision: number
  /** The title of the workout at this revision. */
  title: string
  /** The workout in its present state. Null when it was deleted. */
  workout: Workout | null
}

/** A page of workout revisions. */
export interface WorkoutRevisionConnection {
  __typename: 'WorkoutRevisionConnection'
  /** The nodes with their cursors. */
  edges: WorkoutRevisionEdge[]
  /** The nodes without their cursors. */
  nodes: WorkoutRevision[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of workout revisions in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the workout revisions, with its cursor in the list. */
export interface WorkoutRevisionEdge {
  __typename: 'WorkoutRevisionEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: WorkoutRevision
}

/** A workout that one athlete is doing or has done. */
export interface WorkoutSession {
  __typename: 'WorkoutSession'
  /** The UUID that the device made for the session; unique among the athlete's sessions. */
  clientId: string
  /** The comments, the last first. A coach sees the athlete's and their own. Those on its sets are at the sets. */
  comments: CommentConnection
  /** When the workout was completed; null unless the status is COMPLETED. */
  completedAt: DateTime | null
  /** The day on which the workout was completed, in the athlete's time zone when the completion was recorded. The workout counts for this day and its week, whatever the time zone is later; null unless the status is COMPLETED. */
  completedOn: LocalDate | null
  /** The enrolment that the session belongs to; null for a workout on its own. */
  enrolment: Enrolment | null
  /** Whether the athlete said that they had pain; false also where nobody has said anything. */
  hasPain: boolean
  /** The ID of the object: opaque, and unique among all types. */
  id: WorkoutSessionID
  /** The athlete's notes on the workout. */
  notes: string | null
  /** What was prescribed when the workout began; it never changes. Null for a freestyle workout, and for a session of which nobody knows any more what was prescribed: one from before workouts had revisions. */
  prescribed: WorkoutRevision | null
  /** The athlete who does or did the workout. */
  productUser: ProductUser
  /** How the workout felt to the athlete, 1 to 5. */
  rating: number | null
  /** What the athlete was asked for when the workout began: the rows of `prescribed`, as a coach had adjusted them by then. It never changes. Null where `prescribed` is. */
  rows: AskedRow[] | null
  /** The sets of the session in the order in which they were done. Warm-ups are included; removed sets are not. The order is by `performedAt`. Of one moment, sets without a `sequence` come first, in the order in which they arrived (within one call, in its order); then the others, by their `sequence`. Sending a set again does not move it. A device that may send its sets in another order gives each a `sequence`. */
  sets: PerformedSet[]
  /** The slot of a milestone that the session fills; null for a workout on its own. */
  slotId: MilestoneWorkoutID | null
  /** When the workout started. */
  startedAt: DateTime
  /** The status of the session. */
  status: WorkoutSessionStatus
  /** How many comments of others the caller has not marked as read. Those on its sets count at the sets. */
  unreadComments: number
  /** When the session last changed. A change of its sets is a change of the session where it changes the number or the volume of the sets. */
  updatedAt: DateTime
  /** The sum of load × repetitions over all sets except warm-ups. The sum is exact and is rounded once, half to even to 3 decimals. */
  volume: Decimal
  /** The workout as it is now. It is null for a freestyle workout, and when the workout was deleted or (if done on its own) hidden from the athlete before the session was recorded. */
  workout: Workout | null
  /** The title of the workout as it was prescribed, or the title that the athlete gave a freestyle workout; `Workout` when the athlete no longer saw the workout. */
  workoutTitle: string
}

/** A page of workout sessions. */
export interface WorkoutSessionConnection {
  __typename: 'WorkoutSessionConnection'
  /** The nodes with their cursors. */
  edges: WorkoutSessionEdge[]
  /** The nodes without their cursors. */
  nodes: WorkoutSession[]
  /** The position of this page in the list. */
  pageInfo: PageInfo
  /** The number of workout sessions in all pages. Selecting it costs an additional count. */
  totalCount: number
}

/** One of the workout sessions, with its cursor in the list. */
export interface WorkoutSessionEdge {
  __typename: 'WorkoutSessionEdge'
  /** The cursor of this node. Pass it as `after` to get the items after this node. */
  cursor: string
  /** The node. */
  node: WorkoutSession
}

/** A filter for workout sessions. Every given condition must hold; a list holds when one of its values matches. */
export interface WorkoutSessionFilter {
  /** Only sessions of the enrolment with this ID. An unknown ID finds nothing. */
  enrolment?: EnrolmentID | null
  /** Only sessions that started at this time or later. */
  startedAfter?: DateTimeInput | null
  /** Only sessions that started before this time. */
  startedBefore?: DateTimeInput | null
  /** Only sessions with one of these statuses; at most 20. */
  status?: readonly (WorkoutSessionStatus)[] | null
  /** Only sessions of the workout with this ID. An unknown ID finds nothing. */
  workout?: WorkoutID | null
}

/** What the mutations that start, edit or end a workout session, or change its sets, answer. */
export type WorkoutSessionPayload = AbandonWorkoutPayload | CompleteWorkoutPayload | LogSetPayload | RemoveSetPayload | StartWorkoutPayload | UpdateSetPayload | UpdateWorkoutSessionPayload

/** The status of a workout session. */
export type WorkoutSessionStatus =
  /** The workout was broken off. Its sets stay and may be personal records, but it does not count for progress. */
  | 'ABANDONED'
  /** The workout is done: it counts for progress and fills its slot. This status is final. */
  | 'COMPLETED'
  /** The workout has started and has not ended. */
  | 'IN_PROGRESS'
