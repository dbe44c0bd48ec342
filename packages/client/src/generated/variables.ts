// Generated from schema/ by scripts/generateClient.mjs.
import type { AdjustmentID, AttentionID, AuthSessionID, CoachingID, CommentID, EnrolmentID, ExerciseID, MilestoneID, PasskeyID, PerformedSetID, PersonalRecordID, ProductUserID, ProgramID, ProgramRevisionID, WorkoutID, WorkoutRevisionID, WorkoutSessionID, NodeID, AbandonWorkoutInput, AcceptCoachingInput, AddCommentInput, AddMilestoneToProgramInput, AddPasskeyInput, AdjustEnrolmentInput, ArchiveExerciseInput, AssignProgramInput, AthleteFilter, AthleteOrder, AttentionKind, CoachingStatus, CompleteWorkoutInput, CopyMilestoneInput, CopyProgramInput, CopyWorkoutInput, CreateCoachingInvitationInput, CreateExerciseInput, CreateMilestoneInput, CreateProgramInput, CreateWorkoutInput, DeclineCoachingInput, DeleteExerciseInput, DeleteMilestoneInput, DeleteProgramInput, DeleteWorkoutInput, DeleteWorkoutSessionInput, DismissAttentionInput, EndCoachingInput, EndSessionInput, EnrolInProgramInput, EnrolmentStatus, ExerciseFilter, ExerciseOrder, InviteAthleteInput, LeaveProgramInput, LogSetInput, LoginInput, LogoutEverywhereInput, MarkCommentsReadInput, MassUnit, MoveProgramMilestoneInput, MoveScheduledWorkoutInput, PasskeyLoginOptionsInput, PasskeyRegistrationOptionsInput, PauseEnrolmentInput, PlanProgramInput, PreviewProgramPropagationInput, ProductUserFilter, ProductUserOrder, ProgramFilter, ProgramOrder, PropagateProgramRevisionInput, PublishProgramInput, ReauthenticateInput, RecoverAccountInput, RecoveryOptionsInput, RefreshSessionInput, RegisterInput, RemoveCommentInput, RemoveMilestoneFromProgramInput, RemovePasskeyInput, RemoveSetInput, RenamePasskeyInput, ReorderProgramMilestonesInput, RevertProgramInput, RevokeCoachingInvitationInput, ScheduleEnrolmentInput, SetMilestoneWorkoutsInput, ShiftScheduleInput, SkipScheduledWorkoutInput, StartWorkoutInput, SyncWorkoutEventsInput, TakeProgramRevisionInput, TransformProgramInput, UnarchiveExerciseInput, UnpublishProgramInput, UpdateExerciseInput, UpdateMilestoneInput, UpdateProfileInput, UpdateProgramInput, UpdateSetInput, UpdateWorkoutInput, UpdateWorkoutSessionInput, UserErrorCode, UserErrorReason, WorkoutSessionFilter, LocalDateInput } from './types.ts'

