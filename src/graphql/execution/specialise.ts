import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from './fragments.ts'
import { declaredAsGiven } from './givenScalar.ts'

/** Why a document goes to graphql-js: the compiler cannot be trusted with it. */
export class NotCompilable extends Error {}

/** A field whose arguments graphql-js computes for each request; its values travel in variables of these names. */
export interface Slot {
  field: GraphQLField<unknown, unknown>
  node: FieldNode
  variables: { argument: string; name: string }[]
}

export interface Specialised {
  operation: OperationDefinitionNode
  fragments: Map<string, FragmentDefinitionNode>
  slots: Slot[]
  /** The caller's own nodes, by `positionOf`: errors name them. */
  nodes: Map<string, FieldNode>
}

/**
 * The same operation without anything that the compiler gets wrong. `@skip` and `@include` are decided here, for these
 * variables; every argument becomes a variable, so that graphql-js alone coerces values, and so that no string of a caller
 * ever reaches the compiler: it would write literals into its code and can be made to run them.
 */
export function specialise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Specialised {
  const definitions = fragmentsOf(document)
  const fragments: Specialised['fragments'] = new Map()
  const slots: Slot[] = []
  const nodes: Specialised['nodes'] = new Map()

  function included(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false
    return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
  }

  function selectionsOf(set: SelectionSetNode, type: GraphQLNamedType | undefined): SelectionSetNode {
    return { ...set, selections: set.selections.filter(included).map((each) => specialised(each, type)) }
  }

  function specialised(selection: SelectionNode, type: GraphQLNamedType | undefined): SelectionNode {
    if (selection.kind === Kind.FIELD) return fieldOf(selection, type)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type
      return { ...selection, directives: [], selectionSet: selectionsOf(selection.selectionSet, condition) }
    }
    const name = selection.name.value
    const fragment = definitions.get(name)
    if (fragment && !fragments.has(name)) {
      fragments.set(name, fragment)
      const condition = schema.getType(fragment.typeCondition.name.value)
      fragments.set(name, { ...fragment, selectionSet: selectionsOf(fragment.selectionSet, condition) })
    }
    return { ...selection, directives: [] }
  }

  function fieldOf(node: FieldNode, type: GraphQLNamedType | undefined): FieldNode {
    const name = node.name.value
    nodes.set(positionOf(node.loc?.startToken), node)
    // In an object literal, this key would be its prototype.
    if ((node.alias ?? node.name).value === '__proto__') throw new NotCompilable('an alias')
    if (name === '__typename') return { ...node, directives: [] }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    // Introspection is asked for once, and its fields are on no type.
    if (!field) throw new NotCompilable('introspection')
    // Each call is counted, and after compiled code graphql-js may have to answer once more.
    if (field.extensions.limited) throw new NotCompilable('a limited field')
    const below = node.selectionSet && selectionsOf(node.selectionSet, getNamedType(field.type))
    return { ...node, directives: [], selectionSet: below, arguments: argumentsOf(node, field) }
  }

  function argumentsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): FieldNode['arguments'] {
    if (!node.arguments?.length) return []
    const given = node.arguments.map((argument) => {
      const name = `given${slots.length}_${argument.name.value}`
      const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name }, loc: argument.value.loc } as const
      return { argument: argument.name.value, name, node: { ...argument, value } }
    })
    slots.push({ field, node, variables: given })
    return given.map((each) => each.node)
  }

  const root = schema.getRootType(operation.operation) ?? undefined
  const selectionSet = selectionsOf(operation.selectionSet, root)
  return {
    operation: {
      ...operation,
      directives: [],
      variableDefinitions: declaredAsGiven(slots.flatMap(({ variables }) => variables.map(({ name }) => name))),
      selectionSet,
    },
    fragments,
    slots,
    nodes,
  }
}

export function positionOf(place: { line: number; column: number } | undefined): string {
  return `${place?.line}:${place?.column}`
}
