import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql'
import { buildSchema, type NonEmptyArray } from 'type-graphql'
import { AccountMutations } from './auth/account.mutations.ts'
import { ProductUserResolver } from './auth/productUser.resolver.ts'
import { SignInMutations } from './auth/signIn.mutations.ts'
import { guardRootFields } from './context/rootAccess.ts'
import {
  MilestoneSetMismatchError,
  RuleError,
  StaleRevisionError,
  StaleRevisionErrorResolver,
} from './errors/userError.type.ts'
import { callDirectly } from './execution/directResolvers.ts'
import { ExerciseResolver } from './exercises/exercise.resolver.ts'
import { chargeFields } from './limits/cost/chargeFields.ts'
import { COST_DIRECTIVES } from './limits/cost/costDirectives.ts'
import { declareCosts } from './limits/cost/fieldCost.ts'
import { withCosts } from './limits/cost/printCosts.ts'
import { NodeResolver } from './nodes/node.resolver.ts'
import { MilestoneResolver, MilestoneWorkoutResolver } from './programs/milestone.resolver.ts'
import { ProgramMutations } from './programs/program.mutations.ts'
import { ProgramResolver } from './programs/program.resolver.ts'
import {
  ProgramRevisionResolver,
  RevisionMilestoneResolver,
  RevisionSlotResolver,
} from './programs/revision.resolver.ts'
import { EnrolmentMutations } from './progress/enrolment.mutations.ts'
import {
  EnrolmentResolver,
  MilestoneProgressResolver,
  ProductUserEnrolmentsResolver,
  ProgramEnrolmentsResolver,
  SlotProgressResolver,
} from './progress/enrolment.resolver.ts'
import { ProductUserTrainingResolver } from './progress/productUserTraining.resolver.ts'
import { PersonalRecordResolver, ProgressResolver } from './progress/progress.resolver.ts'
import { SyncMutations } from './sync/sync.mutations.ts'
import { validateArguments } from './validation/validateArguments.ts'
import { WorkoutExerciseResolver, WorkoutResolver } from './workouts/workout.resolver.ts'
import { WorkoutSessionMutations } from './workouts/workoutSession.mutations.ts'
import { PerformedSetResolver, WorkoutSessionResolver } from './workouts/workoutSession.resolver.ts'

const resolvers = [
  AccountMutations,
  EnrolmentMutations,
  EnrolmentResolver,
  ExerciseResolver,
  MilestoneProgressResolver,
  MilestoneResolver,
  MilestoneWorkoutResolver,
  NodeResolver,
  PerformedSetResolver,
  PersonalRecordResolver,
  ProductUserEnrolmentsResolver,
  ProductUserResolver,
  ProductUserTrainingResolver,
  ProgramEnrolmentsResolver,
  ProgramMutations,
  ProgramResolver,
  ProgramRevisionResolver,
  ProgressResolver,
  RevisionMilestoneResolver,
  RevisionSlotResolver,
  SignInMutations,
  SlotProgressResolver,
  StaleRevisionErrorResolver,
  SyncMutations,
  WorkoutExerciseResolver,
  WorkoutResolver,
  WorkoutSessionMutations,
  WorkoutSessionResolver,
] satisfies NonEmptyArray<unknown>

/** The executable schema; its root fields are closed but for the public ones. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: resolvers as unknown as NonEmptyArray<new () => unknown>,
    directives: [...specifiedDirectives, ...COST_DIRECTIVES],
    orphanedTypes: [RuleError, StaleRevisionError, MilestoneSetMismatchError],
    validateFn: validateArguments,
  })
  describeRoots(schema)
  return chargeFields(guardRootFields(callDirectly(declareCosts(schema))))
}

function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  if (query) {
    query.description =
      'What can be read. Null is the answer for what does not exist or may not be seen; where a field was refused or failed, ' +
      '`errors` says why.'
  }
  if (mutation) {
    mutation.description =
      'What can be changed. A refusal that the caller can act on is in `userErrors`, and nothing was written; the field itself ' +
      'is null only where `errors` says why.'
  }
}

/** The SDL as it is published: sorted, so that a diff shows changes and nothing else. */
export function printSortedSchema(schema: GraphQLSchema): string {
  return `${withCosts(printSchema(lexicographicSortSchema(schema)), schema)}\n`
}
