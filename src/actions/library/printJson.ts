/** In characters. A line is longer than this only when it cannot be broken. */
const WIDTH = 120

/**
 * JSON for people and for git: two spaces of indent, and a line for each property. A value that `flat` accepts stands
 * on one line when it fits there. Undefined properties are left out. Pure.
 */
export function printJson(value: unknown, flat: (name: string, value: unknown) => boolean, indent = ''): string {
  return print(value, '', indent, flat)
}

function print(value: unknown, name: string, indent: string, flat: (name: string, value: unknown) => boolean): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (flat(name, value)) {
    const line = onOneLine(value)
    if (indent.length + name.length + 4 + line.length + 1 <= WIDTH) return line
  }
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const lines = isList
    ? value.map((item) => inner + print(item, `${name}[]`, inner, flat))
    : present(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, key, inner, flat)}`)
  const [open, close] = isList ? '[]' : '{}'
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const parts = present(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined)
}