/** The user error that stands for each code, as the published operations select it. */
export interface UserErrors {
  CEREMONY_FAILED: { __typename: 'RuleError'; code: 'CEREMONY_FAILED'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  IDEMPOTENCY_CONFLICT: { __typename: 'RuleError'; code: 'IDEMPOTENCY_CONFLICT'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  INVALID: { __typename: 'RuleError'; code: 'INVALID'; message: string; field: string[] | null; reason: UserErrorReason; params: ({ name: string; value: string })[] }
  INVALID_TRANSITION: { __typename: 'RuleError'; code: 'INVALID_TRANSITION'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  IN_USE: { __typename: 'RuleError'; code: 'IN_USE'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  LAST_PASSKEY: { __typename: 'RuleError'; code: 'LAST_PASSKEY'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  MILESTONE_SET_MISMATCH: { __typename: 'MilestoneSetMismatchError'; code: 'MILESTONE_SET_MISMATCH'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[]; missing: MilestoneID[]; unexpected: MilestoneID[]; duplicated: MilestoneID[] }
  NOT_FOUND: { __typename: 'RuleError'; code: 'NOT_FOUND'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  NOT_PUBLISHABLE: { __typename: 'RuleError'; code: 'NOT_PUBLISHABLE'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  REAUTHENTICATION_REQUIRED: { __typename: 'RuleError'; code: 'REAUTHENTICATION_REQUIRED'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  REFRESH_REJECTED: { __typename: 'RuleError'; code: 'REFRESH_REJECTED'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  STALE_REVISION: { __typename: 'StaleRevisionError'; code: 'STALE_REVISION'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[]; currentRevision: number; current: { id: AdjustmentID } | { id: AttentionID } | { id: AuthSessionID } | { id: CoachingID } | { id: CommentID } | { id: EnrolmentID } | { id: ExerciseID } | { id: MilestoneID; revision: number } | { id: PasskeyID } | { id: PerformedSetID } | { id: PersonalRecordID } | { id: ProductUserID } | { id: ProgramID; revision: number; milestones: ({ id: MilestoneID })[] } | { id: ProgramRevisionID } | { id: WorkoutID; revision: number } | { id: WorkoutRevisionID } | { id: WorkoutSessionID } | null }
  TAKEN: { __typename: 'RuleError'; code: 'TAKEN'; message: string; field: string[] | null; reason: null; params: ({ name: string; value: string })[] }
  TOO_MANY: { __typename: 'RuleError'; code: 'TOO_MANY'; message: string; field: string[] | null; reason: UserErrorReason; params: ({ name: string; value: string })[] }
}

/** The user errors with one of these codes. A switch over `code` is checked for exhaustiveness. */
export type UserErrorOf<Code extends UserErrorCode> = UserErrors[Code]

export type AbandonWorkoutVariables = { input: AbandonWorkoutInput }

export type AbandonWorkoutError = UserErrorOf<'INVALID_TRANSITION' | 'NOT_FOUND'>

export type AcceptCoachingVariables = { input: AcceptCoachingInput }

export type AcceptCoachingError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type AccountVariables = Record<string, never>

export type AddCommentVariables = { input: AddCommentInput }

export type AddCommentError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type AddMilestoneToProgramVariables = { input: AddMilestoneToProgramInput }

export type AddMilestoneToProgramError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type AddPasskeyVariables = { input: AddPasskeyInput }

export type AddPasskeyError = UserErrorOf<'CEREMONY_FAILED' | 'INVALID' | 'TOO_MANY'>

export type AdjustEnrolmentVariables = { input: AdjustEnrolmentInput }

export type AdjustEnrolmentError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type AgendaVariables = { from: LocalDateInput; to: LocalDateInput }

export type ArchiveExerciseVariables = { input: ArchiveExerciseInput }

export type ArchiveExerciseError = UserErrorOf<'NOT_FOUND'>

export type AskedForVariables = { enrolmentId: EnrolmentID; first?: number | null; after?: string | null }

export type AssignProgramVariables = { input: AssignProgramInput }

export type AssignProgramError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type CommentsVariables = { subjectId: NodeID; first?: number | null; after?: string | null }

export type CompleteWorkoutVariables = { input: CompleteWorkoutInput }

export type CompleteWorkoutError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND'>

export type CopyMilestoneVariables = { input: CopyMilestoneInput }

export type CopyMilestoneError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type CopyProgramVariables = { input: CopyProgramInput }

export type CopyProgramError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TAKEN'>

export type CopyWorkoutVariables = { input: CopyWorkoutInput }

export type CopyWorkoutError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND'>

export type CreateCalendarFeedVariables = Record<string, never>

export type CreateCalendarFeedError = never

export type CreateCoachingInvitationVariables = { input: CreateCoachingInvitationInput }

export type CreateCoachingInvitationError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type CreateExerciseVariables = { input: CreateExerciseInput }

export type CreateExerciseError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TAKEN' | 'TOO_MANY'>

export type CreateMilestoneVariables = { input: CreateMilestoneInput }

export type CreateMilestoneError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type CreateProgramVariables = { input: CreateProgramInput }

export type CreateProgramError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TAKEN' | 'TOO_MANY'>

export type CreateRecoveryCodesVariables = Record<string, never>

export type CreateRecoveryCodesError = UserErrorOf<'REAUTHENTICATION_REQUIRED'>

export type CreateWorkoutVariables = { input: CreateWorkoutInput }

export type CreateWorkoutError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type DeclineCoachingVariables = { input: DeclineCoachingInput }

export type DeclineCoachingError = UserErrorOf<'INVALID_TRANSITION' | 'NOT_FOUND'>

export type DeleteAccountVariables = Record<string, never>

export type DeleteAccountError = UserErrorOf<'REAUTHENTICATION_REQUIRED'>

export type DeleteExerciseVariables = { input: DeleteExerciseInput }

export type DeleteExerciseError = UserErrorOf<'IN_USE' | 'NOT_FOUND'>

export type DeleteMilestoneVariables = { input: DeleteMilestoneInput }

export type DeleteMilestoneError = UserErrorOf<'IN_USE' | 'NOT_FOUND'>

export type DeleteProgramVariables = { input: DeleteProgramInput }

export type DeleteProgramError = UserErrorOf<'IN_USE' | 'NOT_FOUND' | 'STALE_REVISION'>

export type DeleteWorkoutVariables = { input: DeleteWorkoutInput }

export type DeleteWorkoutError = UserErrorOf<'IN_USE' | 'NOT_FOUND'>

export type DeleteWorkoutSessionVariables = { input: DeleteWorkoutSessionInput }

export type DeleteWorkoutSessionError = UserErrorOf<'NOT_FOUND'>

export type DismissAttentionVariables = { input: DismissAttentionInput }

export type DismissAttentionError = UserErrorOf<'NOT_FOUND'>

export type EndCoachingVariables = { input: EndCoachingInput }

export type EndCoachingError = UserErrorOf<'INVALID_TRANSITION' | 'NOT_FOUND'>

export type EndSessionVariables = { input: EndSessionInput }

export type EndSessionError = UserErrorOf<'NOT_FOUND'>

export type EnrolInProgramVariables = { input: EnrolInProgramInput }

export type EnrolInProgramError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type EnrolmentVariables = { id: EnrolmentID }

export type EnrolmentScheduleVariables = { id: EnrolmentID; from?: LocalDateInput | null; to?: LocalDateInput | null; first?: number | null; after?: string | null }

export type ExerciseVariables = { id?: ExerciseID | null; slug?: string | null }

export type ExerciseHistoryVariables = { exercise: ExerciseID; from?: LocalDateInput | null; to?: LocalDateInput | null; first?: number | null; after?: string | null }

export type ExercisesVariables = { first?: number | null; after?: string | null; filter?: ExerciseFilter | null; orderBy?: ExerciseOrder | null }

export type ExercisesLoggedVariables = { first?: number | null; after?: string | null }

export type InviteAthleteVariables = { input: InviteAthleteInput }

export type InviteAthleteError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'TOO_MANY'>

export type LeaveProgramVariables = { input: LeaveProgramInput }

export type LeaveProgramError = UserErrorOf<'INVALID_TRANSITION' | 'NOT_FOUND'>

export type LogSetVariables = { input: LogSetInput }

export type LogSetError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type LoginVariables = { input: LoginInput }

export type LoginError = UserErrorOf<'CEREMONY_FAILED'>

export type LogoutVariables = Record<string, never>

export type LogoutError = never

export type LogoutEverywhereVariables = { input?: LogoutEverywhereInput | null }

export type LogoutEverywhereError = never

export type MarkCommentsReadVariables = { input: MarkCommentsReadInput }

export type MarkCommentsReadError = UserErrorOf<'NOT_FOUND'>

export type MeVariables = { unit?: MassUnit | null }

export type MilestoneVariables = { id: MilestoneID; programsFirst?: number | null; programsAfter?: string | null }

export type MilestonesVariables = { first?: number | null; after?: string | null; search?: string | null }

export type MoveProgramMilestoneVariables = { input: MoveProgramMilestoneInput }

export type MoveProgramMilestoneError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type MoveScheduledWorkoutVariables = { input: MoveScheduledWorkoutInput }

export type MoveScheduledWorkoutError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type MyAthletesVariables = { first?: number | null; after?: string | null; filter?: AthleteFilter | null; orderBy?: AthleteOrder | null }

export type MyAttentionVariables = { first?: number | null; after?: string | null; kind?: readonly (AttentionKind)[] | null }

export type MyCalendarFeedVariables = Record<string, never>

export type MyCoachingInvitationsVariables = Record<string, never>

export type MyCoachingsVariables = { first?: number | null; after?: string | null; status?: CoachingStatus | null }

export type MyEnrolmentsVariables = { first?: number | null; after?: string | null; status?: EnrolmentStatus | null }

export type MyTrainingVariables = { weeks?: number | null; first?: number | null; after?: string | null; filter?: WorkoutSessionFilter | null; unit?: MassUnit | null }

export type NodeVariables = { id: NodeID }

export type NodesVariables = { ids: readonly (NodeID)[] }

export type PasskeyAdditionOptionsVariables = Record<string, never>

export type PasskeyAdditionOptionsError = UserErrorOf<'REAUTHENTICATION_REQUIRED' | 'TOO_MANY'>

export type PasskeyLoginOptionsVariables = { input?: PasskeyLoginOptionsInput | null }

export type PasskeyLoginOptionsError = never

export type PasskeyRegistrationOptionsVariables = { input: PasskeyRegistrationOptionsInput }

export type PasskeyRegistrationOptionsError = UserErrorOf<'INVALID' | 'TAKEN'>

export type PauseEnrolmentVariables = { input: PauseEnrolmentInput }

export type PauseEnrolmentError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type PlanProgramVariables = { input: PlanProgramInput }

export type PlanProgramError = UserErrorOf<'IDEMPOTENCY_CONFLICT' | 'INVALID' | 'NOT_FOUND' | 'NOT_PUBLISHABLE' | 'STALE_REVISION' | 'TAKEN' | 'TOO_MANY'>

export type PrescribedVariables = { id: EnrolmentID }

export type PreviewProgramPropagationVariables = { input: PreviewProgramPropagationInput; first?: number | null; after?: string | null }

export type ProductUserVariables = { id?: ProductUserID | null; username?: string | null; first?: number | null; after?: string | null; unit?: MassUnit | null }

export type ProductUsersVariables = { first?: number | null; after?: string | null; search?: string | null; filter?: ProductUserFilter | null; orderBy?: ProductUserOrder | null; weeks?: number | null }

export type ProgramByIdVariables = { id: ProgramID }

export type ProgramBySlugVariables = { slug: string }

export type ProgramEnrolmentsVariables = { id: ProgramID; first?: number | null; after?: string | null; status?: EnrolmentStatus | null; isCurrent?: boolean | null }

export type ProgramRevisionsVariables = { id: ProgramID; first?: number | null; after?: string | null }

export type ProgramTreeVariables = { first?: number | null; after?: string | null }

export type ProgramsVariables = { first?: number | null; after?: string | null; filter?: ProgramFilter | null; orderBy?: ProgramOrder | null }

export type PropagateProgramRevisionVariables = { input: PropagateProgramRevisionInput }

export type PropagateProgramRevisionError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'STALE_REVISION' | 'TOO_MANY'>

export type PublishProgramVariables = { input: PublishProgramInput }

export type PublishProgramError = UserErrorOf<'NOT_FOUND' | 'NOT_PUBLISHABLE' | 'STALE_REVISION'>

export type ReauthenticateVariables = { input: ReauthenticateInput }

export type ReauthenticateError = UserErrorOf<'CEREMONY_FAILED'>

export type ReauthenticationOptionsVariables = Record<string, never>

export type ReauthenticationOptionsError = never

export type RecoverAccountVariables = { input: RecoverAccountInput }

export type RecoverAccountError = UserErrorOf<'CEREMONY_FAILED' | 'INVALID' | 'TOO_MANY'>

export type RecoveryOptionsVariables = { input: RecoveryOptionsInput }

export type RecoveryOptionsError = UserErrorOf<'CEREMONY_FAILED'>

export type RefreshSessionVariables = { input: RefreshSessionInput }

export type RefreshSessionError = UserErrorOf<'REFRESH_REJECTED'>

export type RegisterVariables = { input: RegisterInput }

export type RegisterError = UserErrorOf<'CEREMONY_FAILED' | 'INVALID' | 'TAKEN'>

export type RemoveCommentVariables = { input: RemoveCommentInput }

export type RemoveCommentError = UserErrorOf<'NOT_FOUND'>

export type RemoveMilestoneFromProgramVariables = { input: RemoveMilestoneFromProgramInput }

export type RemoveMilestoneFromProgramError = UserErrorOf<'NOT_FOUND' | 'NOT_PUBLISHABLE'>

export type RemovePasskeyVariables = { input: RemovePasskeyInput }

export type RemovePasskeyError = UserErrorOf<'LAST_PASSKEY' | 'NOT_FOUND' | 'REAUTHENTICATION_REQUIRED'>

export type RemoveSetVariables = { input: RemoveSetInput }

export type RemoveSetError = UserErrorOf<'NOT_FOUND'>

export type RenamePasskeyVariables = { input: RenamePasskeyInput }

export type RenamePasskeyError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type ReorderProgramMilestonesVariables = { input: ReorderProgramMilestonesInput }

export type ReorderProgramMilestonesError = UserErrorOf<'MILESTONE_SET_MISMATCH' | 'NOT_FOUND' | 'STALE_REVISION'>

export type RevertProgramVariables = { input: RevertProgramInput }

export type RevertProgramError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'NOT_PUBLISHABLE' | 'STALE_REVISION'>

export type RevokeCalendarFeedVariables = Record<string, never>

export type RevokeCalendarFeedError = never

export type RevokeCoachingInvitationVariables = { input: RevokeCoachingInvitationInput }

export type RevokeCoachingInvitationError = UserErrorOf<'NOT_FOUND'>

export type ScheduleEnrolmentVariables = { input: ScheduleEnrolmentInput }

export type ScheduleEnrolmentError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND'>

export type SetMilestoneWorkoutsVariables = { input: SetMilestoneWorkoutsInput }

export type SetMilestoneWorkoutsError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'NOT_PUBLISHABLE' | 'STALE_REVISION' | 'TOO_MANY'>

export type ShiftScheduleVariables = { input: ShiftScheduleInput }

export type ShiftScheduleError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type SkipScheduledWorkoutVariables = { input: SkipScheduledWorkoutInput }

export type SkipScheduledWorkoutError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND' | 'TOO_MANY'>

export type StartWorkoutVariables = { input: StartWorkoutInput }

export type StartWorkoutError = UserErrorOf<'INVALID' | 'INVALID_TRANSITION' | 'NOT_FOUND'>

export type SyncWorkoutEventsVariables = { input: SyncWorkoutEventsInput }

export type SyncWorkoutEventsError = UserErrorOf<'TOO_MANY'>

export type TakeProgramRevisionVariables = { input: TakeProgramRevisionInput }

export type TakeProgramRevisionError = UserErrorOf<'INVALID_TRANSITION' | 'NOT_FOUND'>

export type TrainingPlanVariables = { id: EnrolmentID }

export type TransformProgramVariables = { input: TransformProgramInput }

export type TransformProgramError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'NOT_PUBLISHABLE' | 'STALE_REVISION' | 'TOO_MANY'>

export type UnarchiveExerciseVariables = { input: UnarchiveExerciseInput }

export type UnarchiveExerciseError = UserErrorOf<'NOT_FOUND'>

export type UnpublishProgramVariables = { input: UnpublishProgramInput }

export type UnpublishProgramError = UserErrorOf<'NOT_FOUND' | 'STALE_REVISION'>

export type UpdateExerciseVariables = { input: UpdateExerciseInput }

export type UpdateExerciseError = UserErrorOf<'INVALID' | 'IN_USE' | 'NOT_FOUND' | 'TOO_MANY'>

export type UpdateMilestoneVariables = { input: UpdateMilestoneInput }

export type UpdateMilestoneError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'STALE_REVISION'>

export type UpdateProfileVariables = { input: UpdateProfileInput }

export type UpdateProfileError = UserErrorOf<'INVALID'>

export type UpdateProgramVariables = { input: UpdateProgramInput }

export type UpdateProgramError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'STALE_REVISION' | 'TAKEN'>

export type UpdateSetVariables = { input: UpdateSetInput }

export type UpdateSetError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type UpdateWorkoutVariables = { input: UpdateWorkoutInput }

export type UpdateWorkoutError = UserErrorOf<'INVALID' | 'NOT_FOUND' | 'STALE_REVISION' | 'TOO_MANY'>

export type UpdateWorkoutSessionVariables = { input: UpdateWorkoutSessionInput }

export type UpdateWorkoutSessionError = UserErrorOf<'INVALID' | 'NOT_FOUND'>

export type UsernameAvailabilityVariables = { username: string }

export type WorkoutVariables = { id: WorkoutID; unit?: MassUnit | null }

export type WorkoutRevisionsVariables = { id: WorkoutID; first?: number | null; after?: string | null }

export type WorkoutSessionVariables = { id?: WorkoutSessionID | null; clientId?: string | null }

export type WorkoutWithPreviousSetsVariables = { id: WorkoutID }

export type WorkoutsVariables = { first?: number | null; after?: string | null; search?: string | null }
