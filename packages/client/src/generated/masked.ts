// Generated from schema/ by scripts/generateClient.mjs.
import type { FragmentDocument, MutationDocument, QueryDocument } from '../document.ts'
export type * from './variables.ts'
export { type FragmentOf, readFragment } from '../document.ts'
import type { AdjustmentID, AttentionID, AuthSessionID, CoachingID, CoachingInvitationID, CommentID, EnrolmentID, ExerciseID, MilestoneID, MilestoneWorkoutID, PasskeyID, PerformedSetID, PersonalRecordID, ProductUserID, ProgramID, ProgramRevisionID, WorkoutID, WorkoutExerciseID, WorkoutRevisionID, WorkoutSessionID, AttentionKind, CoachingStatus, DayOfWeek, DistanceUnit, EnrolmentStatus, Equipment, ExerciseCategory, ExerciseMetric, Force, Level, MassUnit, Mechanic, Muscle, PersonalRecordKind, PlanField, ProgramChange, PropagationChangeKind, Role, ScheduledWorkoutStatus, SetType, Side, SyncOutcome, UserErrorCode, WorkoutSessionStatus, DateTime, Decimal, LocalDate, Prescription, Tempo } from './types.ts'
import type { UserErrorOf, AbandonWorkoutVariables, AbandonWorkoutError, AcceptCoachingVariables, AcceptCoachingError, AccountVariables, AddCommentVariables, AddCommentError, AddMilestoneToProgramVariables, AddMilestoneToProgramError, AddPasskeyVariables, AddPasskeyError, AdjustEnrolmentVariables, AdjustEnrolmentError, AgendaVariables, ArchiveExerciseVariables, ArchiveExerciseError, AskedForVariables, AssignProgramVariables, AssignProgramError, CommentsVariables, CompleteWorkoutVariables, CompleteWorkoutError, CopyMilestoneVariables, CopyMilestoneError, CopyProgramVariables, CopyProgramError, CopyWorkoutVariables, CopyWorkoutError, CreateCalendarFeedVariables, CreateCalendarFeedError, CreateCoachingInvitationVariables, CreateCoachingInvitationError, CreateExerciseVariables, CreateExerciseError, CreateMilestoneVariables, CreateMilestoneError, CreateProgramVariables, CreateProgramError, CreateRecoveryCodesVariables, CreateRecoveryCodesError, CreateWorkoutVariables, CreateWorkoutError, DeclineCoachingVariables, DeclineCoachingError, DeleteAccountVariables, DeleteAccountError, DeleteExerciseVariables, DeleteExerciseError, DeleteMilestoneVariables, DeleteMilestoneError, DeleteProgramVariables, DeleteProgramError, DeleteWorkoutVariables, DeleteWorkoutError, DeleteWorkoutSessionVariables, DeleteWorkoutSessionError, DismissAttentionVariables, DismissAttentionError, EndCoachingVariables, EndCoachingError, EndSessionVariables, EndSessionError, EnrolInProgramVariables, EnrolInProgramError, EnrolmentVariables, EnrolmentScheduleVariables, ExerciseVariables, ExerciseHistoryVariables, ExercisesVariables, ExercisesLoggedVariables, InviteAthleteVariables, InviteAthleteError, LeaveProgramVariables, LeaveProgramError, LogSetVariables, LogSetError, LoginVariables, LoginError, LogoutVariables, LogoutError, LogoutEverywhereVariables, LogoutEverywhereError, MarkCommentsReadVariables, MarkCommentsReadError, MeVariables, MilestoneVariables, MilestonesVariables, MoveProgramMilestoneVariables, MoveProgramMilestoneError, MoveScheduledWorkoutVariables, MoveScheduledWorkoutError, MyAthletesVariables, MyAttentionVariables, MyCalendarFeedVariables, MyCoachingInvitationsVariables, MyCoachingsVariables, MyEnrolmentsVariables, MyTrainingVariables, NodeVariables, NodesVariables, PasskeyAdditionOptionsVariables, PasskeyAdditionOptionsError, PasskeyLoginOptionsVariables, PasskeyLoginOptionsError, PasskeyRegistrationOptionsVariables, PasskeyRegistrationOptionsError, PauseEnrolmentVariables, PauseEnrolmentError, PlanProgramVariables, PlanProgramError, PrescribedVariables, PreviewProgramPropagationVariables, ProductUserVariables, ProductUsersVariables, ProgramByIdVariables, ProgramBySlugVariables, ProgramEnrolmentsVariables, ProgramRevisionsVariables, ProgramTreeVariables, ProgramsVariables, PropagateProgramRevisionVariables, PropagateProgramRevisionError, PublishProgramVariables, PublishProgramError, ReauthenticateVariables, ReauthenticateError, ReauthenticationOptionsVariables, ReauthenticationOptionsError, RecoverAccountVariables, RecoverAccountError, RecoveryOptionsVariables, RecoveryOptionsError, RefreshSessionVariables, RefreshSessionError, RegisterVariables, RegisterError, RemoveCommentVariables, RemoveCommentError, RemoveMilestoneFromProgramVariables, RemoveMilestoneFromProgramError, RemovePasskeyVariables, RemovePasskeyError, RemoveSetVariables, RemoveSetError, RenamePasskeyVariables, RenamePasskeyError, ReorderProgramMilestonesVariables, ReorderProgramMilestonesError, RevertProgramVariables, RevertProgramError, RevokeCalendarFeedVariables, RevokeCalendarFeedError, RevokeCoachingInvitationVariables, RevokeCoachingInvitationError, ScheduleEnrolmentVariables, ScheduleEnrolmentError, SetMilestoneWorkoutsVariables, SetMilestoneWorkoutsError, ShiftScheduleVariables, ShiftScheduleError, SkipScheduledWorkoutVariables, SkipScheduledWorkoutError, StartWorkoutVariables, StartWorkoutError, SyncWorkoutEventsVariables, SyncWorkoutEventsError, TakeProgramRevisionVariables, TakeProgramRevisionError, TrainingPlanVariables, TransformProgramVariables, TransformProgramError, UnarchiveExerciseVariables, UnarchiveExerciseError, UnpublishProgramVariables, UnpublishProgramError, UpdateExerciseVariables, UpdateExerciseError, UpdateMilestoneVariables, UpdateMilestoneError, UpdateProfileVariables, UpdateProfileError, UpdateProgramVariables, UpdateProgramError, UpdateSetVariables, UpdateSetError, UpdateWorkoutVariables, UpdateWorkoutError, UpdateWorkoutSessionVariables, UpdateWorkoutSessionError, UsernameAvailabilityVariables, WorkoutVariables, WorkoutRevisionsVariables, WorkoutSessionVariables, WorkoutWithPreviousSetsVariables, WorkoutsVariables } from './variables.ts'

export type AdjustmentFieldsFragment = { id: AdjustmentID; workoutExerciseId: WorkoutExerciseID; workoutTitle: string; exerciseName: string; exercise: { id: ExerciseID; name: string } | null; prescription: Prescription | null; note: string | null; isRemoved: boolean; isOrphaned: boolean; adjustedAt: DateTime; adjustedBy: { id: ProductUserID; username: string; displayName: string | null } | null }

export type AttentionFieldsFragment = { id: AttentionID; kind: AttentionKind; since: DateTime; summary: string; athlete: { id: ProductUserID; username: string; displayName: string | null }; because: ({ id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID; invitedAt: DateTime } | { id: CommentID; text: string; createdAt: DateTime } | { id: EnrolmentID; programTitle: string; status: EnrolmentStatus } | { id: ExerciseID } | { id: MilestoneID } | { id: PasskeyID } | { id: PerformedSetID; notes: string | null } | { id: PersonalRecordID; kind: PersonalRecordKind; achievedAt: DateTime } | { id: ProductUserID } | { id: ProgramID } | { id: ProgramRevisionID } | { id: WorkoutID } | { id: WorkoutRevisionID } | { id: WorkoutSessionID; workoutTitle: string; startedAt: DateTime })[] }

export type CoachingFieldsFragment = { id: CoachingID; status: CoachingStatus; invitedAt: DateTime; startedAt: DateTime | null; endedAt: DateTime | null; coach: { id: ProductUserID; username: string; displayName: string | null }; athlete: { id: ProductUserID; username: string; displayName: string | null } }

export type CommentFieldsFragment = { id: CommentID; clientId: string; text: string; createdAt: DateTime; readAt: DateTime | null; author: { id: ProductUserID; username: string; displayName: string | null; role: Role } | null }

export type EnrolmentFieldsFragment = { id: EnrolmentID; programTitle: string; pinnedRevision: number; isCurrent: boolean; status: EnrolmentStatus; startedAt: DateTime; completedAt: DateTime | null; percentComplete: number; milestones: ({ milestoneId: MilestoneID; title: string; slotsDone: number; slotsTotal: number; completedAt: DateTime | null; slots: ({ slotId: MilestoneWorkoutID; workoutTitle: string })[] })[]; currentMilestone: { milestoneId: MilestoneID } | null; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; workout: { id: WorkoutID } | null } | null }

export type ExerciseFieldsFragment = { id: ExerciseID; slug: string; name: string; aliases: string[]; description: string | null; category: ExerciseCategory; metric: ExerciseMetric; level: Level | null; mechanic: Mechanic | null; force: Force | null; equipment: Equipment | null; primaryMuscles: Muscle[]; secondaryMuscles: Muscle[]; videoUrl: string | null; isArchived: boolean }

