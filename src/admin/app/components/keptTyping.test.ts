import { describe, expect, it } from 'vitest'
import { forget, keep, kept, type Store, sayTheSame } from './keptTyping.ts'

function browserStore(room = Number.POSITIVE_INFINITY): Store & Map<string, string> {
  const map = new Map<string, string>()
  const store = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('QuotaExceededError')
      map.set(key, value)
    },
    removeItem: (key: string) => void map.delete(key),
    key: (index: number) => [...map.keys()][index] ?? null,
  }
  Object.defineProperty(store, 'length', { get: () => map.size })
  return store as never
}

const DAY = 86_400_000

describe('what is typed in a form', () => {
  it('is kept for its document and its account, for two weeks', () => {
    const store = browserStore()
    keep(store, 'workouts:1', 'carla', { at: DAY, data: { title: 'Legs' } })
    expect(kept(store, 'workouts:1', 'carla', 2 * DAY)).toEqual({ at: DAY, data: { title: 'Legs' } })
    expect(kept(store, 'workouts:1', 'boris', 2 * DAY)).toBeNull()
    expect(kept(store, 'workouts:2', 'carla', 2 * DAY)).toBeNull()
    expect(kept(store, 'workouts:1', 'carla', 15 * DAY)).toBeNull()
    forget(store, 'workouts:1')
    expect(kept(store, 'workouts:1', 'carla', 2 * DAY)).toBeNull()
  })

  it('is bounded, and what is not ours stays', () => {
    const store = browserStore()
    store.setItem('theme', 'dark')
    for (let n = 0; n < 30; n += 1) keep(store, `workouts:${n}`, 'carla', { at: DAY + n, data: { title: 'Legs' } })
    expect(store.length).toBe(21)
    expect([kept(store, 'workouts:9', 'carla', DAY), kept(store, 'workouts:29', 'carla', DAY)?.at]).toEqual([
      null,
      DAY + 29,
    ])
    expect(store.getItem('theme')).toBe('dark')
    keep(store, 'workouts:31', 'carla', { at: DAY, data: { title: 'L'.repeat(600_000) } })
    expect(kept(store, 'workouts:31', 'carla', DAY)).toBeNull()
  })

  it('does not stop a form whose browser has no room, or whose store was tampered with', () => {
    keep(browserStore(5), 'workouts:1', 'carla', { at: DAY, data: {} })
    const store = browserStore()
    for (const text of ['{', '7', 'null', '{"at":"1"}', '{"at":1,"data":3}']) {
      store.setItem('waymark:typed:workouts:1', text)
      expect(kept(store, 'workouts:1', 'carla', DAY)).toBeNull()
    }
  })

  it('is compared without what nobody types', () => {
    expect(sayTheSame({ title: 'A', description: '', exercises: [] }, { title: 'A', revision: 3, id: 'x' })).toBe(true)
    expect(sayTheSame({ exercises: [{ id: 'a', notes: 'x' }] }, { exercises: [{ id: 'b', notes: 'x' }] })).toBe(true)
    expect(sayTheSame({ exercises: [{}, {}] }, { exercises: [{}] })).toBe(false)
    expect(sayTheSame({ title: 'A' }, { title: 'B' })).toBe(false)
  })
})
