/** The most values that one `in` takes, on MongoDB and on SQLite. SQLite's own limit is 32,766. */
export const MOST_VALUES = 10_000

/** The most conditions that one call joins by "or", because SQLite limits how deep conditions nest. */
export const MOST_CONDITIONS = 100
