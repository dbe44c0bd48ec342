import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Method = (...parameters: unknown[]) => unknown

/**
 * Calls field resolvers without GraphQL arguments directly, past TypeGraphQL, which sorts and builds the parameters
 * again for each call, and an answer takes thousands of calls. Fields with arguments or middleware, and roots of
 * another class, are still called through TypeGraphQL.
 */
export function callDirectly(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage()
  const names = new Map(objectTypes.map(({ target, name }) => [target, name]))
  for (const {
    kind,
    target,
    methodName,
    schemaName,
    params = [],
    middlewares,
    roles,
    getObjectType,
  } of fieldResolvers) {
    if (kind !== 'external' || !getObjectType || middlewares?.length || roles) continue
    const type = schema.getType(names.get(getObjectType()) ?? '')
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined
    const sources = params.toSorted((one, other) => one.index - other.index).map((param) => sourceOf(param))
    if (!field?.resolve || sources.some((source) => source === null)) continue
    const resolver = new (target as new () => Record<string, Method>)()
    const method = resolver[methodName]?.bind(resolver)
    if (method) field.resolve = direct(method, sources as Source[], getObjectType() as Root, field.resolve)
  }
  return schema
}

type Source = 'root' | 'context'
type Root = new () => object

/** The source of a parameter's value. Null when TypeGraphQL has to compute the value. */
function sourceOf(param: { kind: string; propertyName?: string }): Source | null {
  return (param.kind === 'root' || param.kind === 'context') && param.propertyName === undefined ? param.kind : null
}

function direct(
  method: Method,
  [first, second]: Source[],
  Type: Root,
  otherwise: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  return (root, args, context, info) => {
    if (!(root instanceof Type)) return otherwise(root, args, context, info)
    return method(first === 'root' ? root : context, second === 'context' ? context : root)
  }
}