export type PlanChangeFieldsFragment = { kind: PropagationChangeKind; field: PlanField | null; textBefore: string | null; textAfter: string | null; milestoneId: MilestoneID | null; milestoneTitle: string | null; workoutId: WorkoutID | null; workoutTitle: string | null; rowId: WorkoutExerciseID | null; exerciseName: string | null; exerciseNameBefore: string | null; before: Prescription | null; after: Prescription | null }

export type RecordFieldsFragment = { id: PersonalRecordID; kind: PersonalRecordKind; achievedAt: DateTime; exercise: { id: ExerciseID; name: string }; set: { id: PerformedSetID; clientId: string; reps: number | null; load: { value: Decimal; unit: MassUnit } | null } }

export type ScheduleFieldsFragment = { id: EnrolmentID; status: EnrolmentStatus; pinnedRevision: number; startsOn: LocalDate | null; trainingDays: DayOfWeek[] | null; assignmentNote: string | null; assignedBy: { id: ProductUserID; username: string; displayName: string | null } | null; adherence: { due: number; done: number; missed: number; skipped: number; percent: number | null } }

export type ScheduledWorkoutFieldsFragment = { dueOn: LocalDate | null; doneOn: LocalDate | null; status: ScheduledWorkoutStatus; movedFrom: LocalDate | null; skipReason: string | null; slot: { slotId: MilestoneWorkoutID; workoutTitle: string }; workoutSession: { id: WorkoutSessionID; completedAt: DateTime | null } | null }

export type SessionFieldsFragment = { id: WorkoutSessionID; clientId: string; workoutTitle: string; slotId: MilestoneWorkoutID | null; status: WorkoutSessionStatus; startedAt: DateTime; completedAt: DateTime | null; completedOn: LocalDate | null; notes: string | null; rating: number | null; hasPain: boolean; volume: Decimal; updatedAt: DateTime }

export type SetFieldsFragment = { id: PerformedSetID; clientId: string; exerciseName: string; position: number; type: SetType; reps: number | null; load: { value: Decimal; unit: MassUnit } | null; rpe: Decimal | null; durationSeconds: number | null; distanceMeters: Decimal | null; notes: string | null; hasPain: boolean; performedAt: DateTime; performedOn: LocalDate | null; sequence: number | null; workoutExerciseId: WorkoutExerciseID | null; prescribedSetIndex: number | null; isSubstitution: boolean; estimatedOneRepMax: { value: Decimal; unit: MassUnit } | null; updatedAt: DateTime }

export type AbandonWorkoutData = { abandonWorkout: { workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; userErrors: AbandonWorkoutError[] } | null }

export type AcceptCoachingData = { acceptCoaching: { coaching: { ' $fragmentRefs'?: { CoachingFieldsFragment: CoachingFieldsFragment } } | null; userErrors: AcceptCoachingError[] } | null }

export type AccountData = { me: { id: ProductUserID; username: string; account: { passkeys: ({ id: PasskeyID; name: string; createdAt: DateTime; lastUsedAt: DateTime | null; backedUp: boolean; transports: string[] })[]; sessions: ({ id: AuthSessionID; createdAt: DateTime; lastUsedAt: DateTime; expiresAt: DateTime; userAgent: string | null; current: boolean })[]; unusedRecoveryCodes: number; reauthenticatedUntil: DateTime | null } | null } | null }

export type AddCommentData = { addComment: { comment: { ' $fragmentRefs'?: { CommentFieldsFragment: CommentFieldsFragment } } | null; userErrors: AddCommentError[] } | null }

export type AddMilestoneToProgramData = { addMilestoneToProgram: { program: { id: ProgramID; revision: number; milestoneCount: number; milestones: ({ id: MilestoneID })[] } | null; alreadyPresent: boolean; userErrors: AddMilestoneToProgramError[] } | null }

export type AddPasskeyData = { addPasskey: { passkey: { id: PasskeyID; name: string; createdAt: DateTime; lastUsedAt: DateTime | null; backedUp: boolean; transports: string[] } | null; acceptedCredentialIds: string[] | null; productUser: { id: ProductUserID } | null; userErrors: AddPasskeyError[] } | null }

export type AdjustEnrolmentData = { adjustEnrolment: { enrolment: { id: EnrolmentID; updatedAt: DateTime } | null; adjustment: { ' $fragmentRefs'?: { AdjustmentFieldsFragment: AdjustmentFieldsFragment } } | null; userErrors: AdjustEnrolmentError[] } | null }

export type AgendaData = { agenda: ({ enrolment: { id: EnrolmentID; programTitle: string }; ' $fragmentRefs'?: { ScheduledWorkoutFieldsFragment: ScheduledWorkoutFieldsFragment } })[] | null }

export type ArchiveExerciseData = { archiveExercise: { exercise: { id: ExerciseID; isArchived: boolean } | null; userErrors: ArchiveExerciseError[] } | null }

