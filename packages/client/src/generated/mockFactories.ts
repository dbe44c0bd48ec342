// Generated from schema/ by scripts/generateClient.mjs.
import { type Factory, factory } from '../factory.ts'
import type { AbandonWorkoutPayload, AcceptCoachingPayload, Account, AddCommentPayload, AddMilestoneToProgramPayload, AddPasskeyPayload, Adherence, AdjustEnrolmentPayload, Adjustment, AdjustmentConnection, AdjustmentEdge, ArchiveExercisePayload, AskedRow, AssignProgramPayload, AssignmentResult, AthletePropagation, AthletePropagationConnection, AthletePropagationEdge, Attention, AttentionConnection, AttentionEdge, AuthSession, Coaching, CoachingConnection, CoachingEdge, CoachingInvitation, Comment, CommentConnection, CommentEdge, CompleteWorkoutPayload, CopyMilestonePayload, CopyProgramPayload, CopyWorkoutPayload, CreateCalendarFeedPayload, CreateCoachingInvitationPayload, CreateExercisePayload, CreateMilestonePayload, CreateProgramPayload, CreateRecoveryCodesPayload, CreateWorkoutPayload, DeclineCoachingPayload, DeleteAccountPayload, DeleteExercisePayload, DeleteMilestonePayload, DeleteProgramPayload, DeleteWorkoutPayload, DeleteWorkoutSessionPayload, DismissAttentionPayload, EndCoachingPayload, EndSessionPayload, EnrolInProgramPayload, Enrolment, EnrolmentConnection, EnrolmentEdge, EstimatedOneRepMax, Exercise, ExerciseConnection, ExerciseEdge, InviteAthletePayload, LeaveProgramPayload, Load, LogSetPayload, LoggedExercise, LoggedExerciseConnection, LoggedExerciseEdge, LoginPayload, LogoutEverywherePayload, LogoutPayload, MarkCommentsReadPayload, Milestone, MilestoneConnection, MilestoneEdge, MilestoneProgress, MilestoneSetMismatchError, MilestoneWorkout, MoveProgramMilestonePayload, MoveScheduledWorkoutPayload, PageInfo, Passkey, PasskeyAdditionOptionsPayload, PasskeyLoginOptionsPayload, PasskeyRegistrationOptionsPayload, PauseEnrolmentPayload, PerformedSet, PerformedSetConnection, PerformedSetEdge, PersonalRecord, PersonalRecordConnection, PersonalRecordEdge, PlanChange, PlanProgramPayload, PrescribedSet, ProductUser, ProductUserConnection, ProductUserEdge, Program, ProgramConnection, ProgramEdge, ProgramPropagationPreview, ProgramRevision, ProgramRevisionConnection, ProgramRevisionEdge, Progress, PropagateProgramRevisionPayload, PropagationChange, PublishProgramPayload, ReauthenticatePayload, ReauthenticationOptionsPayload, RecoverAccountPayload, RecoveryOptionsPayload, RefreshSessionPayload, RegisterPayload, RemoveCommentPayload, RemoveMilestoneFromProgramPayload, RemovePasskeyPayload, RemoveSetPayload, RenamePasskeyPayload, ReorderProgramMilestonesPayload, RevertProgramPayload, RevisionMilestone, RevisionSlot, RevokeCalendarFeedPayload, RevokeCoachingInvitationPayload, RuleError, ScheduleEnrolmentPayload, ScheduledWorkout, ScheduledWorkoutConnection, ScheduledWorkoutEdge, SetMilestoneWorkoutsPayload, ShiftSchedulePayload, SkipScheduledWorkoutPayload, SlotProgress, StaleRevisionError, StartWorkoutPayload, SyncResult, SyncWorkoutEventsPayload, TakeProgramRevisionPayload, TransformProgramPayload, UnarchiveExercisePayload, UnpublishProgramPayload, UpdateExercisePayload, UpdateMilestonePayload, UpdateProfilePayload, UpdateProgramPayload, UpdateSetPayload, UpdateWorkoutPayload, UpdateWorkoutSessionPayload, UserErrorParam, UsernameAvailability, WeekOfTraining, Workout, WorkoutConnection, WorkoutEdge, WorkoutExercise, WorkoutRevision, WorkoutRevisionConnection, WorkoutRevisionEdge, WorkoutSession, WorkoutSessionConnection, WorkoutSessionEdge } from './types.ts'

