import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../graphql/context/context.ts'
import { readOwnWrites } from '../graphql/context/ownWrites.ts'
import { refuseBadToken } from '../graphql/context/refuseBadToken.ts'
import { errorFormatter, logFaults } from '../graphql/errors/formatError.ts'
import { nameArguments } from '../graphql/errors/nameArguments.ts'
import { refuseAsAWhole } from '../graphql/errors/refuseAsAWhole.ts'
import { type ExecutorMode, executingGateway } from '../graphql/execution/executor.ts'
import { keepDocuments } from '../graphql/execution/keepDocuments.ts'
import { keepPersistedQueries } from '../graphql/execution/persistedQueries.ts'
import { inOnePlugin, type RequestSteps } from '../graphql/execution/requestSteps.ts'
import { limitAnswer, stringifyAnswer } from '../graphql/limits/answerSize.ts'
import { limitCost } from '../graphql/limits/cost/limitCost.ts'
import { asksOnlyToSignIn } from '../graphql/limits/document/asksOnlyToSignIn.ts'
import { boundDocuments } from '../graphql/limits/document/boundDocuments.ts'
import { hideSchemaFromStrangers } from '../graphql/limits/document/hideSchema.ts'
import { requireTrusted } from '../graphql/limits/document/requireTrusted.ts'
import { limitVariables } from '../graphql/limits/limitVariables.ts'
import type { RequestLimits } from '../graphql/limits/settings.ts'
import { refuseOperations } from '../graphql/validation/refuseOperations.ts'
import { markSecrets } from './compression/compressAnswers.ts'
import type { Observer } from './observe/contract/observer.ts'
import type { TrustedDocuments } from './trusted/trustedDocuments.ts'

/** Nobody fixes more errors at a time, and each error may search the whole schema for a suggestion. */
const MOST_VALIDATION_ERRORS = 20

interface ApolloParts {
  schema: GraphQLSchema
  log: Logger
  limits: RequestLimits
  executor: ExecutorMode
  /** The steps of the parts of the HTTP server within an operation. */
  charging: RequestSteps
  responses: RequestSteps
  usage: RequestSteps
  trusted: TrustedDocuments
  overload?: RequestSteps
  observers: readonly Observer[]
  /** Additional plugins of Apollo, for tests. */
  plugins: ApolloServerPlugin<Context>[]
}

/** Apollo Server with all steps that an operation passes. It is not started yet. */
export function createApollo(parts: ApolloParts): ApolloServer<Context> {
  const { schema, log, limits, executor, charging, responses, usage, trusted, overload, observers, plugins } = parts
  const documents = boundDocuments(limits.document)
  return new ApolloServer<Context>({
    gateway: executingGateway(schema, executor),
    stringifyResult: stringifyAnswer,
    formatError: errorFormatter(log),
    includeStacktraceInErrorResponses: false,
    // Apollo would refuse a GET that a browser may send without a preflight. Nothing here reads what a browser attaches
    // by itself, so there is nothing to forge and nothing to search across sites (decision 0061, GHSA-9q82-xgwf-vj6h).
    csrfPrevention: false,
    introspection: true, // `hideSchemaFromStrangers` decides per caller
    parseOptions: { maxTokens: limits.document.tokens },
    validationRules: [documents.rule],
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    documentStore: keepDocuments(),
    persistedQueries: { cache: keepPersistedQueries(trusted.textOf) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(), // it instruments every field, and no field has a cache hint
      inOnePlugin([
        ...observers.map(({ first }) => first),
        documents.steps,
        refuseBadToken,
        ...(limits.trustedOnly ? [requireTrusted(trusted.trusts, asksOnlyToSignIn(schema))] : []),
        limitVariables,
        refuseOperations,
        ...(limits.introspection ? [] : [hideSchemaFromStrangers]),
        limitCost(schema, limits.cost),
        limitAnswer,
        charging,
        nameArguments,
        readOwnWrites,
        logFaults,
        responses,
        markSecrets(schema),
        refuseAsAWhole,
        usage,
        ...(overload ? [overload] : []),
        ...observers.map(({ last }) => last),
      ]),
      ...plugins,
    ],
    stopOnTerminationSignals: false,
  })
}
