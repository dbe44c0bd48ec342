import {
  buildSchema,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/**
 * The cost as a client computes it from the published SDL, with the two directives read as their descriptions say.
 * Imports nothing from the service, because a shared mistake would go unnoticed.
 */
export function costFromSdl(sdl: string) {
  const schema = buildSchema(sdl)
  return (document: string, given: Readonly<Record<string, unknown>> = {}): number => {
    const { definitions } = parse(document)
    const fragments = new Map<string, FragmentDefinitionNode>()
    for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
    const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)
    const root = operation && schema.getRootType(operation.operation)
    if (!root) throw new Error('There is no operation.')
    const calculator = new Calculator(schema, fragments, variablesOf(operation, given))
    return calculator.ofSelections(operation.selectionSet, root, {})
  }
}

/** The lengths that a page gives to its lists, by the name of the list's field. */
type Sizes = Readonly<Record<string, number>>

class Calculator {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  ofSelections({ selections }: SelectionSetNode, type: GraphQLObjectType, sizes: Sizes): number {
    const spread = new Set<string>()
    let sum = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD && !selection.directives?.length) {
        // A fragment that is spread twice in one place, without a condition, selects its fields only once.
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      if (this.#isIncluded(selection)) sum += this.#ofSelection(selection, type, sizes)
    }
    return sum
  }

  #ofSelection(selection: SelectionNode, type: GraphQLObjectType, sizes: Sizes): number {
    if (selection.kind === Kind.FIELD) return this.#ofField(selection, type, sizes)
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value)
    const applies =
      !condition || (isAbstractType(condition) ? this.schema.isSubType(condition, type) : condition === type)
    return fragment && applies ? this.ofSelections(fragment.selectionSet, type, sizes) : 0
  }

  #ofField(node: FieldNode, type: GraphQLObjectType, sizes: Sizes): number {
    if (node.name.value === '__typename') return 0
    const field = type.getFields()[node.name.value]
    if (!field) throw new Error(`There is no ${type.name}.${node.name.value}.`)
    const weight = Number(this.#directive(field.astNode?.directives, 'cost')?.weight ?? 0)
    const set = node.selectionSet
    if (!set) return weight
    const { assumedSize, slicingArguments, sizedFields } = this.#directive(field.astNode?.directives, 'listSize') ?? {}
    const length = this.#lengthSaid(field, node, slicingArguments ?? []) ?? assumedSize ?? sizes[field.name] ?? 1
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
    const below = Object.fromEntries((sizedFields ?? []).map((name) => [name, length]))
    return weight + (isList ? length : 1) * this.#dearestObject(field, set, below)
  }

  /** The cost of one object. Where the field may return several types, the most expensive type counts. */
  #dearestObject(field: GraphQLField<unknown, unknown>, set: SelectionSetNode, sizes: Sizes): number {
    const named = getNamedType(field.type)
    const types = isAbstractType(named) ? this.schema.getPossibleTypes(named) : [named].filter(isObjectType)
    return Math.max(
      ...types.map((type) => {
        const weight = this.#directive(type.astNode?.directives, 'cost')?.weight
        return Number(weight ?? 1) + this.ofSelections(set, type, sizes)
      }),
    )
  }

  /**
   * The length of the list that the arguments ask for. The largest counts where several arguments give one; undefined
   * without any.
   */
  #lengthSaid(field: GraphQLField<unknown, unknown>, node: FieldNode, paths: string[]): number | undefined {
    const lengths = paths.flatMap((path) => {
      const [name, ...below] = path.split('.')
      const argument = node.arguments?.find((each) => each.name.value === name)
      const given = argument && valueFromASTUntyped(argument.value, this.variables)
      const value = given ?? field.args.find((each) => each.name === name)?.defaultValue
      const said = below.reduce(propertyOf, value)
      return Array.isArray(said) ? said.length : typeof said === 'number' ? said : []
    })
    return lengths.length > 0 ? Math.max(...lengths) : undefined
  }

  #isIncluded({ directives }: SelectionNode): boolean {
    return this.#directive(directives, 'skip')?.if !== true && this.#directive(directives, 'include')?.if !== false
  }

  #directive(directives: readonly DirectiveNode[] | undefined, name: string): DirectiveArguments | undefined {
    const found = directives?.find((each) => each.name.value === name)
    return (
      found &&
      Object.fromEntries(
        (found.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value, this.variables)]),
      )
    )
  }
}

function propertyOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? (object as Record<string, unknown>)[name] : undefined
}

/** The arguments of all four directives that are read here. */
interface DirectiveArguments {
  weight?: string
  assumedSize?: number
  slicingArguments?: string[]
  sizedFields?: string[]
  if?: boolean
}

function variablesOf({ variableDefinitions }: OperationDefinitionNode, given: Readonly<Record<string, unknown>>) {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...defaults, ...said])
}
