import { type ExecutionResult, execute, type GraphQLSchema, getVariableValues } from 'graphql'
import type { Context } from '../context/context.ts'
import { createCompiledOperations } from './compiledOperations.ts'
import { type Executor, endAtDeadline, type Gateway } from './endAtDeadline.ts'

/** `standard` uses only graphql-js, and `compiled` compiles at first sight, so that a test can compare the two. */
export type ExecutorMode = 'when seen before' | 'compiled' | 'standard'

/** graphql-js stops after this many bad variable values, because each error may repeat everything that was sent. */
const MOST_COERCION_ERRORS = 5

/**
 * Gives Apollo our executor in the form of a gateway, because Apollo calls a gateway's executor where it would call
 * graphql-js. No other way keeps Apollo's plugins, error codes and HTTP statuses unchanged.
 */
export function executingGateway(schema: GraphQLSchema, mode: ExecutorMode): Gateway {
  const executor = stopAtBudget(mode === 'standard' ? executeStandard(schema) : executeCompiled(schema, mode))
  return {
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    load: async () => ({ executor: endAtDeadline(executor) }),
    stop: async () => {},
  }
}

/**
 * Reports one error when the operation went over its budget, and not one for each field that was being resolved. For a
 * mutation it keeps the data, because earlier mutations of the document have committed.
 */
function stopAtBudget(execute: Executor): Executor {
  return async (requestContext) => {
    const result = await execute(requestContext)
    const exceeded = costOf(requestContext)?.exceeded
    if (!exceeded) return result
    const isMutation = requestContext.operation?.operation === 'mutation'
    const others = result.errors?.filter(({ originalError }) => originalError !== exceeded) ?? []
    return isMutation ? { ...result, errors: [...others, exceeded] } : { errors: [exceeded] }
  }
}

const costOf = ({ context }: Parameters<Executor>[0]) => (context as Partial<Context>).cost

function executeStandard(schema: GraphQLSchema): Executor {
  return async (requestContext) => {
    const { document, context, request } = requestContext
    costOf(requestContext)?.begin()
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: request.variables,
      operationName: request.operationName,
      options: { maxCoercionErrors: MOST_COERCION_ERRORS },
    })
  }
}

/**
 * Runs compiled code for repeated queries, and graphql-js for everything else: mutations, which spend their time in the
 * database and whose order matters; documents seen for the first time; and documents that the compiler cannot handle or
 * would answer differently.
 */
function executeCompiled(schema: GraphQLSchema, mode: ExecutorMode): Executor {
  const standard = executeStandard(schema)
  const operations = createCompiledOperations(schema, { atFirstSight: mode === 'compiled' })

  return async (requestContext) => {
    const { queryHash, document, operation, request, context } = requestContext
    if (operation?.operation !== 'query') return standard(requestContext)
    const sighting = { queryHash, document, operation }
    if (!operations.isFamiliar(sighting)) return standard(requestContext)
    const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
      maxErrors: MOST_COERCION_ERRORS,
    })
    if (variables.errors) return { errors: variables.errors }
    costOf(requestContext)?.begin()
    return (await run(sighting, context, variables.coerced)) ?? standard(requestContext)
  }

  async function run(
    sighting: Parameters<typeof operations.find>[0],
    context: unknown,
    variables: Record<string, unknown>,
  ): Promise<ExecutionResult | null> {
    const compiled = operations.find(sighting, variables)
    if (!compiled) return null
    try {
      return await compiled(context, variables)
    } catch {
      return null // for example an invalid argument value: graphql-js reports which one, and where
    }
  }
}
