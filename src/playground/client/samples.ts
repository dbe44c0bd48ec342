import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'

// What the answers of this page have shown, so that an operation that is loaded comes with IDs that name something. IDs carry
// their type: program_…
const seen = new Map<string, string[]>()
const revisions = new Map<string, number>()
const slugs = new Map<string, string>()

const ID = /^([a-z][A-Za-z]*)_[0-9a-f-]{24,36}$/

/** Takes the IDs out of an answer. What it names replaces what earlier ones have named. */
export function remember(answer: unknown): void {
  const found = new Map<string, Set<string>>()
  walk(answer, (object) => {
    for (const [key, value] of Object.entries(object)) {
      const type = typeof value === 'string' ? ID.exec(value)?.[1] : undefined
      if (!type) continue
      found.set(type, (found.get(type) ?? new Set()).add(value as string))
      if (key !== 'id') continue
      if (typeof object.revision === 'number') revisions.set(value as string, object.revision)
      if (typeof object.slug === 'string') slugs.set(type, object.slug)
    }
  })
  for (const [type, ids] of found) seen.set(type, [...ids])
}

function walk(value: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Record<string, unknown>)
  for (const child of Object.values(value)) walk(child, visit)
}

/** Variables to run a document with: what it requires, and where it requires nothing, which one is meant. */
export function sampleVariables(schema: GraphQLSchema, text: string): Record<string, unknown> {
  const operation = parse(text).definitions[0] as OperationDefinitionNode
  const subject = subjectOf(schema, operation)
  const declared = operation.variableDefinitions ?? []
  const required = declared.filter(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue)
  const named = declared.find(({ type }) => type.kind === 'NamedType' && type.name.value === 'ID')
  const chosen = required.length > 0 ? required : named ? [named] : []
  return Object.fromEntries(
    chosen.map((variable) => [variable.variable.name.value, variableValue(schema, variable, subject)]),
  )
}

/** The type, as IDs spell it, that the operation's own field answers: whose ID an `id` is. */
function subjectOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const [field] = selectionSet.selections
  const root = schema.getRootType(operation)
  const type = field?.kind === 'Field' ? root?.getFields()[field.name.value]?.type : undefined
  const name = type ? getNamedType(type).name : ''
  return name === 'ProductUser' ? 'user' : `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

function variableValue(schema: GraphQLSchema, { type, variable }: VariableDefinitionNode, subject: string): unknown {
  const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined
  return inputType && sample(inputType, variable.name.value, subject, {})
}

function sample(type: GraphQLInputType, name: string, subject: string, beside: Record<string, unknown>): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, subject, beside)
  if (isListType(type)) {
    const item = getNamedType(type)
    if (item.name === 'ID') return idsFor(name, subject)
    return [sample(type.ofType, name, subject, beside)]
  }
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const required = fields.filter(isRequiredInputField)
    const values: Record<string, unknown> = {}
    // IDs first: a revision is that of what is named beside it.
    const inOrder = [...required].sort((a, b) => Number(isId(b.type)) - Number(isId(a.type)))
    for (const field of inOrder) values[field.name] = sample(field.type, field.name, subject, values)
    return values
  }
  if (type.name === 'ID') return /^client/.test(name) ? crypto.randomUUID() : idsFor(name, subject)[0]
  return scalar(type.name, name, subject, beside)
}

const isId = (type: GraphQLInputType) => getNamedType(type).name === 'ID'

function scalar(type: string, name: string, subject: string, beside: Record<string, unknown>): unknown {
  switch (type) {
    case 'Int':
    case 'Float':
      return revisions.get(Object.values(beside).find((value) => revisions.has(value as string)) as string) ?? 1
    case 'Boolean':
      return false
    case 'Decimal':
      return '10'
    case 'DateTime':
      return new Date().toISOString()
    case 'String':
      if (name === 'slug') return slugs.get(subject) ?? 'a-slug'
      if (name === 'username') return 'a.username'
      return /^(title|name)$/.test(name) ? `My ${name}` : ''
    default:
      // What only a browser can make, in a ceremony.
      return {}
  }
}

/** What a name means: `programId`, `milestoneIds`, `exercise`; an `id` is that of the operation's subject. */
function idsFor(name: string, subject: string): string[] {
  const bare = name.replace(/Ids?$/, '')
  const type = { id: subject, ids: 'exercise', set: 'performedSet' }[bare] ?? bare
  return seen.get(type) ?? [`${type}_…`]
}
