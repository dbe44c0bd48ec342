/**
 * A value that is there already, or a promise of it. A field whose value is in memory costs a tenth of a promised one,
 * because GraphQL waits for every promise separately and a tree has thousands of fields. Pure.
 */
export type PromiseOr<T> = T | Promise<T>

/** Applies `use` to the value: at once when the value is there. */
export function whenThere<T, Result>(value: PromiseOr<T>, use: (value: T) => PromiseOr<Result>): PromiseOr<Result> {
  return value instanceof Promise ? value.then(use) : use(value)
}

/** All values in order: at once when all are there. */
export function allOf<T>(values: PromiseOr<T>[]): PromiseOr<T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[])
}
