import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { withGivenScalar } from './givenScalar.ts'
import { type FaultCarrier, rebuildErrors } from './rebuildErrors.ts'
import { NotCompilable, type Slot, specialise } from './specialise.ts'
import { weigh } from './weigh.ts'

/** Larger operations are not worth their code. The largest published operation has about a tenth as many fields. */
const LARGEST = 2_000

/** Resolves to null when graphql-js has to answer instead. */
export type CompiledOperation = (
  context: unknown,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult | null>

export type Compile = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
) => CompiledOperation

/**
 * Creates a compiler for operations of this schema. Compiled code is valid for all values of the variables, except for
 * those used in `@skip` and `@include`. The compiler throws `NotCompilable` for what graphql-js has to answer.
 */
export function createCompiler(schema: GraphQLSchema): Compile {
  const compilerSchema = withGivenScalar(schema)
  const types = Object.values(schema.getTypeMap())
  const customSerializers = Object.fromEntries(types.filter(isLeafType).map((type) => [type.name, serializerOf(type)]))
  const abstractTypes = types.filter(isAbstractType)

  return (document, operation, variables) => {
    const specialised = specialise(schema, document, operation, variables)
    if (weigh(schema, specialised, LARGEST) > LARGEST) throw new NotCompilable('its size')
    const { slots, nodes } = specialised
    const definitions = [specialised.operation, ...specialised.fragments.values()]
    const compiled = withGuarded(abstractTypes, () =>
      compileQuery(compilerSchema, { kind: Kind.DOCUMENT, definitions }, undefined, {
        customSerializers,
        disablingCapturingStackErrors: true,
      }),
    )
    if (!isCompiledQuery(compiled)) throw new NotCompilable(compiled.errors?.[0]?.message)
    return async (context, given) => {
      const result = await compiled.query(undefined, context, argumentsFor(slots, given))
      if (!result.errors) return result
      const errors = rebuildErrors(result, nodes)
      return errors && { ...result, errors }
    }
  }
}

function argumentsFor(slots: Slot[], given: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { field, node, variables } of slots) {
    const coerced = getArgumentValues(field, node, given)
    // An absent argument stays absent, because an update would read null as "clear the field".
    for (const { argument, name } of variables) if (Object.hasOwn(coerced, argument)) values[name] = coerced[argument]
  }
  return values
}

/** The compiler keeps only the `message` of a serializer's error, so the error itself is passed as the message. */
function serializerOf(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    let serialized: unknown
    try {
      serialized = type.serialize(value)
    } catch (error) {
      throw { message: error } satisfies FaultCarrier
    }
    // The compiler reports undefined as an error, but would accept null.
    return serialized ?? undefined
  }
}

/**
 * Compiled code calls `resolveType` where nothing catches its errors, so the request would never be answered. During
 * compilation, a wrapper replaces `resolveType` and returns undefined instead of throwing. Compiled code reports
 * undefined as an ordinary error.
 */
function withGuarded<Result>(types: GraphQLAbstractType[], compile: () => Result): Result {
  const originals = types.map((type) => type.resolveType)
  for (const type of types) {
    const { resolveType } = type
    if (!resolveType) continue
    type.resolveType = (...args) => {
      try {
        return resolveType(...args)
      } catch {
        return undefined
      }
    }
  }
  try {
    return compile()
  } finally {
    for (const [index, type] of types.entries()) type.resolveType = originals[index]
  }
}
