// Generated from schema/ by scripts/generateClient.mjs.
import { document, type FragmentDocument, type MutationDocument, type QueryDocument } from '../document.ts'
export type * from './variables.ts'
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

export type AbandonWorkoutData = { abandonWorkout: { workoutSession: SessionFieldsFragment | null; userErrors: AbandonWorkoutError[] } | null }

export type AcceptCoachingData = { acceptCoaching: { coaching: CoachingFieldsFragment | null; userErrors: AcceptCoachingError[] } | null }

export type AccountData = { me: { id: ProductUserID; username: string; account: { passkeys: ({ id: PasskeyID; name: string; createdAt: DateTime; lastUsedAt: DateTime | null; backedUp: boolean; transports: string[] })[]; sessions: ({ id: AuthSessionID; createdAt: DateTime; lastUsedAt: DateTime; expiresAt: DateTime; userAgent: string | null; current: boolean })[]; unusedRecoveryCodes: number; reauthenticatedUntil: DateTime | null } | null } | null }

export type AddCommentData = { addComment: { comment: CommentFieldsFragment | null; userErrors: AddCommentError[] } | null }

export type AddMilestoneToProgramData = { addMilestoneToProgram: { program: { id: ProgramID; revision: number; milestoneCount: number; milestones: ({ id: MilestoneID })[] } | null; alreadyPresent: boolean; userErrors: AddMilestoneToProgramError[] } | null }

export type AddPasskeyData = { addPasskey: { passkey: { id: PasskeyID; name: string; createdAt: DateTime; lastUsedAt: DateTime | null; backedUp: boolean; transports: string[] } | null; acceptedCredentialIds: string[] | null; productUser: { id: ProductUserID } | null; userErrors: AddPasskeyError[] } | null }

export type AdjustEnrolmentData = { adjustEnrolment: { enrolment: { id: EnrolmentID; updatedAt: DateTime } | null; adjustment: AdjustmentFieldsFragment | null; userErrors: AdjustEnrolmentError[] } | null }

export type AgendaData = { agenda: ({ dueOn: LocalDate | null; doneOn: LocalDate | null; status: ScheduledWorkoutStatus; movedFrom: LocalDate | null; skipReason: string | null; slot: { slotId: MilestoneWorkoutID; workoutTitle: string }; workoutSession: { id: WorkoutSessionID; completedAt: DateTime | null } | null; enrolment: { id: EnrolmentID; programTitle: string } })[] | null }

export type ArchiveExerciseData = { archiveExercise: { exercise: { id: ExerciseID; isArchived: boolean } | null; userErrors: ArchiveExerciseError[] } | null }

