import 'reflect-metadata'
import { type GraphQLSchema, specifiedDirectives } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { AttentionResolver } from './graphql/attention.resolver.ts'
import { AccountMutations } from './graphql/auth/account.mutations.ts'
import { ProductUserResolver } from './graphql/auth/productUser.resolver.ts'
import { SignInMutations } from './graphql/auth/signIn.mutations.ts'
import { AdjustmentMutations } from './graphql/coaching/adjustment.mutations.ts'
import { AdjustmentResolver, EnrolmentAdjustmentsResolver } from './graphql/coaching/adjustment.resolver.ts'
import { AssignMutations } from './graphql/coaching/assign.mutations.ts'
import { CoachingMutations } from './graphql/coaching/coaching.mutations.ts'
import { CoachingResolver, ProductUserCoachingResolver } from './graphql/coaching/coaching.resolver.ts'
import { CoachingInvitationResolver, ProductUserInvitationsResolver } from './graphql/coaching/invitation.resolver.ts'
import { guardRootFields } from './graphql/context/rootAccess.ts'
import { MilestoneSetMismatchError, RuleError, StaleRevisionError } from './graphql/errors/userError.type.ts'
import { callDirectly } from './graphql/execution/directResolvers.ts'
import { ExerciseResolver } from './graphql/exercises/exercise.resolver.ts'
import { chargeFields } from './graphql/limits/cost/chargeFields.ts'
import { COST_DIRECTIVES } from './graphql/limits/cost/costDirectives.ts'
import { declareCosts } from './graphql/limits/cost/fieldCost.ts'
import { NodeResolver } from './graphql/node.resolver.ts'
import { CopyMutations } from './graphql/programs/copy.mutations.ts'
import { MilestoneResolver, MilestoneWorkoutResolver } from './graphql/programs/milestone.resolver.ts'
import { PlanMutations } from './graphql/programs/plan.mutations.ts'
import { ProgramMutations } from './graphql/programs/program.mutations.ts'
import { ProgramResolver } from './graphql/programs/program.resolver.ts'
import {
  ProgramRevisionResolver,
  RevisionMilestoneResolver,
  RevisionSlotResolver,
} from './graphql/programs/revision.resolver.ts'
import { WorkoutExerciseResolver, WorkoutResolver } from './graphql/programs/workout.resolver.ts'
import {
  RevisionSlotWorkoutResolver,
  WorkoutHistoryResolver,
  WorkoutRevisionResolver,
} from './graphql/programs/workoutRevision.resolver.ts'
import { StaleRevisionErrorResolver } from './graphql/userError.resolver.ts'
import { nullMeansDefault } from './graphql/validation/nullMeansDefault.ts'
import { validateArguments } from './graphql/validation/validateArguments.ts'
import {
  AskedRowResolver,
  SlotProgressRowsResolver,
  WorkoutSessionRowsResolver,
} from './graphql/workouts/askedRow.resolver.ts'
import { CalendarFeedMutations, ProductUserCalendarFeedResolver } from './graphql/workouts/calendarFeed.mutations.ts'
import { CommentMutations } from './graphql/workouts/comment.mutations.ts'
import {
  CommentResolver,
  EnrolmentCommentsResolver,
  PerformedSetCommentsResolver,
  ProductUserCommentsResolver,
  WorkoutSessionCommentsResolver,
} from './graphql/workouts/comment.resolver.ts'
import { EnrolmentMutations } from './graphql/workouts/enrolment.mutations.ts'
import {
  EnrolmentResolver,
  MilestoneProgressResolver,
  ProductUserEnrolmentsResolver,
  ProgramEnrolmentsResolver,
  SlotProgressResolver,
} from './graphql/workouts/enrolment.resolver.ts'
import { MilestoneViewerResolver } from './graphql/workouts/milestoneViewer.resolver.ts'
import { LoggedExerciseResolver, ProductUserLiftingResolver } from './graphql/workouts/productUserLifting.resolver.ts'
import { ProductUserTrainingResolver } from './graphql/workouts/productUserTraining.resolver.ts'
import { PersonalRecordResolver, ProgressResolver } from './graphql/workouts/progress.resolver.ts'
import {
  AthletePropagationResolver,
  ProgramPropagationPreviewResolver,
} from './graphql/workouts/propagation.resolver.ts'
import { ScheduleMutations } from './graphql/workouts/schedule.mutations.ts'
import {
  EnrolmentScheduleResolver,
  MovedWorkoutResolver,
  ScheduledWorkoutResolver,
  ShiftedWorkoutResolver,
  SkippedWorkoutResolver,
} from './graphql/workouts/schedule.resolver.ts'
import { SyncMutations } from './graphql/workouts/sync.mutations.ts'
import { WorkoutSessionMutations } from './graphql/workouts/workoutSession.mutations.ts'
import {
  PerformedSetResolver,
  WorkoutExerciseTrainingResolver,
  WorkoutSessionResolver,
} from './graphql/workouts/workoutSession.resolver.ts'

