// The published operations as typed documents: their texts with their SHA-256, and the types of their variables and
// answers, with fragments in place and masked.
import { isInputObjectType, print, TypeInfo, typeFromAST, visit, visitWithTypeInfo } from 'graphql'
import { idOfArgument } from './ids.mjs'
import { namedType } from './namedType.mjs'
import { fragmentsOf } from './operations.mjs'
import { codesOf, errorTypeOf, filledOnSuccess, keyOf, refusalsOf } from './refusals.mjs'
import { printSelections } from './selections.mjs'
import { comment, given, leafName } from './types.mjs'

const ERRORS = 'UserErrorFields'
/** Repeating these is harmless, because each event and each refresh token counts once. */
const REPEATABLE = new Set(['syncWorkoutEvents', 'refreshSession'])

/** The types of all operations and fragments, and of the errors of each mutation. */
export function printOperationTypes(schema, { operations, fragments }, masks) {
  const selections = printSelections({ schema, fragments, masks, errorsOf })
  const parts = []
  for (const [name, { typeCondition, selectionSet }] of fragments) {
    if (name === ERRORS) continue
    parts.push(
      `export type ${name}Fragment = ${selections.ofSelection(schema.getType(typeCondition.name.value), selectionSet)}`,
    )
  }
  for (const { name, definition, isMutation } of operations) {
    const root = isMutation ? schema.getMutationType() : schema.getQueryType()
    parts.push(`export type ${name}Data = ${selections.ofSelection(root, definition.selectionSet, [name])}`)
  }
  return parts

  function errorsOf([operation, ...at], nodes) {
    const only = nodes[0].selectionSet.selections
    if (nodes.length > 1 || only.length > 1 || only[0].name?.value !== ERRORS) {
      throw new Error(`${operation} must select its user errors by ...${ERRORS} alone.`)
    }
    const isOfMutation = at.length === 2 && operations.find(({ name }) => name === operation)?.isMutation
    return isOfMutation ? `${operation}Error` : 'UserErrorOf<UserErrorCode>'
  }
}

/** The variables of the operations and the errors of the mutations: the same with fragments in place and masked. */
export function printVariables(schema, { operations, fragments }) {
  const errors = printErrors(schema, fragments)
  const parts = operations.flatMap(({ name, definition, root }) => [
    `export type ${name}Variables = ${variablesOf(schema, definition)}`,
    ...(root ? [`export type ${name}Error = ${errorType(refusalsOf(schema, root))}`] : []),
  ])
  return [errors, ...parts]
}

const errorType = (codes) =>
  codes.length > 0 ? `UserErrorOf<${codes.map((code) => `'${code}'`).join(' | ')}>` : 'never'

function printErrors(schema, fragments) {
  const selections = printSelections({ schema, fragments, masks: false, errorsOf: undefined })
  const { selectionSet } = fragments.get(ERRORS)
  const lines = codesOf(schema).map((code) => {
    const hasReason = code === 'INVALID' || code === 'TOO_MANY'
    const narrowed = { code: `'${code}'`, reason: hasReason ? 'UserErrorReason' : 'null' }
    return `  ${code}: ${selections.ofObject(errorTypeOf(schema, code), selectionSet, [], narrowed)}`
  })
  return `/** The user error that stands for each code, as the published operations select it. */
export interface UserErrors {
${lines.join('\n')}
}

/** The user errors with one of these codes. A switch over \`code\` is checked for exhaustiveness. */
export type UserErrorOf<Code extends UserErrorCode> = UserErrors[Code]`
}

function variablesOf(schema, definition) {
  const ids = new Map()
  const info = new TypeInfo(schema)
  visit(
    definition,
    visitWithTypeInfo(info, {
      Variable({ name }) {
        const argument = info.getArgument()
        if (namedType(argument?.type)?.name !== 'ID') return
        ids.set(name.value, idOfArgument(schema, info.getParentType().name, info.getFieldDef(), argument.name))
      },
    }),
  )
  const variables = definition.variableDefinitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node)
    const named = namedType(type)
    const name = isInputObjectType(named) ? named.name : leafName(named, () => ids.get(variable.name.value), true)
    const it = given(type, name, defaultValue !== undefined)
    return `${variable.name.value}${it.mark}: ${it.type}`
  })
  return variables.length > 0 ? `{ ${variables.join('; ')} }` : 'Record<string, never>'
}

/** The documents themselves: their texts, with the name of the field by which the client makes a repetition harmless. */
export function printDocuments({ operations, fragments }) {
  const parts = []
  for (const { name, body, hash, isMutation, about, root } of operations) {
    const facts = root ? mutationFacts(root) : ''
    const type = `${isMutation ? 'MutationDocument' : 'QueryDocument'}<${name}Data, ${name}Variables${facts}>`
    const rest = root ? `, ${JSON.stringify(REPEATABLE.has(root.name) ? 'repeatable' : (keyOf(root) ?? ''))}` : ''
    const text = `\`${body.replaceAll('`', '\\`')}\``
    parts.push(
      `${comment(about)}export const ${name}: ${type} = /* @__PURE__ */ document('${name}', '${hash}', ${text}${rest})`,
    )
  }
  for (const [name, definition] of fragments) {
    if (name === ERRORS) continue
    const text = [definition, ...[...fragmentsOf(definition, fragments)].map((each) => fragments.get(each))]
      .map(print)
      .join('\n')
    parts.push(
      `export const ${name}: FragmentDocument<${name}Fragment, '${name}Fragment'> = /* @__PURE__ */ document('${name}', '', \`${text}\`)`,
    )
  }
  return parts
}

function mutationFacts(root) {
  const filled = filledOnSuccess(root)
  return `, ${filled.map((name) => `'${name}'`).join(' | ') || 'never'}, ${keyOf(root) ? `'${keyOf(root)}'` : 'never'}`
}

/** The same documents, by the types with masked fragments. */
export function printMaskedDocuments({ operations, fragments }) {
  const names = [...operations.map(({ name }) => name), ...[...fragments.keys()].filter((name) => name !== ERRORS)]
  const imports = names.map((name) => `${name} as ${name}InPlace`).join(', ')
  const parts = [`import { ${imports} } from './documents.ts'`]
  for (const { name, isMutation, about, root } of operations) {
    const facts = root ? mutationFacts(root) : ''
    const type = `${isMutation ? 'MutationDocument' : 'QueryDocument'}<${name}Data, ${name}Variables${facts}>`
    parts.push(`${comment(about)}export const ${name} = ${name}InPlace as unknown as ${type}`)
  }
  for (const name of fragments.keys()) {
    if (name === ERRORS) continue
    const type = `FragmentDocument<${name}Fragment, '${name}Fragment'>`
    parts.push(`export const ${name} = ${name}InPlace as unknown as ${type}`)
  }
  return parts
}

/** The documents that a service which takes only known ones must know, in the form of Apollo's manifest. */
export function printManifest({ operations }) {
  const list = operations.map(({ name, hash, definition, body }) => ({
    id: hash,
    name,
    type: definition.operation,
    body,
  }))
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: list }, null, 2)}\n`
}
