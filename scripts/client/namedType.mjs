import { getNamedType } from 'graphql'

/**
 * The type without lists and nulls. The overloads of graphql-js say `void` for a type that they do not know.
 *
 * @returns {any}
 */
export const namedType = (type) => getNamedType(type)
