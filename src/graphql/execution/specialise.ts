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

/** Thrown when the compiler cannot be trusted with a document, which then goes to graphql-js. */
export class NotCompilable extends Error {}

/** A field whose argument values graphql-js computes for each request. They are passed in variables of these names. */
export interface Slot {
  field: GraphQLField<unknown, unknown>
  node: FieldNode
  variables: { argument: string; name: string }[]
}

export interface Specialised {
  operation: OperationDefinitionNode
  fragments: Map<string, FragmentDefinitionNode>
  slots: Slot[]
  /** The nodes of the caller's document, by `positionOf`. Errors point to them. */
  nodes: Map<string, FieldNode>
}

/**
 * Rewrites an operation without anything that the compiler gets wrong. `@skip` and `@include` are decided here, for
 * these variables. Every argument becomes a variable, for two reasons: only graphql-js coerces values, and no string of
 * a caller reaches the compiler. The compiler would write a literal into its code, and a crafted string could make it
 * run as code.
 */
export function specialise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Specialised {
  const rewriting = new Rewriting(schema, fragmentsOf(document), variables)
  const selectionSet = rewriting.selections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  )
  const { fragments, slots, nodes } = rewriting
  const given = slots.flatMap((slot) => slot.variables.map(({ name }) => name))
  return {
    operation: { ...operation, directives: [], variableDefinitions: declaredAsGiven(given), selectionSet },
    fragments,
    slots,
    nodes,
  }
}

class Rewriting implements Omit<Specialised, 'operation'> {
  readonly fragments: Specialised['fragments'] = new Map()
  readonly slots: Slot[] = []
  readonly nodes: Specialised['nodes'] = new Map()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly definitions: ReturnType<typeof fragmentsOf>,
    private readonly given: Record<string, unknown>,
  ) {}

  selections(set: SelectionSetNode, type: GraphQLNamedType | undefined): SelectionSetNode {
    const included = set.selections.filter((each) => this.#isIncluded(each))
    return { ...set, selections: included.map((each) => this.#selection(each, type)) }
  }

  #isIncluded(selection: SelectionNode): boolean {
    if (!selection.directives?.length) return true
    if (getDirectiveValues(GraphQLSkipDirective, selection, this.given)?.if === true) return false
    return getDirectiveValues(GraphQLIncludeDirective, selection, this.given)?.if !== false
  }

  #selection(selection: SelectionNode, type: GraphQLNamedType | undefined): SelectionNode {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : type
      return { ...selection, directives: [], selectionSet: this.selections(selection.selectionSet, condition) }
    }
    this.#addFragment(selection.name.value)
    return { ...selection, directives: [] }
  }

  #addFragment(name: string): void {
    const fragment = this.definitions.get(name)
    if (!fragment || this.fragments.has(name)) return
    // Its place is taken before its selections are rewritten, because they may spread the same fragment.
    this.fragments.set(name, fragment)
    const condition = this.schema.getType(fragment.typeCondition.name.value)
    this.fragments.set(name, { ...fragment, selectionSet: this.selections(fragment.selectionSet, condition) })
  }

  #field(node: FieldNode, type: GraphQLNamedType | undefined): FieldNode {
    const name = node.name.value
    this.nodes.set(positionOf(node.loc?.startToken), node)
    // In an object literal, this key would set the prototype.
    if ((node.alias ?? node.name).value === '__proto__') throw new NotCompilable('an alias')
    if (name === '__typename') return { ...node, directives: [] }
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    // Introspection is not worth compiling because clients ask for it once, and `getFields` does not list its fields.
    if (!field) throw new NotCompilable('introspection')
    // Every call of a limited field is counted, and graphql-js may have to repeat the operation after compiled code.
    if (field.extensions.limited) throw new NotCompilable('a limited field')
    const below = node.selectionSet && this.selections(node.selectionSet, getNamedType(field.type))
    return { ...node, directives: [], selectionSet: below, arguments: this.#arguments(node, field) }
  }

  #arguments(node: FieldNode, field: GraphQLField<unknown, unknown>): FieldNode['arguments'] {
    if (!node.arguments?.length) return []
    const given = node.arguments.map((argument) => {
      const name = `given${this.slots.length}_${argument.name.value}`
      const value = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name }, loc: argument.value.loc } as const
      return { argument: argument.name.value, name, node: { ...argument, value } }
    })
    this.slots.push({ field, node, variables: given })
    return given.map((each) => each.node)
  }
}

export function positionOf(place: { line: number; column: number } | undefined): string {
  return `${place?.line}:${place?.column}`
}