export type AskedForData = { enrolment: { id: EnrolmentID; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; rows: ({ workoutExerciseId: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; group: string | null; prescription: Prescription; restSeconds: number | null; notes: string | null; isAdjusted: boolean; adjustmentNote: string | null; written: { id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; prescription: Prescription } })[] | null } | null; adjustments: { totalCount: number; nodes: ({ ' $fragmentRefs'?: { AdjustmentFieldsFragment: AdjustmentFieldsFragment } })[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null }

export type AssignProgramData = { assignProgram: { results: ({ athleteId: ProductUserID; isNew: boolean; enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; userErrors: UserErrorOf<UserErrorCode>[] })[]; userErrors: AssignProgramError[] } | null }

export type CommentsData = { node: { id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID } | { id: CommentID } | { id: EnrolmentID; unreadComments: number; comments: { nodes: ({ ' $fragmentRefs'?: { CommentFieldsFragment: CommentFieldsFragment } })[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | { id: ExerciseID } | { id: MilestoneID } | { id: PasskeyID } | { id: PerformedSetID; unreadComments: number; comments: { nodes: ({ ' $fragmentRefs'?: { CommentFieldsFragment: CommentFieldsFragment } })[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | { id: PersonalRecordID } | { id: ProductUserID } | { id: ProgramID } | { id: ProgramRevisionID } | { id: WorkoutID } | { id: WorkoutRevisionID } | { id: WorkoutSessionID; unreadComments: number; comments: { nodes: ({ ' $fragmentRefs'?: { CommentFieldsFragment: CommentFieldsFragment } })[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null }

export type CompleteWorkoutData = { completeWorkout: { workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; milestonesCompleted: ({ id: MilestoneID; title: string })[]; newPersonalRecords: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[]; userErrors: CompleteWorkoutError[] } | null }

export type CopyMilestoneData = { copyMilestone: { milestone: { id: MilestoneID; title: string; revision: number } | null; userErrors: CopyMilestoneError[] } | null }

export type CopyProgramData = { copyProgram: { program: { id: ProgramID; title: string; revision: number } | null; userErrors: CopyProgramError[] } | null }

export type CopyWorkoutData = { copyWorkout: { workout: { id: WorkoutID; title: string; revision: number } | null; userErrors: CopyWorkoutError[] } | null }

export type CreateCalendarFeedData = { createCalendarFeed: { url: string | null; userErrors: CreateCalendarFeedError[] } | null }

export type CreateCoachingInvitationData = { createCoachingInvitation: { code: string | null; url: string | null; expiresAt: DateTime | null; userErrors: CreateCoachingInvitationError[] } | null }

export type CreateExerciseData = { createExercise: { exercise: { ' $fragmentRefs'?: { ExerciseFieldsFragment: ExerciseFieldsFragment } } | null; userErrors: CreateExerciseError[] } | null }

export type CreateMilestoneData = { createMilestone: { milestone: { id: MilestoneID; title: string; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID } })[] } | null; userErrors: CreateMilestoneError[] } | null }

export type CreateProgramData = { createProgram: { program: { id: ProgramID; slug: string; title: string; isPublished: boolean; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: CreateProgramError[] } | null }

export type CreateRecoveryCodesData = { createRecoveryCodes: { codes: string[] | null; userErrors: CreateRecoveryCodesError[] } | null }

export type CreateWorkoutData = { createWorkout: { workout: { id: WorkoutID; title: string; revision: number; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID } })[] } | null; userErrors: CreateWorkoutError[] } | null }

export type DeclineCoachingData = { declineCoaching: { coaching: { ' $fragmentRefs'?: { CoachingFieldsFragment: CoachingFieldsFragment } } | null; userErrors: DeclineCoachingError[] } | null }

export type DeleteAccountData = { deleteAccount: { deleted: boolean; userErrors: DeleteAccountError[] } | null }

export type DeleteExerciseData = { deleteExercise: { deletedExerciseId: ExerciseID | null; userErrors: DeleteExerciseError[] } | null }

export type DeleteMilestoneData = { deleteMilestone: { deletedMilestoneId: MilestoneID | null; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: DeleteMilestoneError[] } | null }

export type DeleteProgramData = { deleteProgram: { deletedProgramId: ProgramID | null; userErrors: DeleteProgramError[] } | null }

export type DeleteWorkoutData = { deleteWorkout: { deletedWorkoutId: WorkoutID | null; userErrors: DeleteWorkoutError[] } | null }

export type DeleteWorkoutSessionData = { deleteWorkoutSession: { deletedWorkoutSessionId: WorkoutSessionID | null; userErrors: DeleteWorkoutSessionError[] } | null }

export type DismissAttentionData = { dismissAttention: { attention: { ' $fragmentRefs'?: { AttentionFieldsFragment: AttentionFieldsFragment } } | null; userErrors: DismissAttentionError[] } | null }

export type EndCoachingData = { endCoaching: { coaching: { ' $fragmentRefs'?: { CoachingFieldsFragment: CoachingFieldsFragment } } | null; userErrors: EndCoachingError[] } | null }

export type EndSessionData = { endSession: { sessionsEnded: number; userErrors: EndSessionError[] } | null }

export type EnrolInProgramData = { enrolInProgram: { enrolment: { ' $fragmentRefs'?: { EnrolmentFieldsFragment: EnrolmentFieldsFragment } } | null; userErrors: EnrolInProgramError[] } | null }

export type EnrolmentData = { enrolment: { productUser: { id: ProductUserID; username: string }; program: { id: ProgramID; revision: number; isPublished: boolean } | null; milestones: ({ milestone: { id: MilestoneID; title: string } | null; slots: ({ workout: { id: WorkoutID; title: string } | null; completedSession: { id: WorkoutSessionID; completedAt: DateTime | null } | null })[] })[]; ' $fragmentRefs'?: { EnrolmentFieldsFragment: EnrolmentFieldsFragment } } | null }

export type EnrolmentScheduleData = { enrolment: { schedule: { nodes: ({ ' $fragmentRefs'?: { ScheduledWorkoutFieldsFragment: ScheduledWorkoutFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null; ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null }

export type ExerciseData = { exercise: { id: ExerciseID; slug: string; name: string; aliases: string[]; description: string | null; category: ExerciseCategory; equipment: Equipment | null; force: Force | null; level: Level | null; mechanic: Mechanic | null; metric: ExerciseMetric; primaryMuscles: Muscle[]; secondaryMuscles: Muscle[]; videoUrl: string | null; isArchived: boolean; createdAt: DateTime; updatedAt: DateTime } | null }

export type ExerciseHistoryData = { me: { id: ProductUserID; performedSets: { nodes: ({ ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[] } } | null }

export type ExercisesData = { exercises: { nodes: ({ id: ExerciseID; slug: string; name: string; category: ExerciseCategory; equipment: Equipment | null; level: Level | null; metric: ExerciseMetric; primaryMuscles: Muscle[] })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type ExercisesLoggedData = { me: { id: ProductUserID; exercisesLogged: { nodes: ({ lastPerformedAt: DateTime; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type InviteAthleteData = { inviteAthlete: { coaching: { ' $fragmentRefs'?: { CoachingFieldsFragment: CoachingFieldsFragment } } | null; userErrors: InviteAthleteError[] } | null }

export type LeaveProgramData = { leaveProgram: { enrolment: { ' $fragmentRefs'?: { EnrolmentFieldsFragment: EnrolmentFieldsFragment } } | null; userErrors: LeaveProgramError[] } | null }

export type LogSetData = { logSet: { set: { ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } } | null; workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; newPersonalRecords: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[]; userErrors: LogSetError[] } | null }

export type LoginData = { login: { token: string | null; tokenExpiresAt: DateTime | null; refreshToken: string | null; refreshTokenExpiresAt: DateTime | null; acceptedCredentialIds: string[] | null; productUser: { id: ProductUserID; username: string; role: Role } | null; userErrors: LoginError[] } | null }

export type LogoutData = { logout: { sessionsEnded: number; userErrors: LogoutError[] } | null }

export type LogoutEverywhereData = { logoutEverywhere: { sessionsEnded: number; userErrors: LogoutEverywhereError[] } | null }

export type MarkCommentsReadData = { markCommentsRead: { subject: { id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID } | { id: CommentID } | { id: EnrolmentID; unreadComments: number } | { id: ExerciseID } | { id: MilestoneID } | { id: PasskeyID } | { id: PerformedSetID; unreadComments: number } | { id: PersonalRecordID } | { id: ProductUserID } | { id: ProgramID } | { id: ProgramRevisionID } | { id: WorkoutID } | { id: WorkoutRevisionID } | { id: WorkoutSessionID; unreadComments: number } | null; userErrors: MarkCommentsReadError[] } | null }

export type MeData = { me: { id: ProductUserID; username: string; displayName: string | null; role: Role; timeZone: string; preferredUnit: MassUnit; progress: { currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null; workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal } } | null }

export type MilestoneData = { milestone: { id: MilestoneID; title: string; description: string | null; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID; title: string; estimatedMinutes: number | null } })[]; programs: { nodes: ({ id: ProgramID; slug: string; title: string })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; createdAt: DateTime; updatedAt: DateTime } | null }

export type MilestonesData = { milestones: { nodes: ({ id: MilestoneID; title: string; description: string | null; revision: number })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type MoveProgramMilestoneData = { moveProgramMilestone: { program: { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: MoveProgramMilestoneError[] } | null }

export type MoveScheduledWorkoutData = { moveScheduledWorkout: { enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; scheduledWorkout: { ' $fragmentRefs'?: { ScheduledWorkoutFieldsFragment: ScheduledWorkoutFieldsFragment } } | null; userErrors: MoveScheduledWorkoutError[] } | null }

export type MyAthletesData = { me: { id: ProductUserID; athletes: { nodes: ({ id: ProductUserID; username: string; displayName: string | null; progress: { workoutsCompleted: number; currentStreakWeeks: number; lastWorkoutAt: DateTime | null }; enrolments: { nodes: ({ id: EnrolmentID; status: EnrolmentStatus; programTitle: string; percentComplete: number })[] } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null } | null }

export type MyAttentionData = { attention: { nodes: ({ ' $fragmentRefs'?: { AttentionFieldsFragment: AttentionFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type MyCalendarFeedData = { me: { id: ProductUserID; calendarFeedCreatedAt: DateTime | null } | null }

export type MyCoachingInvitationsData = { me: { id: ProductUserID; coachingInvitations: ({ id: CoachingInvitationID; usesLeft: number; createdAt: DateTime; expiresAt: DateTime; startsOn: LocalDate | null; trainingDays: DayOfWeek[] | null; program: { id: ProgramID; title: string } | null })[] | null } | null }

export type MyCoachingsData = { me: { id: ProductUserID; coachings: { nodes: ({ ' $fragmentRefs'?: { CoachingFieldsFragment: CoachingFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null } | null }

export type MyEnrolmentsData = { me: { id: ProductUserID; enrolments: { nodes: ({ id: EnrolmentID; programTitle: string; status: EnrolmentStatus; isCurrent: boolean; percentComplete: number; program: { id: ProgramID } | null; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string } | null })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type MyTrainingData = { me: { id: ProductUserID; progress: { workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal; currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null; byWeek: ({ weekStart: LocalDate; workoutsCompleted: number; volume: Decimal })[] }; workoutSessions: { nodes: ({ sets: ({ ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } })[]; ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[]; totalCount: number } } | null }

export type NodeData = { node: { id: AdjustmentID; __typename: 'Adjustment' } | { id: AttentionID; __typename: 'Attention' } | { id: AuthSessionID; __typename: 'AuthSession' } | { id: CoachingID; __typename: 'Coaching' } | { id: CommentID; __typename: 'Comment' } | { id: EnrolmentID; __typename: 'Enrolment' } | { id: ExerciseID; __typename: 'Exercise'; name: string } | { id: MilestoneID; __typename: 'Milestone'; title: string } | { id: PasskeyID; __typename: 'Passkey' } | { id: PerformedSetID; __typename: 'PerformedSet' } | { id: PersonalRecordID; __typename: 'PersonalRecord' } | { id: ProductUserID; __typename: 'ProductUser'; username: string } | { id: ProgramID; __typename: 'Program'; title: string } | { id: ProgramRevisionID; __typename: 'ProgramRevision' } | { id: WorkoutID; __typename: 'Workout'; title: string } | { id: WorkoutRevisionID; __typename: 'WorkoutRevision' } | { id: WorkoutSessionID; __typename: 'WorkoutSession' } | null }

export type NodesData = { nodes: ({ id: AdjustmentID; __typename: 'Adjustment' } | { id: AttentionID; __typename: 'Attention' } | { id: AuthSessionID; __typename: 'AuthSession' } | { id: CoachingID; __typename: 'Coaching' } | { id: CommentID; __typename: 'Comment' } | { id: EnrolmentID; __typename: 'Enrolment' } | { id: ExerciseID; __typename: 'Exercise'; name: string } | { id: MilestoneID; __typename: 'Milestone'; title: string } | { id: PasskeyID; __typename: 'Passkey' } | { id: PerformedSetID; __typename: 'PerformedSet' } | { id: PersonalRecordID; __typename: 'PersonalRecord' } | { id: ProductUserID; __typename: 'ProductUser'; username: string } | { id: ProgramID; __typename: 'Program'; title: string } | { id: ProgramRevisionID; __typename: 'ProgramRevision' } | { id: WorkoutID; __typename: 'Workout'; title: string } | { id: WorkoutRevisionID; __typename: 'WorkoutRevision' } | { id: WorkoutSessionID; __typename: 'WorkoutSession' } | null)[] | null }

export type PasskeyAdditionOptionsData = { passkeyAdditionOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyAdditionOptionsError[] } | null }

export type PasskeyLoginOptionsData = { passkeyLoginOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyLoginOptionsError[] } | null }

export type PasskeyRegistrationOptionsData = { passkeyRegistrationOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyRegistrationOptionsError[] } | null }

export type PauseEnrolmentData = { pauseEnrolment: { enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; userErrors: PauseEnrolmentError[] } | null }

export type PlanProgramData = { planProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: ({ ' $fragmentRefs'?: { PlanChangeFieldsFragment: PlanChangeFieldsFragment } })[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: PlanProgramError[] } | null }

export type PrescribedData = { enrolment: { id: EnrolmentID; isCurrent: boolean; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; workoutRevision: { id: WorkoutRevisionID; revision: number; title: string; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID; name: string }; alternatives: ({ id: ExerciseID; name: string })[]; prescription: Prescription; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; percentOfOneRepMax: Decimal | null; percentMax: Decimal | null; rpe: Decimal | null; rpeMax: Decimal | null; repsInReserve: Decimal | null; durationSeconds: number | null; distanceMeters: Decimal | null; distanceUnit: DistanceUnit | null; tempo: Tempo | null; restSeconds: number | null; side: Side | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] } | null } | null } | null }

export type PreviewProgramPropagationData = { previewProgramPropagation: { enrolmentsMoved: number; enrolmentsCompleted: number; othersMoved: number; changes: ({ kind: PropagationChangeKind; milestoneId: MilestoneID; title: string })[]; athletes: { nodes: ({ athlete: { id: ProductUserID; username: string }; percentBefore: number; percentAfter: number; nextWorkoutBefore: { slotId: MilestoneWorkoutID; workoutTitle: string } | null; nextWorkoutAfter: { slotId: MilestoneWorkoutID; workoutTitle: string } | null })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type ProductUserData = { productUser: { id: ProductUserID; username: string; displayName: string | null; role: Role; timeZone: string; preferredUnit: MassUnit; createdAt: DateTime; progress: { workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal; currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null }; workoutSessions: { nodes: ({ ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[] } } | null }

export type ProductUsersData = { productUsers: { nodes: ({ id: ProductUserID; username: string; displayName: string | null; progress: { workoutsCompleted: number; currentStreakWeeks: number; lastWorkoutAt: DateTime | null; byWeek: ({ weekStart: LocalDate; workoutsCompleted: number; volume: Decimal })[] }; workoutSessions: { nodes: ({ ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } })[] } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type ProgramByIdData = { program: { id: ProgramID; slug: string; title: string; description: string | null; level: Level | null; isPublished: boolean; publishedAt: DateTime | null; revision: number; milestones: ({ id: MilestoneID; title: string; description: string | null })[]; createdAt: DateTime; updatedAt: DateTime } | null }

export type ProgramBySlugData = { program: { id: ProgramID; slug: string; title: string; description: string | null; level: Level | null; isPublished: boolean; publishedAt: DateTime | null; revision: number; milestones: ({ id: MilestoneID; title: string; description: string | null })[]; createdAt: DateTime; updatedAt: DateTime } | null }

export type ProgramEnrolmentsData = { program: { id: ProgramID; enrolmentCount: number | null; enrolments: { totalCount: number; nodes: ({ id: EnrolmentID; status: EnrolmentStatus; isCurrent: boolean; percentComplete: number; productUser: { id: ProductUserID; username: string } })[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null } | null }

export type ProgramRevisionsData = { program: { id: ProgramID; revision: number; revisions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: ({ id: ProgramRevisionID; revision: number; createdAt: DateTime; createdBy: { id: ProductUserID; username: string } | null; change: ProgramChange; title: string; milestones: ({ milestoneId: MilestoneID; title: string; slots: ({ slotId: MilestoneWorkoutID; workoutId: WorkoutID; workoutTitle: string })[] })[] })[] } | null } | null }

export type ProgramTreeData = { programs: { nodes: ({ id: ProgramID; title: string; milestones: ({ id: MilestoneID; title: string; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID; title: string; estimatedMinutes: number | null; exercises: ({ id: WorkoutExerciseID; group: string | null; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric } })[] } })[] })[] })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } | null }

export type ProgramsData = { programs: { nodes: ({ id: ProgramID; slug: string; title: string; level: Level | null; isPublished: boolean; revision: number; milestoneCount: number })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type PropagateProgramRevisionData = { propagateProgramRevision: { program: { id: ProgramID; revision: number } | null; enrolmentsMoved: number; enrolmentsCompleted: number; userErrors: PropagateProgramRevisionError[] } | null }

export type PublishProgramData = { publishProgram: { program: { id: ProgramID; isPublished: boolean; publishedAt: DateTime | null; revision: number } | null; userErrors: PublishProgramError[] } | null }

export type ReauthenticateData = { reauthenticate: { reauthenticatedUntil: DateTime | null; userErrors: ReauthenticateError[] } | null }

export type ReauthenticationOptionsData = { reauthenticationOptions: { ceremonyId: string | null; options: object | null; userErrors: ReauthenticationOptionsError[] } | null }

export type RecoverAccountData = { recoverAccount: { token: string | null; tokenExpiresAt: DateTime | null; refreshToken: string | null; refreshTokenExpiresAt: DateTime | null; productUser: { id: ProductUserID; username: string } | null; userErrors: RecoverAccountError[] } | null }

export type RecoveryOptionsData = { recoveryOptions: { ceremonyId: string | null; options: object | null; userErrors: RecoveryOptionsError[] } | null }

export type RefreshSessionData = { refreshSession: { token: string | null; tokenExpiresAt: DateTime | null; refreshToken: string | null; refreshTokenExpiresAt: DateTime | null; productUser: { id: ProductUserID } | null; userErrors: RefreshSessionError[] } | null }

export type RegisterData = { register: { token: string | null; tokenExpiresAt: DateTime | null; refreshToken: string | null; refreshTokenExpiresAt: DateTime | null; productUser: { id: ProductUserID; username: string; role: Role } | null; userErrors: RegisterError[] } | null }

export type RemoveCommentData = { removeComment: { removedCommentId: CommentID | null; userErrors: RemoveCommentError[] } | null }

export type RemoveMilestoneFromProgramData = { removeMilestoneFromProgram: { program: { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: RemoveMilestoneFromProgramError[] } | null }

export type RemovePasskeyData = { removePasskey: { removedPasskeyId: PasskeyID | null; acceptedCredentialIds: string[] | null; productUser: { id: ProductUserID } | null; userErrors: RemovePasskeyError[] } | null }

export type RemoveSetData = { removeSet: { removedSetId: PerformedSetID | null; workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; userErrors: RemoveSetError[] } | null }

export type RenamePasskeyData = { renamePasskey: { passkey: { id: PasskeyID; name: string } | null; userErrors: RenamePasskeyError[] } | null }

export type ReorderProgramMilestonesData = { reorderProgramMilestones: { program: { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: ReorderProgramMilestonesError[] } | null }

export type RevertProgramData = { revertProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: ({ ' $fragmentRefs'?: { PlanChangeFieldsFragment: PlanChangeFieldsFragment } })[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: RevertProgramError[] } | null }

export type RevokeCalendarFeedData = { revokeCalendarFeed: { revoked: boolean | null; userErrors: RevokeCalendarFeedError[] } | null }

export type RevokeCoachingInvitationData = { revokeCoachingInvitation: { invitation: { id: CoachingInvitationID; usesLeft: number } | null; userErrors: RevokeCoachingInvitationError[] } | null }

export type ScheduleEnrolmentData = { scheduleEnrolment: { enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; userErrors: ScheduleEnrolmentError[] } | null }

export type SetMilestoneWorkoutsData = { setMilestoneWorkouts: { milestone: { id: MilestoneID; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID } })[] } | null; userErrors: SetMilestoneWorkoutsError[] } | null }

export type ShiftScheduleData = { shiftSchedule: { enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; scheduledWorkout: { ' $fragmentRefs'?: { ScheduledWorkoutFieldsFragment: ScheduledWorkoutFieldsFragment } } | null; userErrors: ShiftScheduleError[] } | null }

export type SkipScheduledWorkoutData = { skipScheduledWorkout: { enrolment: { ' $fragmentRefs'?: { ScheduleFieldsFragment: ScheduleFieldsFragment } } | null; scheduledWorkout: { ' $fragmentRefs'?: { ScheduledWorkoutFieldsFragment: ScheduledWorkoutFieldsFragment } } | null; userErrors: SkipScheduledWorkoutError[] } | null }

export type StartWorkoutData = { startWorkout: { workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; userErrors: StartWorkoutError[] } | null }

export type SyncWorkoutEventsData = { syncWorkoutEvents: { results: ({ clientEventId: string; outcome: SyncOutcome; workoutSession: { id: WorkoutSessionID; clientId: string; status: WorkoutSessionStatus } | null; set: { id: PerformedSetID; clientId: string } | null; userErrors: UserErrorOf<UserErrorCode>[] })[]; userErrors: SyncWorkoutEventsError[] } | null }

export type TakeProgramRevisionData = { takeProgramRevision: { enrolment: { ' $fragmentRefs'?: { EnrolmentFieldsFragment: EnrolmentFieldsFragment } } | null; userErrors: TakeProgramRevisionError[] } | null }

export type TrainingPlanData = { enrolment: { id: EnrolmentID; programTitle: string; status: EnrolmentStatus; isCurrent: boolean; percentComplete: number; milestones: ({ milestoneId: MilestoneID; title: string; completedAt: DateTime | null; slots: ({ slotId: MilestoneWorkoutID; workoutTitle: string; completedSession: { id: WorkoutSessionID; completedOn: LocalDate | null } | null; rows: ({ workoutExerciseId: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; isAdjusted: boolean; adjustmentNote: string | null; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit } | null; percentOfOneRepMax: Decimal | null; percentMax: Decimal | null; rpe: Decimal | null; rpeMax: Decimal | null; repsInReserve: Decimal | null; tempo: Tempo | null; restSeconds: number | null; side: Side | null })[]; previousSets: ({ id: PerformedSetID; type: SetType; reps: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] | null; workoutRevision: { id: WorkoutRevisionID; title: string; description: string | null; estimatedMinutes: number | null } | null })[] })[] } | null }

export type TransformProgramData = { transformProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: ({ ' $fragmentRefs'?: { PlanChangeFieldsFragment: PlanChangeFieldsFragment } })[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: TransformProgramError[] } | null }

export type UnarchiveExerciseData = { unarchiveExercise: { exercise: { id: ExerciseID; isArchived: boolean } | null; userErrors: UnarchiveExerciseError[] } | null }

export type UnpublishProgramData = { unpublishProgram: { program: { id: ProgramID; isPublished: boolean; publishedAt: DateTime | null; revision: number } | null; userErrors: UnpublishProgramError[] } | null }

export type UpdateExerciseData = { updateExercise: { exercise: { ' $fragmentRefs'?: { ExerciseFieldsFragment: ExerciseFieldsFragment } } | null; userErrors: UpdateExerciseError[] } | null }

export type UpdateMilestoneData = { updateMilestone: { milestone: { id: MilestoneID; title: string; description: string | null; revision: number } | null; userErrors: UpdateMilestoneError[] } | null }

export type UpdateProfileData = { updateProfile: { productUser: { id: ProductUserID; displayName: string | null; timeZone: string; preferredUnit: MassUnit } | null; userErrors: UpdateProfileError[] } | null }

export type UpdateProgramData = { updateProgram: { program: { id: ProgramID; slug: string; title: string; description: string | null; level: Level | null; revision: number } | null; userErrors: UpdateProgramError[] } | null }

export type UpdateSetData = { updateSet: { set: { ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } } | null; workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; newPersonalRecords: ({ ' $fragmentRefs'?: { RecordFieldsFragment: RecordFieldsFragment } })[]; userErrors: UpdateSetError[] } | null }

export type UpdateWorkoutData = { updateWorkout: { workout: { id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; rpe: Decimal | null; tempo: Tempo | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] } | null; userErrors: UpdateWorkoutError[] } | null }

export type UpdateWorkoutSessionData = { updateWorkoutSession: { workoutSession: { ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null; userErrors: UpdateWorkoutSessionError[] } | null }

export type UsernameAvailabilityData = { usernameAvailability: { available: boolean; normalized: string | null; reason: UserErrorCode | null } | null }

export type WorkoutData = { workout: { id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit; converted: Decimal } | null; percentOfOneRepMax: Decimal | null; rpe: Decimal | null; tempo: Tempo | null })[] })[]; createdAt: DateTime; updatedAt: DateTime } | null }

export type WorkoutRevisionsData = { workout: { id: WorkoutID; title: string; revision: number; usedIn: { nodes: ({ id: ProgramID; title: string })[] } | null; revisions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: ({ id: WorkoutRevisionID; revision: number; createdAt: DateTime; createdBy: { id: ProductUserID; username: string } | null; title: string; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; prescription: Prescription })[] })[] } | null } | null }

export type WorkoutSessionData = { workoutSession: { productUser: { id: ProductUserID; username: string }; workout: { id: WorkoutID; title: string } | null; enrolment: { id: EnrolmentID; programTitle: string } | null; sets: ({ exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } })[]; ' $fragmentRefs'?: { SessionFieldsFragment: SessionFieldsFragment } } | null }

export type WorkoutWithPreviousSetsData = { workout: { id: WorkoutID; title: string; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null })[]; previousSets: ({ ' $fragmentRefs'?: { SetFieldsFragment: SetFieldsFragment } })[] })[] } | null }

export type WorkoutsData = { workouts: { nodes: ({ id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

import { AbandonWorkout as AbandonWorkoutInPlace, AcceptCoaching as AcceptCoachingInPlace, Account as AccountInPlace, AddComment as AddCommentInPlace, AddMilestoneToProgram as AddMilestoneToProgramInPlace, AddPasskey as AddPasskeyInPlace, AdjustEnrolment as AdjustEnrolmentInPlace, Agenda as AgendaInPlace, ArchiveExercise as ArchiveExerciseInPlace, AskedFor as AskedForInPlace, AssignProgram as AssignProgramInPlace, Comments as CommentsInPlace, CompleteWorkout as CompleteWorkoutInPlace, CopyMilestone as CopyMilestoneInPlace, CopyProgram as CopyProgramInPlace, CopyWorkout as CopyWorkoutInPlace, CreateCalendarFeed as CreateCalendarFeedInPlace, CreateCoachingInvitation as CreateCoachingInvitationInPlace, CreateExercise as CreateExerciseInPlace, CreateMilestone as CreateMilestoneInPlace, CreateProgram as CreateProgramInPlace, CreateRecoveryCodes as CreateRecoveryCodesInPlace, CreateWorkout as CreateWorkoutInPlace, DeclineCoaching as DeclineCoachingInPlace, DeleteAccount as DeleteAccountInPlace, DeleteExercise as DeleteExerciseInPlace, DeleteMilestone as DeleteMilestoneInPlace, DeleteProgram as DeleteProgramInPlace, DeleteWorkout as DeleteWorkoutInPlace, DeleteWorkoutSession as DeleteWorkoutSessionInPlace, DismissAttention as DismissAttentionInPlace, EndCoaching as EndCoachingInPlace, EndSession as EndSessionInPlace, EnrolInProgram as EnrolInProgramInPlace, Enrolment as EnrolmentInPlace, EnrolmentSchedule as EnrolmentScheduleInPlace, Exercise as ExerciseInPlace, ExerciseHistory as ExerciseHistoryInPlace, Exercises as ExercisesInPlace, ExercisesLogged as ExercisesLoggedInPlace, InviteAthlete as InviteAthleteInPlace, LeaveProgram as LeaveProgramInPlace, LogSet as LogSetInPlace, Login as LoginInPlace, Logout as LogoutInPlace, LogoutEverywhere as LogoutEverywhereInPlace, MarkCommentsRead as MarkCommentsReadInPlace, Me as MeInPlace, Milestone as MilestoneInPlace, Milestones as MilestonesInPlace, MoveProgramMilestone as MoveProgramMilestoneInPlace, MoveScheduledWorkout as MoveScheduledWorkoutInPlace, MyAthletes as MyAthletesInPlace, MyAttention as MyAttentionInPlace, MyCalendarFeed as MyCalendarFeedInPlace, MyCoachingInvitations as MyCoachingInvitationsInPlace, MyCoachings as MyCoachingsInPlace, MyEnrolments as MyEnrolmentsInPlace, MyTraining as MyTrainingInPlace, Node as NodeInPlace, Nodes as NodesInPlace, PasskeyAdditionOptions as PasskeyAdditionOptionsInPlace, PasskeyLoginOptions as PasskeyLoginOptionsInPlace, PasskeyRegistrationOptions as PasskeyRegistrationOptionsInPlace, PauseEnrolment as PauseEnrolmentInPlace, PlanProgram as PlanProgramInPlace, Prescribed as PrescribedInPlace, PreviewProgramPropagation as PreviewProgramPropagationInPlace, ProductUser as ProductUserInPlace, ProductUsers as ProductUsersInPlace, ProgramById as ProgramByIdInPlace, ProgramBySlug as ProgramBySlugInPlace, ProgramEnrolments as ProgramEnrolmentsInPlace, ProgramRevisions as ProgramRevisionsInPlace, ProgramTree as ProgramTreeInPlace, Programs as ProgramsInPlace, PropagateProgramRevision as PropagateProgramRevisionInPlace, PublishProgram as PublishProgramInPlace, Reauthenticate as ReauthenticateInPlace, ReauthenticationOptions as ReauthenticationOptionsInPlace, RecoverAccount as RecoverAccountInPlace, RecoveryOptions as RecoveryOptionsInPlace, RefreshSession as RefreshSessionInPlace, Register as RegisterInPlace, RemoveComment as RemoveCommentInPlace, RemoveMilestoneFromProgram as RemoveMilestoneFromProgramInPlace, RemovePasskey as RemovePasskeyInPlace, RemoveSet as RemoveSetInPlace, RenamePasskey as RenamePasskeyInPlace, ReorderProgramMilestones as ReorderProgramMilestonesInPlace, RevertProgram as RevertProgramInPlace, RevokeCalendarFeed as RevokeCalendarFeedInPlace, RevokeCoachingInvitation as RevokeCoachingInvitationInPlace, ScheduleEnrolment as ScheduleEnrolmentInPlace, SetMilestoneWorkouts as SetMilestoneWorkoutsInPlace, ShiftSchedule as ShiftScheduleInPlace, SkipScheduledWorkout as SkipScheduledWorkoutInPlace, StartWorkout as StartWorkoutInPlace, SyncWorkoutEvents as SyncWorkoutEventsInPlace, TakeProgramRevision as TakeProgramRevisionInPlace, TrainingPlan as TrainingPlanInPlace, TransformProgram as TransformProgramInPlace, UnarchiveExercise as UnarchiveExerciseInPlace, UnpublishProgram as UnpublishProgramInPlace, UpdateExercise as UpdateExerciseInPlace, UpdateMilestone as UpdateMilestoneInPlace, UpdateProfile as UpdateProfileInPlace, UpdateProgram as UpdateProgramInPlace, UpdateSet as UpdateSetInPlace, UpdateWorkout as UpdateWorkoutInPlace, UpdateWorkoutSession as UpdateWorkoutSessionInPlace, UsernameAvailability as UsernameAvailabilityInPlace, Workout as WorkoutInPlace, WorkoutRevisions as WorkoutRevisionsInPlace, WorkoutSession as WorkoutSessionInPlace, WorkoutWithPreviousSets as WorkoutWithPreviousSetsInPlace, Workouts as WorkoutsInPlace, AdjustmentFields as AdjustmentFieldsInPlace, AttentionFields as AttentionFieldsInPlace, CoachingFields as CoachingFieldsInPlace, CommentFields as CommentFieldsInPlace, EnrolmentFields as EnrolmentFieldsInPlace, ExerciseFields as ExerciseFieldsInPlace, PlanChangeFields as PlanChangeFieldsInPlace, RecordFields as RecordFieldsInPlace, ScheduleFields as ScheduleFieldsInPlace, ScheduledWorkoutFields as ScheduledWorkoutFieldsInPlace, SessionFields as SessionFieldsInPlace, SetFields as SetFieldsInPlace } from './documents.ts'

/** Ends a workout without completing it. */
export const AbandonWorkout = AbandonWorkoutInPlace as unknown as MutationDocument<AbandonWorkoutData, AbandonWorkoutVariables, never, never>

/** Accepts an invitation or a code. From now on the coach sees the caller's training. */
export const AcceptCoaching = AcceptCoachingInPlace as unknown as MutationDocument<AcceptCoachingData, AcceptCoachingVariables, 'coaching', never>

/** What guards the caller's own account. */
export const Account = AccountInPlace as unknown as QueryDocument<AccountData, AccountVariables>

/** Comments on a session, a set or an enrolment, as the athlete or as their coach. */
export const AddComment = AddCommentInPlace as unknown as MutationDocument<AddCommentData, AddCommentVariables, 'comment', 'clientId'>

/** Adds a milestone at a place relative to the others; needs no revision. Coaches only. */
export const AddMilestoneToProgram = AddMilestoneToProgramInPlace as unknown as MutationDocument<AddMilestoneToProgramData, AddMilestoneToProgramVariables, 'program', never>

/** Adds a passkey with what startRegistration answered. */
export const AddPasskey = AddPasskeyInPlace as unknown as MutationDocument<AddPasskeyData, AddPasskeyVariables, 'acceptedCredentialIds' | 'passkey' | 'productUser', never>

/** Changes one row of the program for one athlete. An input that says nothing about the row takes the adjustment back. */
export const AdjustEnrolment = AdjustEnrolmentInPlace as unknown as MutationDocument<AdjustEnrolmentData, AdjustEnrolmentVariables, 'enrolment', never>

/** What is due of everything that the caller is on, between two days. */
export const Agenda = AgendaInPlace as unknown as QueryDocument<AgendaData, AgendaVariables>

/** Leaves an exercise out of lists; what names it stays as it is. Coaches only. */
export const ArchiveExercise = ArchiveExerciseInPlace as unknown as MutationDocument<ArchiveExerciseData, ArchiveExerciseVariables, 'exercise', never>

/** What one athlete is asked for next, row by row, and what their coach has adjusted of their program. */
export const AskedFor = AskedForInPlace as unknown as QueryDocument<AskedForData, AskedForVariables>

/** Assigns a program to athletes whom the coach coaches. Each outcome stands by itself. Coaches only. */
export const AssignProgram = AssignProgramInPlace as unknown as MutationDocument<AssignProgramData, AssignProgramVariables, never, 'idempotencyKey'>

/** The comments on a session, a set or an enrolment, the last first. */
export const Comments = CommentsInPlace as unknown as QueryDocument<CommentsData, CommentsVariables>

/** Completes a workout, and says what that has earned. */
export const CompleteWorkout = CompleteWorkoutInPlace as unknown as MutationDocument<CompleteWorkoutData, CompleteWorkoutVariables, never, never>

/** Copies a milestone with everything in it, so that no edit of the one changes the other. Coaches only. */
export const CopyMilestone = CopyMilestoneInPlace as unknown as MutationDocument<CopyMilestoneData, CopyMilestoneVariables, 'milestone', 'idempotencyKey'>

/** Copies a program with everything in it, so that no edit of the one changes the other. Coaches only. */
export const CopyProgram = CopyProgramInPlace as unknown as MutationDocument<CopyProgramData, CopyProgramVariables, 'program', 'idempotencyKey'>

/** Copies a workout into a new one, which is in no milestone yet. Coaches only. */
export const CopyWorkout = CopyWorkoutInPlace as unknown as MutationDocument<CopyWorkoutData, CopyWorkoutVariables, 'workout', 'idempotencyKey'>

/** Makes a secret address at which calendars read what is due. It is shown once. */
export const CreateCalendarFeed = CreateCalendarFeedInPlace as unknown as MutationDocument<CreateCalendarFeedData, CreateCalendarFeedVariables, 'url', never>

/** A code by which athletes come to the coach. It is shown once. Coaches only. */
export const CreateCoachingInvitation = CreateCoachingInvitationInPlace as unknown as MutationDocument<CreateCoachingInvitationData, CreateCoachingInvitationVariables, 'code' | 'expiresAt' | 'url', never>

/** Adds an exercise to the library, under the slug of its name. Coaches only. */
export const CreateExercise = CreateExerciseInPlace as unknown as MutationDocument<CreateExerciseData, CreateExerciseVariables, 'exercise', 'idempotencyKey'>

/** Makes a milestone out of workouts; one may fill several slots. Coaches only. */
export const CreateMilestone = CreateMilestoneInPlace as unknown as MutationDocument<CreateMilestoneData, CreateMilestoneVariables, 'milestone', 'idempotencyKey'>

/** Makes a draft out of milestones, to be published later. Coaches only. */
export const CreateProgram = CreateProgramInPlace as unknown as MutationDocument<CreateProgramData, CreateProgramVariables, 'program', 'idempotencyKey'>

/** Makes ten recovery codes instead of the old ones; they are shown this once. */
export const CreateRecoveryCodes = CreateRecoveryCodesInPlace as unknown as MutationDocument<CreateRecoveryCodesData, CreateRecoveryCodesVariables, 'codes', never>

/** Makes a workout out of exercises and the sets prescribed for them. Coaches only. */
export const CreateWorkout = CreateWorkoutInPlace as unknown as MutationDocument<CreateWorkoutData, CreateWorkoutVariables, 'workout', 'idempotencyKey'>

/** Declines an invitation. */
export const DeclineCoaching = DeclineCoachingInPlace as unknown as MutationDocument<DeclineCoachingData, DeclineCoachingVariables, 'coaching', never>

/** Removes the account of the caller, for good. */
export const DeleteAccount = DeleteAccountInPlace as unknown as MutationDocument<DeleteAccountData, DeleteAccountVariables, never, never>

/** Deletes an exercise that no workout names. Coaches only. */
export const DeleteExercise = DeleteExerciseInPlace as unknown as MutationDocument<DeleteExerciseData, DeleteExerciseVariables, 'deletedExerciseId', never>

/** Deletes a milestone that no program holds. Coaches only. */
export const DeleteMilestone = DeleteMilestoneInPlace as unknown as MutationDocument<DeleteMilestoneData, DeleteMilestoneVariables, 'deletedMilestoneId', never>

/** Deletes a program with its revisions. Coaches only. */
export const DeleteProgram = DeleteProgramInPlace as unknown as MutationDocument<DeleteProgramData, DeleteProgramVariables, 'deletedProgramId', never>

/** Deletes a workout that fills no slot. Coaches only. */
export const DeleteWorkout = DeleteWorkoutInPlace as unknown as MutationDocument<DeleteWorkoutData, DeleteWorkoutVariables, 'deletedWorkoutId', never>

/** Deletes a workout for good, with its sets. */
export const DeleteWorkoutSession = DeleteWorkoutSessionInPlace as unknown as MutationDocument<DeleteWorkoutSessionData, DeleteWorkoutSessionVariables, 'deletedWorkoutSessionId', never>

/** Takes an item off the coach's list until it arises anew. */
export const DismissAttention = DismissAttentionInPlace as unknown as MutationDocument<DismissAttentionData, DismissAttentionVariables, 'attention', never>

/** Ends a coaching, as the coach or as the athlete. From now on the coach sees nothing. */
export const EndCoaching = EndCoachingInPlace as unknown as MutationDocument<EndCoachingData, EndCoachingVariables, 'coaching', never>

/** Ends one of the caller's sessions. */
export const EndSession = EndSessionInPlace as unknown as MutationDocument<EndSessionData, EndSessionVariables, never, never>

/** Joins a published program; whoever is on it already gets the same enrolment. */
export const EnrolInProgram = EnrolInProgramInPlace as unknown as MutationDocument<EnrolInProgramData, EnrolInProgramVariables, 'enrolment', never>

/** One enrolment, with the catalogue as it now is and the sessions that count. */
export const Enrolment = EnrolmentInPlace as unknown as QueryDocument<EnrolmentData, EnrolmentVariables>

/** When the workouts of an enrolment are due, the first due first. */
export const EnrolmentSchedule = EnrolmentScheduleInPlace as unknown as QueryDocument<EnrolmentScheduleData, EnrolmentScheduleVariables>

/** One exercise with all that is known about it. Give exactly one of the two variables. */
export const Exercise = ExerciseInPlace as unknown as QueryDocument<ExerciseData, ExerciseVariables>

/** The caller's own sets of one exercise, the last ones first, and their records in it. */
export const ExerciseHistory = ExerciseHistoryInPlace as unknown as QueryDocument<ExerciseHistoryData, ExerciseHistoryVariables>

/** A page of the exercise library, for a picker with search and filters. */
export const Exercises = ExercisesInPlace as unknown as QueryDocument<ExercisesData, ExercisesVariables>

/** A page of the exercises that the caller has done, the last done first: for a choice of whose history to show. */
export const ExercisesLogged = ExercisesLoggedInPlace as unknown as QueryDocument<ExercisesLoggedData, ExercisesLoggedVariables>

/** Invites an athlete by username; whoever is invited already stays so. Coaches only. */
export const InviteAthlete = InviteAthleteInPlace as unknown as MutationDocument<InviteAthleteData, InviteAthleteVariables, 'coaching', never>

/** Ends an enrolment; what was done in it stays. */
export const LeaveProgram = LeaveProgramInPlace as unknown as MutationDocument<LeaveProgramData, LeaveProgramVariables, 'enrolment', never>

/** Logs a set; the same clientId answers the same set. */
export const LogSet = LogSetInPlace as unknown as MutationDocument<LogSetData, LogSetVariables, never, 'clientId'>

/** Finishes a login with what startAuthentication answered. */
export const Login = LoginInPlace as unknown as MutationDocument<LoginData, LoginVariables, 'acceptedCredentialIds' | 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never>

/** Ends the session of this request. */
export const Logout = LogoutInPlace as unknown as MutationDocument<LogoutData, LogoutVariables, never, never>

/** Ends all sessions of the caller. */
export const LogoutEverywhere = LogoutEverywhereInPlace as unknown as MutationDocument<LogoutEverywhereData, LogoutEverywhereVariables, never, never>

/** Marks what others have said as read, for the caller alone. */
export const MarkCommentsRead = MarkCommentsReadInPlace as unknown as MutationDocument<MarkCommentsReadData, MarkCommentsReadVariables, 'subject', never>

/** Who the access token says is asking, and what they have done so far; null when anonymous. */
export const Me = MeInPlace as unknown as QueryDocument<MeData, MeVariables>

/** One milestone with the workouts in its slots, and a page of the programs that hold it. */
export const Milestone = MilestoneInPlace as unknown as QueryDocument<MilestoneData, MilestoneVariables>

/** A page of all milestones, for a coach who looks for one to add. Coaches only. */
export const Milestones = MilestonesInPlace as unknown as QueryDocument<MilestonesData, MilestonesVariables>

/** Moves a milestone to a place relative to the others; needs no revision. Coaches only. */
export const MoveProgramMilestone = MoveProgramMilestoneInPlace as unknown as MutationDocument<MoveProgramMilestoneData, MoveProgramMilestoneVariables, 'program', never>

/** Moves one workout to another day, and no other. */
export const MoveScheduledWorkout = MoveScheduledWorkoutInPlace as unknown as MutationDocument<MoveScheduledWorkoutData, MoveScheduledWorkoutVariables, 'enrolment', never>

/** A page of the athletes whom the caller coaches; null for a caller who is no coach. */
export const MyAthletes = MyAthletesInPlace as unknown as QueryDocument<MyAthletesData, MyAthletesVariables>

/** What a coach should look at today, the newest first. */
export const MyAttention = MyAttentionInPlace as unknown as QueryDocument<MyAttentionData, MyAttentionVariables>

/** When the address of the caller's calendar feed was made. */
export const MyCalendarFeed = MyCalendarFeedInPlace as unknown as QueryDocument<MyCalendarFeedData, MyCalendarFeedVariables>

/** The codes of the coach that are still good, without the codes themselves, the last made first. */
export const MyCoachingInvitations = MyCoachingInvitationsInPlace as unknown as QueryDocument<MyCoachingInvitationsData, MyCoachingInvitationsVariables>

/** Who coaches the caller and whom the caller coaches, the last invited first. */
export const MyCoachings = MyCoachingsInPlace as unknown as QueryDocument<MyCoachingsData, MyCoachingsVariables>

/** The programs that the caller is or was on, the last joined first, and what comes next in each. */
export const MyEnrolments = MyEnrolmentsInPlace as unknown as QueryDocument<MyEnrolmentsData, MyEnrolmentsVariables>

/** What a training log shows first: the figures, the weeks, the last sessions with their sets, and the records. */
export const MyTraining = MyTrainingInPlace as unknown as QueryDocument<MyTrainingData, MyTrainingVariables>

/** Anything by its ID, such as one out of a link; null when there is no such thing for the caller. */
export const Node = NodeInPlace as unknown as QueryDocument<NodeData, NodeVariables>

/** Several things by their IDs at once, in the order asked for: to refresh what a client has cached. */
export const Nodes = NodesInPlace as unknown as QueryDocument<NodesData, NodesVariables>

/** Begins the addition of a passkey: `options` go into startRegistration. */
export const PasskeyAdditionOptions = PasskeyAdditionOptionsInPlace as unknown as MutationDocument<PasskeyAdditionOptionsData, PasskeyAdditionOptionsVariables, 'ceremonyId' | 'options', never>

/** Begins a login, with or without a username: `options` go into startAuthentication. */
export const PasskeyLoginOptions = PasskeyLoginOptionsInPlace as unknown as MutationDocument<PasskeyLoginOptionsData, PasskeyLoginOptionsVariables, 'ceremonyId' | 'options', never>

/** Begins a registration: `options` go into startRegistration. */
export const PasskeyRegistrationOptions = PasskeyRegistrationOptionsInPlace as unknown as MutationDocument<PasskeyRegistrationOptionsData, PasskeyRegistrationOptionsVariables, 'ceremonyId' | 'options', never>

/** Nothing is due between two days. The same first day again replaces the pause. */
export const PauseEnrolment = PauseEnrolmentInPlace as unknown as MutationDocument<PauseEnrolmentData, PauseEnrolmentVariables, 'enrolment', never>

/** Makes a program what a plan says, down to the last set; without a program ID, a new draft. Coaches only. */
export const PlanProgram = PlanProgramInPlace as unknown as MutationDocument<PlanProgramData, PlanProgramVariables, 'program', 'idempotencyKey'>

/** What an athlete is asked to do next in an enrolment, down to the last set, whatever was edited since. */
export const Prescribed = PrescribedInPlace as unknown as QueryDocument<PrescribedData, PrescribedVariables>

/** What `PropagateProgramRevision` would do with the same input, and what it does for each athlete. Coaches only. */
export const PreviewProgramPropagation = PreviewProgramPropagationInPlace as unknown as QueryDocument<PreviewProgramPropagationData, PreviewProgramPropagationVariables>

/** One person and what they train, by exactly one of ID and username: oneself, and for coaches whom they coach. */
export const ProductUser = ProductUserInPlace as unknown as QueryDocument<ProductUserData, ProductUserVariables>

/** A page of the athletes whom the caller coaches, each with the last weeks and the last session. Coaches only. */
export const ProductUsers = ProductUsersInPlace as unknown as QueryDocument<ProductUsersData, ProductUsersVariables>

/** One program with its milestones in order, by its ID; null when there is none that the caller may see. */
export const ProgramById = ProgramByIdInPlace as unknown as QueryDocument<ProgramByIdData, ProgramByIdVariables>

/** One program with its milestones in order, by the slug that its URL holds. */
export const ProgramBySlug = ProgramBySlugInPlace as unknown as QueryDocument<ProgramBySlugData, ProgramBySlugVariables>

/** A page of the coached athletes who are or were on a program, and how many enrolments it has in all. Coaches only. */
export const ProgramEnrolments = ProgramEnrolmentsInPlace as unknown as QueryDocument<ProgramEnrolmentsData, ProgramEnrolmentsVariables>

/** What a program was at each revision, newest first, and who changed it. Coaches only. */
export const ProgramRevisions = ProgramRevisionsInPlace as unknown as QueryDocument<ProgramRevisionsData, ProgramRevisionsVariables>

/** A page of programs down to their exercises in one request: what an app keeps for use without a connection. */
export const ProgramTree = ProgramTreeInPlace as unknown as QueryDocument<ProgramTreeData, ProgramTreeVariables>

/** A page of the programs that the caller may see, in the form of a list to choose from. */
export const Programs = ProgramsInPlace as unknown as QueryDocument<ProgramsData, ProgramsVariables>

/** Moves the enrolments named, or every active one, to the current revision of their program. Coaches only. */
export const PropagateProgramRevision = PropagateProgramRevisionInPlace as unknown as MutationDocument<PropagateProgramRevisionData, PropagateProgramRevisionVariables, 'program', never>

/** Shows a program to everybody, provided that nobody has changed it since. Coaches only. */
export const PublishProgram = PublishProgramInPlace as unknown as MutationDocument<PublishProgramData, PublishProgramVariables, 'program', never>

/** Confirms the caller with what startAuthentication answered, for five minutes. */
export const Reauthenticate = ReauthenticateInPlace as unknown as MutationDocument<ReauthenticateData, ReauthenticateVariables, 'reauthenticatedUntil', never>

/** Begins a confirmation: `options` go into startAuthentication. */
export const ReauthenticationOptions = ReauthenticationOptionsInPlace as unknown as MutationDocument<ReauthenticationOptionsData, ReauthenticationOptionsVariables, 'ceremonyId' | 'options', never>

/** Finishes a recovery with what startRegistration answered, and signs in. */
export const RecoverAccount = RecoverAccountInPlace as unknown as MutationDocument<RecoverAccountData, RecoverAccountVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never>

/** Begins a recovery with a username and a recovery code: `options` go into startRegistration. */
export const RecoveryOptions = RecoveryOptionsInPlace as unknown as MutationDocument<RecoveryOptionsData, RecoveryOptionsVariables, 'ceremonyId' | 'options', never>

/** Trades a refresh token for its successor and a new access token. */
export const RefreshSession = RefreshSessionInPlace as unknown as MutationDocument<RefreshSessionData, RefreshSessionVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never>

/** Finishes a registration with what startRegistration answered, and signs in. */
export const Register = RegisterInPlace as unknown as MutationDocument<RegisterData, RegisterVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never>

/** Removes one of the caller's own comments. */
export const RemoveComment = RemoveCommentInPlace as unknown as MutationDocument<RemoveCommentData, RemoveCommentVariables, 'removedCommentId' | 'subject', never>

/** Takes a milestone out of a program; needs no revision. Coaches only. */
export const RemoveMilestoneFromProgram = RemoveMilestoneFromProgramInPlace as unknown as MutationDocument<RemoveMilestoneFromProgramData, RemoveMilestoneFromProgramVariables, 'program', never>

/** Removes a passkey of the caller; never the last one. */
export const RemovePasskey = RemovePasskeyInPlace as unknown as MutationDocument<RemovePasskeyData, RemovePasskeyVariables, 'acceptedCredentialIds' | 'productUser' | 'removedPasskeyId', never>

/** Removes a set for good. */
export const RemoveSet = RemoveSetInPlace as unknown as MutationDocument<RemoveSetData, RemoveSetVariables, 'removedSetId', never>

/** Gives a passkey of the caller another name. */
export const RenamePasskey = RenamePasskeyInPlace as unknown as MutationDocument<RenamePasskeyData, RenamePasskeyVariables, 'passkey', never>

/** Gives a program a new order of exactly its own milestones, for the revision that was seen. Coaches only. */
export const ReorderProgramMilestones = ReorderProgramMilestonesInPlace as unknown as MutationDocument<ReorderProgramMilestonesData, ReorderProgramMilestonesVariables, 'program', never>

/** Makes a program what it was at an earlier revision, as a new revision. Coaches only. */
export const RevertProgram = RevertProgramInPlace as unknown as MutationDocument<RevertProgramData, RevertProgramVariables, 'program', never>

/** Takes the address of the calendar feed back. */
export const RevokeCalendarFeed = RevokeCalendarFeedInPlace as unknown as MutationDocument<RevokeCalendarFeedData, RevokeCalendarFeedVariables, 'revoked', never>

/** Takes a code back, which nobody can accept any more. Coaches only. */
export const RevokeCoachingInvitation = RevokeCoachingInvitationInPlace as unknown as MutationDocument<RevokeCoachingInvitationData, RevokeCoachingInvitationVariables, 'invitation', never>

/** Begins the schedule of an enrolment anew, or removes it. */
export const ScheduleEnrolment = ScheduleEnrolmentInPlace as unknown as MutationDocument<ScheduleEnrolmentData, ScheduleEnrolmentVariables, 'enrolment', never>

/** Gives a milestone its slots, the whole list: those with an ID stay. Coaches only. */
export const SetMilestoneWorkouts = SetMilestoneWorkoutsInPlace as unknown as MutationDocument<SetMilestoneWorkoutsData, SetMilestoneWorkoutsVariables, 'milestone', never>

/** Shifts a workout and all that follow it by days. */
export const ShiftSchedule = ShiftScheduleInPlace as unknown as MutationDocument<ShiftScheduleData, ShiftScheduleVariables, 'enrolment', 'clientId'>

/** Skips a workout, which can still be done. */
export const SkipScheduledWorkout = SkipScheduledWorkoutInPlace as unknown as MutationDocument<SkipScheduledWorkoutData, SkipScheduledWorkoutVariables, 'enrolment', never>

/** Begins a workout: workoutId alone, enrolmentId and slotId, or a title alone. */
export const StartWorkout = StartWorkoutInPlace as unknown as MutationDocument<StartWorkoutData, StartWorkoutVariables, never, 'clientId'>

/** Takes in what happened offline: any order, any number of times. */
export const SyncWorkoutEvents = SyncWorkoutEventsInPlace as unknown as MutationDocument<SyncWorkoutEventsData, SyncWorkoutEventsVariables, never, never>

/** Pins an enrolment to the newest revision of its program. */
export const TakeProgramRevision = TakeProgramRevisionInPlace as unknown as MutationDocument<TakeProgramRevisionData, TakeProgramRevisionVariables, 'enrolment', never>

/** What a device keeps of an enrolment to train without a signal: each workout with its prescription and the last sets. */
export const TrainingPlan = TrainingPlanInPlace as unknown as QueryDocument<TrainingPlanData, TrainingPlanVariables>

/** Makes one change in many rows of a program, or says what it would change. Coaches only. */
export const TransformProgram = TransformProgramInPlace as unknown as MutationDocument<TransformProgramData, TransformProgramVariables, 'program', never>

/** Shows an archived exercise in lists again. Coaches only. */
export const UnarchiveExercise = UnarchiveExerciseInPlace as unknown as MutationDocument<UnarchiveExerciseData, UnarchiveExerciseVariables, 'exercise', never>

/** Takes a program back into a draft, provided that nobody has changed it since. Coaches only. */
export const UnpublishProgram = UnpublishProgramInPlace as unknown as MutationDocument<UnpublishProgramData, UnpublishProgramVariables, 'program', never>

/** Changes an exercise; its slug stays. Coaches only. */
export const UpdateExercise = UpdateExerciseInPlace as unknown as MutationDocument<UpdateExerciseData, UpdateExerciseVariables, 'exercise', never>

/** Changes a milestone's own words, for the revision that was seen. Coaches only. */
export const UpdateMilestone = UpdateMilestoneInPlace as unknown as MutationDocument<UpdateMilestoneData, UpdateMilestoneVariables, 'milestone', never>

/** Changes what the caller says of themself. */
export const UpdateProfile = UpdateProfileInPlace as unknown as MutationDocument<UpdateProfileData, UpdateProfileVariables, 'productUser', never>

/** Changes a program's own words, for the revision that was seen. Coaches only. */
export const UpdateProgram = UpdateProgramInPlace as unknown as MutationDocument<UpdateProgramData, UpdateProgramVariables, 'program', never>

/** Edits a set: what is left out stays. */
export const UpdateSet = UpdateSetInPlace as unknown as MutationDocument<UpdateSetData, UpdateSetVariables, never, never>

/** Changes a workout, for the revision that was seen: rows with an ID stay. Coaches only. */
export const UpdateWorkout = UpdateWorkoutInPlace as unknown as MutationDocument<UpdateWorkoutData, UpdateWorkoutVariables, 'workout', never>

/** Edits a workout, also one that is completed: absent values stay. */
export const UpdateWorkoutSession = UpdateWorkoutSessionInPlace as unknown as MutationDocument<UpdateWorkoutSessionData, UpdateWorkoutSessionVariables, never, never>

/** Whether a username can be registered now, and the form it would be stored in: for a form, while somebody types. */
export const UsernameAvailability = UsernameAvailabilityInPlace as unknown as QueryDocument<UsernameAvailabilityData, UsernameAvailabilityVariables>

/** One workout with everything that is prescribed in it, loads in the unit they were entered in and in the one wanted. */
export const Workout = WorkoutInPlace as unknown as QueryDocument<WorkoutData, WorkoutVariables>

/** What a workout asked for at each revision, newest first, and the programs that hold it. Coaches only. */
export const WorkoutRevisions = WorkoutRevisionsInPlace as unknown as QueryDocument<WorkoutRevisionsData, WorkoutRevisionsVariables>

/** One workout session with its sets in order, by exactly one of its ID and the client ID that the device made. */
export const WorkoutSession = WorkoutSessionInPlace as unknown as QueryDocument<WorkoutSessionData, WorkoutSessionVariables>

/** What to do next, and beside each exercise what the caller did the last time. */
export const WorkoutWithPreviousSets = WorkoutWithPreviousSetsInPlace as unknown as QueryDocument<WorkoutWithPreviousSetsData, WorkoutWithPreviousSetsVariables>

/** A page of all workouts, for a coach who fills a milestone. Coaches only. */
export const Workouts = WorkoutsInPlace as unknown as QueryDocument<WorkoutsData, WorkoutsVariables>

export const AdjustmentFields = AdjustmentFieldsInPlace as unknown as FragmentDocument<AdjustmentFieldsFragment, 'AdjustmentFieldsFragment'>

export const AttentionFields = AttentionFieldsInPlace as unknown as FragmentDocument<AttentionFieldsFragment, 'AttentionFieldsFragment'>

export const CoachingFields = CoachingFieldsInPlace as unknown as FragmentDocument<CoachingFieldsFragment, 'CoachingFieldsFragment'>

export const CommentFields = CommentFieldsInPlace as unknown as FragmentDocument<CommentFieldsFragment, 'CommentFieldsFragment'>

export const EnrolmentFields = EnrolmentFieldsInPlace as unknown as FragmentDocument<EnrolmentFieldsFragment, 'EnrolmentFieldsFragment'>

export const ExerciseFields = ExerciseFieldsInPlace as unknown as FragmentDocument<ExerciseFieldsFragment, 'ExerciseFieldsFragment'>

export const PlanChangeFields = PlanChangeFieldsInPlace as unknown as FragmentDocument<PlanChangeFieldsFragment, 'PlanChangeFieldsFragment'>

export const RecordFields = RecordFieldsInPlace as unknown as FragmentDocument<RecordFieldsFragment, 'RecordFieldsFragment'>

export const ScheduleFields = ScheduleFieldsInPlace as unknown as FragmentDocument<ScheduleFieldsFragment, 'ScheduleFieldsFragment'>

export const ScheduledWorkoutFields = ScheduledWorkoutFieldsInPlace as unknown as FragmentDocument<ScheduledWorkoutFieldsFragment, 'ScheduledWorkoutFieldsFragment'>

export const SessionFields = SessionFieldsInPlace as unknown as FragmentDocument<SessionFieldsFragment, 'SessionFieldsFragment'>

export const SetFields = SetFieldsInPlace as unknown as FragmentDocument<SetFieldsFragment, 'SetFieldsFragment'>
