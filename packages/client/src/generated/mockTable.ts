// Generated from schema/ by scripts/generateClient.mjs.
export const FIELDS: Record<string, Record<string, string>> = {
 "AbandonWorkoutPayload": {
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "AcceptCoachingPayload": {
  "coaching": "Coaching",
  "userErrors": "[UserError!]!"
 },
 "Account": {
  "passkeys": "[Passkey!]!",
  "reauthenticatedUntil": "DateTime",
  "sessions": "[AuthSession!]!",
  "unusedRecoveryCodes": "Int!"
 },
 "AddCommentPayload": {
  "comment": "Comment",
  "userErrors": "[UserError!]!"
 },
 "AddMilestoneToProgramPayload": {
  "alreadyPresent": "Boolean!",
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "AddPasskeyPayload": {
  "acceptedCredentialIds": "[String!]",
  "passkey": "Passkey",
  "productUser": "ProductUser",
  "userErrors": "[UserError!]!"
 },
 "Adherence": {
  "done": "Int!",
  "due": "Int!",
  "missed": "Int!",
  "percent": "Float",
  "skipped": "Int!"
 },
 "AdjustEnrolmentPayload": {
  "adjustment": "Adjustment",
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "Adjustment": {
  "adjustedAt": "DateTime!",
  "adjustedBy": "ProductUser",
  "enrolment": "Enrolment!",
  "exercise": "Exercise",
  "exerciseName": "String!",
  "id": "ID!",
  "isOrphaned": "Boolean!",
  "isRemoved": "Boolean!",
  "note": "String",
  "prescription": "Prescription",
  "sets": "[PrescribedSet!]",
  "workoutExerciseId": "ID!",
  "workoutTitle": "String!"
 },
 "AdjustmentConnection": {
  "edges": "[AdjustmentEdge!]!",
  "nodes": "[Adjustment!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "AdjustmentEdge": {
  "cursor": "String!",
  "node": "Adjustment!"
 },
 "ArchiveExercisePayload": {
  "exercise": "Exercise",
  "userErrors": "[UserError!]!"
 },
 "AskedRow": {
  "adjustmentNote": "String",
  "alternatives": "[Exercise!]!",
  "exercise": "Exercise!",
  "group": "String",
  "isAdjusted": "Boolean!",
  "notes": "String",
  "prescription": "Prescription!",
  "previousSets": "[PerformedSet!]!",
  "restSeconds": "Int",
  "sets": "[PrescribedSet!]!",
  "workoutExerciseId": "ID!",
  "written": "WorkoutExercise!"
 },
 "AssignProgramPayload": {
  "results": "[AssignmentResult!]!",
  "userErrors": "[UserError!]!"
 },
 "AssignmentResult": {
  "athleteId": "ID!",
  "enrolment": "Enrolment",
  "isNew": "Boolean!",
  "userErrors": "[UserError!]!"
 },
 "AthletePropagation": {
  "athlete": "ProductUser!",
  "nextWorkoutAfter": "SlotProgress",
  "nextWorkoutBefore": "SlotProgress",
  "percentAfter": "Float!",
  "percentBefore": "Float!"
 },
 "AthletePropagationConnection": {
  "edges": "[AthletePropagationEdge!]!",
  "nodes": "[AthletePropagation!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "AthletePropagationEdge": {
  "cursor": "String!",
  "node": "AthletePropagation!"
 },
 "Attention": {
  "athlete": "ProductUser!",
  "because": "[Node!]!",
  "id": "ID!",
  "kind": "AttentionKind!",
  "since": "DateTime!",
  "summary": "String!"
 },
 "AttentionConnection": {
  "edges": "[AttentionEdge!]!",
  "nodes": "[Attention!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "AttentionEdge": {
  "cursor": "String!",
  "node": "Attention!"
 },
 "AuthSession": {
  "createdAt": "DateTime!",
  "current": "Boolean!",
  "expiresAt": "DateTime!",
  "id": "ID!",
  "lastUsedAt": "DateTime!",
  "userAgent": "String"
 },
 "Coaching": {
  "athlete": "ProductUser!",
  "coach": "ProductUser!",
  "endedAt": "DateTime",
  "id": "ID!",
  "invitedAt": "DateTime!",
  "startedAt": "DateTime",
  "status": "CoachingStatus!"
 },
 "CoachingConnection": {
  "edges": "[CoachingEdge!]!",
  "nodes": "[Coaching!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "CoachingEdge": {
  "cursor": "String!",
  "node": "Coaching!"
 },
 "CoachingInvitation": {
  "createdAt": "DateTime!",
  "expiresAt": "DateTime!",
  "id": "ID!",
  "program": "Program",
  "startsOn": "LocalDate",
  "trainingDays": "[DayOfWeek!]",
  "usesLeft": "Int!"
 },
 "Comment": {
  "author": "ProductUser",
  "clientId": "ID!",
  "createdAt": "DateTime!",
  "id": "ID!",
  "readAt": "DateTime",
  "subject": "Node!",
  "text": "String!"
 },
 "CommentConnection": {
  "edges": "[CommentEdge!]!",
  "nodes": "[Comment!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "CommentEdge": {
  "cursor": "String!",
  "node": "Comment!"
 },
 "CompleteWorkoutPayload": {
  "milestonesCompleted": "[Milestone!]!",
  "newPersonalRecords": "[PersonalRecord!]!",
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "CopyMilestonePayload": {
  "milestone": "Milestone",
  "userErrors": "[UserError!]!"
 },
 "CopyProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "CopyWorkoutPayload": {
  "userErrors": "[UserError!]!",
  "workout": "Workout"
 },
 "CreateCalendarFeedPayload": {
  "url": "String",
  "userErrors": "[UserError!]!"
 },
 "CreateCoachingInvitationPayload": {
  "code": "String",
  "expiresAt": "DateTime",
  "url": "String",
  "userErrors": "[UserError!]!"
 },
 "CreateExercisePayload": {
  "exercise": "Exercise",
  "userErrors": "[UserError!]!"
 },
 "CreateMilestonePayload": {
  "milestone": "Milestone",
  "userErrors": "[UserError!]!"
 },
 "CreateProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "CreateRecoveryCodesPayload": {
  "codes": "[String!]",
  "userErrors": "[UserError!]!"
 },
 "CreateWorkoutPayload": {
  "userErrors": "[UserError!]!",
  "workout": "Workout"
 },
 "DeclineCoachingPayload": {
  "coaching": "Coaching",
  "userErrors": "[UserError!]!"
 },
 "DeleteAccountPayload": {
  "deleted": "Boolean!",
  "userErrors": "[UserError!]!"
 },
 "DeleteExercisePayload": {
  "deletedExerciseId": "ID",
  "userErrors": "[UserError!]!"
 },
 "DeleteMilestonePayload": {
  "deletedMilestoneId": "ID",
  "unusedWorkouts": "[Workout!]!",
  "userErrors": "[UserError!]!"
 },
 "DeleteProgramPayload": {
  "deletedProgramId": "ID",
  "userErrors": "[UserError!]!"
 },
 "DeleteWorkoutPayload": {
  "deletedWorkoutId": "ID",
  "userErrors": "[UserError!]!"
 },
 "DeleteWorkoutSessionPayload": {
  "deletedWorkoutSessionId": "ID",
  "userErrors": "[UserError!]!"
 },
 "DismissAttentionPayload": {
  "attention": "Attention",
  "userErrors": "[UserError!]!"
 },
 "EndCoachingPayload": {
  "coaching": "Coaching",
  "userErrors": "[UserError!]!"
 },
 "EndSessionPayload": {
  "sessionsEnded": "Int!",
  "userErrors": "[UserError!]!"
 },
 "EnrolInProgramPayload": {
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "Enrolment": {
  "adherence": "Adherence!",
  "adjustments": "AdjustmentConnection!",
  "assignedBy": "ProductUser",
  "assignmentNote": "String",
  "comments": "CommentConnection!",
  "completedAt": "DateTime",
  "currentMilestone": "MilestoneProgress",
  "id": "ID!",
  "isCurrent": "Boolean!",
  "milestones": "[MilestoneProgress!]!",
  "nextWorkout": "SlotProgress",
  "percentComplete": "Float!",
  "pinnedRevision": "Int!",
  "productUser": "ProductUser!",
  "program": "Program",
  "programTitle": "String!",
  "schedule": "ScheduledWorkoutConnection",
  "startedAt": "DateTime!",
  "startsOn": "LocalDate",
  "status": "EnrolmentStatus!",
  "trainingDays": "[DayOfWeek!]",
  "unreadComments": "Int!",
  "updatedAt": "DateTime!",
  "workoutSessions": "WorkoutSessionConnection!"
 },
 "EnrolmentConnection": {
  "edges": "[EnrolmentEdge!]!",
  "nodes": "[Enrolment!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "EnrolmentEdge": {
  "cursor": "String!",
  "node": "Enrolment!"
 },
 "EstimatedOneRepMax": {
  "estimate": "Load!",
  "set": "PerformedSet!",
  "startsOn": "LocalDate!"
 },
 "Exercise": {
  "aliases": "[String!]!",
  "category": "ExerciseCategory!",
  "createdAt": "DateTime!",
  "description": "String",
  "equipment": "Equipment",
  "force": "Force",
  "id": "ID!",
  "isArchived": "Boolean!",
  "level": "Level",
  "mechanic": "Mechanic",
  "metric": "ExerciseMetric!",
  "name": "String!",
  "primaryMuscles": "[Muscle!]!",
  "secondaryMuscles": "[Muscle!]!",
  "slug": "String!",
  "updatedAt": "DateTime!",
  "videoUrl": "String"
 },
 "ExerciseConnection": {
  "edges": "[ExerciseEdge!]!",
  "nodes": "[Exercise!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "ExerciseEdge": {
  "cursor": "String!",
  "node": "Exercise!"
 },
 "InviteAthletePayload": {
  "coaching": "Coaching",
  "userErrors": "[UserError!]!"
 },
 "LeaveProgramPayload": {
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "Load": {
  "converted": "Decimal!",
  "unit": "MassUnit!",
  "value": "Decimal!"
 },
 "LogSetPayload": {
  "newPersonalRecords": "[PersonalRecord!]!",
  "set": "PerformedSet",
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "LoggedExercise": {
  "exercise": "Exercise!",
  "lastPerformedAt": "DateTime!",
  "lastSet": "PerformedSet!"
 },
 "LoggedExerciseConnection": {
  "edges": "[LoggedExerciseEdge!]!",
  "nodes": "[LoggedExercise!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "LoggedExerciseEdge": {
  "cursor": "String!",
  "node": "LoggedExercise!"
 },
 "LoginPayload": {
  "acceptedCredentialIds": "[String!]",
  "productUser": "ProductUser",
  "refreshToken": "String",
  "refreshTokenExpiresAt": "DateTime",
  "token": "String",
  "tokenExpiresAt": "DateTime",
  "userErrors": "[UserError!]!"
 },
 "LogoutEverywherePayload": {
  "sessionsEnded": "Int!",
  "userErrors": "[UserError!]!"
 },
 "LogoutPayload": {
  "sessionsEnded": "Int!",
  "userErrors": "[UserError!]!"
 },
 "MarkCommentsReadPayload": {
  "subject": "Node",
  "userErrors": "[UserError!]!"
 },
 "Milestone": {
  "createdAt": "DateTime!",
  "description": "String",
  "id": "ID!",
  "programs": "ProgramConnection!",
  "revision": "Int!",
  "title": "String!",
  "updatedAt": "DateTime!",
  "viewerProgress": "[MilestoneProgress!]!",
  "workouts": "[MilestoneWorkout!]!"
 },
 "MilestoneConnection": {
  "edges": "[MilestoneEdge!]!",
  "nodes": "[Milestone!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "MilestoneEdge": {
  "cursor": "String!",
  "node": "Milestone!"
 },
 "MilestoneProgress": {
  "completedAt": "DateTime",
  "enrolment": "Enrolment!",
  "milestone": "Milestone",
  "milestoneId": "ID!",
  "slots": "[SlotProgress!]!",
  "slotsDone": "Int!",
  "slotsTotal": "Int!",
  "title": "String!"
 },
 "MilestoneSetMismatchError": {
  "code": "UserErrorCode!",
  "duplicated": "[ID!]!",
  "field": "[String!]",
  "message": "String!",
  "missing": "[ID!]!",
  "params": "[UserErrorParam!]!",
  "reason": "UserErrorReason",
  "unexpected": "[ID!]!"
 },
 "MilestoneWorkout": {
  "id": "ID!",
  "workout": "Workout!"
 },
 "MoveProgramMilestonePayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "MoveScheduledWorkoutPayload": {
  "enrolment": "Enrolment",
  "scheduledWorkout": "ScheduledWorkout",
  "userErrors": "[UserError!]!"
 },
 "Mutation": {
  "abandonWorkout": "AbandonWorkoutPayload",
  "acceptCoaching": "AcceptCoachingPayload",
  "addComment": "AddCommentPayload",
  "addMilestoneToProgram": "AddMilestoneToProgramPayload",
  "addPasskey": "AddPasskeyPayload",
  "adjustEnrolment": "AdjustEnrolmentPayload",
  "archiveExercise": "ArchiveExercisePayload",
  "assignProgram": "AssignProgramPayload",
  "completeWorkout": "CompleteWorkoutPayload",
  "copyMilestone": "CopyMilestonePayload",
  "copyProgram": "CopyProgramPayload",
  "copyWorkout": "CopyWorkoutPayload",
  "createCalendarFeed": "CreateCalendarFeedPayload",
  "createCoachingInvitation": "CreateCoachingInvitationPayload",
  "createExercise": "CreateExercisePayload",
  "createMilestone": "CreateMilestonePayload",
  "createProgram": "CreateProgramPayload",
  "createRecoveryCodes": "CreateRecoveryCodesPayload",
  "createWorkout": "CreateWorkoutPayload",
  "declineCoaching": "DeclineCoachingPayload",
  "deleteAccount": "DeleteAccountPayload",
  "deleteExercise": "DeleteExercisePayload",
  "deleteMilestone": "DeleteMilestonePayload",
  "deleteProgram": "DeleteProgramPayload",
  "deleteWorkout": "DeleteWorkoutPayload",
  "deleteWorkoutSession": "DeleteWorkoutSessionPayload",
  "dismissAttention": "DismissAttentionPayload",
  "endCoaching": "EndCoachingPayload",
  "endSession": "EndSessionPayload",
  "enrolInProgram": "EnrolInProgramPayload",
  "inviteAthlete": "InviteAthletePayload",
  "leaveProgram": "LeaveProgramPayload",
  "logSet": "LogSetPayload",
  "login": "LoginPayload",
  "logout": "LogoutPayload",
  "logoutEverywhere": "LogoutEverywherePayload",
  "markCommentsRead": "MarkCommentsReadPayload",
  "moveProgramMilestone": "MoveProgramMilestonePayload",
  "moveScheduledWorkout": "MoveScheduledWorkoutPayload",
  "passkeyAdditionOptions": "PasskeyAdditionOptionsPayload",
  "passkeyLoginOptions": "PasskeyLoginOptionsPayload",
  "passkeyRegistrationOptions": "PasskeyRegistrationOptionsPayload",
  "pauseEnrolment": "PauseEnrolmentPayload",
  "planProgram": "PlanProgramPayload",
  "propagateProgramRevision": "PropagateProgramRevisionPayload",
  "publishProgram": "PublishProgramPayload",
  "reauthenticate": "ReauthenticatePayload",
  "reauthenticationOptions": "ReauthenticationOptionsPayload",
  "recoverAccount": "RecoverAccountPayload",
  "recoveryOptions": "RecoveryOptionsPayload",
  "refreshSession": "RefreshSessionPayload",
  "register": "RegisterPayload",
  "removeComment": "RemoveCommentPayload",
  "removeMilestoneFromProgram": "RemoveMilestoneFromProgramPayload",
  "removePasskey": "RemovePasskeyPayload",
  "removeSet": "RemoveSetPayload",
  "renamePasskey": "RenamePasskeyPayload",
  "reorderProgramMilestones": "ReorderProgramMilestonesPayload",
  "revertProgram": "RevertProgramPayload",
  "revokeCalendarFeed": "RevokeCalendarFeedPayload",
  "revokeCoachingInvitation": "RevokeCoachingInvitationPayload",
  "scheduleEnrolment": "ScheduleEnrolmentPayload",
  "setMilestoneWorkouts": "SetMilestoneWorkoutsPayload",
  "shiftSchedule": "ShiftSchedulePayload",
  "skipScheduledWorkout": "SkipScheduledWorkoutPayload",
  "startWorkout": "StartWorkoutPayload",
  "syncWorkoutEvents": "SyncWorkoutEventsPayload",
  "takeProgramRevision": "TakeProgramRevisionPayload",
  "transformProgram": "TransformProgramPayload",
  "unarchiveExercise": "UnarchiveExercisePayload",
  "unpublishProgram": "UnpublishProgramPayload",
  "updateExercise": "UpdateExercisePayload",
  "updateMilestone": "UpdateMilestonePayload",
  "updateProfile": "UpdateProfilePayload",
  "updateProgram": "UpdateProgramPayload",
  "updateSet": "UpdateSetPayload",
  "updateWorkout": "UpdateWorkoutPayload",
  "updateWorkoutSession": "UpdateWorkoutSessionPayload"
 },
 "PageInfo": {
  "endCursor": "String",
  "hasNextPage": "Boolean!",
  "hasPreviousPage": "Boolean!",
  "startCursor": "String"
 },
 "Passkey": {
  "backedUp": "Boolean!",
  "createdAt": "DateTime!",
  "id": "ID!",
  "lastUsedAt": "DateTime",
  "name": "String!",
  "transports": "[String!]!"
 },
 "PasskeyAdditionOptionsPayload": {
  "ceremonyId": "ID",
  "options": "PublicKeyCredentialCreationOptionsJSON",
  "userErrors": "[UserError!]!"
 },
 "PasskeyLoginOptionsPayload": {
  "ceremonyId": "ID",
  "options": "PublicKeyCredentialRequestOptionsJSON",
  "userErrors": "[UserError!]!"
 },
 "PasskeyRegistrationOptionsPayload": {
  "ceremonyId": "ID",
  "options": "PublicKeyCredentialCreationOptionsJSON",
  "userErrors": "[UserError!]!"
 },
 "PauseEnrolmentPayload": {
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "PerformedSet": {
  "clientId": "ID!",
  "comments": "CommentConnection!",
  "distanceMeters": "Decimal",
  "durationSeconds": "Int",
  "estimatedOneRepMax": "Load",
  "exercise": "Exercise!",
  "exerciseName": "String!",
  "hasPain": "Boolean!",
  "id": "ID!",
  "isSubstitution": "Boolean!",
  "load": "Load",
  "notes": "String",
  "performedAt": "DateTime!",
  "performedOn": "LocalDate",
  "position": "Int!",
  "prescribedSetIndex": "Int",
  "reps": "Int",
  "rpe": "Decimal",
  "sequence": "Int",
  "type": "SetType!",
  "unreadComments": "Int!",
  "updatedAt": "DateTime!",
  "workoutExerciseId": "ID",
  "workoutSession": "WorkoutSession!"
 },
 "PerformedSetConnection": {
  "edges": "[PerformedSetEdge!]!",
  "nodes": "[PerformedSet!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "PerformedSetEdge": {
  "cursor": "String!",
  "node": "PerformedSet!"
 },
 "PersonalRecord": {
  "achievedAt": "DateTime!",
  "exercise": "Exercise!",
  "id": "ID!",
  "kind": "PersonalRecordKind!",
  "set": "PerformedSet!"
 },
 "PersonalRecordConnection": {
  "edges": "[PersonalRecordEdge!]!",
  "nodes": "[PersonalRecord!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "PersonalRecordEdge": {
  "cursor": "String!",
  "node": "PersonalRecord!"
 },
 "PlanChange": {
  "after": "Prescription",
  "before": "Prescription",
  "exerciseName": "String",
  "exerciseNameBefore": "String",
  "field": "PlanField",
  "kind": "PropagationChangeKind!",
  "milestoneId": "ID",
  "milestoneTitle": "String",
  "rowId": "ID",
  "textAfter": "String",
  "textBefore": "String",
  "workoutId": "ID",
  "workoutTitle": "String"
 },
 "PlanProgramPayload": {
  "changes": "[PlanChange!]!",
  "othersAffected": "[Program!]!",
  "program": "Program",
  "unusedWorkouts": "[Workout!]!",
  "userErrors": "[UserError!]!"
 },
 "PrescribedSet": {
  "distanceMeters": "Decimal",
  "distanceUnit": "DistanceUnit",
  "durationSeconds": "Int",
  "load": "Load",
  "percentMax": "Decimal",
  "percentOfOneRepMax": "Decimal",
  "repsInReserve": "Decimal",
  "repsMax": "Int",
  "repsMin": "Int",
  "restSeconds": "Int",
  "rpe": "Decimal",
  "rpeMax": "Decimal",
  "side": "Side",
  "tempo": "Tempo",
  "type": "SetType!"
 },
 "ProductUser": {
  "account": "Account",
  "athletes": "ProductUserConnection",
  "calendarFeedCreatedAt": "DateTime",
  "coachingInvitations": "[CoachingInvitation!]",
  "coachings": "CoachingConnection",
  "createdAt": "DateTime!",
  "displayName": "String",
  "enrolments": "EnrolmentConnection!",
  "estimatedOneRepMaxes": "[EstimatedOneRepMax!]!",
  "exercisesLogged": "LoggedExerciseConnection!",
  "id": "ID!",
  "performedSets": "PerformedSetConnection!",
  "personalRecords": "PersonalRecordConnection!",
  "preferredUnit": "MassUnit!",
  "progress": "Progress!",
  "role": "Role!",
  "timeZone": "String!",
  "unreadComments": "Int!",
  "username": "String!",
  "workoutSessions": "WorkoutSessionConnection!"
 },
 "ProductUserConnection": {
  "edges": "[ProductUserEdge!]!",
  "nodes": "[ProductUser!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "ProductUserEdge": {
  "cursor": "String!",
  "node": "ProductUser!"
 },
 "Program": {
  "createdAt": "DateTime!",
  "createdBy": "ProductUser",
  "description": "String",
  "enrolmentCount": "Int",
  "enrolments": "EnrolmentConnection",
  "id": "ID!",
  "isPublished": "Boolean!",
  "level": "Level",
  "milestoneCount": "Int!",
  "milestones": "[Milestone!]!",
  "publishedAt": "DateTime",
  "revision": "Int!",
  "revisions": "ProgramRevisionConnection",
  "slug": "String!",
  "title": "String!",
  "updatedAt": "DateTime!",
  "viewerEnrolment": "Enrolment"
 },
 "ProgramConnection": {
  "edges": "[ProgramEdge!]!",
  "nodes": "[Program!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "ProgramEdge": {
  "cursor": "String!",
  "node": "Program!"
 },
 "ProgramPropagationPreview": {
  "athletes": "AthletePropagationConnection!",
  "changes": "[PropagationChange!]!",
  "enrolmentsCompleted": "Int!",
  "enrolmentsMoved": "Int!",
  "othersMoved": "Int!"
 },
 "ProgramRevision": {
  "change": "ProgramChange!",
  "createdAt": "DateTime!",
  "createdBy": "ProductUser",
  "id": "ID!",
  "milestones": "[RevisionMilestone!]!",
  "revision": "Int!",
  "title": "String!"
 },
 "ProgramRevisionConnection": {
  "edges": "[ProgramRevisionEdge!]!",
  "nodes": "[ProgramRevision!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "ProgramRevisionEdge": {
  "cursor": "String!",
  "node": "ProgramRevision!"
 },
 "Progress": {
  "byWeek": "[WeekOfTraining!]!",
  "currentStreakWeeks": "Int!",
  "lastWorkoutAt": "DateTime",
  "longestStreakWeeks": "Int!",
  "setsPerformed": "Int!",
  "totalVolume": "Decimal!",
  "workoutsCompleted": "Int!"
 },
 "PropagateProgramRevisionPayload": {
  "enrolmentsCompleted": "Int!",
  "enrolmentsMoved": "Int!",
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "PropagationChange": {
  "kind": "PropagationChangeKind!",
  "milestoneId": "ID!",
  "title": "String!"
 },
 "PublishProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "Query": {
  "agenda": "[ScheduledWorkout!]",
  "attention": "AttentionConnection",
  "enrolment": "Enrolment",
  "exercise": "Exercise",
  "exercises": "ExerciseConnection",
  "me": "ProductUser",
  "milestone": "Milestone",
  "milestones": "MilestoneConnection",
  "node": "Node",
  "nodes": "[Node]",
  "previewProgramPropagation": "ProgramPropagationPreview",
  "productUser": "ProductUser",
  "productUsers": "ProductUserConnection",
  "program": "Program",
  "programs": "ProgramConnection",
  "usernameAvailability": "UsernameAvailability",
  "workout": "Workout",
  "workoutSession": "WorkoutSession",
  "workouts": "WorkoutConnection"
 },
 "ReauthenticatePayload": {
  "reauthenticatedUntil": "DateTime",
  "userErrors": "[UserError!]!"
 },
 "ReauthenticationOptionsPayload": {
  "ceremonyId": "ID",
  "options": "PublicKeyCredentialRequestOptionsJSON",
  "userErrors": "[UserError!]!"
 },
 "RecoverAccountPayload": {
  "productUser": "ProductUser",
  "refreshToken": "String",
  "refreshTokenExpiresAt": "DateTime",
  "token": "String",
  "tokenExpiresAt": "DateTime",
  "userErrors": "[UserError!]!"
 },
 "RecoveryOptionsPayload": {
  "ceremonyId": "ID",
  "options": "PublicKeyCredentialCreationOptionsJSON",
  "userErrors": "[UserError!]!"
 },
 "RefreshSessionPayload": {
  "productUser": "ProductUser",
  "refreshToken": "String",
  "refreshTokenExpiresAt": "DateTime",
  "token": "String",
  "tokenExpiresAt": "DateTime",
  "userErrors": "[UserError!]!"
 },
 "RegisterPayload": {
  "productUser": "ProductUser",
  "refreshToken": "String",
  "refreshTokenExpiresAt": "DateTime",
  "token": "String",
  "tokenExpiresAt": "DateTime",
  "userErrors": "[UserError!]!"
 },
 "RemoveCommentPayload": {
  "removedCommentId": "ID",
  "subject": "Node",
  "userErrors": "[UserError!]!"
 },
 "RemoveMilestoneFromProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "RemovePasskeyPayload": {
  "acceptedCredentialIds": "[String!]",
  "productUser": "ProductUser",
  "removedPasskeyId": "ID",
  "userErrors": "[UserError!]!"
 },
 "RemoveSetPayload": {
  "removedSetId": "ID",
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "RenamePasskeyPayload": {
  "passkey": "Passkey",
  "userErrors": "[UserError!]!"
 },
 "ReorderProgramMilestonesPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "RevertProgramPayload": {
  "changes": "[PlanChange!]!",
  "othersAffected": "[Program!]!",
  "program": "Program",
  "unusedWorkouts": "[Workout!]!",
  "userErrors": "[UserError!]!"
 },
 "RevisionMilestone": {
  "milestone": "Milestone",
  "milestoneId": "ID!",
  "slots": "[RevisionSlot!]!",
  "title": "String!"
 },
 "RevisionSlot": {
  "slotId": "ID!",
  "workout": "Workout",
  "workoutId": "ID!",
  "workoutRevision": "WorkoutRevision",
  "workoutTitle": "String!"
 },
 "RevokeCalendarFeedPayload": {
  "revoked": "Boolean",
  "userErrors": "[UserError!]!"
 },
 "RevokeCoachingInvitationPayload": {
  "invitation": "CoachingInvitation",
  "userErrors": "[UserError!]!"
 },
 "RuleError": {
  "code": "UserErrorCode!",
  "field": "[String!]",
  "message": "String!",
  "params": "[UserErrorParam!]!",
  "reason": "UserErrorReason"
 },
 "ScheduleEnrolmentPayload": {
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "ScheduledWorkout": {
  "doneOn": "LocalDate",
  "dueOn": "LocalDate",
  "enrolment": "Enrolment!",
  "movedFrom": "LocalDate",
  "skipReason": "String",
  "slot": "SlotProgress!",
  "status": "ScheduledWorkoutStatus!",
  "workoutSession": "WorkoutSession"
 },
 "ScheduledWorkoutConnection": {
  "edges": "[ScheduledWorkoutEdge!]!",
  "nodes": "[ScheduledWorkout!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "ScheduledWorkoutEdge": {
  "cursor": "String!",
  "node": "ScheduledWorkout!"
 },
 "SetMilestoneWorkoutsPayload": {
  "milestone": "Milestone",
  "userErrors": "[UserError!]!"
 },
 "ShiftSchedulePayload": {
  "enrolment": "Enrolment",
  "scheduledWorkout": "ScheduledWorkout",
  "userErrors": "[UserError!]!"
 },
 "SkipScheduledWorkoutPayload": {
  "enrolment": "Enrolment",
  "scheduledWorkout": "ScheduledWorkout",
  "userErrors": "[UserError!]!"
 },
 "SlotProgress": {
  "completedSession": "WorkoutSession",
  "rows": "[AskedRow!]",
  "slotId": "ID!",
  "workout": "Workout",
  "workoutRevision": "WorkoutRevision",
  "workoutTitle": "String!"
 },
 "StaleRevisionError": {
  "code": "UserErrorCode!",
  "current": "Node",
  "currentRevision": "Int!",
  "field": "[String!]",
  "message": "String!",
  "params": "[UserErrorParam!]!",
  "reason": "UserErrorReason"
 },
 "StartWorkoutPayload": {
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "SyncResult": {
  "clientEventId": "ID!",
  "comment": "Comment",
  "milestonesCompleted": "[Milestone!]!",
  "newPersonalRecords": "[PersonalRecord!]!",
  "outcome": "SyncOutcome!",
  "set": "PerformedSet",
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "SyncWorkoutEventsPayload": {
  "results": "[SyncResult!]!",
  "userErrors": "[UserError!]!"
 },
 "TakeProgramRevisionPayload": {
  "enrolment": "Enrolment",
  "userErrors": "[UserError!]!"
 },
 "TransformProgramPayload": {
  "changes": "[PlanChange!]!",
  "othersAffected": "[Program!]!",
  "program": "Program",
  "unusedWorkouts": "[Workout!]!",
  "userErrors": "[UserError!]!"
 },
 "UnarchiveExercisePayload": {
  "exercise": "Exercise",
  "userErrors": "[UserError!]!"
 },
 "UnpublishProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "UpdateExercisePayload": {
  "exercise": "Exercise",
  "userErrors": "[UserError!]!"
 },
 "UpdateMilestonePayload": {
  "milestone": "Milestone",
  "userErrors": "[UserError!]!"
 },
 "UpdateProfilePayload": {
  "productUser": "ProductUser",
  "userErrors": "[UserError!]!"
 },
 "UpdateProgramPayload": {
  "program": "Program",
  "userErrors": "[UserError!]!"
 },
 "UpdateSetPayload": {
  "newPersonalRecords": "[PersonalRecord!]!",
  "set": "PerformedSet",
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "UpdateWorkoutPayload": {
  "userErrors": "[UserError!]!",
  "workout": "Workout"
 },
 "UpdateWorkoutSessionPayload": {
  "userErrors": "[UserError!]!",
  "workoutSession": "WorkoutSession"
 },
 "UserErrorParam": {
  "name": "String!",
  "value": "String!"
 },
 "UsernameAvailability": {
  "available": "Boolean!",
  "normalized": "String",
  "reason": "UserErrorCode"
 },
 "WeekOfTraining": {
  "volume": "Decimal!",
  "weekStart": "LocalDate!",
  "workoutsCompleted": "Int!"
 },
 "Workout": {
  "createdAt": "DateTime!",
  "description": "String",
  "estimatedMinutes": "Int",
  "exercises": "[WorkoutExercise!]!",
  "id": "ID!",
  "revision": "Int!",
  "revisions": "WorkoutRevisionConnection",
  "title": "String!",
  "updatedAt": "DateTime!",
  "usedIn": "ProgramConnection"
 },
 "WorkoutConnection": {
  "edges": "[WorkoutEdge!]!",
  "nodes": "[Workout!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "WorkoutEdge": {
  "cursor": "String!",
  "node": "Workout!"
 },
 "WorkoutExercise": {
  "alternatives": "[Exercise!]!",
  "exercise": "Exercise!",
  "group": "String",
  "id": "ID!",
  "notes": "String",
  "prescription": "Prescription!",
  "previousSets": "[PerformedSet!]!",
  "restSeconds": "Int",
  "sets": "[PrescribedSet!]!"
 },
 "WorkoutRevision": {
  "createdAt": "DateTime!",
  "createdBy": "ProductUser",
  "description": "String",
  "estimatedMinutes": "Int",
  "exercises": "[WorkoutExercise!]!",
  "id": "ID!",
  "revision": "Int!",
  "title": "String!",
  "workout": "Workout"
 },
 "WorkoutRevisionConnection": {
  "edges": "[WorkoutRevisionEdge!]!",
  "nodes": "[WorkoutRevision!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "WorkoutRevisionEdge": {
  "cursor": "String!",
  "node": "WorkoutRevision!"
 },
 "WorkoutSession": {
  "clientId": "ID!",
  "comments": "CommentConnection!",
  "completedAt": "DateTime",
  "completedOn": "LocalDate",
  "enrolment": "Enrolment",
  "hasPain": "Boolean!",
  "id": "ID!",
  "notes": "String",
  "prescribed": "WorkoutRevision",
  "productUser": "ProductUser!",
  "rating": "Int",
  "rows": "[AskedRow!]",
  "sets": "[PerformedSet!]!",
  "slotId": "ID",
  "startedAt": "DateTime!",
  "status": "WorkoutSessionStatus!",
  "unreadComments": "Int!",
  "updatedAt": "DateTime!",
  "volume": "Decimal!",
  "workout": "Workout",
  "workoutTitle": "String!"
 },
 "WorkoutSessionConnection": {
  "edges": "[WorkoutSessionEdge!]!",
  "nodes": "[WorkoutSession!]!",
  "pageInfo": "PageInfo!",
  "totalCount": "Int!"
 },
 "WorkoutSessionEdge": {
  "cursor": "String!",
  "node": "WorkoutSession!"
 }
}

export const ENUMS: Record<string, string[]> = {
 "AthleteOrder": [
  "LAST_WORKOUT_DESC",
  "NEEDS_ATTENTION",
  "USERNAME"
 ],
 "AttentionKind": [
  "HARD_SESSION",
  "INACTIVE",
  "INVITATION_ANSWERED",
  "MISSED_WORKOUTS",
  "NEWER_REVISION",
  "NEW_RECORD",
  "PAIN_REPORTED",
  "PROGRAM_ENDED",
  "PROGRAM_ENDING",
  "STALLED",
  "UNREAD_COMMENT"
 ],
 "CoachingStatus": [
  "ACTIVE",
  "DECLINED",
  "ENDED",
  "INVITED"
 ],
 "DayOfWeek": [
  "FRIDAY",
  "MONDAY",
  "SATURDAY",
  "SUNDAY",
  "THURSDAY",
  "TUESDAY",
  "WEDNESDAY"
 ],
 "DistanceUnit": [
  "KM",
  "MI",
  "YD"
 ],
 "EnrolmentStatus": [
  "ACTIVE",
  "COMPLETED",
  "LEFT"
 ],
 "Equipment": [
  "BANDS",
  "BARBELL",
  "BODY_ONLY",
  "CABLE",
  "DUMBBELL",
  "EXERCISE_BALL",
  "EZ_CURL_BAR",
  "FOAM_ROLL",
  "KETTLEBELLS",
  "MACHINE",
  "MEDICINE_BALL",
  "OTHER"
 ],
 "ExerciseCategory": [
  "CARDIO",
  "OLYMPIC_WEIGHTLIFTING",
  "PLYOMETRICS",
  "POWERLIFTING",
  "STRENGTH",
  "STRETCHING",
  "STRONGMAN"
 ],
 "ExerciseMetric": [
  "DISTANCE_AND_DURATION",
  "DURATION",
  "LOAD_AND_REPS",
  "REPS"
 ],
 "ExerciseOrder": [
  "NAME_ASC",
  "NAME_DESC",
  "UPDATED_AT_DESC"
 ],
 "Force": [
  "PULL",
  "PUSH",
  "STATIC"
 ],
 "Level": [
  "BEGINNER",
  "EXPERT",
  "INTERMEDIATE"
 ],
 "ListEdge": [
  "FIRST",
  "LAST"
 ],
 "MassUnit": [
  "KG",
  "LB"
 ],
 "Mechanic": [
  "COMPOUND",
  "ISOLATION"
 ],
 "Muscle": [
  "ABDOMINALS",
  "ABDUCTORS",
  "ADDUCTORS",
  "BICEPS",
  "CALVES",
  "CHEST",
  "FOREARMS",
  "GLUTES",
  "HAMSTRINGS",
  "LATS",
  "LOWER_BACK",
  "MIDDLE_BACK",
  "NECK",
  "QUADRICEPS",
  "SHOULDERS",
  "TRAPS",
  "TRICEPS"
 ],
 "PersonalRecordKind": [
  "BEST_ESTIMATED_ONE_REP_MAX",
  "HEAVIEST_LOAD",
  "LONGEST_DISTANCE",
  "LONGEST_DURATION",
  "MOST_REPS"
 ],
 "PlanField": [
  "DESCRIPTION",
  "ESTIMATED_MINUTES",
  "LEVEL",
  "SLUG",
  "TITLE"
 ],
 "ProductUserOrder": [
  "CREATED_AT_DESC",
  "USERNAME_ASC",
  "USERNAME_DESC"
 ],
 "ProgramChange": [
  "COPIED",
  "CREATED",
  "EDITED",
  "MILESTONES_REORDERED",
  "MILESTONE_ADDED",
  "MILESTONE_EDITED",
  "MILESTONE_MOVED",
  "MILESTONE_REMOVED",
  "PLANNED",
  "PUBLISHED",
  "REVERTED",
  "TRANSFORMED",
  "UNPUBLISHED",
  "WORKOUT_EDITED"
 ],
 "ProgramOrder": [
  "PUBLISHED_AT_DESC",
  "TITLE_ASC",
  "TITLE_DESC",
  "UPDATED_AT_DESC"
 ],
 "PropagationChangeKind": [
  "ADDED",
  "EDITED",
  "MOVED",
  "REMOVED"
 ],
 "Role": [
  "ATHLETE",
  "COACH"
 ],
 "ScheduledWorkoutStatus": [
  "DONE",
  "DUE_TODAY",
  "MISSED",
  "SKIPPED",
  "UPCOMING"
 ],
 "SetType": [
  "AMRAP",
  "DROPSET",
  "FAILURE",
  "NORMAL",
  "WARMUP"
 ],
 "SharedWorkouts": [
  "CHANGE",
  "COPY"
 ],
 "Side": [
  "EACH",
  "LEFT",
  "RIGHT"
 ],
 "SyncOutcome": [
  "APPLIED",
  "DUPLICATE",
  "REJECTED",
  "WAITING"
 ],
 "TrainingPeriod": [
  "DAY",
  "WEEK"
 ],
 "UserErrorCode": [
  "CEREMONY_FAILED",
  "IDEMPOTENCY_CONFLICT",
  "INVALID",
  "INVALID_TRANSITION",
  "IN_USE",
  "LAST_PASSKEY",
  "MILESTONE_SET_MISMATCH",
  "NOT_FOUND",
  "NOT_PUBLISHABLE",
  "REAUTHENTICATION_REQUIRED",
  "REFRESH_REJECTED",
  "STALE_REVISION",
  "TAKEN",
  "TOO_MANY"
 ],
 "UserErrorReason": [
  "BAD_CHARACTERS",
  "BESIDE_ITSELF",
  "CANNOT_CHANGE",
  "DUPLICATED",
  "EMPTY",
  "EXACTLY_ONE",
  "EXCLUSIVE",
  "IN_THE_FUTURE",
  "NEEDED_FOR_METRIC",
  "NOT_ALLOWED_FOR_METRIC",
  "NOT_AN_HTTPS_ADDRESS",
  "NOT_A_CHOICE",
  "NOT_A_DATE_TIME",
  "NOT_A_DECIMAL",
  "NOT_A_PRESCRIPTION",
  "NOT_A_SLUG",
  "NOT_A_TIME_ZONE",
  "NOT_A_USERNAME",
  "NOT_A_UUID",
  "NOT_A_WHOLE_NUMBER",
  "NOT_NULL",
  "NOT_PRESCRIBED",
  "NOT_TEXT",
  "NO_LETTER_OR_DIGIT",
  "OTHER",
  "OUT_OF_RANGE",
  "OVERRULED",
  "REQUIRED",
  "RESERVED",
  "TOGETHER",
  "TOO_FEW",
  "TOO_LONG",
  "TOO_MANY",
  "TOO_SHORT",
  "USED_OTHERWISE",
  "WRONG_FORM",
  "WRONG_ORDER"
 ],
 "WorkoutEditReach": [
  "EVERYONE",
  "NEWER_REVISIONS"
 ],
 "WorkoutSessionStatus": [
  "ABANDONED",
  "COMPLETED",
  "IN_PROGRESS"
 ]
}

export const INTERFACES: Record<string, string[]> = {
 "Node": [
  "Adjustment",
  "Attention",
  "AuthSession",
  "Coaching",
  "Comment",
  "Enrolment",
  "Exercise",
  "Milestone",
  "Passkey",
  "PerformedSet",
  "PersonalRecord",
  "ProductUser",
  "Program",
  "ProgramRevision",
  "Workout",
  "WorkoutRevision",
  "WorkoutSession"
 ],
 "SignInPayload": [
  "LoginPayload",
  "RecoverAccountPayload",
  "RefreshSessionPayload",
  "RegisterPayload"
 ],
 "UserError": [
  "MilestoneSetMismatchError",
  "RuleError",
  "StaleRevisionError"
 ],
 "WorkoutSessionPayload": [
  "AbandonWorkoutPayload",
  "CompleteWorkoutPayload",
  "LogSetPayload",
  "RemoveSetPayload",
  "StartWorkoutPayload",
  "UpdateSetPayload",
  "UpdateWorkoutSessionPayload"
 ]
}
