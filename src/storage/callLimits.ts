/** So many values one `in` takes on MongoDB and on SQLite, whose own limit is 32,766. */
export const MOST_VALUES = 10_000

/** So many conditions are joined by "or" in one call: SQLite nests conditions only so deep. */
export const MOST_CONDITIONS = 100
