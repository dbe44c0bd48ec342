import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

type Given = GraphQLArgument | GraphQLInputField
type Values = Record<string, unknown>

/**
 * Makes every argument and input field with a default nullable, and gives resolvers the default where null was sent.
 * Code generators let clients send null there, and Relay compiles no document against `Int! = 20`. The whole schema is
 * walked, so that no declaration can forget it.
 */
export function nullMeansDefault(schema: GraphQLSchema): GraphQLSchema {
  const inputs = new Map<GraphQLInputObjectType, GraphQLInputField[]>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) inputs.set(type, Object.values(type.getFields()))
  }
  for (const given of inputs.values()) makeNullable(given)
  const fillable = inputsWithDefaults(inputs)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      makeNullable(field.args)
      const filled = field.args.filter((arg) => isFilled(arg, fillable))
      if (filled.length === 0 || isInterfaceType(type)) continue
      const resolve = field.resolve ?? defaultFieldResolver
      field.resolve = (source, args: Values, context, info) =>
        resolve(source, fill(args, filled, fillable), context, info)
    }
  }
  return schema
}

function makeNullable(given: readonly Given[]): void {
  for (const each of given) if (each.defaultValue !== undefined) each.type = getNullableType(each.type)
}

type Fillable = ReadonlyMap<GraphQLInputObjectType, readonly GraphQLInputField[]>

/** The input types that hold a default, at any depth, with the fields that lead to it. */
function inputsWithDefaults(inputs: Fillable): Fillable {
  const found = new Map<GraphQLInputObjectType, readonly GraphQLInputField[]>()
  // Each round finds the types that hold a type of an earlier round. Types may hold one another.
  for (let before = -1; before !== found.size; ) {
    before = found.size
    for (const [type, fields] of inputs) if (fields.some((field) => isFilled(field, found))) found.set(type, fields)
  }
  return new Map([...found].map(([type, fields]) => [type, fields.filter((field) => isFilled(field, found))]))
}

function isFilled(given: Given, fillable: Fillable): boolean {
  const type = getNamedType(given.type)
  return given.defaultValue !== undefined || (isInputObjectType(type) && fillable.has(type))
}

/** Returns a copy, because fields of one operation share the objects of its variables. */
function fill(values: Values, given: readonly Given[], fillable: Fillable): Values {
  const filled = { ...values }
  for (const { name, type, defaultValue } of given) {
    const value = values[name]
    if (value === null && defaultValue !== undefined) filled[name] = defaultValue
    const fields = fillable.get(getNamedType(type) as GraphQLInputObjectType)
    if (fields && typeof value === 'object' && value !== null) filled[name] = fillEach(value, fields, fillable)
  }
  return filled
}

/** An input object, or a list of input objects, which may itself be in a list. */
function fillEach(value: object, fields: readonly GraphQLInputField[], fillable: Fillable): unknown {
  if (!Array.isArray(value)) return fill(value as Values, fields, fillable)
  return value.map((each) => (typeof each === 'object' && each !== null ? fillEach(each, fields, fillable) : each))
}
