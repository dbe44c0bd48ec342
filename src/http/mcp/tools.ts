import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { inputSchemaOf, type JsonSchema } from './inputSchema.ts'

/** A published operation, as `operations.json` has it. */
export interface PublishedOperation {
  name: string
  role: ToolRole
  /** Whether it signs somebody in or changes their account. A model has no passkey, and should hold no token. */
  signIn?: true
  /** What it costs at most with the pages that it has by itself. A service of an older version does not say it. */
  cost?: number
  document: string
}

export type ToolRole = 'stranger' | 'athlete' | 'coach'

/** A published operation as a tool of the Model Context Protocol. */
interface Tool {
  name: string
  title: string
  description: string
  inputSchema: JsonSchema & { type: 'object' }
  annotations: { readOnlyHint: boolean; destructiveHint?: boolean; idempotentHint?: boolean; openWorldHint: false }
}

export interface OperationTool {
  tool: Tool
  role: ToolRole
  document: string
  isMutation: boolean
  /** The field of the mutation's input by which the service knows a repetition again. */
  key?: Key
  /** The values of variables that the model leaves out, where they are smaller than those of the document. */
  defaults: Readonly<Record<string, unknown>>
}

const KEYS = ['idempotencyKey', 'clientId'] as const
type Key = (typeof KEYS)[number]

const ROLES: readonly ToolRole[] = ['stranger', 'athlete', 'coach']
/** A model reads every object, so it begins with a short page. */
const SMALL_PAGE = 10
/** An item with lists in lists in it is long: of such items a model reads one at a time. */
const LONG_ITEM_COST = 500
/** The verbs of mutations that only add. All others may change or remove what is there. */
const ADDS = /^(add|create|enrol|log|start)/

/** All tools: each published operation but those for signing in. Pure. */
export function toolsOf(schema: GraphQLSchema, operations: readonly PublishedOperation[]): OperationTool[] {
  return operations.filter(({ signIn }) => !signIn).map((operation) => toolOf(schema, operation))
}

/** The tools that somebody with this role may run. */
export function toolsFor(tools: readonly OperationTool[], role: ToolRole): OperationTool[] {
  return tools.filter((each) => ROLES.indexOf(each.role) <= ROLES.indexOf(role))
}

function toolOf(schema: GraphQLSchema, { name, role, document, cost }: PublishedOperation): OperationTool {
  const operation = parse(document).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error(`${name} has no operation.`)
  const isMutation = operation.operation === 'mutation'
  const roots = rootFields(schema, operation)
  const key = isMutation ? keyOf(roots[0]) : undefined
  const defaults = smallPages(operation, cost)
  const adds = roots.every((field) => ADDS.test(field.name))
  return {
    ...{ role, document, isMutation, key, defaults },
    tool: {
      name,
      title: name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      description: [
        aboveOperation(document),
        ...roots.map((field) => field.description),
        pagingWords(operation, defaults),
      ]
        .filter(Boolean)
        .join('\n\n'),
      inputSchema: { ...inputSchemaOf(schema, operation, { key, defaults }), type: 'object' },
      annotations: isMutation
        ? // A mutation without a key changes nothing more when it is repeated: revisions and states refuse it then.
          { readOnlyHint: false, destructiveHint: !adds, idempotentHint: key === undefined, openWorldHint: false }
        : { readOnlyHint: true, openWorldHint: false },
    },
  }
}

/** The comment above the operation, as one text. */
function aboveOperation(document: string): string {
  const lines = document.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^# ?/, ''))
    .join(' ')
}

/** The published documents name their root fields themselves, and not in fragments. */
function rootFields(schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLField<unknown, unknown>[] {
  const fields = schema.getRootType(operation.operation)?.getFields() ?? {}
  return operation.selectionSet.selections.map((selection) => {
    const field = selection.kind === Kind.FIELD && fields[selection.name.value]
    if (!field) throw new Error(`${operation.name?.value} must name the fields of its root.`)
    return field
  })
}

function keyOf(field: GraphQLField<unknown, unknown> | undefined): Key | undefined {
  const input = field?.args.find(({ name }) => name === 'input')
  const type = input && getNamedType(input.type)
  return isInputObjectType(type) ? KEYS.find((name) => type.getFields()[name]) : undefined
}

function smallPages({ variableDefinitions = [] }: OperationDefinitionNode, cost = 0): { first?: number } {
  const page = variableDefinitions.find(({ variable }) => variable.name.value === 'first')?.defaultValue
  if (page?.kind !== Kind.INT) return {}
  const items = Number(page.value)
  const small = cost / items > LONG_ITEM_COST ? 1 : SMALL_PAGE
  return items > small ? { first: small } : {}
}

function pagingWords({ variableDefinitions = [] }: OperationDefinitionNode, { first }: { first?: number }): string {
  const names = variableDefinitions.map(({ variable }) => variable.name.value)
  if (!names.includes('first') || !names.includes('after')) return ''
  const long = first === 1 ? 'The items are long, so a page has one of them unless `first` says more. ' : ''
  return `${long}Where \`hasNextPage\` is true, call again with \`after\` set to \`endCursor\`.`
}
