import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { own } from '../../kernel/own.ts'
import { fragmentsOf } from '../execution/fragments.ts'

/** Values of variables beyond this many are not looked at: the client's other calls name the same fields. */
const MOST_VALUES = 200

/**
 * The schema coordinates that an operation names, sorted: `Type.field` of each selected field, `Type.field(argument:)`
 * of each argument, and `Input.field` and `Enum.VALUE` of what a literal gives. The document is valid. Fragments that
 * the operation does not reach are not included.
 */
export function selectedCoordinates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string[] {
  const fragments = fragmentsOf(document)
  const found = new Set<string>()
  const visited = new Set<string>()
  const waiting: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation]
  for (let root = waiting.pop(); root; root = waiting.pop()) {
    const info = new TypeInfo(schema)
    visit(
      root,
      visitWithTypeInfo(info, {
        Field({ name, arguments: given = [] }) {
          // Every type has `__typename`, and introspection is no part of the contract.
          if (name.value.startsWith('__')) return name.value === '__typename' ? undefined : false
          const field = `${info.getParentType()?.name}.${name.value}`
          found.add(field)
          for (const argument of given) found.add(`${field}(${argument.name.value}:)`)
        },
        ObjectField: ({ name }) => {
          found.add(`${getNamedType(info.getParentInputType() ?? undefined)?.name}.${name.value}`)
        },
        EnumValue: ({ value }) => {
          found.add(`${getNamedType(info.getInputType() ?? undefined)?.name}.${value}`)
        },
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value)
          if (!fragment || visited.has(name.value)) return
          visited.add(name.value)
          waiting.push(fragment)
        },
      }),
    )
  }
  return [...found].sort()
}

/** The `Input.field` of each input field that the variables of an operation give a value, and the `Enum.VALUE` of each value. */
export function givenCoordinates(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Set<string> {
  const found = new Set<string>()
  let left = MOST_VALUES
  for (const { variable, type } of variableDefinitions) {
    // biome-ignore lint/suspicious/noExplicitAny: graphql-js has an overload for each kind of node
    const declared = typeFromAST(schema, type as any) as GraphQLInputType | undefined
    if (declared) walk(declared, own(variables, variable.name.value))
  }
  return found

  function walk(declared: GraphQLInputType, value: unknown): void {
    const type = getNamedType(declared)
    if ((!isInputObjectType(type) && !isEnumType(type)) || left <= 0) return
    left -= 1
    if (Array.isArray(value)) {
      for (const each of value) walk(type, each)
      return
    }
    if (isEnumType(type)) {
      if (typeof value === 'string' && type.getValue(value)) found.add(`${type.name}.${value}`)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const fields = type.getFields()
    for (const [name, inner] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field || inner === undefined) continue
      found.add(`${type.name}.${name}`)
      walk(field.type, inner)
    }
  }
}
