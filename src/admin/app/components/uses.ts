'use client'

import { useSyncExternalStore } from 'react'

export type UsedCollection = 'milestones' | 'workouts'

/** A form that stays open for long asks again, because others go on working. */
const KNOWN_FOR_MS = 30_000
/** What one page of a list, or of a picker, asks for at about the same time is asked for at once. */
const GATHERED_FOR_MS = 60

// The maps live in the browser, once for each open page.
const known = new Map<string, { text: string; until: number }>()
const wanted: Record<UsedCollection, Set<string>> = { milestones: new Set(), workouts: new Set() }
const listeners = new Set<() => void>()
let version = 0

/**
 * Where a milestone or workout is used, such as "in Novice 5×5, 12 weeks". Undefined until it is known; asks for what is
 * not known. May be called while a page is drawn.
 */
export function toldUse(collection: UsedCollection, id: string): string | undefined {
  const found = known.get(`${collection}/${id}`)
  if (!found || found.until < performance.now()) want(collection, id)
  return found?.text
}

/** Draws a component again when more is known. */
export function useUses(): void {
  useSyncExternalStore(
    subscribe,
    () => version,
    () => 0,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function want(collection: UsedCollection, id: string): void {
  if (typeof window === 'undefined') return
  const ids = wanted[collection]
  if (ids.has(id)) return
  if (ids.size === 0) setTimeout(() => answer(collection), GATHERED_FOR_MS)
  ids.add(id)
}

async function answer(collection: UsedCollection): Promise<void> {
  const ids = [...wanted[collection]]
  try {
    const response = await fetch(`/api/${collection}/uses?${new URLSearchParams({ ids: ids.join(',') })}`)
    const { uses = {} } = (await response.json()) as { uses?: Record<string, string> }
    const until = performance.now() + KNOWN_FOR_MS
    for (const id of ids) known.set(`${collection}/${id}`, { text: uses[id] ?? '', until })
  } catch {
    // The text is a convenience: without it, the title stands alone.
    const until = performance.now() + KNOWN_FOR_MS
    for (const id of ids) known.set(`${collection}/${id}`, { text: '', until })
  }
  wanted[collection].clear()
  version += 1
  for (const listener of listeners) listener()
}