/** Makes a `AbandonWorkoutPayload`. What is not given is made up. */
export const mockAbandonWorkoutPayload: Factory<AbandonWorkoutPayload> = /* @__PURE__ */ factory('AbandonWorkoutPayload')
/** Makes a `AcceptCoachingPayload`. What is not given is made up. */
export const mockAcceptCoachingPayload: Factory<AcceptCoachingPayload> = /* @__PURE__ */ factory('AcceptCoachingPayload')
/** Makes a `Account`. What is not given is made up. */
export const mockAccount: Factory<Account> = /* @__PURE__ */ factory('Account')
/** Makes a `AddCommentPayload`. What is not given is made up. */
export const mockAddCommentPayload: Factory<AddCommentPayload> = /* @__PURE__ */ factory('AddCommentPayload')
/** Makes a `AddMilestoneToProgramPayload`. What is not given is made up. */
export const mockAddMilestoneToProgramPayload: Factory<AddMilestoneToProgramPayload> = /* @__PURE__ */ factory('AddMilestoneToProgramPayload')
/** Makes a `AddPasskeyPayload`. What is not given is made up. */
export const mockAddPasskeyPayload: Factory<AddPasskeyPayload> = /* @__PURE__ */ factory('AddPasskeyPayload')
/** Makes a `Adherence`. What is not given is made up. */
export const mockAdherence: Factory<Adherence> = /* @__PURE__ */ factory('Adherence')
/** Makes a `AdjustEnrolmentPayload`. What is not given is made up. */
export const mockAdjustEnrolmentPayload: Factory<AdjustEnrolmentPayload> = /* @__PURE__ */ factory('AdjustEnrolmentPayload')
/** Makes a `Adjustment`. What is not given is made up. */
export const mockAdjustment: Factory<Adjustment> = /* @__PURE__ */ factory('Adjustment')
/** Makes a `AdjustmentConnection`. What is not given is made up. */
export const mockAdjustmentConnection: Factory<AdjustmentConnection> = /* @__PURE__ */ factory('AdjustmentConnection')
/** Makes a `AdjustmentEdge`. What is not given is made up. */
export const mockAdjustmentEdge: Factory<AdjustmentEdge> = /* @__PURE__ */ factory('AdjustmentEdge')
/** Makes a `ArchiveExercisePayload`. What is not given is made up. */
export const mockArchiveExercisePayload: Factory<ArchiveExercisePayload> = /* @__PURE__ */ factory('ArchiveExercisePayload')
/** Makes a `AskedRow`. What is not given is made up. */
export const mockAskedRow: Factory<AskedRow> = /* @__PURE__ */ factory('AskedRow')
/** Makes a `AssignProgramPayload`. What is not given is made up. */
export const mockAssignProgramPayload: Factory<AssignProgramPayload> = /* @__PURE__ */ factory('AssignProgramPayload')
/** Makes a `AssignmentResult`. What is not given is made up. */
export const mockAssignmentResult: Factory<AssignmentResult> = /* @__PURE__ */ factory('AssignmentResult')
/** Makes a `AthletePropagation`. What is not given is made up. */
export const mockAthletePropagation: Factory<AthletePropagation> = /* @__PURE__ */ factory('AthletePropagation')
/** Makes a `AthletePropagationConnection`. What is not given is made up. */
export const mockAthletePropagationConnection: Factory<AthletePropagationConnection> = /* @__PURE__ */ factory('AthletePropagationConnection')
/** Makes a `AthletePropagationEdge`. What is not given is made up. */
export const mockAthletePropagationEdge: Factory<AthletePropagationEdge> = /* @__PURE__ */ factory('AthletePropagationEdge')
/** Makes a `Attention`. What is not given is made up. */
export const mockAttention: Factory<Attention> = /* @__PURE__ */ factory('Attention')
/** Makes a `AttentionConnection`. What is not given is made up. */
export const mockAttentionConnection: Factory<AttentionConnection> = /* @__PURE__ */ factory('AttentionConnection')
/** Makes a `AttentionEdge`. What is not given is made up. */
export const mockAttentionEdge: Factory<AttentionEdge> = /* @__PURE__ */ factory('AttentionEdge')
/** Makes a `AuthSession`. What is not given is made up. */
export const mockAuthSession: Factory<AuthSession> = /* @__PURE__ */ factory('AuthSession')
/** Makes a `Coaching`. What is not given is made up. */
export const mockCoaching: Factory<Coaching> = /* @__PURE__ */ factory('Coaching')
/** Makes a `CoachingConnection`. What is not given is made up. */
export const mockCoachingConnection: Factory<CoachingConnection> = /* @__PURE__ */ factory('CoachingConnection')
/** Makes a `CoachingEdge`. What is not given is made up. */
export const mockCoachingEdge: Factory<CoachingEdge> = /* @__PURE__ */ factory('CoachingEdge')
/** Makes a `CoachingInvitation`. What is not given is made up. */
export const mockCoachingInvitation: Factory<CoachingInvitation> = /* @__PURE__ */ factory('CoachingInvitation')
/** Makes a `Comment`. What is not given is made up. */
export const mockComment: Factory<Comment> = /* @__PURE__ */ factory('Comment')
/** Makes a `CommentConnection`. What is not given is made up. */
export const mockCommentConnection: Factory<CommentConnection> = /* @__PURE__ */ factory('CommentConnection')
/** Makes a `CommentEdge`. What is not given is made up. */
export const mockCommentEdge: Factory<CommentEdge> = /* @__PURE__ */ factory('CommentEdge')
/** Makes a `CompleteWorkoutPayload`. What is not given is made up. */
export const mockCompleteWorkoutPayload: Factory<CompleteWorkoutPayload> = /* @__PURE__ */ factory('CompleteWorkoutPayload')
/** Makes a `CopyMilestonePayload`. What is not given is made up. */
export const mockCopyMilestonePayload: Factory<CopyMilestonePayload> = /* @__PURE__ */ factory('CopyMilestonePayload')
/** Makes a `CopyProgramPayload`. What is not given is made up. */
export const mockCopyProgramPayload: Factory<CopyProgramPayload> = /* @__PURE__ */ factory('CopyProgramPayload')
/** Makes a `CopyWorkoutPayload`. What is not given is made up. */
export const mockCopyWorkoutPayload: Factory<CopyWorkoutPayload> = /* @__PURE__ */ factory('CopyWorkoutPayload')
/** Makes a `CreateCalendarFeedPayload`. What is not given is made up. */
export const mockCreateCalendarFeedPayload: Factory<CreateCalendarFeedPayload> = /* @__PURE__ */ factory('CreateCalendarFeedPayload')
/** Makes a `CreateCoachingInvitationPayload`. What is not given is made up. */
export const mockCreateCoachingInvitationPayload: Factory<CreateCoachingInvitationPayload> = /* @__PURE__ */ factory('CreateCoachingInvitationPayload')
/** Makes a `CreateExercisePayload`. What is not given is made up. */
export const mockCreateExercisePayload: Factory<CreateExercisePayload> = /* @__PURE__ */ factory('CreateExercisePayload')
/** Makes a `CreateMilestonePayload`. What is not given is made up. */
export const mockCreateMilestonePayload: Factory<CreateMilestonePayload> = /* @__PURE__ */ factory('CreateMilestonePayload')
/** Makes a `CreateProgramPayload`. What is not given is made up. */
export const mockCreateProgramPayload: Factory<CreateProgramPayload> = /* @__PURE__ */ factory('CreateProgramPayload')
/** Makes a `CreateRecoveryCodesPayload`. What is not given is made up. */
export const mockCreateRecoveryCodesPayload: Factory<CreateRecoveryCodesPayload> = /* @__PURE__ */ factory('CreateRecoveryCodesPayload')
/** Makes a `CreateWorkoutPayload`. What is not given is made up. */
export const mockCreateWorkoutPayload: Factory<CreateWorkoutPayload> = /* @__PURE__ */ factory('CreateWorkoutPayload')
/** Makes a `DeclineCoachingPayload`. What is not given is made up. */
export const mockDeclineCoachingPayload: Factory<DeclineCoachingPayload> = /* @__PURE__ */ factory('DeclineCoachingPayload')
/** Makes a `DeleteAccountPayload`. What is not given is made up. */
export const mockDeleteAccountPayload: Factory<DeleteAccountPayload> = /* @__PURE__ */ factory('DeleteAccountPayload')
/** Makes a `DeleteExercisePayload`. What is not given is made up. */
export const mockDeleteExercisePayload: Factory<DeleteExercisePayload> = /* @__PURE__ */ factory('DeleteExercisePayload')
/** Makes a `DeleteMilestonePayload`. What is not given is made up. */
export const mockDeleteMilestonePayload: Factory<DeleteMilestonePayload> = /* @__PURE__ */ factory('DeleteMilestonePayload')
/** Makes a `DeleteProgramPayload`. What is not given is made up. */
export const mockDeleteProgramPayload: Factory<DeleteProgramPayload> = /* @__PURE__ */ factory('DeleteProgramPayload')
/** Makes a `DeleteWorkoutPayload`. What is not given is made up. */
export const mockDeleteWorkoutPayload: Factory<DeleteWorkoutPayload> = /* @__PURE__ */ factory('DeleteWorkoutPayload')
/** Makes a `DeleteWorkoutSessionPayload`. What is not given is made up. */
export const mockDeleteWorkoutSessionPayload: Factory<DeleteWorkoutSessionPayload> = /* @__PURE__ */ factory('DeleteWorkoutSessionPayload')
/** Makes a `DismissAttentionPayload`. What is not given is made up. */
export const mockDismissAttentionPayload: Factory<DismissAttentionPayload> = /* @__PURE__ */ factory('DismissAttentionPayload')
/** Makes a `EndCoachingPayload`. What is not given is made up. */
export const mockEndCoachingPayload: Factory<EndCoachingPayload> = /* @__PURE__ */ factory('EndCoachingPayload')
/** Makes a `EndSessionPayload`. What is not given is made up. */
export const mockEndSessionPayload: Factory<EndSessionPayload> = /* @__PURE__ */ factory('EndSessionPayload')
/** Makes a `EnrolInProgramPayload`. What is not given is made up. */
export const mockEnrolInProgramPayload: Factory<EnrolInProgramPayload> = /* @__PURE__ */ factory('EnrolInProgramPayload')
/** Makes a `Enrolment`. What is not given is made up. */
export const mockEnrolment: Factory<Enrolment> = /* @__PURE__ */ factory('Enrolment')
/** Makes a `EnrolmentConnection`. What is not given is made up. */
export const mockEnrolmentConnection: Factory<EnrolmentConnection> = /* @__PURE__ */ factory('EnrolmentConnection')
/** Makes a `EnrolmentEdge`. What is not given is made up. */
export const mockEnrolmentEdge: Factory<EnrolmentEdge> = /* @__PURE__ */ factory('EnrolmentEdge')
/** Makes a `EstimatedOneRepMax`. What is not given is made up. */
export const mockEstimatedOneRepMax: Factory<EstimatedOneRepMax> = /* @__PURE__ */ factory('EstimatedOneRepMax')
/** Makes a `Exercise`. What is not given is made up. */
export const mockExercise: Factory<Exercise> = /* @__PURE__ */ factory('Exercise')
/** Makes a `ExerciseConnection`. What is not given is made up. */
export const mockExerciseConnection: Factory<ExerciseConnection> = /* @__PURE__ */ factory('ExerciseConnection')
/** Makes a `ExerciseEdge`. What is not given is made up. */
export const mockExerciseEdge: Factory<ExerciseEdge> = /* @__PURE__ */ factory('ExerciseEdge')
/** Makes a `InviteAthletePayload`. What is not given is made up. */
export const mockInviteAthletePayload: Factory<InviteAthletePayload> = /* @__PURE__ */ factory('InviteAthletePayload')
/** Makes a `LeaveProgramPayload`. What is not given is made up. */
export const mockLeaveProgramPayload: Factory<LeaveProgramPayload> = /* @__PURE__ */ factory('LeaveProgramPayload')
/** Makes a `Load`. What is not given is made up. */
export const mockLoad: Factory<Load> = /* @__PURE__ */ factory('Load')
/** Makes a `LogSetPayload`. What is not given is made up. */
export const mockLogSetPayload: Factory<LogSetPayload> = /* @__PURE__ */ factory('LogSetPayload')
/** Makes a `LoggedExercise`. What is not given is made up. */
export const mockLoggedExercise: Factory<LoggedExercise> = /* @__PURE__ */ factory('LoggedExercise')
/** Makes a `LoggedExerciseConnection`. What is not given is made up. */
export const mockLoggedExerciseConnection: Factory<LoggedExerciseConnection> = /* @__PURE__ */ factory('LoggedExerciseConnection')
/** Makes a `LoggedExerciseEdge`. What is not given is made up. */
export const mockLoggedExerciseEdge: Factory<LoggedExerciseEdge> = /* @__PURE__ */ factory('LoggedExerciseEdge')
/** Makes a `LoginPayload`. What is not given is made up. */
export const mockLoginPayload: Factory<LoginPayload> = /* @__PURE__ */ factory('LoginPayload')
/** Makes a `LogoutEverywherePayload`. What is not given is made up. */
export const mockLogoutEverywherePayload: Factory<LogoutEverywherePayload> = /* @__PURE__ */ factory('LogoutEverywherePayload')
/** Makes a `LogoutPayload`. What is not given is made up. */
export const mockLogoutPayload: Factory<LogoutPayload> = /* @__PURE__ */ factory('LogoutPayload')
/** Makes a `MarkCommentsReadPayload`. What is not given is made up. */
export const mockMarkCommentsReadPayload: Factory<MarkCommentsReadPayload> = /* @__PURE__ */ factory('MarkCommentsReadPayload')
/** Makes a `Milestone`. What is not given is made up. */
export const mockMilestone: Factory<Milestone> = /* @__PURE__ */ factory('Milestone')
/** Makes a `MilestoneConnection`. What is not given is made up. */
export const mockMilestoneConnection: Factory<MilestoneConnection> = /* @__PURE__ */ factory('MilestoneConnection')
/** Makes a `MilestoneEdge`. What is not given is made up. */
export const mockMilestoneEdge: Factory<MilestoneEdge> = /* @__PURE__ */ factory('MilestoneEdge')
/** Makes a `MilestoneProgress`. What is not given is made up. */
export const mockMilestoneProgress: Factory<MilestoneProgress> = /* @__PURE__ */ factory('MilestoneProgress')
/** Makes a `MilestoneSetMismatchError`. What is not given is made up. */
export const mockMilestoneSetMismatchError: Factory<MilestoneSetMismatchError> = /* @__PURE__ */ factory('MilestoneSetMismatchError')
/** Makes a `MilestoneWorkout`. What is not given is made up. */
export const mockMilestoneWorkout: Factory<MilestoneWorkout> = /* @__PURE__ */ factory('MilestoneWorkout')
/** Makes a `MoveProgramMilestonePayload`. What is not given is made up. */
export const mockMoveProgramMilestonePayload: Factory<MoveProgramMilestonePayload> = /* @__PURE__ */ factory('MoveProgramMilestonePayload')
/** Makes a `MoveScheduledWorkoutPayload`. What is not given is made up. */
export const mockMoveScheduledWorkoutPayload: Factory<MoveScheduledWorkoutPayload> = /* @__PURE__ */ factory('MoveScheduledWorkoutPayload')
/** Makes a `PageInfo`. What is not given is made up. */
export const mockPageInfo: Factory<PageInfo> = /* @__PURE__ */ factory('PageInfo')
/** Makes a `Passkey`. What is not given is made up. */
export const mockPasskey: Factory<Passkey> = /* @__PURE__ */ factory('Passkey')
/** Makes a `PasskeyAdditionOptionsPayload`. What is not given is made up. */
export const mockPasskeyAdditionOptionsPayload: Factory<PasskeyAdditionOptionsPayload> = /* @__PURE__ */ factory('PasskeyAdditionOptionsPayload')
/** Makes a `PasskeyLoginOptionsPayload`. What is not given is made up. */
export const mockPasskeyLoginOptionsPayload: Factory<PasskeyLoginOptionsPayload> = /* @__PURE__ */ factory('PasskeyLoginOptionsPayload')
/** Makes a `PasskeyRegistrationOptionsPayload`. What is not given is made up. */
export const mockPasskeyRegistrationOptionsPayload: Factory<PasskeyRegistrationOptionsPayload> = /* @__PURE__ */ factory('PasskeyRegistrationOptionsPayload')
/** Makes a `PauseEnrolmentPayload`. What is not given is made up. */
export const mockPauseEnrolmentPayload: Factory<PauseEnrolmentPayload> = /* @__PURE__ */ factory('PauseEnrolmentPayload')
/** Makes a `PerformedSet`. What is not given is made up. */
export const mockPerformedSet: Factory<PerformedSet> = /* @__PURE__ */ factory('PerformedSet')
/** Makes a `PerformedSetConnection`. What is not given is made up. */
export const mockPerformedSetConnection: Factory<PerformedSetConnection> = /* @__PURE__ */ factory('PerformedSetConnection')
/** Makes a `PerformedSetEdge`. What is not given is made up. */
export const mockPerformedSetEdge: Factory<PerformedSetEdge> = /* @__PURE__ */ factory('PerformedSetEdge')
/** Makes a `PersonalRecord`. What is not given is made up. */
export const mockPersonalRecord: Factory<PersonalRecord> = /* @__PURE__ */ factory('PersonalRecord')
/** Makes a `PersonalRecordConnection`. What is not given is made up. */
export const mockPersonalRecordConnection: Factory<PersonalRecordConnection> = /* @__PURE__ */ factory('PersonalRecordConnection')
/** Makes a `PersonalRecordEdge`. What is not given is made up. */
export const mockPersonalRecordEdge: Factory<PersonalRecordEdge> = /* @__PURE__ */ factory('PersonalRecordEdge')
/** Makes a `PlanChange`. What is not given is made up. */
export const mockPlanChange: Factory<PlanChange> = /* @__PURE__ */ factory('PlanChange')
/** Makes a `PlanProgramPayload`. What is not given is made up. */
export const mockPlanProgramPayload: Factory<PlanProgramPayload> = /* @__PURE__ */ factory('PlanProgramPayload')
/** Makes a `PrescribedSet`. What is not given is made up. */
export const mockPrescribedSet: Factory<PrescribedSet> = /* @__PURE__ */ factory('PrescribedSet')
/** Makes a `ProductUser`. What is not given is made up. */
export const mockProductUser: Factory<ProductUser> = /* @__PURE__ */ factory('ProductUser')
/** Makes a `ProductUserConnection`. What is not given is made up. */
export const mockProductUserConnection: Factory<ProductUserConnection> = /* @__PURE__ */ factory('ProductUserConnection')
/** Makes a `ProductUserEdge`. What is not given is made up. */
export const mockProductUserEdge: Factory<ProductUserEdge> = /* @__PURE__ */ factory('ProductUserEdge')
/** Makes a `Program`. What is not given is made up. */
export const mockProgram: Factory<Program> = /* @__PURE__ */ factory('Program')
/** Makes a `ProgramConnection`. What is not given is made up. */
export const mockProgramConnection: Factory<ProgramConnection> = /* @__PURE__ */ factory('ProgramConnection')
/** Makes a `ProgramEdge`. What is not given is made up. */
export const mockProgramEdge: Factory<ProgramEdge> = /* @__PURE__ */ factory('ProgramEdge')
/** Makes a `ProgramPropagationPreview`. What is not given is made up. */
export const mockProgramPropagationPreview: Factory<ProgramPropagationPreview> = /* @__PURE__ */ factory('ProgramPropagationPreview')
/** Makes a `ProgramRevision`. What is not given is made up. */
export const mockProgramRevision: Factory<ProgramRevision> = /* @__PURE__ */ factory('ProgramRevision')
/** Makes a `ProgramRevisionConnection`. What is not given is made up. */
export const mockProgramRevisionConnection: Factory<ProgramRevisionConnection> = /* @__PURE__ */ factory('ProgramRevisionConnection')
/** Makes a `ProgramRevisionEdge`. What is not given is made up. */
export const mockProgramRevisionEdge: Factory<ProgramRevisionEdge> = /* @__PURE__ */ factory('ProgramRevisionEdge')
/** Makes a `Progress`. What is not given is made up. */
export const mockProgress: Factory<Progress> = /* @__PURE__ */ factory('Progress')
/** Makes a `PropagateProgramRevisionPayload`. What is not given is made up. */
export const mockPropagateProgramRevisionPayload: Factory<PropagateProgramRevisionPayload> = /* @__PURE__ */ factory('PropagateProgramRevisionPayload')
/** Makes a `PropagationChange`. What is not given is made up. */
export const mockPropagationChange: Factory<PropagationChange> = /* @__PURE__ */ factory('PropagationChange')
/** Makes a `PublishProgramPayload`. What is not given is made up. */
export const mockPublishProgramPayload: Factory<PublishProgramPayload> = /* @__PURE__ */ factory('PublishProgramPayload')
/** Makes a `ReauthenticatePayload`. What is not given is made up. */
export const mockReauthenticatePayload: Factory<ReauthenticatePayload> = /* @__PURE__ */ factory('ReauthenticatePayload')
/** Makes a `ReauthenticationOptionsPayload`. What is not given is made up. */
export const mockReauthenticationOptionsPayload: Factory<ReauthenticationOptionsPayload> = /* @__PURE__ */ factory('ReauthenticationOptionsPayload')
/** Makes a `RecoverAccountPayload`. What is not given is made up. */
export const mockRecoverAccountPayload: Factory<RecoverAccountPayload> = /* @__PURE__ */ factory('RecoverAccountPayload')
/** Makes a `RecoveryOptionsPayload`. What is not given is made up. */
export const mockRecoveryOptionsPayload: Factory<RecoveryOptionsPayload> = /* @__PURE__ */ factory('RecoveryOptionsPayload')
/** Makes a `RefreshSessionPayload`. What is not given is made up. */
export const mockRefreshSessionPayload: Factory<RefreshSessionPayload> = /* @__PURE__ */ factory('RefreshSessionPayload')
/** Makes a `RegisterPayload`. What is not given is made up. */
export const mockRegisterPayload: Factory<RegisterPayload> = /* @__PURE__ */ factory('RegisterPayload')
/** Makes a `RemoveCommentPayload`. What is not given is made up. */
export const mockRemoveCommentPayload: Factory<RemoveCommentPayload> = /* @__PURE__ */ factory('RemoveCommentPayload')
/** Makes a `RemoveMilestoneFromProgramPayload`. What is not given is made up. */
export const mockRemoveMilestoneFromProgramPayload: Factory<RemoveMilestoneFromProgramPayload> = /* @__PURE__ */ factory('RemoveMilestoneFromProgramPayload')
/** Makes a `RemovePasskeyPayload`. What is not given is made up. */
export const mockRemovePasskeyPayload: Factory<RemovePasskeyPayload> = /* @__PURE__ */ factory('RemovePasskeyPayload')
/** Makes a `RemoveSetPayload`. What is not given is made up. */
export const mockRemoveSetPayload: Factory<RemoveSetPayload> = /* @__PURE__ */ factory('RemoveSetPayload')
/** Makes a `RenamePasskeyPayload`. What is not given is made up. */
export const mockRenamePasskeyPayload: Factory<RenamePasskeyPayload> = /* @__PURE__ */ factory('RenamePasskeyPayload')
/** Makes a `ReorderProgramMilestonesPayload`. What is not given is made up. */
export const mockReorderProgramMilestonesPayload: Factory<ReorderProgramMilestonesPayload> = /* @__PURE__ */ factory('ReorderProgramMilestonesPayload')
/** Makes a `RevertProgramPayload`. What is not given is made up. */
export const mockRevertProgramPayload: Factory<RevertProgramPayload> = /* @__PURE__ */ factory('RevertProgramPayload')
/** Makes a `RevisionMilestone`. What is not given is made up. */
export const mockRevisionMilestone: Factory<RevisionMilestone> = /* @__PURE__ */ factory('RevisionMilestone')
/** Makes a `RevisionSlot`. What is not given is made up. */
export const mockRevisionSlot: Factory<RevisionSlot> = /* @__PURE__ */ factory('RevisionSlot')
/** Makes a `RevokeCalendarFeedPayload`. What is not given is made up. */
export const mockRevokeCalendarFeedPayload: Factory<RevokeCalendarFeedPayload> = /* @__PURE__ */ factory('RevokeCalendarFeedPayload')
/** Makes a `RevokeCoachingInvitationPayload`. What is not given is made up. */
export const mockRevokeCoachingInvitationPayload: Factory<RevokeCoachingInvitationPayload> = /* @__PURE__ */ factory('RevokeCoachingInvitationPayload')
/** Makes a `RuleError`. What is not given is made up. */
export const mockRuleError: Factory<RuleError> = /* @__PURE__ */ factory('RuleError')
/** Makes a `ScheduleEnrolmentPayload`. What is not given is made up. */
export const mockScheduleEnrolmentPayload: Factory<ScheduleEnrolmentPayload> = /* @__PURE__ */ factory('ScheduleEnrolmentPayload')
/** Makes a `ScheduledWorkout`. What is not given is made up. */
export const mockScheduledWorkout: Factory<ScheduledWorkout> = /* @__PURE__ */ factory('ScheduledWorkout')
/** Makes a `ScheduledWorkoutConnection`. What is not given is made up. */
export const mockScheduledWorkoutConnection: Factory<ScheduledWorkoutConnection> = /* @__PURE__ */ factory('ScheduledWorkoutConnection')
/** Makes a `ScheduledWorkoutEdge`. What is not given is made up. */
export const mockScheduledWorkoutEdge: Factory<ScheduledWorkoutEdge> = /* @__PURE__ */ factory('ScheduledWorkoutEdge')
/** Makes a `SetMilestoneWorkoutsPayload`. What is not given is made up. */
export const mockSetMilestoneWorkoutsPayload: Factory<SetMilestoneWorkoutsPayload> = /* @__PURE__ */ factory('SetMilestoneWorkoutsPayload')
/** Makes a `ShiftSchedulePayload`. What is not given is made up. */
export const mockShiftSchedulePayload: Factory<ShiftSchedulePayload> = /* @__PURE__ */ factory('ShiftSchedulePayload')
/** Makes a `SkipScheduledWorkoutPayload`. What is not given is made up. */
export const mockSkipScheduledWorkoutPayload: Factory<SkipScheduledWorkoutPayload> = /* @__PURE__ */ factory('SkipScheduledWorkoutPayload')
/** Makes a `SlotProgress`. What is not given is made up. */
export const mockSlotProgress: Factory<SlotProgress> = /* @__PURE__ */ factory('SlotProgress')
/** Makes a `StaleRevisionError`. What is not given is made up. */
export const mockStaleRevisionError: Factory<StaleRevisionError> = /* @__PURE__ */ factory('StaleRevisionError')
/** Makes a `StartWorkoutPayload`. What is not given is made up. */
export const mockStartWorkoutPayload: Factory<StartWorkoutPayload> = /* @__PURE__ */ factory('StartWorkoutPayload')
/** Makes a `SyncResult`. What is not given is made up. */
export const mockSyncResult: Factory<SyncResult> = /* @__PURE__ */ factory('SyncResult')
/** Makes a `SyncWorkoutEventsPayload`. What is not given is made up. */
export const mockSyncWorkoutEventsPayload: Factory<SyncWorkoutEventsPayload> = /* @__PURE__ */ factory('SyncWorkoutEventsPayload')
/** Makes a `TakeProgramRevisionPayload`. What is not given is made up. */
export const mockTakeProgramRevisionPayload: Factory<TakeProgramRevisionPayload> = /* @__PURE__ */ factory('TakeProgramRevisionPayload')
/** Makes a `TransformProgramPayload`. What is not given is made up. */
export const mockTransformProgramPayload: Factory<TransformProgramPayload> = /* @__PURE__ */ factory('TransformProgramPayload')
/** Makes a `UnarchiveExercisePayload`. What is not given is made up. */
export const mockUnarchiveExercisePayload: Factory<UnarchiveExercisePayload> = /* @__PURE__ */ factory('UnarchiveExercisePayload')
/** Makes a `UnpublishProgramPayload`. What is not given is made up. */
export const mockUnpublishProgramPayload: Factory<UnpublishProgramPayload> = /* @__PURE__ */ factory('UnpublishProgramPayload')
/** Makes a `UpdateExercisePayload`. What is not given is made up. */
export const mockUpdateExercisePayload: Factory<UpdateExercisePayload> = /* @__PURE__ */ factory('UpdateExercisePayload')
/** Makes a `UpdateMilestonePayload`. What is not given is made up. */
export const mockUpdateMilestonePayload: Factory<UpdateMilestonePayload> = /* @__PURE__ */ factory('UpdateMilestonePayload')
/** Makes a `UpdateProfilePayload`. What is not given is made up. */
export const mockUpdateProfilePayload: Factory<UpdateProfilePayload> = /* @__PURE__ */ factory('UpdateProfilePayload')
/** Makes a `UpdateProgramPayload`. What is not given is made up. */
export const mockUpdateProgramPayload: Factory<UpdateProgramPayload> = /* @__PURE__ */ factory('UpdateProgramPayload')
/** Makes a `UpdateSetPayload`. What is not given is made up. */
export const mockUpdateSetPayload: Factory<UpdateSetPayload> = /* @__PURE__ */ factory('UpdateSetPayload')
/** Makes a `UpdateWorkoutPayload`. What is not given is made up. */
export const mockUpdateWorkoutPayload: Factory<UpdateWorkoutPayload> = /* @__PURE__ */ factory('UpdateWorkoutPayload')
/** Makes a `UpdateWorkoutSessionPayload`. What is not given is made up. */
export const mockUpdateWorkoutSessionPayload: Factory<UpdateWorkoutSessionPayload> = /* @__PURE__ */ factory('UpdateWorkoutSessionPayload')
/** Makes a `UserErrorParam`. What is not given is made up. */
export const mockUserErrorParam: Factory<UserErrorParam> = /* @__PURE__ */ factory('UserErrorParam')
/** Makes a `UsernameAvailability`. What is not given is made up. */
export const mockUsernameAvailability: Factory<UsernameAvailability> = /* @__PURE__ */ factory('UsernameAvailability')
/** Makes a `WeekOfTraining`. What is not given is made up. */
export const mockWeekOfTraining: Factory<WeekOfTraining> = /* @__PURE__ */ factory('WeekOfTraining')
/** Makes a `Workout`. What is not given is made up. */
export const mockWorkout: Factory<Workout> = /* @__PURE__ */ factory('Workout')
/** Makes a `WorkoutConnection`. What is not given is made up. */
export const mockWorkoutConnection: Factory<WorkoutConnection> = /* @__PURE__ */ factory('WorkoutConnection')
/** Makes a `WorkoutEdge`. What is not given is made up. */
export const mockWorkoutEdge: Factory<WorkoutEdge> = /* @__PURE__ */ factory('WorkoutEdge')
/** Makes a `WorkoutExercise`. What is not given is made up. */
export const mockWorkoutExercise: Factory<WorkoutExercise> = /* @__PURE__ */ factory('WorkoutExercise')
/** Makes a `WorkoutRevision`. What is not given is made up. */
export const mockWorkoutRevision: Factory<WorkoutRevision> = /* @__PURE__ */ factory('WorkoutRevision')
/** Makes a `WorkoutRevisionConnection`. What is not given is made up. */
export const mockWorkoutRevisionConnection: Factory<WorkoutRevisionConnection> = /* @__PURE__ */ factory('WorkoutRevisionConnection')
/** Makes a `WorkoutRevisionEdge`. What is not given is made up. */
export const mockWorkoutRevisionEdge: Factory<WorkoutRevisionEdge> = /* @__PURE__ */ factory('WorkoutRevisionEdge')
/** Makes a `WorkoutSession`. What is not given is made up. */
export const mockWorkoutSession: Factory<WorkoutSession> = /* @__PURE__ */ factory('WorkoutSession')
/** Makes a `WorkoutSessionConnection`. What is not given is made up. */
export const mockWorkoutSessionConnection: Factory<WorkoutSessionConnection> = /* @__PURE__ */ factory('WorkoutSessionConnection')
/** Makes a `WorkoutSessionEdge`. What is not given is made up. */
export const mockWorkoutSessionEdge: Factory<WorkoutSessionEdge> = /* @__PURE__ */ factory('WorkoutSessionEdge')
