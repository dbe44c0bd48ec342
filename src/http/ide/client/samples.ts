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
import { textFor, typeFor, WORTH_SAYING } from './sampleFields.ts'

// What the answers on this page have named. These values fill the variables of a loaded operation, so that its IDs name
// documents that exist. An ID carries its type: program_…
const seen = new Map<string, string[]>()
const revisions = new Map<string, number>()
const slugs = new Map<string, string>()
const NOTHING: ReadonlyMap<string, string[]> = new Map()

const ID = /^([a-z][A-Za-z]*)_[0-9a-f-]{24,36}$/

/** Collects the IDs of an answer. The IDs of a type replace those that earlier answers named. */
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

/** A click cannot undo these operations. Their samples name no document, so the user must write which one is meant. */
const TAKES_AWAY = /^(Abandon|Archive|Decline|Delete|Dismiss|End|Leave|Propagate|Remove|Revoke|SetMilestone|Unpublish)/

/** Sample variables for a document: those that it requires or, if it requires none, its first variable of type ID. */
export function sampleVariables(schema: GraphQLSchema, text: string): Record<string, unknown> {
  const operation = parse(text).definitions[0] as OperationDefinitionNode
  const known = TAKES_AWAY.test(operation.name?.value ?? '') ? NOTHING : seen
  const subject = subjectOf(schema, operation)
  const declared = operation.variableDefinitions ?? []
  const required = declared.filter(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue)
  const named = declared.find(({ type }) => type.kind === 'NamedType' && type.name.value === 'ID')
  const chosen = required.length > 0 ? required : named ? [named] : []
  const value = ({ type }: VariableDefinitionNode, name: string) => {
    const inputType = typeFromAST(schema, type) as GraphQLInputType | undefined
    return inputType && sample(inputType, name, { subject, known, beside: {} })
  }
  return Object.fromEntries(
    chosen.map((declaration) => {
      const name = declaration.variable.name.value
      return [name, value(declaration, name)]
    }),
  )
}

/**
 * The type that the operation's first field answers, spelled as in IDs. A variable called `id` is an ID of this type.
 */
function subjectOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const [field] = selectionSet.selections
  const root = schema.getRootType(operation)
  const type = field?.kind === 'Field' ? root?.getFields()[field.name.value]?.type : undefined
  const name = type ? getNamedType(type).name : ''
  return name === 'ProductUser' ? 'user' : `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}

interface Scope {
  subject: string
  known: ReadonlyMap<string, string[]>
  /** The values of the same input object that have been made already. */
  beside: Record<string, unknown>
}

function sample(type: GraphQLInputType, name: string, scope: Scope): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, scope)
  if (isListType(type)) {
    return getNamedType(type).name === 'ID' ? idsFor(name, scope) : [sample(type.ofType, name, scope)]
  }
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type)) {
    const beside: Record<string, unknown> = {}
    // IDs come first, because a revision is that of the document which an ID beside it names.
    const extra = WORTH_SAYING.get(type.name) ?? []
    const said = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || extra.includes(field.name),
    )
    said.sort((a, b) => Number(isId(b.type)) - Number(isId(a.type)))
    for (const field of said) beside[field.name] = sample(field.type, field.name, { ...scope, beside })
    // The first click shows what would happen, and writes nothing.
    return 'dryRun' in type.getFields() ? { ...beside, dryRun: true } : beside
  }
  return scalar(type.name, name, scope)
}

const isId = (type: GraphQLInputType) => getNamedType(type).name === 'ID'

function scalar(type: string, name: string, scope: Scope): unknown {
  switch (type) {
    case 'ID':
      return /client(Event)?Id$/i.test(name) ? crypto.randomUUID() : idsFor(name, scope)[0]
    case 'Int':
    case 'Float': {
      const named = Object.values(scope.beside).find((value) => revisions.has(value as string))
      return revisions.get(named as string) ?? 1
    }
    case 'Boolean':
      return false
    case 'Decimal':
      return '10'
    case 'DateTime':
      return new Date().toISOString()
    case 'LocalDate':
      return new Date().toISOString().slice(0, 10)
    case 'Prescription':
      return '3x5 @75%'
    case 'Tempo':
      return '3-1-1-0'
    case 'String':
      if (name === 'slug') return slugs.get(scope.subject) ?? 'a-slug'
      return name === 'occurredAt' ? new Date().toISOString() : textFor(name)
    default:
      // Only a browser can make such a value, in a ceremony.
      return {}
  }
}

/** The known IDs that fit a name. */
function idsFor(name: string, { subject, known }: Scope): string[] {
  const type = typeFor(name, subject)
  return known.get(type) ?? [`${type}_…`]
}
