// Generated from schema/ by scripts/generateClient.mjs.
export interface Policy {
  keyFields?: false
  merge?: boolean
  fields?: Record<string, unknown>
}

/** The types that each interface stands for. */
export const possibleTypes: Record<string, string[]> = {
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

/** The types without an ID, which are part of the object that contains them. */
export const embeddedTypes: string[] = [
  "AbandonWorkoutPayload",
  "AcceptCoachingPayload",
  "Account",
  "AddCommentPayload",
  "AddMilestoneToProgramPayload",
  "AddPasskeyPayload",
  "Adherence",
  "AdjustEnrolmentPayload",
  "AdjustmentConnection",
  "AdjustmentEdge",
  "ArchiveExercisePayload",
  "AskedRow",
  "AssignProgramPayload",
  "AssignmentResult",
  "AthletePropagation",
  "AthletePropagationConnection",
  "AthletePropagationEdge",
  "AttentionConnection",
  "AttentionEdge",
  "CoachingConnection",
  "CoachingEdge",
  "CommentConnection",
  "CommentEdge",
  "CompleteWorkoutPayload",
  "CopyMilestonePayload",
  "CopyProgramPayload",
  "CopyWorkoutPayload",
  "CreateCalendarFeedPayload",
  "CreateCoachingInvitationPayload",
  "CreateExercisePayload",
  "CreateMilestonePayload",
  "CreateProgramPayload",
  "CreateRecoveryCodesPayload",
  "CreateWorkoutPayload",
  "DeclineCoachingPayload",
  "DeleteAccountPayload",
  "DeleteExercisePayload",
  "DeleteMilestonePayload",
  "DeleteProgramPayload",
  "DeleteWorkoutPayload",
  "DeleteWorkoutSessionPayload",
  "DismissAttentionPayload",
  "EndCoachingPayload",
  "EndSessionPayload",
  "EnrolInProgramPayload",
  "EnrolmentConnection",
  "EnrolmentEdge",
  "EstimatedOneRepMax",
  "ExerciseConnection",
  "ExerciseEdge",
  "InviteAthletePayload",
  "LeaveProgramPayload",
  "Load",
  "LogSetPayload",
  "LoggedExercise",
  "LoggedExerciseConnection",
  "LoggedExerciseEdge",
  "LoginPayload",
  "LogoutEverywherePayload",
  "LogoutPayload",
  "MarkCommentsReadPayload",
  "MilestoneConnection",
  "MilestoneEdge",
  "MilestoneProgress",
  "MilestoneSetMismatchError",
  "MoveProgramMilestonePayload",
  "MoveScheduledWorkoutPayload",
  "PageInfo",
  "PasskeyAdditionOptionsPayload",
  "PasskeyLoginOptionsPayload",
  "PasskeyRegistrationOptionsPayload",
  "PauseEnrolmentPayload",
  "PerformedSetConnection",
  "PerformedSetEdge",
  "PersonalRecordConnection",
  "PersonalRecordEdge",
  "PlanChange",
  "PlanProgramPayload",
  "PrescribedSet",
  "ProductUserConnection",
  "ProductUserEdge",
  "ProgramConnection",
  "ProgramEdge",
  "ProgramPropagationPreview",
  "ProgramRevisionConnection",
  "ProgramRevisionEdge",
  "Progress",
  "PropagateProgramRevisionPayload",
  "PropagationChange",
  "PublishProgramPayload",
  "ReauthenticatePayload",
  "ReauthenticationOptionsPayload",
  "RecoverAccountPayload",
  "RecoveryOptionsPayload",
  "RefreshSessionPayload",
  "RegisterPayload",
  "RemoveCommentPayload",
  "RemoveMilestoneFromProgramPayload",
  "RemovePasskeyPayload",
  "RemoveSetPayload",
  "RenamePasskeyPayload",
  "ReorderProgramMilestonesPayload",
  "RevertProgramPayload",
  "RevisionMilestone",
  "RevisionSlot",
  "RevokeCalendarFeedPayload",
  "RevokeCoachingInvitationPayload",
  "RuleError",
  "ScheduleEnrolmentPayload",
  "ScheduledWorkout",
  "ScheduledWorkoutConnection",
  "ScheduledWorkoutEdge",
  "SetMilestoneWorkoutsPayload",
  "ShiftSchedulePayload",
  "SkipScheduledWorkoutPayload",
  "SlotProgress",
  "StaleRevisionError",
  "StartWorkoutPayload",
  "SyncResult",
  "SyncWorkoutEventsPayload",
  "TakeProgramRevisionPayload",
  "TransformProgramPayload",
  "UnarchiveExercisePayload",
  "UnpublishProgramPayload",
  "UpdateExercisePayload",
  "UpdateMilestonePayload",
  "UpdateProfilePayload",
  "UpdateProgramPayload",
  "UpdateSetPayload",
  "UpdateWorkoutPayload",
  "UpdateWorkoutSessionPayload",
  "UserErrorParam",
  "UsernameAvailability",
  "WeekOfTraining",
  "WorkoutConnection",
  "WorkoutEdge",
  "WorkoutRevisionConnection",
  "WorkoutRevisionEdge",
  "WorkoutSessionConnection",
  "WorkoutSessionEdge"
]

/** The policies of Apollo Client's cache, without those of the paginated lists. */
export const policies: Record<string, Policy> = {
  "AbandonWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "AcceptCoachingPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Account": {
    "keyFields": false,
    "merge": true,
    "fields": {
      "passkeys": {
        "merge": false
      },
      "sessions": {
        "merge": false
      }
    }
  },
  "AddCommentPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "AddMilestoneToProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "AddPasskeyPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Adherence": {
    "keyFields": false,
    "merge": false
  },
  "AdjustEnrolmentPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Adjustment": {
    "fields": {
      "sets": {
        "merge": false
      }
    }
  },
  "AdjustmentConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "AdjustmentEdge": {
    "keyFields": false,
    "merge": false
  },
  "ArchiveExercisePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "AskedRow": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "alternatives": {
        "merge": false
      },
      "previousSets": {
        "merge": false
      },
      "sets": {
        "merge": false
      }
    }
  },
  "AssignProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "results": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "AssignmentResult": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "AthletePropagation": {
    "keyFields": false,
    "merge": false
  },
  "AthletePropagationConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "AthletePropagationEdge": {
    "keyFields": false,
    "merge": false
  },
  "Attention": {
    "fields": {
      "because": {
        "merge": false
      }
    }
  },
  "AttentionConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "AttentionEdge": {
    "keyFields": false,
    "merge": false
  },
  "CoachingConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "CoachingEdge": {
    "keyFields": false,
    "merge": false
  },
  "CommentConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "CommentEdge": {
    "keyFields": false,
    "merge": false
  },
  "CompleteWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "milestonesCompleted": {
        "merge": false
      },
      "newPersonalRecords": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "CopyMilestonePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CopyProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CopyWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateCalendarFeedPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateCoachingInvitationPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateExercisePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateMilestonePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateRecoveryCodesPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "CreateWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeclineCoachingPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteAccountPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteExercisePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteMilestonePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "unusedWorkouts": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DeleteWorkoutSessionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "DismissAttentionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "EndCoachingPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "EndSessionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "EnrolInProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Enrolment": {
    "fields": {
      "milestones": {
        "merge": false
      }
    }
  },
  "EnrolmentConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "EnrolmentEdge": {
    "keyFields": false,
    "merge": false
  },
  "EstimatedOneRepMax": {
    "keyFields": false,
    "merge": false
  },
  "ExerciseConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ExerciseEdge": {
    "keyFields": false,
    "merge": false
  },
  "InviteAthletePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "LeaveProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Load": {
    "keyFields": false,
    "merge": false
  },
  "LogSetPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "newPersonalRecords": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "LoggedExercise": {
    "keyFields": false,
    "merge": false
  },
  "LoggedExerciseConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "LoggedExerciseEdge": {
    "keyFields": false,
    "merge": false
  },
  "LoginPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "LogoutEverywherePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "LogoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "MarkCommentsReadPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Milestone": {
    "fields": {
      "viewerProgress": {
        "merge": false
      },
      "workouts": {
        "merge": false
      }
    }
  },
  "MilestoneConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "MilestoneEdge": {
    "keyFields": false,
    "merge": false
  },
  "MilestoneProgress": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "slots": {
        "merge": false
      }
    }
  },
  "MilestoneSetMismatchError": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "params": {
        "merge": false
      }
    }
  },
  "MoveProgramMilestonePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "MoveScheduledWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PageInfo": {
    "keyFields": false,
    "merge": false
  },
  "PasskeyAdditionOptionsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PasskeyLoginOptionsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PasskeyRegistrationOptionsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PauseEnrolmentPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PerformedSetConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "PerformedSetEdge": {
    "keyFields": false,
    "merge": false
  },
  "PersonalRecordConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "PersonalRecordEdge": {
    "keyFields": false,
    "merge": false
  },
  "PlanChange": {
    "keyFields": false,
    "merge": false
  },
  "PlanProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "changes": {
        "merge": false
      },
      "othersAffected": {
        "merge": false
      },
      "unusedWorkouts": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "PrescribedSet": {
    "keyFields": false,
    "merge": false
  },
  "ProductUser": {
    "fields": {
      "coachingInvitations": {
        "merge": false
      },
      "estimatedOneRepMaxes": {
        "merge": false
      }
    }
  },
  "ProductUserConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ProductUserEdge": {
    "keyFields": false,
    "merge": false
  },
  "Program": {
    "fields": {
      "milestones": {
        "merge": false
      }
    }
  },
  "ProgramConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ProgramEdge": {
    "keyFields": false,
    "merge": false
  },
  "ProgramPropagationPreview": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "changes": {
        "merge": false
      }
    }
  },
  "ProgramRevision": {
    "fields": {
      "milestones": {
        "merge": false
      }
    }
  },
  "ProgramRevisionConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ProgramRevisionEdge": {
    "keyFields": false,
    "merge": false
  },
  "Progress": {
    "keyFields": false,
    "merge": true,
    "fields": {
      "byWeek": {
        "merge": false
      }
    }
  },
  "PropagateProgramRevisionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "PropagationChange": {
    "keyFields": false,
    "merge": false
  },
  "PublishProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "Query": {
    "fields": {
      "agenda": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ReauthenticatePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "ReauthenticationOptionsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RecoverAccountPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RecoveryOptionsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RefreshSessionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RegisterPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RemoveCommentPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RemoveMilestoneFromProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RemovePasskeyPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RemoveSetPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RenamePasskeyPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "ReorderProgramMilestonesPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RevertProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "changes": {
        "merge": false
      },
      "othersAffected": {
        "merge": false
      },
      "unusedWorkouts": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "RevisionMilestone": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "slots": {
        "merge": false
      }
    }
  },
  "RevisionSlot": {
    "keyFields": false,
    "merge": false
  },
  "RevokeCalendarFeedPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RevokeCoachingInvitationPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "RuleError": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "params": {
        "merge": false
      }
    }
  },
  "ScheduleEnrolmentPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "ScheduledWorkout": {
    "keyFields": false,
    "merge": false
  },
  "ScheduledWorkoutConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "ScheduledWorkoutEdge": {
    "keyFields": false,
    "merge": false
  },
  "SetMilestoneWorkoutsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "ShiftSchedulePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "SkipScheduledWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "SlotProgress": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "rows": {
        "merge": false
      }
    }
  },
  "StaleRevisionError": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "params": {
        "merge": false
      }
    }
  },
  "StartWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "SyncResult": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "milestonesCompleted": {
        "merge": false
      },
      "newPersonalRecords": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "SyncWorkoutEventsPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "results": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "TakeProgramRevisionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "TransformProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "changes": {
        "merge": false
      },
      "othersAffected": {
        "merge": false
      },
      "unusedWorkouts": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "UnarchiveExercisePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UnpublishProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateExercisePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateMilestonePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateProfilePayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateProgramPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateSetPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "newPersonalRecords": {
        "merge": false
      },
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateWorkoutPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UpdateWorkoutSessionPayload": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "userErrors": {
        "merge": false
      }
    }
  },
  "UserErrorParam": {
    "keyFields": false,
    "merge": false
  },
  "UsernameAvailability": {
    "keyFields": false,
    "merge": false
  },
  "WeekOfTraining": {
    "keyFields": false,
    "merge": false
  },
  "Workout": {
    "fields": {
      "exercises": {
        "merge": false
      }
    }
  },
  "WorkoutConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "WorkoutEdge": {
    "keyFields": false,
    "merge": false
  },
  "WorkoutExercise": {
    "fields": {
      "alternatives": {
        "merge": false
      },
      "previousSets": {
        "merge": false
      },
      "sets": {
        "merge": false
      }
    }
  },
  "WorkoutRevision": {
    "fields": {
      "exercises": {
        "merge": false
      }
    }
  },
  "WorkoutRevisionConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "WorkoutRevisionEdge": {
    "keyFields": false,
    "merge": false
  },
  "WorkoutSession": {
    "fields": {
      "rows": {
        "merge": false
      },
      "sets": {
        "merge": false
      }
    }
  },
  "WorkoutSessionConnection": {
    "keyFields": false,
    "merge": false,
    "fields": {
      "edges": {
        "merge": false
      },
      "nodes": {
        "merge": false
      }
    }
  },
  "WorkoutSessionEdge": {
    "keyFields": false,
    "merge": false
  }
}

