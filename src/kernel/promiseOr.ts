/**
 * What is there already, or will be. A field whose value is in memory costs a tenth of one that is promised: GraphQL waits for
 * every promise by itself, and a tree has thousands of fields. Pure.
 */
export type PromiseOr<T> = T | Promise<T>

/** `use` of the value: at once when it is there. */
export function whenThere<T, Result>(value: PromiseOr<T>, use: (value: T) => Result): PromiseOr<Result> {
  return value instanceof Promise ? value.then(use) : use(value)
}

/** All of them in order: at once when all are there. */
export function allOf<T>(values: PromiseOr<T>[]): PromiseOr<T[]> {
  return values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[])
}
