'use client'

import { useEffect, useState } from 'react'

/** What names a document of each of these. */
const NAMES = { milestones: 'title', workouts: 'title', exercises: 'name', productUsers: 'username' } as const

type Collection = keyof typeof NAMES

// Both maps live in the browser, once for each open page. Each title is requested once, and titles that are wanted at
// about the same time share one request.
const known = new Map<string, Promise<string | undefined>>()
const wanted = new Map<Collection, Map<string, (title: string | undefined) => void>>()

function titleOf(collection: Collection, id: string): Promise<string | undefined> {
  const key = `${collection}/${id}`
  const asked = known.get(key) ?? new Promise<string | undefined>((resolve) => ask(collection, id, resolve))
  known.set(key, asked)
  return asked
}

function ask(collection: Collection, id: string, resolve: (title: string | undefined) => void): void {
  const batch = wanted.get(collection) ?? new Map()
  if (batch.size === 0) setTimeout(() => answer(collection), 20)
  wanted.set(collection, batch.set(id, resolve))
}

async function answer(collection: Collection): Promise<void> {
  const batch = wanted.get(collection) ?? new Map()
  wanted.delete(collection)
  const name = NAMES[collection]
  const query = new URLSearchParams({
    'where[id][in]': [...batch.keys()].join(','),
    [`select[${name}]`]: 'true',
    depth: '0',
    limit: '0',
  })
  const titles = new Map<string, string>()
  try {
    const response = await fetch(`/api/${collection}?${query}`)
    const { docs } = (await response.json()) as { docs?: Record<string, string>[] }
    for (const document of docs ?? []) titles.set(document.id as string, document[name] as string)
  } catch {
    // A label is a convenience: without a title the row shows its number.
  }
  for (const [id, resolve] of batch) resolve(titles.get(id))
}

/** The title of the document that a row names; undefined until it is known. */
export function useTitle(collection: Collection, relation: unknown): string | undefined {
  const id = typeof relation === 'string' ? relation : (relation as { id?: string } | null | undefined)?.id
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    let current = true
    setTitle(undefined)
    if (id) titleOf(collection, id).then((found) => current && setTitle(found))
    return () => {
      current = false
    }
  }, [collection, id])
  return title
}

/** Who wrote something, as far as the reader sees people: a coach sees no other coach. A dash where it was nobody. */
export function useAuthor(relation: unknown): string {
  const id = typeof relation === 'string' ? relation : (relation as { id?: string } | null | undefined)?.id
  const [name, setName] = useState('')
  useEffect(() => {
    let current = true
    if (id) titleOf('productUsers', id).then((found) => current && setName(found ?? 'Another coach'))
    return () => {
      current = false
    }
  }, [id])
  return id ? name : '—'
}
