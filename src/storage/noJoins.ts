/** The value of `joins` for a read without joins. Only `productUsers` has joins, for the admin interface. */
export const NO_JOINS = false as never // Payload allows no value where the collection is a type parameter