const resolvers = [
  AssignMutations,
  AccountMutations,
  AdjustmentMutations,
  AdjustmentResolver,
  AskedRowResolver,
  AthletePropagationResolver,
  AttentionResolver,
  CalendarFeedMutations,
  CoachingInvitationResolver,
  CoachingMutations,
  CoachingResolver,
  CommentMutations,
  CommentResolver,
  CopyMutations,
  EnrolmentCommentsResolver,
  EnrolmentAdjustmentsResolver,
  EnrolmentMutations,
  EnrolmentResolver,
  EnrolmentScheduleResolver,
  ExerciseResolver,
  LoggedExerciseResolver,
  MilestoneProgressResolver,
  MilestoneResolver,
  MilestoneViewerResolver,
  MilestoneWorkoutResolver,
  MovedWorkoutResolver,
  NodeResolver,
  PerformedSetCommentsResolver,
  PerformedSetResolver,
  PersonalRecordResolver,
  PlanMutations,
  ProductUserCalendarFeedResolver,
  ProductUserCoachingResolver,
  ProductUserCommentsResolver,
  ProductUserEnrolmentsResolver,
  ProductUserInvitationsResolver,
  ProductUserLiftingResolver,
  ProductUserResolver,
  ProductUserTrainingResolver,
  ProgramEnrolmentsResolver,
  ProgramMutations,
  ProgramPropagationPreviewResolver,
  ProgramResolver,
  ProgramRevisionResolver,
  ProgressResolver,
  RevisionMilestoneResolver,
  RevisionSlotResolver,
  RevisionSlotWorkoutResolver,
  ScheduleMutations,
  ScheduledWorkoutResolver,
  ShiftedWorkoutResolver,
  SignInMutations,
  SkippedWorkoutResolver,
  SlotProgressResolver,
  SlotProgressRowsResolver,
  StaleRevisionErrorResolver,
  SyncMutations,
  WorkoutExerciseResolver,
  WorkoutExerciseTrainingResolver,
  WorkoutHistoryResolver,
  WorkoutResolver,
  WorkoutRevisionResolver,
  WorkoutSessionCommentsResolver,
  WorkoutSessionMutations,
  WorkoutSessionResolver,
  WorkoutSessionRowsResolver,
] satisfies NonEmptyArray<unknown>

/** The executable schema. Its root fields are closed, except for those that are open to anonymous callers. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    directives: [...specifiedDirectives, ...COST_DIRECTIVES],
    orphanedTypes: [RuleError, StaleRevisionError, MilestoneSetMismatchError],
    validateFn: validateArguments,
  })
  describeRoots(schema)
  return chargeFields(guardRootFields(callDirectly(declareCosts(nullMeansDefault(schema)))))
}

function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  if (query) {
    query.description =
      'The queries. A field is null when the object does not exist or the caller may not see it. When a field was ' +
      'refused or failed, it is null as well and `errors` gives the reason.'
  }
  if (mutation) {
    mutation.description =
      'The mutations. A refusal that the caller can act on is in `userErrors`, and nothing has been written. The ' +
      'field itself is null only when `errors` gives the reason.'
  }
}
