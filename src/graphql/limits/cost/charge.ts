import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, SelectionNode } from 'graphql'
import { isIncluded, type SelectionCost } from './selectionCost.ts'

/**
 * The cost of an object that has been resolved: a constant part, and a part that depends on the lengths of its lists,
 * which are known by then. The selections below a metered field are not included: they are charged when that field
 * resolves. Pure.
 */
export interface Charge {
  /** The weight of the object itself. */
  object: number
  constant: number
  varying: VaryingCharge[]
  /** Whether the cost depends on lists within the object, and not only on variables. */
  needsValue: boolean
}

interface VaryingCharge {
  selection: SelectionNode
  weight: number
  /** The property that holds its value. Absent when the value does not matter, and for a fragment (same object). */
  property?: string
  /** True for a field with an object of its own, false for a fragment. */
  isObject: boolean
  below: ReadonlyMap<GraphQLObjectType, Charge> | null
}

export interface Metering {
  /** Whether the field's answer is charged when the field resolves. */
  isMetered(field: GraphQLField<unknown, unknown>): boolean
  typeOf(value: object): GraphQLNamedType | undefined
}

export function chargesOf({ isMetered, typeOf }: Metering) {
  return { chargeOf: charging(isMetered), ...metering(typeOf) }
}

/** Translates each cost once. */
function charging(isMetered: Metering['isMetered']) {
  const known = new WeakMap<SelectionCost, Charge>()

  function chargeOf(cost: SelectionCost): Charge {
    const charge = known.get(cost) ?? makeCharge(cost)
    known.set(cost, charge)
    return charge
  }

  function makeCharge({ object, weight: certain, parts }: SelectionCost): Charge {
    const charge: Charge = { object, constant: certain, varying: [], needsValue: false }
    for (const { selection, weight, field, below } of parts) {
      const inside =
        field && isMetered(field.definition)
          ? null
          : new Map([...below].map(([type, cost]) => [type, chargeOf(cost)] as const))
      const charges = [...(inside?.values() ?? [])]
      const [only, ...others] = charges
      const needsValue = Boolean(field?.isList && inside) || charges.some((each) => each.needsValue)
      charge.needsValue ||= needsValue
      if (!inside) addOne(charge, selection, weight)
      else if (!needsValue && only?.varying.length === 0 && others.length === 0) {
        addOne(charge, selection, weight + (field ? only.object : 0) + only.constant)
      } else {
        const property = needsValue ? field?.definition.name : undefined
        charge.varying.push({ selection, weight, property, isObject: field !== undefined, below: inside })
      }
    }
    return charge
  }

  return chargeOf
}

/** Adds a selection whose cost depends only on whether `@skip` and `@include` select it. */
function addOne(charge: Charge, selection: SelectionNode, weight: number): void {
  if (selection.directives?.length) charge.varying.push({ selection, weight, isObject: false, below: null })
  else charge.constant += weight
}

/** Computes the amounts of charges for values. */
function metering(typeOf: Metering['typeOf']) {
  function amount({ constant, varying }: Charge, value: object, variables: Readonly<Record<string, unknown>>): number {
    let sum = constant
    for (const { selection, weight, property, isObject, below } of varying) {
      if (selection.directives?.length && !isIncluded(selection, variables)) continue
      sum += weight
      if (!below) continue
      if (property === undefined) sum += ofOneObject(below, value, variables, isObject)
      else sum += amountBelow(below, (value as Record<string, unknown>)[property], variables)
    }
    return sum
  }

  /** The cost of a field's answer. The answer may be null, an object, or a list of objects. */
  function amountBelow(
    below: ReadonlyMap<GraphQLObjectType, Charge>,
    value: unknown,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    if (typeof value !== 'object' || value === null) return 0
    if (!Array.isArray(value)) return ofOneObject(below, value, variables, true)
    const [only, ...others] = below.values()
    if (only?.varying.length === 0 && others.length === 0) return value.length * (only.object + only.constant)
    let sum = 0
    for (const item of value) sum += amountBelow(below, item, variables)
    return sum
  }

  function ofOneObject(
    below: ReadonlyMap<GraphQLObjectType, Charge>,
    value: object,
    variables: Readonly<Record<string, unknown>>,
    isNew: boolean,
  ): number {
    const [only] = below.values()
    const charge = below.size === 1 ? only : below.get(typeOf(value) as GraphQLObjectType)
    return charge ? (isNew ? charge.object : 0) + amount(charge, value, variables) : 0
  }

  return { amount, amountBelow }
}
