import { ask } from '../ask.ts'

/** What a coach has said that names in their sheets mean, kept with their account. The latest are kept. */
const ADDRESS = '/api/payload-preferences/sheet-exercises'
const MOST = 200

export async function rememberedNames(): Promise<Record<string, string>> {
  try {
    const { value } = await ask<{ value: { names?: Record<string, string> } | null }>(ADDRESS)
    return value?.names ?? {}
  } catch {
    return {} // Names are asked for again, which is no reason not to import.
  }
}

export async function rememberNames(names: Record<string, string>): Promise<void> {
  const kept = Object.fromEntries(Object.entries(names).slice(-MOST))
  await ask(ADDRESS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value: { names: kept } }),
  }).catch(() => {})
}
