import { ask } from './ask.ts'

/** What a coach has said that names in their sheets mean, by the IDs of exercises, kept with their account. */
const ADDRESS = '/api/payload-preferences/sheet-exercises'
const MOST = 200
/** In characters of JSON. A preference may have some more. */
const MOST_CHARACTERS = 15_000
const LONGEST_NAME = 255

type Names = Record<string, string>

export async function rememberedNames(): Promise<Names> {
  try {
    const { value } = await ask<{ value: unknown }>(ADDRESS)
    return namesIn(value)
  } catch {
    return {} // Names are asked for again, which is no reason not to import.
  }
}

/** Goes on when the page is left meanwhile. */
export async function rememberNames(names: Names): Promise<void> {
  await ask(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value: { names: latest(names) } }),
    keepalive: true,
  }).catch(() => {})
}

/** What is no name is left out, because whatever is kept must not keep a coach from importing. Pure. */
export function namesIn(value: unknown): Names {
  const { names } = Object(value) as { names?: unknown }
  const entries = Object.entries(Object(names)).filter((entry) => typeof entry[1] === 'string')
  return latest(Object.fromEntries(entries) as Names)
}

/** As many as may be kept. The oldest go. Pure. */
export function latest(names: Names): Names {
  const kept: [string, string][] = []
  let left = MOST_CHARACTERS
  for (const entry of Object.entries(names).slice(-MOST).reverse()) {
    if (entry[0].length > LONGEST_NAME) continue
    left -= JSON.stringify(entry).length
    if (left < 0) break
    kept.unshift(entry)
  }
  return Object.fromEntries(kept)
}

/** The latest comes last. Pure. */
export const withName = (names: Names, written: string, id: string): Names => ({
  ...withoutName(names, written),
  [written]: id,
})

export const withoutName = (names: Names, written: string): Names =>
  Object.fromEntries(Object.entries(names).filter(([other]) => other !== written))