/** The paginated lists, with the arguments that make another list of them. */
export const connections: Record<string, Record<string, string[]>> = {
  "Enrolment": {
    "adjustments": [],
    "comments": [],
    "schedule": [
      "from",
      "to"
    ],
    "workoutSessions": [
      "status"
    ]
  },
  "Milestone": {
    "programs": []
  },
  "PerformedSet": {
    "comments": []
  },
  "ProductUser": {
    "athletes": [
      "filter",
      "orderBy"
    ],
    "coachings": [
      "status"
    ],
    "enrolments": [
      "status"
    ],
    "exercisesLogged": [],
    "performedSets": [
      "exercise",
      "from",
      "to"
    ],
    "personalRecords": [
      "exercise"
    ],
    "workoutSessions": [
      "filter"
    ]
  },
  "Program": {
    "enrolments": [
      "isCurrent",
      "status"
    ],
    "revisions": []
  },
  "ProgramPropagationPreview": {
    "athletes": []
  },
  "Query": {
    "attention": [
      "kind"
    ],
    "exercises": [
      "filter",
      "orderBy"
    ],
    "milestones": [
      "search"
    ],
    "productUsers": [
      "filter",
      "orderBy",
      "search"
    ],
    "programs": [
      "filter",
      "orderBy"
    ],
    "workouts": [
      "search"
    ]
  },
  "Workout": {
    "revisions": [],
    "usedIn": []
  },
  "WorkoutSession": {
    "comments": []
  }
}
