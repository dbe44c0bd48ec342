import 'reflect-metadata'
import { type GraphQLSchema, specifiedDirectives } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { AccountMutations } from './graphql/auth/account.mutations.ts'
import { ProductUserResolver } from './graphql/auth/productUser.resolver.ts'
import { SignInMutations } from './graphql/auth/signIn.mutations.ts'
import { AdjustmentMutations } from './graphql/coaching/adjustment.mutations.ts'
import { AdjustmentResolver, EnrolmentAdjustmentsResolver } from './graphql/coaching/adjustment.resolver.ts'
import { CoachingMutations } from './graphql/coaching/coaching.mutations.ts'
import { CoachingResolver, ProductUserCoachingResolver } from './graphql/coaching/coaching.resolver.ts'
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
import { SyncMutations } from './graphql/workouts/sync.mutations.ts'
import { WorkoutSessionMutations } from './graphql/workouts/workoutSession.mutations.ts'
import {
  PerformedSetResolver,
  WorkoutExerciseTrainingResolver,
  WorkoutSessionResolver,
} from './graphql/workouts/workoutSession.resolver.ts'

const resolvers = [
  AccountMutations,
  AdjustmentMutations,
  AdjustmentResolver,
  AskedRowResolver,
  AthletePropagationResolver,
  CoachingMutations,
  CoachingResolver,
  CopyMutations,
  EnrolmentAdjustmentsResolver,
  EnrolmentMutations,
  EnrolmentResolver,
  ExerciseResolver,
  LoggedExerciseResolver,
  MilestoneProgressResolver,
  MilestoneResolver,
  MilestoneViewerResolver,
  MilestoneWorkoutResolver,
  NodeResolver,
  PerformedSetResolver,
  PersonalRecordResolver,
  PlanMutations,
  ProductUserCoachingResolver,
  ProductUserEnrolmentsResolver,
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
  SignInMutations,
  SlotProgressResolver,
  SlotProgressRowsResolver,
  StaleRevisionErrorResolver,
  SyncMutations,
  WorkoutExerciseResolver,
  WorkoutExerciseTrainingResolver,
  WorkoutHistoryResolver,
  WorkoutResolver,
  WorkoutRevisionResolver,
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
