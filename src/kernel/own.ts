/**
 * What stands in an object under a name that somebody else has chosen. Every object answers to "constructor", too, and
 * to the other names that all objects have.
 */
export const own = <Value>(from: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(from, name) ? from[name] : undefined
