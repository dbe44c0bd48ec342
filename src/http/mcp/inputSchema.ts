import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

export interface JsonSchema {
  type?: string | string[]
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  [keyword: string]: unknown
}

/** What JSON Schema knows of a scalar. The words of the GraphQL schema say the rest. */
const SCALARS: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries<JsonSchema>({
    Int: { type: 'integer' },
    Float: { type: 'number' },
    Boolean: { type: 'boolean' },
    DateTime: { type: 'string', format: 'date-time' },
    LocalDate: { type: 'string', format: 'date' },
  }),
)
/** A model finds the right one of many names by the name. What each of them means would fill its context. */
const MOST_EXPLAINED_VALUES = 10

/**
 * The JSON Schema of the variables of an operation. `filled` is filled in where a model leaves it out: the key of the input,
 * which may then be missing although GraphQL requires it, and variables. Pure.
 */
export function inputSchemaOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  filled: { key?: string; defaults: Readonly<Record<string, unknown>> },
): JsonSchema {
  const words = wordsOfVariables(schema, operation)
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const type = typeFromAST(schema, node as NamedTypeNode) as GraphQLInputType
    const fallback = filled.defaults[name] ?? (defaultValue && valueFromAST(defaultValue, type))
    const described = given(type, words.get(name), fallback)
    properties[name] = name === 'input' && filled.key ? withMadeKey(described, filled.key) : described
    if (isNonNullType(type) && fallback === undefined) required.push(name)
  }
  return { type: 'object', properties, required, additionalProperties: false }
}

/** What the schema says of the argument that each variable is given to. */
function wordsOfVariables(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, string> {
  const words = new Map<string, string>()
  const info = new TypeInfo(schema)
  const visitor = {
    Variable({ name }: { name: { value: string } }) {
      const said = info.getArgument()?.description
      if (said && !words.has(name.value)) words.set(name.value, said)
    },
  }
  visit({ ...operation, variableDefinitions: [] }, visitWithTypeInfo(info, visitor))
  return words
}

/** Null is a value of its own where there is no default: in an update it takes away what is there. */
function given(type: GraphQLInputType, said: string | null | undefined, fallback: unknown): JsonSchema {
  const inner = ofType(isNonNullType(type) ? type.ofType : type)
  const description = [said, inner.description].filter(Boolean).join(' ')
  const described = description ? { ...inner, description } : inner
  if (fallback !== undefined && fallback !== null) return { ...described, default: fallback }
  return isNonNullType(type) ? described : orNull(described)
}

function orNull(schema: JsonSchema): JsonSchema {
  const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}
  return { ...schema, ...(typeof schema.type === 'string' && { type: [schema.type, 'null'] }), ...values }
}

function ofType(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return ofType(type.ofType)
  if (isListType(type)) return { type: 'array', items: ofType(type.ofType) }
  if (isEnumType(type)) return ofEnum(type)
  if (isInputObjectType(type)) return ofInputObject(type)
  return ofScalar(type)
}

function ofEnum(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues()
  const meanings = values.map(({ name, description }) => (description ? `${name}: ${description}` : name)).join(' ')
  const explained = values.length <= MOST_EXPLAINED_VALUES && { description: meanings }
  return { type: 'string', enum: values.map(({ name }) => name), ...explained }
}

/** No input of the schema contains itself, so this ends. A test walks all of them. */
function ofInputObject(type: GraphQLInputObjectType): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  for (const [name, field] of Object.entries(type.getFields())) {
    properties[name] = given(field.type, field.description, field.defaultValue)
    if (isNonNullType(field.type) && field.defaultValue === undefined) required.push(name)
  }
  const described = type.description ? { description: type.description } : {}
  return { type: 'object', ...described, properties, required, additionalProperties: false }
}

function ofScalar({ name, description }: GraphQLScalarType): JsonSchema {
  const known = SCALARS.get(name)
  const isOurs = !['Int', 'Float', 'Boolean', 'String', 'ID'].includes(name)
  // The first sentence says the form. The others are about answers and about what is refused, once for each field.
  return { type: 'string', ...known, ...(isOurs && description && { description: firstSentence(description) }) }
}

const firstSentence = (text: string) => text.split(/(?<=\.) (?=[A-Z])/, 1)[0]

function withMadeKey(input: JsonSchema, name: string): JsonSchema {
  const key = input.properties?.[name]
  const description = `${key?.description} Left out, one is made, and the result tells it.`
  return {
    ...input,
    properties: { ...input.properties, [name]: { ...key, description } },
    required: (input.required ?? []).filter((each) => each !== name),
  }
}
