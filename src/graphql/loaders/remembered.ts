/**
 * Work that a request does once for all its fields. Unlike a DataLoader it starts at once, so that what the work loads
 * joins the batch in which its caller is.
 */
export function remembered<Asked, Value>(keyOf: (asked: Asked) => string, work: (asked: Asked) => Promise<Value>) {
  const done = new Map<string, Promise<Value>>()
  return {
    load(asked: Asked): Promise<Value> {
      const key = keyOf(asked)
      const value = done.get(key) ?? work(asked)
      done.set(key, value)
      return value
    },
    clearAll(): void {
      done.clear()
    },
  }
}