export type AskedForData = { enrolment: { id: EnrolmentID; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; rows: ({ workoutExerciseId: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; group: string | null; prescription: Prescription; restSeconds: number | null; notes: string | null; isAdjusted: boolean; adjustmentNote: string | null; written: { id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; prescription: Prescription } })[] | null } | null; adjustments: { totalCount: number; nodes: AdjustmentFieldsFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null }

export type AssignProgramData = { assignProgram: { results: ({ athleteId: ProductUserID; isNew: boolean; enrolment: ScheduleFieldsFragment | null; userErrors: UserErrorOf<UserErrorCode>[] })[]; userErrors: AssignProgramError[] } | null }

export type CommentsData = { node: { id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID } | { id: CommentID } | { id: EnrolmentID; unreadComments: number; comments: { nodes: CommentFieldsFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | { id: ExerciseID } | { id: MilestoneID } | { id: PasskeyID } | { id: PerformedSetID; unreadComments: number; comments: { nodes: CommentFieldsFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | { id: PersonalRecordID } | { id: ProductUserID } | { id: ProgramID } | { id: ProgramRevisionID } | { id: WorkoutID } | { id: WorkoutRevisionID } | { id: WorkoutSessionID; unreadComments: number; comments: { nodes: CommentFieldsFragment[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null }

export type CompleteWorkoutData = { completeWorkout: { workoutSession: SessionFieldsFragment | null; milestonesCompleted: ({ id: MilestoneID; title: string })[]; newPersonalRecords: RecordFieldsFragment[]; userErrors: CompleteWorkoutError[] } | null }

export type CopyMilestoneData = { copyMilestone: { milestone: { id: MilestoneID; title: string; revision: number } | null; userErrors: CopyMilestoneError[] } | null }

export type CopyProgramData = { copyProgram: { program: { id: ProgramID; title: string; revision: number } | null; userErrors: CopyProgramError[] } | null }

export type CopyWorkoutData = { copyWorkout: { workout: { id: WorkoutID; title: string; revision: number } | null; userErrors: CopyWorkoutError[] } | null }

export type CreateCalendarFeedData = { createCalendarFeed: { url: string | null; userErrors: CreateCalendarFeedError[] } | null }

export type CreateCoachingInvitationData = { createCoachingInvitation: { code: string | null; url: string | null; expiresAt: DateTime | null; userErrors: CreateCoachingInvitationError[] } | null }

export type CreateExerciseData = { createExercise: { exercise: ExerciseFieldsFragment | null; userErrors: CreateExerciseError[] } | null }

export type CreateMilestoneData = { createMilestone: { milestone: { id: MilestoneID; title: string; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID } })[] } | null; userErrors: CreateMilestoneError[] } | null }

export type CreateProgramData = { createProgram: { program: { id: ProgramID; slug: string; title: string; isPublished: boolean; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: CreateProgramError[] } | null }

export type CreateRecoveryCodesData = { createRecoveryCodes: { codes: string[] | null; userErrors: CreateRecoveryCodesError[] } | null }

export type CreateWorkoutData = { createWorkout: { workout: { id: WorkoutID; title: string; revision: number; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID } })[] } | null; userErrors: CreateWorkoutError[] } | null }

export type DeclineCoachingData = { declineCoaching: { coaching: CoachingFieldsFragment | null; userErrors: DeclineCoachingError[] } | null }

export type DeleteAccountData = { deleteAccount: { deleted: boolean; userErrors: DeleteAccountError[] } | null }

export type DeleteExerciseData = { deleteExercise: { deletedExerciseId: ExerciseID | null; userErrors: DeleteExerciseError[] } | null }

export type DeleteMilestoneData = { deleteMilestone: { deletedMilestoneId: MilestoneID | null; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: DeleteMilestoneError[] } | null }

export type DeleteProgramData = { deleteProgram: { deletedProgramId: ProgramID | null; userErrors: DeleteProgramError[] } | null }

export type DeleteWorkoutData = { deleteWorkout: { deletedWorkoutId: WorkoutID | null; userErrors: DeleteWorkoutError[] } | null }

export type DeleteWorkoutSessionData = { deleteWorkoutSession: { deletedWorkoutSessionId: WorkoutSessionID | null; userErrors: DeleteWorkoutSessionError[] } | null }

export type DismissAttentionData = { dismissAttention: { attention: AttentionFieldsFragment | null; userErrors: DismissAttentionError[] } | null }

export type EndCoachingData = { endCoaching: { coaching: CoachingFieldsFragment | null; userErrors: EndCoachingError[] } | null }

export type EndSessionData = { endSession: { sessionsEnded: number; userErrors: EndSessionError[] } | null }

export type EnrolInProgramData = { enrolInProgram: { enrolment: EnrolmentFieldsFragment | null; userErrors: EnrolInProgramError[] } | null }

export type EnrolmentData = { enrolment: { id: EnrolmentID; programTitle: string; pinnedRevision: number; isCurrent: boolean; status: EnrolmentStatus; startedAt: DateTime; completedAt: DateTime | null; percentComplete: number; milestones: ({ milestoneId: MilestoneID; title: string; slotsDone: number; slotsTotal: number; completedAt: DateTime | null; slots: ({ slotId: MilestoneWorkoutID; workoutTitle: string; workout: { id: WorkoutID; title: string } | null; completedSession: { id: WorkoutSessionID; completedAt: DateTime | null } | null })[]; milestone: { id: MilestoneID; title: string } | null })[]; currentMilestone: { milestoneId: MilestoneID } | null; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; workout: { id: WorkoutID } | null } | null; productUser: { id: ProductUserID; username: string }; program: { id: ProgramID; revision: number; isPublished: boolean } | null } | null }

export type EnrolmentScheduleData = { enrolment: { id: EnrolmentID; status: EnrolmentStatus; pinnedRevision: number; startsOn: LocalDate | null; trainingDays: DayOfWeek[] | null; assignmentNote: string | null; assignedBy: { id: ProductUserID; username: string; displayName: string | null } | null; adherence: { due: number; done: number; missed: number; skipped: number; percent: number | null }; schedule: { nodes: ScheduledWorkoutFieldsFragment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null } | null }

export type ExerciseData = { exercise: { id: ExerciseID; slug: string; name: string; aliases: string[]; description: string | null; category: ExerciseCategory; equipment: Equipment | null; force: Force | null; level: Level | null; mechanic: Mechanic | null; metric: ExerciseMetric; primaryMuscles: Muscle[]; secondaryMuscles: Muscle[]; videoUrl: string | null; isArchived: boolean; createdAt: DateTime; updatedAt: DateTime } | null }

export type ExerciseHistoryData = { me: { id: ProductUserID; performedSets: { nodes: SetFieldsFragment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: RecordFieldsFragment[] } } | null }

export type ExercisesData = { exercises: { nodes: ({ id: ExerciseID; slug: string; name: string; category: ExerciseCategory; equipment: Equipment | null; level: Level | null; metric: ExerciseMetric; primaryMuscles: Muscle[] })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type ExercisesLoggedData = { me: { id: ProductUserID; exercisesLogged: { nodes: ({ lastPerformedAt: DateTime; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type InviteAthleteData = { inviteAthlete: { coaching: CoachingFieldsFragment | null; userErrors: InviteAthleteError[] } | null }

export type LeaveProgramData = { leaveProgram: { enrolment: EnrolmentFieldsFragment | null; userErrors: LeaveProgramError[] } | null }

export type LogSetData = { logSet: { set: SetFieldsFragment | null; workoutSession: SessionFieldsFragment | null; newPersonalRecords: RecordFieldsFragment[]; userErrors: LogSetError[] } | null }

export type LoginData = { login: { token: string | null; tokenExpiresAt: DateTime | null; refreshToken: string | null; refreshTokenExpiresAt: DateTime | null; acceptedCredentialIds: string[] | null; productUser: { id: ProductUserID; username: string; role: Role } | null; userErrors: LoginError[] } | null }

export type LogoutData = { logout: { sessionsEnded: number; userErrors: LogoutError[] } | null }

export type LogoutEverywhereData = { logoutEverywhere: { sessionsEnded: number; userErrors: LogoutEverywhereError[] } | null }

export type MarkCommentsReadData = { markCommentsRead: { subject: { id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID } | { id: CommentID } | { id: EnrolmentID; unreadComments: number } | { id: ExerciseID } | { id: MilestoneID } | { id: PasskeyID } | { id: PerformedSetID; unreadComments: number } | { id: PersonalRecordID } | { id: ProductUserID } | { id: ProgramID } | { id: ProgramRevisionID } | { id: WorkoutID } | { id: WorkoutRevisionID } | { id: WorkoutSessionID; unreadComments: number } | null; userErrors: MarkCommentsReadError[] } | null }

export type MeData = { me: { id: ProductUserID; username: string; displayName: string | null; role: Role; timeZone: string; preferredUnit: MassUnit; progress: { currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null; workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal } } | null }

export type MilestoneData = { milestone: { id: MilestoneID; title: string; description: string | null; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID; title: string; estimatedMinutes: number | null } })[]; programs: { nodes: ({ id: ProgramID; slug: string; title: string })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; createdAt: DateTime; updatedAt: DateTime } | null }

export type MilestonesData = { milestones: { nodes: ({ id: MilestoneID; title: string; description: string | null; revision: number })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type MoveProgramMilestoneData = { moveProgramMilestone: { program: { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: MoveProgramMilestoneError[] } | null }

export type MoveScheduledWorkoutData = { moveScheduledWorkout: { enrolment: ScheduleFieldsFragment | null; scheduledWorkout: ScheduledWorkoutFieldsFragment | null; userErrors: MoveScheduledWorkoutError[] } | null }

export type MyAthletesData = { me: { id: ProductUserID; athletes: { nodes: ({ id: ProductUserID; username: string; displayName: string | null; progress: { workoutsCompleted: number; currentStreakWeeks: number; lastWorkoutAt: DateTime | null }; enrolments: { nodes: ({ id: EnrolmentID; status: EnrolmentStatus; programTitle: string; percentComplete: number })[] } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null } | null }

export type MyAttentionData = { attention: { nodes: AttentionFieldsFragment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

export type MyCalendarFeedData = { me: { id: ProductUserID; calendarFeedCreatedAt: DateTime | null } | null }

export type MyCoachingInvitationsData = { me: { id: ProductUserID; coachingInvitations: ({ id: CoachingInvitationID; usesLeft: number; createdAt: DateTime; expiresAt: DateTime; startsOn: LocalDate | null; trainingDays: DayOfWeek[] | null; program: { id: ProgramID; title: string } | null })[] | null } | null }

export type MyCoachingsData = { me: { id: ProductUserID; coachings: { nodes: CoachingFieldsFragment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null } | null }

export type MyEnrolmentsData = { me: { id: ProductUserID; enrolments: { nodes: ({ id: EnrolmentID; programTitle: string; status: EnrolmentStatus; isCurrent: boolean; percentComplete: number; program: { id: ProgramID } | null; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string } | null })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type MyTrainingData = { me: { id: ProductUserID; progress: { workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal; currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null; byWeek: ({ weekStart: LocalDate; workoutsCompleted: number; volume: Decimal })[] }; workoutSessions: { nodes: ({ id: WorkoutSessionID; clientId: string; workoutTitle: string; slotId: MilestoneWorkoutID | null; status: WorkoutSessionStatus; startedAt: DateTime; completedAt: DateTime | null; completedOn: LocalDate | null; notes: string | null; rating: number | null; hasPain: boolean; volume: Decimal; updatedAt: DateTime; sets: SetFieldsFragment[] })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: RecordFieldsFragment[]; totalCount: number } } | null }

export type NodeData = { node: { id: AdjustmentID; __typename: 'Adjustment' } | { id: AttentionID; __typename: 'Attention' } | { id: AuthSessionID; __typename: 'AuthSession' } | { id: CoachingID; __typename: 'Coaching' } | { id: CommentID; __typename: 'Comment' } | { id: EnrolmentID; __typename: 'Enrolment' } | { id: ExerciseID; __typename: 'Exercise'; name: string } | { id: MilestoneID; __typename: 'Milestone'; title: string } | { id: PasskeyID; __typename: 'Passkey' } | { id: PerformedSetID; __typename: 'PerformedSet' } | { id: PersonalRecordID; __typename: 'PersonalRecord' } | { id: ProductUserID; __typename: 'ProductUser'; username: string } | { id: ProgramID; __typename: 'Program'; title: string } | { id: ProgramRevisionID; __typename: 'ProgramRevision' } | { id: WorkoutID; __typename: 'Workout'; title: string } | { id: WorkoutRevisionID; __typename: 'WorkoutRevision' } | { id: WorkoutSessionID; __typename: 'WorkoutSession' } | null }

export type NodesData = { nodes: ({ id: AdjustmentID; __typename: 'Adjustment' } | { id: AttentionID; __typename: 'Attention' } | { id: AuthSessionID; __typename: 'AuthSession' } | { id: CoachingID; __typename: 'Coaching' } | { id: CommentID; __typename: 'Comment' } | { id: EnrolmentID; __typename: 'Enrolment' } | { id: ExerciseID; __typename: 'Exercise'; name: string } | { id: MilestoneID; __typename: 'Milestone'; title: string } | { id: PasskeyID; __typename: 'Passkey' } | { id: PerformedSetID; __typename: 'PerformedSet' } | { id: PersonalRecordID; __typename: 'PersonalRecord' } | { id: ProductUserID; __typename: 'ProductUser'; username: string } | { id: ProgramID; __typename: 'Program'; title: string } | { id: ProgramRevisionID; __typename: 'ProgramRevision' } | { id: WorkoutID; __typename: 'Workout'; title: string } | { id: WorkoutRevisionID; __typename: 'WorkoutRevision' } | { id: WorkoutSessionID; __typename: 'WorkoutSession' } | null)[] | null }

export type PasskeyAdditionOptionsData = { passkeyAdditionOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyAdditionOptionsError[] } | null }

export type PasskeyLoginOptionsData = { passkeyLoginOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyLoginOptionsError[] } | null }

export type PasskeyRegistrationOptionsData = { passkeyRegistrationOptions: { ceremonyId: string | null; options: object | null; userErrors: PasskeyRegistrationOptionsError[] } | null }

export type PauseEnrolmentData = { pauseEnrolment: { enrolment: ScheduleFieldsFragment | null; userErrors: PauseEnrolmentError[] } | null }

export type PlanProgramData = { planProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: PlanChangeFieldsFragment[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: PlanProgramError[] } | null }

export type PrescribedData = { enrolment: { id: EnrolmentID; isCurrent: boolean; nextWorkout: { slotId: MilestoneWorkoutID; workoutTitle: string; workoutRevision: { id: WorkoutRevisionID; revision: number; title: string; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID; name: string }; alternatives: ({ id: ExerciseID; name: string })[]; prescription: Prescription; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; percentOfOneRepMax: Decimal | null; percentMax: Decimal | null; rpe: Decimal | null; rpeMax: Decimal | null; repsInReserve: Decimal | null; durationSeconds: number | null; distanceMeters: Decimal | null; distanceUnit: DistanceUnit | null; tempo: Tempo | null; restSeconds: number | null; side: Side | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] } | null } | null } | null }

export type PreviewProgramPropagationData = { previewProgramPropagation: { enrolmentsMoved: number; enrolmentsCompleted: number; othersMoved: number; changes: ({ kind: PropagationChangeKind; milestoneId: MilestoneID; title: string })[]; athletes: { nodes: ({ athlete: { id: ProductUserID; username: string }; percentBefore: number; percentAfter: number; nextWorkoutBefore: { slotId: MilestoneWorkoutID; workoutTitle: string } | null; nextWorkoutAfter: { slotId: MilestoneWorkoutID; workoutTitle: string } | null })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } } | null }

export type ProductUserData = { productUser: { id: ProductUserID; username: string; displayName: string | null; role: Role; timeZone: string; preferredUnit: MassUnit; createdAt: DateTime; progress: { workoutsCompleted: number; setsPerformed: number; totalVolume: Decimal; currentStreakWeeks: number; longestStreakWeeks: number; lastWorkoutAt: DateTime | null }; workoutSessions: { nodes: SessionFieldsFragment[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number }; personalRecords: { nodes: RecordFieldsFragment[] } } | null }

export type ProductUsersData = { productUsers: { nodes: ({ id: ProductUserID; username: string; displayName: string | null; progress: { workoutsCompleted: number; currentStreakWeeks: number; lastWorkoutAt: DateTime | null; byWeek: ({ weekStart: LocalDate; workoutsCompleted: number; volume: Decimal })[] }; workoutSessions: { nodes: SessionFieldsFragment[] } })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

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

export type RemoveSetData = { removeSet: { removedSetId: PerformedSetID | null; workoutSession: SessionFieldsFragment | null; userErrors: RemoveSetError[] } | null }

export type RenamePasskeyData = { renamePasskey: { passkey: { id: PasskeyID; name: string } | null; userErrors: RenamePasskeyError[] } | null }

export type ReorderProgramMilestonesData = { reorderProgramMilestones: { program: { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | null; userErrors: ReorderProgramMilestonesError[] } | null }

export type RevertProgramData = { revertProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: PlanChangeFieldsFragment[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: RevertProgramError[] } | null }

export type RevokeCalendarFeedData = { revokeCalendarFeed: { revoked: boolean | null; userErrors: RevokeCalendarFeedError[] } | null }

export type RevokeCoachingInvitationData = { revokeCoachingInvitation: { invitation: { id: CoachingInvitationID; usesLeft: number } | null; userErrors: RevokeCoachingInvitationError[] } | null }

export type ScheduleEnrolmentData = { scheduleEnrolment: { enrolment: ScheduleFieldsFragment | null; userErrors: ScheduleEnrolmentError[] } | null }

export type SetMilestoneWorkoutsData = { setMilestoneWorkouts: { milestone: { id: MilestoneID; revision: number; workouts: ({ id: MilestoneWorkoutID; workout: { id: WorkoutID } })[] } | null; userErrors: SetMilestoneWorkoutsError[] } | null }

export type ShiftScheduleData = { shiftSchedule: { enrolment: ScheduleFieldsFragment | null; scheduledWorkout: ScheduledWorkoutFieldsFragment | null; userErrors: ShiftScheduleError[] } | null }

export type SkipScheduledWorkoutData = { skipScheduledWorkout: { enrolment: ScheduleFieldsFragment | null; scheduledWorkout: ScheduledWorkoutFieldsFragment | null; userErrors: SkipScheduledWorkoutError[] } | null }

export type StartWorkoutData = { startWorkout: { workoutSession: SessionFieldsFragment | null; userErrors: StartWorkoutError[] } | null }

export type SyncWorkoutEventsData = { syncWorkoutEvents: { results: ({ clientEventId: string; outcome: SyncOutcome; workoutSession: { id: WorkoutSessionID; clientId: string; status: WorkoutSessionStatus } | null; set: { id: PerformedSetID; clientId: string } | null; userErrors: UserErrorOf<UserErrorCode>[] })[]; userErrors: SyncWorkoutEventsError[] } | null }

export type TakeProgramRevisionData = { takeProgramRevision: { enrolment: EnrolmentFieldsFragment | null; userErrors: TakeProgramRevisionError[] } | null }

export type TrainingPlanData = { enrolment: { id: EnrolmentID; programTitle: string; status: EnrolmentStatus; isCurrent: boolean; percentComplete: number; milestones: ({ milestoneId: MilestoneID; title: string; completedAt: DateTime | null; slots: ({ slotId: MilestoneWorkoutID; workoutTitle: string; completedSession: { id: WorkoutSessionID; completedOn: LocalDate | null } | null; rows: ({ workoutExerciseId: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; isAdjusted: boolean; adjustmentNote: string | null; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit } | null; percentOfOneRepMax: Decimal | null; percentMax: Decimal | null; rpe: Decimal | null; rpeMax: Decimal | null; repsInReserve: Decimal | null; tempo: Tempo | null; restSeconds: number | null; side: Side | null })[]; previousSets: ({ id: PerformedSetID; type: SetType; reps: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] | null; workoutRevision: { id: WorkoutRevisionID; title: string; description: string | null; estimatedMinutes: number | null } | null })[] })[] } | null }

export type TransformProgramData = { transformProgram: { program: { id: ProgramID; slug: string; title: string; revision: number } | null; changes: PlanChangeFieldsFragment[]; othersAffected: ({ id: ProgramID; title: string; revision: number })[]; unusedWorkouts: ({ id: WorkoutID; title: string })[]; userErrors: TransformProgramError[] } | null }

export type UnarchiveExerciseData = { unarchiveExercise: { exercise: { id: ExerciseID; isArchived: boolean } | null; userErrors: UnarchiveExerciseError[] } | null }

export type UnpublishProgramData = { unpublishProgram: { program: { id: ProgramID; isPublished: boolean; publishedAt: DateTime | null; revision: number } | null; userErrors: UnpublishProgramError[] } | null }

export type UpdateExerciseData = { updateExercise: { exercise: ExerciseFieldsFragment | null; userErrors: UpdateExerciseError[] } | null }

export type UpdateMilestoneData = { updateMilestone: { milestone: { id: MilestoneID; title: string; description: string | null; revision: number } | null; userErrors: UpdateMilestoneError[] } | null }

export type UpdateProfileData = { updateProfile: { productUser: { id: ProductUserID; displayName: string | null; timeZone: string; preferredUnit: MassUnit } | null; userErrors: UpdateProfileError[] } | null }

export type UpdateProgramData = { updateProgram: { program: { id: ProgramID; slug: string; title: string; description: string | null; level: Level | null; revision: number } | null; userErrors: UpdateProgramError[] } | null }

export type UpdateSetData = { updateSet: { set: SetFieldsFragment | null; workoutSession: SessionFieldsFragment | null; newPersonalRecords: RecordFieldsFragment[]; userErrors: UpdateSetError[] } | null }

export type UpdateWorkoutData = { updateWorkout: { workout: { id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; rpe: Decimal | null; tempo: Tempo | null; load: { value: Decimal; unit: MassUnit } | null })[] })[] } | null; userErrors: UpdateWorkoutError[] } | null }

export type UpdateWorkoutSessionData = { updateWorkoutSession: { workoutSession: SessionFieldsFragment | null; userErrors: UpdateWorkoutSessionError[] } | null }

export type UsernameAvailabilityData = { usernameAvailability: { available: boolean; normalized: string | null; reason: UserErrorCode | null } | null }

export type WorkoutData = { workout: { id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number; exercises: ({ id: WorkoutExerciseID; group: string | null; notes: string | null; restSeconds: number | null; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null; durationSeconds: number | null; distanceMeters: Decimal | null; load: { value: Decimal; unit: MassUnit; converted: Decimal } | null; percentOfOneRepMax: Decimal | null; rpe: Decimal | null; tempo: Tempo | null })[] })[]; createdAt: DateTime; updatedAt: DateTime } | null }

export type WorkoutRevisionsData = { workout: { id: WorkoutID; title: string; revision: number; usedIn: { nodes: ({ id: ProgramID; title: string })[] } | null; revisions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: ({ id: WorkoutRevisionID; revision: number; createdAt: DateTime; createdBy: { id: ProductUserID; username: string } | null; title: string; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string }; prescription: Prescription })[] })[] } | null } | null }

export type WorkoutSessionData = { workoutSession: { id: WorkoutSessionID; clientId: string; workoutTitle: string; slotId: MilestoneWorkoutID | null; status: WorkoutSessionStatus; startedAt: DateTime; completedAt: DateTime | null; completedOn: LocalDate | null; notes: string | null; rating: number | null; hasPain: boolean; volume: Decimal; updatedAt: DateTime; productUser: { id: ProductUserID; username: string }; workout: { id: WorkoutID; title: string } | null; enrolment: { id: EnrolmentID; programTitle: string } | null; sets: ({ id: PerformedSetID; clientId: string; exerciseName: string; position: number; type: SetType; reps: number | null; load: { value: Decimal; unit: MassUnit } | null; rpe: Decimal | null; durationSeconds: number | null; distanceMeters: Decimal | null; notes: string | null; hasPain: boolean; performedAt: DateTime; performedOn: LocalDate | null; sequence: number | null; workoutExerciseId: WorkoutExerciseID | null; prescribedSetIndex: number | null; isSubstitution: boolean; estimatedOneRepMax: { value: Decimal; unit: MassUnit } | null; updatedAt: DateTime; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric } })[] } | null }

export type WorkoutWithPreviousSetsData = { workout: { id: WorkoutID; title: string; exercises: ({ id: WorkoutExerciseID; exercise: { id: ExerciseID; name: string; metric: ExerciseMetric }; sets: ({ type: SetType; repsMin: number | null; repsMax: number | null })[]; previousSets: SetFieldsFragment[] })[] } | null }

export type WorkoutsData = { workouts: { nodes: ({ id: WorkoutID; title: string; description: string | null; estimatedMinutes: number | null; revision: number })[]; pageInfo: { endCursor: string | null; hasNextPage: boolean }; totalCount: number } | null }

/** Ends a workout without completing it. */
export const AbandonWorkout: MutationDocument<AbandonWorkoutData, AbandonWorkoutVariables, never, never> = /* @__PURE__ */ document('AbandonWorkout', '1156aab6fc06d4028218e0d633685b7b2a5939944e71e5f1e5ad5002438525ba', `mutation AbandonWorkout($input: AbandonWorkoutInput!) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Accepts an invitation or a code. From now on the coach sees the caller's training. */
export const AcceptCoaching: MutationDocument<AcceptCoachingData, AcceptCoachingVariables, 'coaching', never> = /* @__PURE__ */ document('AcceptCoaching', '5d846d9b2356032f6e92ca15838ea46077f90bf5d21d8498fe906af0b5e9365d', `mutation AcceptCoaching($input: AcceptCoachingInput!) {
  acceptCoaching(input: $input) {
    coaching {
      ...CoachingFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** What guards the caller's own account. */
export const Account: QueryDocument<AccountData, AccountVariables> = /* @__PURE__ */ document('Account', '74a7b227bce62e4c70fbef112275d6a91542bc146777288daa6b2022d844b573', `query Account {
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
}`)

/** Comments on a session, a set or an enrolment, as the athlete or as their coach. */
export const AddComment: MutationDocument<AddCommentData, AddCommentVariables, 'comment', 'clientId'> = /* @__PURE__ */ document('AddComment', 'ea57ed3879b0f86ea8a7560cc34d29774976e9c81ea7c8e10d5b853b76d92f4a', `mutation AddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    comment {
      ...CommentFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment CommentFields on Comment {
  id
  clientId
  text
  createdAt
  readAt
  author {
    id
    username
    displayName
    role
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "clientId")

/** Adds a milestone at a place relative to the others; needs no revision. Coaches only. */
export const AddMilestoneToProgram: MutationDocument<AddMilestoneToProgramData, AddMilestoneToProgramVariables, 'program', never> = /* @__PURE__ */ document('AddMilestoneToProgram', 'ee2dd8db21469944141a60f9d60dd464e4a9c77cce701b5fbb2ae05754715e31', `mutation AddMilestoneToProgram($input: AddMilestoneToProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Adds a passkey with what startRegistration answered. */
export const AddPasskey: MutationDocument<AddPasskeyData, AddPasskeyVariables, 'acceptedCredentialIds' | 'passkey' | 'productUser', never> = /* @__PURE__ */ document('AddPasskey', '688150d7bc02936aa3ec888973a9f9733117626be985396bcc9a8df456d6fa53', `mutation AddPasskey($input: AddPasskeyInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes one row of the program for one athlete. An input that says nothing about the row takes the adjustment back. */
export const AdjustEnrolment: MutationDocument<AdjustEnrolmentData, AdjustEnrolmentVariables, 'enrolment', never> = /* @__PURE__ */ document('AdjustEnrolment', '110cb323785735dbb48658a6eeb94e3877d27bb9457be42b27a864b8c5e7208c', `mutation AdjustEnrolment($input: AdjustEnrolmentInput!) {
  adjustEnrolment(input: $input) {
    enrolment {
      id
      updatedAt
    }
    adjustment {
      ...AdjustmentFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment AdjustmentFields on Adjustment {
  id
  workoutExerciseId
  workoutTitle
  exerciseName
  exercise {
    id
    name
  }
  prescription
  note
  isRemoved
  isOrphaned
  adjustedAt
  adjustedBy {
    id
    username
    displayName
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** What is due of everything that the caller is on, between two days. */
export const Agenda: QueryDocument<AgendaData, AgendaVariables> = /* @__PURE__ */ document('Agenda', '05deca25c458facaeeb916244aa3885c4bf55ac85e956d027b8b78cc1bb72118', `query Agenda($from: LocalDate!, $to: LocalDate!) {
  agenda(from: $from, to: $to) {
    ...ScheduledWorkoutFields
    enrolment {
      id
      programTitle
    }
  }
}
fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}`)

/** Leaves an exercise out of lists; what names it stays as it is. Coaches only. */
export const ArchiveExercise: MutationDocument<ArchiveExerciseData, ArchiveExerciseVariables, 'exercise', never> = /* @__PURE__ */ document('ArchiveExercise', 'ae4d9fa7b067f296b692f50c4d75ee853b365a48f69e6a339b22d1630ae78fa9', `mutation ArchiveExercise($input: ArchiveExerciseInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** What one athlete is asked for next, row by row, and what their coach has adjusted of their program. */
export const AskedFor: QueryDocument<AskedForData, AskedForVariables> = /* @__PURE__ */ document('AskedFor', '50d6d08b3918190e0a6b02899f0b0214ded13ff792f7d1d8b740a3bc01547c95', `query AskedFor($enrolmentId: ID!, $first: Int = 20, $after: String) {
  enrolment(id: $enrolmentId) {
    id
    nextWorkout {
      slotId
      workoutTitle
      rows {
        workoutExerciseId
        exercise {
          id
          name
        }
        group
        prescription
        restSeconds
        notes
        isAdjusted
        adjustmentNote
        written {
          id
          exercise {
            id
            name
          }
          prescription
        }
      }
    }
    adjustments(first: $first, after: $after) {
      totalCount
      nodes {
        ...AdjustmentFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
fragment AdjustmentFields on Adjustment {
  id
  workoutExerciseId
  workoutTitle
  exerciseName
  exercise {
    id
    name
  }
  prescription
  note
  isRemoved
  isOrphaned
  adjustedAt
  adjustedBy {
    id
    username
    displayName
  }
}`)

/** Assigns a program to athletes whom the coach coaches. Each outcome stands by itself. Coaches only. */
export const AssignProgram: MutationDocument<AssignProgramData, AssignProgramVariables, never, 'idempotencyKey'> = /* @__PURE__ */ document('AssignProgram', 'c667ecaa3b3f88789c8a5f84a9773db8fbe2b877f454c788c31f58ab3c3d2af0', `mutation AssignProgram($input: AssignProgramInput!) {
  assignProgram(input: $input) {
    results {
      athleteId
      isNew
      enrolment {
        ...ScheduleFields
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
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** The comments on a session, a set or an enrolment, the last first. */
export const Comments: QueryDocument<CommentsData, CommentsVariables> = /* @__PURE__ */ document('Comments', 'e743a1348f3d097d680430f25a7c7444964955a19a39a1d80cf9873a7395230d', `query Comments($subjectId: ID!, $first: Int = 20, $after: String) {
  node(id: $subjectId) {
    id
    ... on WorkoutSession {
      unreadComments
      comments(first: $first, after: $after) {
        nodes {
          ...CommentFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    ... on PerformedSet {
      unreadComments
      comments(first: $first, after: $after) {
        nodes {
          ...CommentFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    ... on Enrolment {
      unreadComments
      comments(first: $first, after: $after) {
        nodes {
          ...CommentFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
fragment CommentFields on Comment {
  id
  clientId
  text
  createdAt
  readAt
  author {
    id
    username
    displayName
    role
  }
}`)

/** Completes a workout, and says what that has earned. */
export const CompleteWorkout: MutationDocument<CompleteWorkoutData, CompleteWorkoutVariables, never, never> = /* @__PURE__ */ document('CompleteWorkout', '0d02c75ca59d78fa3e3a5aceb52671ba0f8d251a44ab9f972ff32a2fce1e5469', `mutation CompleteWorkout($input: CompleteWorkoutInput!) {
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
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Copies a milestone with everything in it, so that no edit of the one changes the other. Coaches only. */
export const CopyMilestone: MutationDocument<CopyMilestoneData, CopyMilestoneVariables, 'milestone', 'idempotencyKey'> = /* @__PURE__ */ document('CopyMilestone', '77ec3701a6f632f0c9b0f5af7fb35cde12146b3064cb6b6f8f1e5f5e5ad2008f', `mutation CopyMilestone($input: CopyMilestoneInput!) {
  copyMilestone(input: $input) {
    milestone {
      id
      title
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Copies a program with everything in it, so that no edit of the one changes the other. Coaches only. */
export const CopyProgram: MutationDocument<CopyProgramData, CopyProgramVariables, 'program', 'idempotencyKey'> = /* @__PURE__ */ document('CopyProgram', 'ca4274a3107ae45d5ae5379491ab48dcd485d70177a225240e8af62fc3d08fa2', `mutation CopyProgram($input: CopyProgramInput!) {
  copyProgram(input: $input) {
    program {
      id
      title
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Copies a workout into a new one, which is in no milestone yet. Coaches only. */
export const CopyWorkout: MutationDocument<CopyWorkoutData, CopyWorkoutVariables, 'workout', 'idempotencyKey'> = /* @__PURE__ */ document('CopyWorkout', 'fdcff67b2ff5e014150b29f7dffa6c5259aa642758ceca14220be7245091b13a', `mutation CopyWorkout($input: CopyWorkoutInput!) {
  copyWorkout(input: $input) {
    workout {
      id
      title
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Makes a secret address at which calendars read what is due. It is shown once. */
export const CreateCalendarFeed: MutationDocument<CreateCalendarFeedData, CreateCalendarFeedVariables, 'url', never> = /* @__PURE__ */ document('CreateCalendarFeed', 'c8e1ab9881fff077ac624323ba27c88273993248adffd19c83033f018a9f35ea', `mutation CreateCalendarFeed {
  createCalendarFeed {
    url
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** A code by which athletes come to the coach. It is shown once. Coaches only. */
export const CreateCoachingInvitation: MutationDocument<CreateCoachingInvitationData, CreateCoachingInvitationVariables, 'code' | 'expiresAt' | 'url', never> = /* @__PURE__ */ document('CreateCoachingInvitation', 'b599822d56a06d5d0a0a7105788c61254f76b88073fbc872a147d938cab95aa8', `mutation CreateCoachingInvitation($input: CreateCoachingInvitationInput!) {
  createCoachingInvitation(input: $input) {
    code
    url
    expiresAt
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Adds an exercise to the library, under the slug of its name. Coaches only. */
export const CreateExercise: MutationDocument<CreateExerciseData, CreateExerciseVariables, 'exercise', 'idempotencyKey'> = /* @__PURE__ */ document('CreateExercise', 'eb9923a51c6fa852727beaf6c779a2388cd66dbea7bee03af15f25407ddd960c', `mutation CreateExercise($input: CreateExerciseInput!) {
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
  aliases
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Makes a milestone out of workouts; one may fill several slots. Coaches only. */
export const CreateMilestone: MutationDocument<CreateMilestoneData, CreateMilestoneVariables, 'milestone', 'idempotencyKey'> = /* @__PURE__ */ document('CreateMilestone', '380f9fd3834e6b8db4f77bb9e58983e6dada68438102245f34f1f0741a822fbd', `mutation CreateMilestone($input: CreateMilestoneInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Makes a draft out of milestones, to be published later. Coaches only. */
export const CreateProgram: MutationDocument<CreateProgramData, CreateProgramVariables, 'program', 'idempotencyKey'> = /* @__PURE__ */ document('CreateProgram', 'c1baa9bf8ba1e7a52d197f51c6975c8dc5ecd96fef3e5870ffce587d3f2726a2', `mutation CreateProgram($input: CreateProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Makes ten recovery codes instead of the old ones; they are shown this once. */
export const CreateRecoveryCodes: MutationDocument<CreateRecoveryCodesData, CreateRecoveryCodesVariables, 'codes', never> = /* @__PURE__ */ document('CreateRecoveryCodes', '236d64e5a452c891e24692af949986784262922d52aa294c8c8fa24e9f1f5c8f', `mutation CreateRecoveryCodes {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Makes a workout out of exercises and the sets prescribed for them. Coaches only. */
export const CreateWorkout: MutationDocument<CreateWorkoutData, CreateWorkoutVariables, 'workout', 'idempotencyKey'> = /* @__PURE__ */ document('CreateWorkout', 'a6a6d939f74956c58c4e537605789afe337bb4e980ef1775e4f943da95735af5', `mutation CreateWorkout($input: CreateWorkoutInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** Declines an invitation. */
export const DeclineCoaching: MutationDocument<DeclineCoachingData, DeclineCoachingVariables, 'coaching', never> = /* @__PURE__ */ document('DeclineCoaching', '7aadcdbbb618d1420b691ec87a34b838831c6fa86f002f8dd0788f4ba58881d7', `mutation DeclineCoaching($input: DeclineCoachingInput!) {
  declineCoaching(input: $input) {
    coaching {
      ...CoachingFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Removes the account of the caller, for good. */
export const DeleteAccount: MutationDocument<DeleteAccountData, DeleteAccountVariables, never, never> = /* @__PURE__ */ document('DeleteAccount', 'f66e54f18d120e2284715af976722541b508ac9ad3ea134b8ac0cec8fb4a0678', `mutation DeleteAccount {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Deletes an exercise that no workout names. Coaches only. */
export const DeleteExercise: MutationDocument<DeleteExerciseData, DeleteExerciseVariables, 'deletedExerciseId', never> = /* @__PURE__ */ document('DeleteExercise', '101ad99b22c4d26a8fc5ee612ef3cb464d24064335c056b0c30daeffbc3f6548', `mutation DeleteExercise($input: DeleteExerciseInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Deletes a milestone that no program holds. Coaches only. */
export const DeleteMilestone: MutationDocument<DeleteMilestoneData, DeleteMilestoneVariables, 'deletedMilestoneId', never> = /* @__PURE__ */ document('DeleteMilestone', '31cec527a25a3f0c2d60499ca2700e91a4b612c4c985b9e28e63ce7baa7474fe', `mutation DeleteMilestone($input: DeleteMilestoneInput!) {
  deleteMilestone(input: $input) {
    deletedMilestoneId
    unusedWorkouts {
      id
      title
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Deletes a program with its revisions. Coaches only. */
export const DeleteProgram: MutationDocument<DeleteProgramData, DeleteProgramVariables, 'deletedProgramId', never> = /* @__PURE__ */ document('DeleteProgram', 'c3fc4a18e7107a317c0844361174b25c1d84a2afa68ada13508d5f66d14dc606', `mutation DeleteProgram($input: DeleteProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Deletes a workout that fills no slot. Coaches only. */
export const DeleteWorkout: MutationDocument<DeleteWorkoutData, DeleteWorkoutVariables, 'deletedWorkoutId', never> = /* @__PURE__ */ document('DeleteWorkout', 'cd5004c787841c27dd4caff72e7196167b8786b04f6f31bdd09cd127aa724b52', `mutation DeleteWorkout($input: DeleteWorkoutInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Deletes a workout for good, with its sets. */
export const DeleteWorkoutSession: MutationDocument<DeleteWorkoutSessionData, DeleteWorkoutSessionVariables, 'deletedWorkoutSessionId', never> = /* @__PURE__ */ document('DeleteWorkoutSession', 'c0e0629c9132b91d7b09fe758cf680575617745aadb15f026a35a8c90f4dfae8', `mutation DeleteWorkoutSession($input: DeleteWorkoutSessionInput!) {
  deleteWorkoutSession(input: $input) {
    deletedWorkoutSessionId
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Takes an item off the coach's list until it arises anew. */
export const DismissAttention: MutationDocument<DismissAttentionData, DismissAttentionVariables, 'attention', never> = /* @__PURE__ */ document('DismissAttention', 'f38d061859aaebe99a9eda8bc9a4b26c481e9619f20b9962b1bd827967eb892d', `mutation DismissAttention($input: DismissAttentionInput!) {
  dismissAttention(input: $input) {
    attention {
      ...AttentionFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment AttentionFields on Attention {
  id
  kind
  since
  summary
  athlete {
    id
    username
    displayName
  }
  because {
    id
    ... on WorkoutSession {
      workoutTitle
      startedAt
    }
    ... on PerformedSet {
      notes
    }
    ... on PersonalRecord {
      kind
      achievedAt
    }
    ... on Enrolment {
      programTitle
      status
    }
    ... on Comment {
      text
      createdAt
    }
    ... on Coaching {
      invitedAt
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Ends a coaching, as the coach or as the athlete. From now on the coach sees nothing. */
export const EndCoaching: MutationDocument<EndCoachingData, EndCoachingVariables, 'coaching', never> = /* @__PURE__ */ document('EndCoaching', '101d5298ae078a932e079e7bbcde64e54cc035df0c6353ab80bb5456f56077fe', `mutation EndCoaching($input: EndCoachingInput!) {
  endCoaching(input: $input) {
    coaching {
      ...CoachingFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Ends one of the caller's sessions. */
export const EndSession: MutationDocument<EndSessionData, EndSessionVariables, never, never> = /* @__PURE__ */ document('EndSession', 'c7c447848fa9aa66dd124b3ddf9106e6dc6fcfaf39c6b8174751046229528c5b', `mutation EndSession($input: EndSessionInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Joins a published program; whoever is on it already gets the same enrolment. */
export const EnrolInProgram: MutationDocument<EnrolInProgramData, EnrolInProgramVariables, 'enrolment', never> = /* @__PURE__ */ document('EnrolInProgram', '087146a712f3ce4d9453395987fa919c66c7433d3730154be74b280c26cd7728', `mutation EnrolInProgram($input: EnrolInProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** One enrolment, with the catalogue as it now is and the sessions that count. */
export const Enrolment: QueryDocument<EnrolmentData, EnrolmentVariables> = /* @__PURE__ */ document('Enrolment', 'fdf706f82d688ee0410188df1f3329332bdf19546b8c8559cba86ad8cf5aaad3', `query Enrolment($id: ID!) {
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
}`)

/** When the workouts of an enrolment are due, the first due first. */
export const EnrolmentSchedule: QueryDocument<EnrolmentScheduleData, EnrolmentScheduleVariables> = /* @__PURE__ */ document('EnrolmentSchedule', '106b2e3460feaeb9147a1e0acf42ebf42a556c9a5c3a6fcefb1204a4aed7f7d0', `query EnrolmentSchedule($id: ID!, $from: LocalDate, $to: LocalDate, $first: Int = 50, $after: String) {
  enrolment(id: $id) {
    ...ScheduleFields
    schedule(from: $from, to: $to, first: $first, after: $after) {
      nodes {
        ...ScheduledWorkoutFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}`)

/** One exercise with all that is known about it. Give exactly one of the two variables. */
export const Exercise: QueryDocument<ExerciseData, ExerciseVariables> = /* @__PURE__ */ document('Exercise', '11333436f06f786b090b6548c6f411a2b418eb6ff1bff274a8575bcb6d101581', `query Exercise($id: ID, $slug: String) {
  exercise(id: $id, slug: $slug) {
    id
    slug
    name
    aliases
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
}`)

/** The caller's own sets of one exercise, the last ones first, and their records in it. */
export const ExerciseHistory: QueryDocument<ExerciseHistoryData, ExerciseHistoryVariables> = /* @__PURE__ */ document('ExerciseHistory', '140c5fa3d44b88ae3087dda9c17fe20526477cbf19b42629b9be5f29ea6eb740', `query ExerciseHistory($exercise: ID!, $from: LocalDate, $to: LocalDate, $first: Int = 20, $after: String) {
  me {
    id
    performedSets(
      exercise: $exercise
      from: $from
      to: $to
      first: $first
      after: $after
    ) {
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
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
}`)

/** A page of the exercise library, for a picker with search and filters. */
export const Exercises: QueryDocument<ExercisesData, ExercisesVariables> = /* @__PURE__ */ document('Exercises', '989dc9f5b69f677be4ec8a8629071d617de7fea36dc2e0628bfdf9b7ffee3e68', `query Exercises($first: Int = 20, $after: String, $filter: ExerciseFilter, $orderBy: ExerciseOrder = NAME_ASC) {
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
}`)

/** A page of the exercises that the caller has done, the last done first: for a choice of whose history to show. */
export const ExercisesLogged: QueryDocument<ExercisesLoggedData, ExercisesLoggedVariables> = /* @__PURE__ */ document('ExercisesLogged', '87696962518b7f4bdde895d112f6652b0df7a19b96ec58dde22586b35792b95b', `query ExercisesLogged($first: Int = 20, $after: String) {
  me {
    id
    exercisesLogged(first: $first, after: $after) {
      nodes {
        lastPerformedAt
        exercise {
          id
          name
          metric
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
}`)

/** Invites an athlete by username; whoever is invited already stays so. Coaches only. */
export const InviteAthlete: MutationDocument<InviteAthleteData, InviteAthleteVariables, 'coaching', never> = /* @__PURE__ */ document('InviteAthlete', 'af60550cf5a065d4492e4f866c84bf2e5bfa2a3ff76b042dfa605317130dc5e5', `mutation InviteAthlete($input: InviteAthleteInput!) {
  inviteAthlete(input: $input) {
    coaching {
      ...CoachingFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Ends an enrolment; what was done in it stays. */
export const LeaveProgram: MutationDocument<LeaveProgramData, LeaveProgramVariables, 'enrolment', never> = /* @__PURE__ */ document('LeaveProgram', '6234610e67e01d427dc6f13e7b3f9b33ddadc689797fb150fb590e37a2dbf4fc', `mutation LeaveProgram($input: LeaveProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Logs a set; the same clientId answers the same set. */
export const LogSet: MutationDocument<LogSetData, LogSetVariables, never, 'clientId'> = /* @__PURE__ */ document('LogSet', 'ee459e715193a4fb49dbec71caa5bd66e1f68b34fb4be9352d26384bbb142fa9', `mutation LogSet($input: LogSetInput!) {
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "clientId")

/** Finishes a login with what startAuthentication answered. */
export const Login: MutationDocument<LoginData, LoginVariables, 'acceptedCredentialIds' | 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never> = /* @__PURE__ */ document('Login', 'c2f5581735446d70f9d9eb065a4ddd1cbccddf3d2dbd23ffd0c3a8fca1670890', `mutation Login($input: LoginInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Ends the session of this request. */
export const Logout: MutationDocument<LogoutData, LogoutVariables, never, never> = /* @__PURE__ */ document('Logout', 'a5517debb2c63d89d195f1dd64cd25f7d63046a03c69a04ce73e80ab3e991f3b', `mutation Logout {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Ends all sessions of the caller. */
export const LogoutEverywhere: MutationDocument<LogoutEverywhereData, LogoutEverywhereVariables, never, never> = /* @__PURE__ */ document('LogoutEverywhere', '69b6665084d31cf8510a13dcb1db81ab80eda489cb9cba6457c25ab1a85f8d73', `mutation LogoutEverywhere($input: LogoutEverywhereInput) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Marks what others have said as read, for the caller alone. */
export const MarkCommentsRead: MutationDocument<MarkCommentsReadData, MarkCommentsReadVariables, 'subject', never> = /* @__PURE__ */ document('MarkCommentsRead', 'f0fbba228c8150c63c099b27fe35eae994a185d6921397f05817587f2432d7f2', `mutation MarkCommentsRead($input: MarkCommentsReadInput!) {
  markCommentsRead(input: $input) {
    subject {
      id
      ... on WorkoutSession {
        unreadComments
      }
      ... on PerformedSet {
        unreadComments
      }
      ... on Enrolment {
        unreadComments
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Who the access token says is asking, and what they have done so far; null when anonymous. */
export const Me: QueryDocument<MeData, MeVariables> = /* @__PURE__ */ document('Me', 'd5d19cb6c63fde568f9c2d2e6d434ba23f047b9e1270d4b39d8842f7aee069a0', `query Me($unit: MassUnit = KG) {
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
}`)

/** One milestone with the workouts in its slots, and a page of the programs that hold it. */
export const Milestone: QueryDocument<MilestoneData, MilestoneVariables> = /* @__PURE__ */ document('Milestone', 'e422aab19d2e87a10f2c810e21ba6515008ef5f3a9efe1fdc183d439f9a8eb5e', `query Milestone($id: ID!, $programsFirst: Int = 20, $programsAfter: String) {
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
}`)

/** A page of all milestones, for a coach who looks for one to add. Coaches only. */
export const Milestones: QueryDocument<MilestonesData, MilestonesVariables> = /* @__PURE__ */ document('Milestones', '2af12863423abb684205ff7c6cdd3ec44105f3eb70673dcd29d0d899900cc20c', `query Milestones($first: Int = 20, $after: String, $search: String) {
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
}`)

/** Moves a milestone to a place relative to the others; needs no revision. Coaches only. */
export const MoveProgramMilestone: MutationDocument<MoveProgramMilestoneData, MoveProgramMilestoneVariables, 'program', never> = /* @__PURE__ */ document('MoveProgramMilestone', '6f64993c1ce7c5c902bb4571b63a418d25ebb203d9a16b65083a960172e06d69', `mutation MoveProgramMilestone($input: MoveProgramMilestoneInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Moves one workout to another day, and no other. */
export const MoveScheduledWorkout: MutationDocument<MoveScheduledWorkoutData, MoveScheduledWorkoutVariables, 'enrolment', never> = /* @__PURE__ */ document('MoveScheduledWorkout', '8f52c8b5134929ab469962e223bbddee5fc4d85bd96206c511571cb5e74c66dc', `mutation MoveScheduledWorkout($input: MoveScheduledWorkoutInput!) {
  moveScheduledWorkout(input: $input) {
    enrolment {
      ...ScheduleFields
    }
    scheduledWorkout {
      ...ScheduledWorkoutFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** A page of the athletes whom the caller coaches; null for a caller who is no coach. */
export const MyAthletes: QueryDocument<MyAthletesData, MyAthletesVariables> = /* @__PURE__ */ document('MyAthletes', '7888335e5e8180564f19a20e7990674b61c8d20093fbcc4e07612916f682581a', `query MyAthletes($first: Int = 20, $after: String, $filter: AthleteFilter, $orderBy: AthleteOrder = NEEDS_ATTENTION) {
  me {
    id
    athletes(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes {
        id
        username
        displayName
        progress {
          workoutsCompleted
          currentStreakWeeks
          lastWorkoutAt
        }
        enrolments(first: 3) {
          nodes {
            id
            status
            programTitle
            percentComplete
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
}`)

/** What a coach should look at today, the newest first. */
export const MyAttention: QueryDocument<MyAttentionData, MyAttentionVariables> = /* @__PURE__ */ document('MyAttention', '4b5bce1c0601b3f09b0b9e26b4a50df541dfa2a1589a4afae88e5d254516626c', `query MyAttention($first: Int = 20, $after: String, $kind: [AttentionKind!]) {
  attention(first: $first, after: $after, kind: $kind) {
    nodes {
      ...AttentionFields
    }
    pageInfo {
      endCursor
      hasNextPage
    }
    totalCount
  }
}
fragment AttentionFields on Attention {
  id
  kind
  since
  summary
  athlete {
    id
    username
    displayName
  }
  because {
    id
    ... on WorkoutSession {
      workoutTitle
      startedAt
    }
    ... on PerformedSet {
      notes
    }
    ... on PersonalRecord {
      kind
      achievedAt
    }
    ... on Enrolment {
      programTitle
      status
    }
    ... on Comment {
      text
      createdAt
    }
    ... on Coaching {
      invitedAt
    }
  }
}`)

/** When the address of the caller's calendar feed was made. */
export const MyCalendarFeed: QueryDocument<MyCalendarFeedData, MyCalendarFeedVariables> = /* @__PURE__ */ document('MyCalendarFeed', '67e3f3101350f384e68bc8b702669325a7b4e875e37dd113e83502d0732148b4', `query MyCalendarFeed {
  me {
    id
    calendarFeedCreatedAt
  }
}`)

/** The codes of the coach that are still good, without the codes themselves, the last made first. */
export const MyCoachingInvitations: QueryDocument<MyCoachingInvitationsData, MyCoachingInvitationsVariables> = /* @__PURE__ */ document('MyCoachingInvitations', '399835bb0b3eb77292833c83079194684f9cb878091846f760044ea072e65111', `query MyCoachingInvitations {
  me {
    id
    coachingInvitations {
      id
      usesLeft
      createdAt
      expiresAt
      startsOn
      trainingDays
      program {
        id
        title
      }
    }
  }
}`)

/** Who coaches the caller and whom the caller coaches, the last invited first. */
export const MyCoachings: QueryDocument<MyCoachingsData, MyCoachingsVariables> = /* @__PURE__ */ document('MyCoachings', '7be632ee7c9e344b87b356d0b7a51733bb43f0ab67959b92b5285b5659909aa2', `query MyCoachings($first: Int = 20, $after: String, $status: CoachingStatus) {
  me {
    id
    coachings(first: $first, after: $after, status: $status) {
      nodes {
        ...CoachingFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
}
fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}`)

/** The programs that the caller is or was on, the last joined first, and what comes next in each. */
export const MyEnrolments: QueryDocument<MyEnrolmentsData, MyEnrolmentsVariables> = /* @__PURE__ */ document('MyEnrolments', 'e944e3e4dd61087f53b56e37a521bdd9f99bfb3b18c722d2e96f068d9c877bed', `query MyEnrolments($first: Int = 20, $after: String, $status: EnrolmentStatus) {
  me {
    id
    enrolments(first: $first, after: $after, status: $status) {
      nodes {
        id
        programTitle
        status
        isCurrent
        percentComplete
        program {
          id
        }
        nextWorkout {
          slotId
          workoutTitle
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
}`)

/** What a training log shows first: the figures, the weeks, the last sessions with their sets, and the records. */
export const MyTraining: QueryDocument<MyTrainingData, MyTrainingVariables> = /* @__PURE__ */ document('MyTraining', '32c38dc06a7495b8af73082665f50d4fd332875fa5cd0bcb74d63b141381b89e', `query MyTraining($weeks: Int = 12, $first: Int = 20, $after: String, $filter: WorkoutSessionFilter, $unit: MassUnit = KG) {
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
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
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
}`)

/** Anything by its ID, such as one out of a link; null when there is no such thing for the caller. */
export const Node: QueryDocument<NodeData, NodeVariables> = /* @__PURE__ */ document('Node', 'a0d70bf8d69d2265ecda08e70027e71b14b530baea1482beb60cabd5f6691cbf', `query Node($id: ID!) {
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
}`)

/** Several things by their IDs at once, in the order asked for: to refresh what a client has cached. */
export const Nodes: QueryDocument<NodesData, NodesVariables> = /* @__PURE__ */ document('Nodes', 'f01dc01eeb58d049b2df5c0dbffc000be8d3fb2b997d3f92ea14264ceb10cd4f', `query Nodes($ids: [ID!]!) {
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
}`)

/** Begins the addition of a passkey: `options` go into startRegistration. */
export const PasskeyAdditionOptions: MutationDocument<PasskeyAdditionOptionsData, PasskeyAdditionOptionsVariables, 'ceremonyId' | 'options', never> = /* @__PURE__ */ document('PasskeyAdditionOptions', '2178b9468331eaedd2bf52169c2114629a2d69b53be70d4a221a1ca42d469eff', `mutation PasskeyAdditionOptions {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins a login, with or without a username: `options` go into startAuthentication. */
export const PasskeyLoginOptions: MutationDocument<PasskeyLoginOptionsData, PasskeyLoginOptionsVariables, 'ceremonyId' | 'options', never> = /* @__PURE__ */ document('PasskeyLoginOptions', '316b9e9731ad09267fc3118b5208cf00bb763bbc8248d18325f62a1961e68d2a', `mutation PasskeyLoginOptions($input: PasskeyLoginOptionsInput) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins a registration: `options` go into startRegistration. */
export const PasskeyRegistrationOptions: MutationDocument<PasskeyRegistrationOptionsData, PasskeyRegistrationOptionsVariables, 'ceremonyId' | 'options', never> = /* @__PURE__ */ document('PasskeyRegistrationOptions', 'f42381c314856838541191c44665a1aac0b1e2e5f0bb502e70586249b2214596', `mutation PasskeyRegistrationOptions($input: PasskeyRegistrationOptionsInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Nothing is due between two days. The same first day again replaces the pause. */
export const PauseEnrolment: MutationDocument<PauseEnrolmentData, PauseEnrolmentVariables, 'enrolment', never> = /* @__PURE__ */ document('PauseEnrolment', '19ccefb301120d2af4c952741cf55896d4b5c95a42f5651abfa1fb2aac751f27', `mutation PauseEnrolment($input: PauseEnrolmentInput!) {
  pauseEnrolment(input: $input) {
    enrolment {
      ...ScheduleFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Makes a program what a plan says, down to the last set; without a program ID, a new draft. Coaches only. */
export const PlanProgram: MutationDocument<PlanProgramData, PlanProgramVariables, 'program', 'idempotencyKey'> = /* @__PURE__ */ document('PlanProgram', '9a786dd4c59224a13e7d51226d571f6c962f3062da193073de5ff0a38e90dd2a', `mutation PlanProgram($input: PlanProgramInput!) {
  planProgram(input: $input) {
    program {
      id
      slug
      title
      revision
    }
    changes {
      ...PlanChangeFields
    }
    othersAffected {
      id
      title
      revision
    }
    unusedWorkouts {
      id
      title
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment PlanChangeFields on PlanChange {
  kind
  field
  textBefore
  textAfter
  milestoneId
  milestoneTitle
  workoutId
  workoutTitle
  rowId
  exerciseName
  exerciseNameBefore
  before
  after
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "idempotencyKey")

/** What an athlete is asked to do next in an enrolment, down to the last set, whatever was edited since. */
export const Prescribed: QueryDocument<PrescribedData, PrescribedVariables> = /* @__PURE__ */ document('Prescribed', '97368d927e59dff5b717293a4733a0dce5d6594ee23c6505192ac48b532e4f77', `query Prescribed($id: ID!) {
  enrolment(id: $id) {
    id
    isCurrent
    nextWorkout {
      slotId
      workoutTitle
      workoutRevision {
        id
        revision
        title
        exercises {
          id
          group
          notes
          restSeconds
          exercise {
            id
            name
          }
          alternatives {
            id
            name
          }
          prescription
          sets {
            type
            repsMin
            repsMax
            percentOfOneRepMax
            percentMax
            rpe
            rpeMax
            repsInReserve
            durationSeconds
            distanceMeters
            distanceUnit
            tempo
            restSeconds
            side
            load {
              value
              unit
            }
          }
        }
      }
    }
  }
}`)

/** What `PropagateProgramRevision` would do with the same input, and what it does for each athlete. Coaches only. */
export const PreviewProgramPropagation: QueryDocument<PreviewProgramPropagationData, PreviewProgramPropagationVariables> = /* @__PURE__ */ document('PreviewProgramPropagation', '4db13ffd95e31a7f5e1c111069f28a457e8238fecb873d2732cdaaf6e89d57ae', `query PreviewProgramPropagation($input: PreviewProgramPropagationInput!, $first: Int = 20, $after: String) {
  previewProgramPropagation(input: $input) {
    enrolmentsMoved
    enrolmentsCompleted
    othersMoved
    changes {
      kind
      milestoneId
      title
    }
    athletes(first: $first, after: $after) {
      nodes {
        athlete {
          id
          username
        }
        percentBefore
        percentAfter
        nextWorkoutBefore {
          slotId
          workoutTitle
        }
        nextWorkoutAfter {
          slotId
          workoutTitle
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
}`)

/** One person and what they train, by exactly one of ID and username: oneself, and for coaches whom they coach. */
export const ProductUser: QueryDocument<ProductUserData, ProductUserVariables> = /* @__PURE__ */ document('ProductUser', 'd6ea2889add61e9b2a752d03ab79fd5bcf2b681ed2513ce25d849ee223d449c5', `query ProductUser($id: ID, $username: String, $first: Int = 20, $after: String, $unit: MassUnit = KG) {
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
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
}`)

/** A page of the athletes whom the caller coaches, each with the last weeks and the last session. Coaches only. */
export const ProductUsers: QueryDocument<ProductUsersData, ProductUsersVariables> = /* @__PURE__ */ document('ProductUsers', 'e8a5ca354ff998f318fe9cd66357e2d9e80f0b0b70acaee2c903348afa344fe7', `query ProductUsers($first: Int = 20, $after: String, $search: String, $filter: ProductUserFilter, $orderBy: ProductUserOrder = CREATED_AT_DESC, $weeks: Int = 4) {
  productUsers(
    first: $first
    after: $after
    search: $search
    filter: $filter
    orderBy: $orderBy
  ) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}`)

/** One program with its milestones in order, by its ID; null when there is none that the caller may see. */
export const ProgramById: QueryDocument<ProgramByIdData, ProgramByIdVariables> = /* @__PURE__ */ document('ProgramById', 'a76df3f5b71cb1c732e141a7a7af173572c44f42b2dd73ed089bd2e84e68bf49', `query ProgramById($id: ID!) {
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
}`)

/** One program with its milestones in order, by the slug that its URL holds. */
export const ProgramBySlug: QueryDocument<ProgramBySlugData, ProgramBySlugVariables> = /* @__PURE__ */ document('ProgramBySlug', '7325b4ea56839dd0a19e4a537bf29dec2ec45557b5958f3ac9d9ff86a730de84', `query ProgramBySlug($slug: String!) {
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
}`)

/** A page of the coached athletes who are or were on a program, and how many enrolments it has in all. Coaches only. */
export const ProgramEnrolments: QueryDocument<ProgramEnrolmentsData, ProgramEnrolmentsVariables> = /* @__PURE__ */ document('ProgramEnrolments', 'a3a5f58c5649ca693f793ff77e06ea06bb6d18a1294b556fb6d8f352b17a42a0', `query ProgramEnrolments($id: ID!, $first: Int = 20, $after: String, $status: EnrolmentStatus, $isCurrent: Boolean) {
  program(id: $id) {
    id
    enrolmentCount
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
}`)

/** What a program was at each revision, newest first, and who changed it. Coaches only. */
export const ProgramRevisions: QueryDocument<ProgramRevisionsData, ProgramRevisionsVariables> = /* @__PURE__ */ document('ProgramRevisions', 'eb3ce6bc859f3621f372df2eccce9a1995b244cd0e817619f07c73243635c1af', `query ProgramRevisions($id: ID!, $first: Int = 20, $after: String) {
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
}`)

/** A page of programs down to their exercises in one request: what an app keeps for use without a connection. */
export const ProgramTree: QueryDocument<ProgramTreeData, ProgramTreeVariables> = /* @__PURE__ */ document('ProgramTree', 'd859e8df3ee3ffd0bdf23bc44d871161411800aeb197ccdfa3bcf3122a1ceb13', `query ProgramTree($first: Int = 10, $after: String) {
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
}`)

/** A page of the programs that the caller may see, in the form of a list to choose from. */
export const Programs: QueryDocument<ProgramsData, ProgramsVariables> = /* @__PURE__ */ document('Programs', '0c34f42a12b9ec3461382673231ba2beca2a7618cffb00ee815a4ccb17971fbb', `query Programs($first: Int = 20, $after: String, $filter: ProgramFilter, $orderBy: ProgramOrder = TITLE_ASC) {
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
}`)

/** Moves the enrolments named, or every active one, to the current revision of their program. Coaches only. */
export const PropagateProgramRevision: MutationDocument<PropagateProgramRevisionData, PropagateProgramRevisionVariables, 'program', never> = /* @__PURE__ */ document('PropagateProgramRevision', '6de25ef67d20807b0984a96d8cd4a59b1d77e23cee00a57baf5a6b997794cba4', `mutation PropagateProgramRevision($input: PropagateProgramRevisionInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Shows a program to everybody, provided that nobody has changed it since. Coaches only. */
export const PublishProgram: MutationDocument<PublishProgramData, PublishProgramVariables, 'program', never> = /* @__PURE__ */ document('PublishProgram', '4caf55109a32f00a9b7f171493bdd9d0434d326621e98e1f125e304904fb2ce2', `mutation PublishProgram($input: PublishProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Confirms the caller with what startAuthentication answered, for five minutes. */
export const Reauthenticate: MutationDocument<ReauthenticateData, ReauthenticateVariables, 'reauthenticatedUntil', never> = /* @__PURE__ */ document('Reauthenticate', '10fe5e2eeaefc212a9383684588cd60ef32eaa2402b26a5412c7f283f9ff16a8', `mutation Reauthenticate($input: ReauthenticateInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins a confirmation: `options` go into startAuthentication. */
export const ReauthenticationOptions: MutationDocument<ReauthenticationOptionsData, ReauthenticationOptionsVariables, 'ceremonyId' | 'options', never> = /* @__PURE__ */ document('ReauthenticationOptions', '0bdc2cfd0e2f2e0c03d77db412878109ab674f4bef6bfe4691c6cac31d3d1dd6', `mutation ReauthenticationOptions {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Finishes a recovery with what startRegistration answered, and signs in. */
export const RecoverAccount: MutationDocument<RecoverAccountData, RecoverAccountVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never> = /* @__PURE__ */ document('RecoverAccount', '20edc8ba9718170e4bfb4b5e08d7073cdbe23f69899d125ccdb942dfd77ef3b7', `mutation RecoverAccount($input: RecoverAccountInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins a recovery with a username and a recovery code: `options` go into startRegistration. */
export const RecoveryOptions: MutationDocument<RecoveryOptionsData, RecoveryOptionsVariables, 'ceremonyId' | 'options', never> = /* @__PURE__ */ document('RecoveryOptions', 'b9e463193a90df7bd5af080bd973f56f70ae1ecd026da7c81bc29c9492bd182c', `mutation RecoveryOptions($input: RecoveryOptionsInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Trades a refresh token for its successor and a new access token. */
export const RefreshSession: MutationDocument<RefreshSessionData, RefreshSessionVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never> = /* @__PURE__ */ document('RefreshSession', 'e029ad60abd452e034cd291851e3f6799e841e67b4befada7eb7e001b63ba5a4', `mutation RefreshSession($input: RefreshSessionInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "repeatable")

/** Finishes a registration with what startRegistration answered, and signs in. */
export const Register: MutationDocument<RegisterData, RegisterVariables, 'productUser' | 'refreshToken' | 'refreshTokenExpiresAt' | 'token' | 'tokenExpiresAt', never> = /* @__PURE__ */ document('Register', '4b581753e132738cc27206007759bccfeadebade6f46d1cb6f694c5604769799', `mutation Register($input: RegisterInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Removes one of the caller's own comments. */
export const RemoveComment: MutationDocument<RemoveCommentData, RemoveCommentVariables, 'removedCommentId' | 'subject', never> = /* @__PURE__ */ document('RemoveComment', '8b04aaf714e31644c9642b2068b3d786e238f554cd02e8c8934004e645869c3b', `mutation RemoveComment($input: RemoveCommentInput!) {
  removeComment(input: $input) {
    removedCommentId
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Takes a milestone out of a program; needs no revision. Coaches only. */
export const RemoveMilestoneFromProgram: MutationDocument<RemoveMilestoneFromProgramData, RemoveMilestoneFromProgramVariables, 'program', never> = /* @__PURE__ */ document('RemoveMilestoneFromProgram', 'e04aae836b97623c21952152ffc6b65af780843bec2c82e2cc6094a17f4e8206', `mutation RemoveMilestoneFromProgram($input: RemoveMilestoneFromProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Removes a passkey of the caller; never the last one. */
export const RemovePasskey: MutationDocument<RemovePasskeyData, RemovePasskeyVariables, 'acceptedCredentialIds' | 'productUser' | 'removedPasskeyId', never> = /* @__PURE__ */ document('RemovePasskey', '4a19a68d8b685500211e02d2d014536d84c6f995feca370631cfb7a142ff12b4', `mutation RemovePasskey($input: RemovePasskeyInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Removes a set for good. */
export const RemoveSet: MutationDocument<RemoveSetData, RemoveSetVariables, 'removedSetId', never> = /* @__PURE__ */ document('RemoveSet', 'c8310d76ab50490bd9e80ab6a41ed2d5b109a56a06f54d1a66cc418d8c6b12bd', `mutation RemoveSet($input: RemoveSetInput!) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Gives a passkey of the caller another name. */
export const RenamePasskey: MutationDocument<RenamePasskeyData, RenamePasskeyVariables, 'passkey', never> = /* @__PURE__ */ document('RenamePasskey', '40d35ba5d90c4dd645721c8f7423eaefd30265ce3af41e8985265136f769a5bd', `mutation RenamePasskey($input: RenamePasskeyInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Gives a program a new order of exactly its own milestones, for the revision that was seen. Coaches only. */
export const ReorderProgramMilestones: MutationDocument<ReorderProgramMilestonesData, ReorderProgramMilestonesVariables, 'program', never> = /* @__PURE__ */ document('ReorderProgramMilestones', 'e804f25a5ad20b98f7dfd87b0a98b1fb014890a91e31da0e904f768abffade27', `mutation ReorderProgramMilestones($input: ReorderProgramMilestonesInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Makes a program what it was at an earlier revision, as a new revision. Coaches only. */
export const RevertProgram: MutationDocument<RevertProgramData, RevertProgramVariables, 'program', never> = /* @__PURE__ */ document('RevertProgram', '366f6d3e33b84e143f54d442d5093a243382776e3e48936617adf67544573bf4', `mutation RevertProgram($input: RevertProgramInput!) {
  revertProgram(input: $input) {
    program {
      id
      slug
      title
      revision
    }
    changes {
      ...PlanChangeFields
    }
    othersAffected {
      id
      title
      revision
    }
    unusedWorkouts {
      id
      title
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment PlanChangeFields on PlanChange {
  kind
  field
  textBefore
  textAfter
  milestoneId
  milestoneTitle
  workoutId
  workoutTitle
  rowId
  exerciseName
  exerciseNameBefore
  before
  after
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Takes the address of the calendar feed back. */
export const RevokeCalendarFeed: MutationDocument<RevokeCalendarFeedData, RevokeCalendarFeedVariables, 'revoked', never> = /* @__PURE__ */ document('RevokeCalendarFeed', '1473517f76168eba753084960604e8f4c420677ecc04984ee7b24e6a01ef599f', `mutation RevokeCalendarFeed {
  revokeCalendarFeed {
    revoked
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Takes a code back, which nobody can accept any more. Coaches only. */
export const RevokeCoachingInvitation: MutationDocument<RevokeCoachingInvitationData, RevokeCoachingInvitationVariables, 'invitation', never> = /* @__PURE__ */ document('RevokeCoachingInvitation', 'a143a363f20c6c711bc3b9f398d26a417e852213fbd2c2a3766d5cfc4f109907', `mutation RevokeCoachingInvitation($input: RevokeCoachingInvitationInput!) {
  revokeCoachingInvitation(input: $input) {
    invitation {
      id
      usesLeft
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins the schedule of an enrolment anew, or removes it. */
export const ScheduleEnrolment: MutationDocument<ScheduleEnrolmentData, ScheduleEnrolmentVariables, 'enrolment', never> = /* @__PURE__ */ document('ScheduleEnrolment', 'c26d81f8d54656788beeda2ed68af8dc9cd086c1d63ccc84110e8febc21aff56', `mutation ScheduleEnrolment($input: ScheduleEnrolmentInput!) {
  scheduleEnrolment(input: $input) {
    enrolment {
      ...ScheduleFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Gives a milestone its slots, the whole list: those with an ID stay. Coaches only. */
export const SetMilestoneWorkouts: MutationDocument<SetMilestoneWorkoutsData, SetMilestoneWorkoutsVariables, 'milestone', never> = /* @__PURE__ */ document('SetMilestoneWorkouts', '14abb68d5d8127dbb95aab981bac7c466a306de6cf52243fd5a577284bc21528', `mutation SetMilestoneWorkouts($input: SetMilestoneWorkoutsInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Shifts a workout and all that follow it by days. */
export const ShiftSchedule: MutationDocument<ShiftScheduleData, ShiftScheduleVariables, 'enrolment', 'clientId'> = /* @__PURE__ */ document('ShiftSchedule', '9c3d7bb444964b344e1764f6e3260f9f70a5c527d14ef041ef6d42991b7596cb', `mutation ShiftSchedule($input: ShiftScheduleInput!) {
  shiftSchedule(input: $input) {
    enrolment {
      ...ScheduleFields
    }
    scheduledWorkout {
      ...ScheduledWorkoutFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "clientId")

/** Skips a workout, which can still be done. */
export const SkipScheduledWorkout: MutationDocument<SkipScheduledWorkoutData, SkipScheduledWorkoutVariables, 'enrolment', never> = /* @__PURE__ */ document('SkipScheduledWorkout', '33165ac18ffe34d9a677cd0dffc9f6dd33bf91e8c65ee775a7f88949cca90020', `mutation SkipScheduledWorkout($input: SkipScheduledWorkoutInput!) {
  skipScheduledWorkout(input: $input) {
    enrolment {
      ...ScheduleFields
    }
    scheduledWorkout {
      ...ScheduledWorkoutFields
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}
fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Begins a workout: workoutId alone, enrolmentId and slotId, or a title alone. */
export const StartWorkout: MutationDocument<StartWorkoutData, StartWorkoutVariables, never, 'clientId'> = /* @__PURE__ */ document('StartWorkout', 'f30cd91f7c89428e21e97088db7e51485de4ebc5d17c1c1eda675225a898a16c', `mutation StartWorkout($input: StartWorkoutInput!) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "clientId")

/** Takes in what happened offline: any order, any number of times. */
export const SyncWorkoutEvents: MutationDocument<SyncWorkoutEventsData, SyncWorkoutEventsVariables, never, never> = /* @__PURE__ */ document('SyncWorkoutEvents', 'fed56be8d155acce0abe5c5ea4aa3d28f9b40e39e7cd0e4ea2ebfbde1f86bf6d', `mutation SyncWorkoutEvents($input: SyncWorkoutEventsInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "repeatable")

/** Pins an enrolment to the newest revision of its program. */
export const TakeProgramRevision: MutationDocument<TakeProgramRevisionData, TakeProgramRevisionVariables, 'enrolment', never> = /* @__PURE__ */ document('TakeProgramRevision', 'b499f193a9d5cc093121c8f550735c735a7a13da28ff611a33040e22a699f54b', `mutation TakeProgramRevision($input: TakeProgramRevisionInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** What a device keeps of an enrolment to train without a signal: each workout with its prescription and the last sets. */
export const TrainingPlan: QueryDocument<TrainingPlanData, TrainingPlanVariables> = /* @__PURE__ */ document('TrainingPlan', '0d2885373954fdc81640ac70dde6c4aeceb2d23932b76a2c56da95fb52d2ab47', `query TrainingPlan($id: ID!) {
  enrolment(id: $id) {
    id
    programTitle
    status
    isCurrent
    percentComplete
    milestones {
      milestoneId
      title
      completedAt
      slots {
        slotId
        workoutTitle
        completedSession {
          id
          completedOn
        }
        rows {
          workoutExerciseId
          group
          notes
          restSeconds
          isAdjusted
          adjustmentNote
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
            }
            percentOfOneRepMax
            percentMax
            rpe
            rpeMax
            repsInReserve
            tempo
            restSeconds
            side
          }
          previousSets {
            id
            type
            reps
            durationSeconds
            distanceMeters
            load {
              value
              unit
            }
          }
        }
        workoutRevision {
          id
          title
          description
          estimatedMinutes
        }
      }
    }
  }
}`)

/** Makes one change in many rows of a program, or says what it would change. Coaches only. */
export const TransformProgram: MutationDocument<TransformProgramData, TransformProgramVariables, 'program', never> = /* @__PURE__ */ document('TransformProgram', 'c91dd075f1298daed341445dd7c26fb39efa1135f514a53f3692ef1f95984022', `mutation TransformProgram($input: TransformProgramInput!) {
  transformProgram(input: $input) {
    program {
      id
      slug
      title
      revision
    }
    changes {
      ...PlanChangeFields
    }
    othersAffected {
      id
      title
      revision
    }
    unusedWorkouts {
      id
      title
    }
    userErrors {
      ...UserErrorFields
    }
  }
}
fragment PlanChangeFields on PlanChange {
  kind
  field
  textBefore
  textAfter
  milestoneId
  milestoneTitle
  workoutId
  workoutTitle
  rowId
  exerciseName
  exerciseNameBefore
  before
  after
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Shows an archived exercise in lists again. Coaches only. */
export const UnarchiveExercise: MutationDocument<UnarchiveExerciseData, UnarchiveExerciseVariables, 'exercise', never> = /* @__PURE__ */ document('UnarchiveExercise', 'e2d463faa9d6b2fd56dff1c6adee50fe02c081b8d4704eae8646bef45a4e74dc', `mutation UnarchiveExercise($input: UnarchiveExerciseInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Takes a program back into a draft, provided that nobody has changed it since. Coaches only. */
export const UnpublishProgram: MutationDocument<UnpublishProgramData, UnpublishProgramVariables, 'program', never> = /* @__PURE__ */ document('UnpublishProgram', '9c7d8014afea469ef2f0ada60569760b961d720ac76b0a6bd13cb62a4650dbaa', `mutation UnpublishProgram($input: UnpublishProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes an exercise; its slug stays. Coaches only. */
export const UpdateExercise: MutationDocument<UpdateExerciseData, UpdateExerciseVariables, 'exercise', never> = /* @__PURE__ */ document('UpdateExercise', '47c1d0bc129c0a624bc917f59e101d5bbe93ebce2e990aad3af4312428999589', `mutation UpdateExercise($input: UpdateExerciseInput!) {
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
  aliases
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes a milestone's own words, for the revision that was seen. Coaches only. */
export const UpdateMilestone: MutationDocument<UpdateMilestoneData, UpdateMilestoneVariables, 'milestone', never> = /* @__PURE__ */ document('UpdateMilestone', 'd1902fa25b1911a1918ca908b61fbcfbb84cf45b079a83504ef8e730fdf520a6', `mutation UpdateMilestone($input: UpdateMilestoneInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes what the caller says of themself. */
export const UpdateProfile: MutationDocument<UpdateProfileData, UpdateProfileVariables, 'productUser', never> = /* @__PURE__ */ document('UpdateProfile', 'ba1f21cca5df935b9047da9770d62595b4b1fae2f5259cf2827eab954cfc5f67', `mutation UpdateProfile($input: UpdateProfileInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes a program's own words, for the revision that was seen. Coaches only. */
export const UpdateProgram: MutationDocument<UpdateProgramData, UpdateProgramVariables, 'program', never> = /* @__PURE__ */ document('UpdateProgram', 'a39e022ed63fee601ffe25e44260f5373d7b99e92a8976f5394ac1865693d9fc', `mutation UpdateProgram($input: UpdateProgramInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Edits a set: what is left out stays. */
export const UpdateSet: MutationDocument<UpdateSetData, UpdateSetVariables, never, never> = /* @__PURE__ */ document('UpdateSet', '11a6a73e321a474f2e24a52eddfcd424301c4c3af7028c46eb271e02e62026c9', `mutation UpdateSet($input: UpdateSetInput!) {
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
}
fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Changes a workout, for the revision that was seen: rows with an ID stay. Coaches only. */
export const UpdateWorkout: MutationDocument<UpdateWorkoutData, UpdateWorkoutVariables, 'workout', never> = /* @__PURE__ */ document('UpdateWorkout', '1ff69d0b850a0a8b6c6344dc940fddc6fcda8bdf3217502a732efe73af83a308', `mutation UpdateWorkout($input: UpdateWorkoutInput!) {
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
  reason
  params {
    name
    value
  }
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
}`, "")

/** Edits a workout, also one that is completed: absent values stay. */
export const UpdateWorkoutSession: MutationDocument<UpdateWorkoutSessionData, UpdateWorkoutSessionVariables, never, never> = /* @__PURE__ */ document('UpdateWorkoutSession', 'f6219cc1c07de3c8cfe0c29162bc1fb729837b0fd9f38a436ad01d86d38964a7', `mutation UpdateWorkoutSession($input: UpdateWorkoutSessionInput!) {
  updateWorkoutSession(input: $input) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}
fragment UserErrorFields on UserError {
  __typename
  code
  message
  field
  reason
  params {
    name
    value
  }
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
}`, "")

/** Whether a username can be registered now, and the form it would be stored in: for a form, while somebody types. */
export const UsernameAvailability: QueryDocument<UsernameAvailabilityData, UsernameAvailabilityVariables> = /* @__PURE__ */ document('UsernameAvailability', 'b7e9fd569ffff1422a64d9bc28a3d3792e303f900cad011b128237d3145f4332', `query UsernameAvailability($username: String!) {
  usernameAvailability(username: $username) {
    available
    normalized
    reason
  }
}`)

/** One workout with everything that is prescribed in it, loads in the unit they were entered in and in the one wanted. */
export const Workout: QueryDocument<WorkoutData, WorkoutVariables> = /* @__PURE__ */ document('Workout', 'ecc65eae3a7ce1f59095dec2490f2a1d0e08b7969fad55440021c315472977d5', `query Workout($id: ID!, $unit: MassUnit = KG) {
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
}`)

/** What a workout asked for at each revision, newest first, and the programs that hold it. Coaches only. */
export const WorkoutRevisions: QueryDocument<WorkoutRevisionsData, WorkoutRevisionsVariables> = /* @__PURE__ */ document('WorkoutRevisions', 'ea231cbe8321aa7ec87f84f773fa3170fc8c125cc03751ecb23843e8b3317462', `query WorkoutRevisions($id: ID!, $first: Int = 20, $after: String) {
  workout(id: $id) {
    id
    title
    revision
    usedIn(first: 20) {
      nodes {
        id
        title
      }
    }
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
        title
        exercises {
          id
          exercise {
            id
            name
          }
          prescription
        }
      }
    }
  }
}`)

/** One workout session with its sets in order, by exactly one of its ID and the client ID that the device made. */
export const WorkoutSession: QueryDocument<WorkoutSessionData, WorkoutSessionVariables> = /* @__PURE__ */ document('WorkoutSession', 'b564799e9e0630dd692d3f9c4dbbac45e8fd3806efe4e8e073ff56f8c89014f9', `query WorkoutSession($id: ID, $clientId: ID) {
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
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
}`)

/** What to do next, and beside each exercise what the caller did the last time. */
export const WorkoutWithPreviousSets: QueryDocument<WorkoutWithPreviousSetsData, WorkoutWithPreviousSetsVariables> = /* @__PURE__ */ document('WorkoutWithPreviousSets', 'b3d496c2c29ba58ce15d5140115737cf7d0ea5b5b48c712e9508fc731baf1eed', `query WorkoutWithPreviousSets($id: ID!) {
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
}`)

/** A page of all workouts, for a coach who fills a milestone. Coaches only. */
export const Workouts: QueryDocument<WorkoutsData, WorkoutsVariables> = /* @__PURE__ */ document('Workouts', 'fd85193b8bbb196ee0acb297734198b6d0aed18e0007820ca4de8e97860f658a', `query Workouts($first: Int = 20, $after: String, $search: String) {
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
}`)

export const AdjustmentFields: FragmentDocument<AdjustmentFieldsFragment, 'AdjustmentFieldsFragment'> = /* @__PURE__ */ document('AdjustmentFields', '', `fragment AdjustmentFields on Adjustment {
  id
  workoutExerciseId
  workoutTitle
  exerciseName
  exercise {
    id
    name
  }
  prescription
  note
  isRemoved
  isOrphaned
  adjustedAt
  adjustedBy {
    id
    username
    displayName
  }
}`)

export const AttentionFields: FragmentDocument<AttentionFieldsFragment, 'AttentionFieldsFragment'> = /* @__PURE__ */ document('AttentionFields', '', `fragment AttentionFields on Attention {
  id
  kind
  since
  summary
  athlete {
    id
    username
    displayName
  }
  because {
    id
    ... on WorkoutSession {
      workoutTitle
      startedAt
    }
    ... on PerformedSet {
      notes
    }
    ... on PersonalRecord {
      kind
      achievedAt
    }
    ... on Enrolment {
      programTitle
      status
    }
    ... on Comment {
      text
      createdAt
    }
    ... on Coaching {
      invitedAt
    }
  }
}`)

export const CoachingFields: FragmentDocument<CoachingFieldsFragment, 'CoachingFieldsFragment'> = /* @__PURE__ */ document('CoachingFields', '', `fragment CoachingFields on Coaching {
  id
  status
  invitedAt
  startedAt
  endedAt
  coach {
    id
    username
    displayName
  }
  athlete {
    id
    username
    displayName
  }
}`)

export const CommentFields: FragmentDocument<CommentFieldsFragment, 'CommentFieldsFragment'> = /* @__PURE__ */ document('CommentFields', '', `fragment CommentFields on Comment {
  id
  clientId
  text
  createdAt
  readAt
  author {
    id
    username
    displayName
    role
  }
}`)

export const EnrolmentFields: FragmentDocument<EnrolmentFieldsFragment, 'EnrolmentFieldsFragment'> = /* @__PURE__ */ document('EnrolmentFields', '', `fragment EnrolmentFields on Enrolment {
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
}`)

export const ExerciseFields: FragmentDocument<ExerciseFieldsFragment, 'ExerciseFieldsFragment'> = /* @__PURE__ */ document('ExerciseFields', '', `fragment ExerciseFields on Exercise {
  id
  slug
  name
  aliases
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
}`)

export const PlanChangeFields: FragmentDocument<PlanChangeFieldsFragment, 'PlanChangeFieldsFragment'> = /* @__PURE__ */ document('PlanChangeFields', '', `fragment PlanChangeFields on PlanChange {
  kind
  field
  textBefore
  textAfter
  milestoneId
  milestoneTitle
  workoutId
  workoutTitle
  rowId
  exerciseName
  exerciseNameBefore
  before
  after
}`)

export const RecordFields: FragmentDocument<RecordFieldsFragment, 'RecordFieldsFragment'> = /* @__PURE__ */ document('RecordFields', '', `fragment RecordFields on PersonalRecord {
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
}`)

export const ScheduleFields: FragmentDocument<ScheduleFieldsFragment, 'ScheduleFieldsFragment'> = /* @__PURE__ */ document('ScheduleFields', '', `fragment ScheduleFields on Enrolment {
  id
  status
  pinnedRevision
  startsOn
  trainingDays
  assignmentNote
  assignedBy {
    id
    username
    displayName
  }
  adherence {
    due
    done
    missed
    skipped
    percent
  }
}`)

export const ScheduledWorkoutFields: FragmentDocument<ScheduledWorkoutFieldsFragment, 'ScheduledWorkoutFieldsFragment'> = /* @__PURE__ */ document('ScheduledWorkoutFields', '', `fragment ScheduledWorkoutFields on ScheduledWorkout {
  dueOn
  doneOn
  status
  movedFrom
  skipReason
  slot {
    slotId
    workoutTitle
  }
  workoutSession {
    id
    completedAt
  }
}`)

export const SessionFields: FragmentDocument<SessionFieldsFragment, 'SessionFieldsFragment'> = /* @__PURE__ */ document('SessionFields', '', `fragment SessionFields on WorkoutSession {
  id
  clientId
  workoutTitle
  slotId
  status
  startedAt
  completedAt
  completedOn
  notes
  rating
  hasPain
  volume
  updatedAt
}`)

export const SetFields: FragmentDocument<SetFieldsFragment, 'SetFieldsFragment'> = /* @__PURE__ */ document('SetFields', '', `fragment SetFields on PerformedSet {
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
  hasPain
  performedAt
  performedOn
  sequence
  workoutExerciseId
  prescribedSetIndex
  isSubstitution
  estimatedOneRepMax {
    value
    unit
  }
  updatedAt
}`)
