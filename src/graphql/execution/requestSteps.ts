import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextParsingDidStart,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextValidationDidStart,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server'
import type { Context } from '../context/context.ts'

type Step<RequestContext> = (context: RequestContext) => Promise<void> | undefined | void

/** What one part of the service does with each request, at the moments that Apollo has names for. It keeps nothing per request. */
export interface RequestSteps {
  /** Only what is not known yet is parsed and validated. */
  parsingDidStart?: Step<GraphQLRequestContextParsingDidStart<Context>>
  validationDidStart?: Step<GraphQLRequestContextValidationDidStart<Context>>
  didResolveOperation?: Step<GraphQLRequestContextDidResolveOperation<Context>>
  /** Before it is executed. */
  responseForOperation?: Step<GraphQLRequestContextResponseForOperation<Context>>
  didEncounterErrors?: Step<GraphQLRequestContextDidEncounterErrors<Context>>
  willSendResponse?: Step<GraphQLRequestContextWillSendResponse<Context>>
}

/**
 * All parts as one plugin of Apollo's, in their order; who refuses a request keeps those after it from seeing it at that moment.
 * Apollo awaits each hook of each plugin, ten of them a tenth of what a small query costs; most of our steps wait for nothing.
 */
export function inOnePlugin(parts: readonly RequestSteps[]): ApolloServerPlugin<Context> {
  const listener = {
    parsingDidStart: inOrder(parts.map((part) => part.parsingDidStart)),
    validationDidStart: inOrder(parts.map((part) => part.validationDidStart)),
    didResolveOperation: inOrder(parts.map((part) => part.didResolveOperation)),
    responseForOperation: answerNothing(inOrder(parts.map((part) => part.responseForOperation))),
    didEncounterErrors: inOrder(parts.map((part) => part.didEncounterErrors)),
    willSendResponse: inOrder(parts.map((part) => part.willSendResponse)),
  }
  return { requestDidStart: async () => listener }
}

function inOrder<RequestContext>(steps: (Step<RequestContext> | undefined)[]) {
  const known = steps.filter((step) => step !== undefined)
  return async (context: RequestContext): Promise<void> => {
    for (const step of known) {
      const waiting = step(context)
      if (waiting) await waiting
    }
  }
}

function answerNothing<RequestContext>(steps: (context: RequestContext) => Promise<void>) {
  return async (context: RequestContext): Promise<null> => {
    await steps(context)
    return null
  }
}
