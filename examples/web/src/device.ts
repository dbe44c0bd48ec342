// What this device keeps, so that each screen opens without a signal. Whatever belongs to a person stands under their ID.

const PREFIX = 'waymark-web.'

export function read<Value>(owner: string, name: string): Value | undefined {
  const text = localStorage.getItem(`${PREFIX}${owner}.${name}`)
  return text === null ? undefined : JSON.parse(text)
}

export function keep(owner: string, name: string, value: unknown): void {
  try {
    localStorage.setItem(`${PREFIX}${owner}.${name}`, JSON.stringify(value))
  } catch {
    // The device is full. This screen then needs a signal; what was trained is in the queue, which says so itself.
  }
}

export function forget(owner: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${owner}.`)) localStorage.removeItem(key)
}
