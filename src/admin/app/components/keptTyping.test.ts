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

const at = (account: string, document: string, form = 'f') => ({ account, document, form })

describe('what is typed in a form', () => {
  it('is kept for its account, its document and its form, for two weeks', () => {
    const store = browserStore()
    const typed = { at: DAY, data: { title: 'Legs' } }
    expect(keep(store, at('carla', 'workouts:1'), typed)).toBe(true)
    expect(kept(store, 'carla', 'workouts:1', 2 * DAY)).toEqual([{ ...typed, form: 'f' }])
    for (const [account, document] of [
      ['boris', 'workouts:1'],
      ['carla', 'workouts:2'],
      ['carla', 'workouts'],
      ['carl', 'workouts:1'],
    ] as const) {
      expect(kept(store, account, document, 2 * DAY)).toEqual([])
    }
    expect(kept(store, 'carla', 'workouts:1', 15 * DAY)).toEqual([])
    forget(store, at('boris', 'workouts:1'))
    forget(store, at('carla', 'workouts:1', 'g'))
    expect(kept(store, 'carla', 'workouts:1', 2 * DAY)).toHaveLength(1)
    forget(store, at('carla', 'workouts:1'))
    expect(kept(store, 'carla', 'workouts:1', 2 * DAY)).toEqual([])
  })

  it('stays, whatever is typed next into the same form, and by whom', () => {
    const store = browserStore()
    keep(store, at('carla', 'workouts:new', 'first'), { at: DAY, data: { title: 'An hour of typing' } })
    keep(store, at('carla', 'workouts:new', 'second'), { at: DAY + 1, data: { title: 'x' } })
    keep(store, at('boris', 'workouts:new', 'third'), { at: DAY + 2, data: { title: 'Mine' } })
    expect(kept(store, 'carla', 'workouts:new', DAY).map(({ form }) => form)).toEqual(['second', 'first'])
    expect(kept(store, 'boris', 'workouts:new', DAY).map(({ form }) => form)).toEqual(['third'])
  })

  it('is bounded for each account, and what is not ours or of somebody else stays', () => {
    const store = browserStore()
    store.setItem('theme', 'dark')
    keep(store, at('boris', 'workouts:1'), { at: DAY, data: { title: 'Mine' } })
    for (let n = 0; n < 30; n += 1) keep(store, at('carla', `workouts:${n}`), { at: DAY + n, data: { title: 'Legs' } })
    expect(store.length).toBe(22)
    expect(kept(store, 'carla', 'workouts:9', DAY)).toEqual([])
    expect(kept(store, 'carla', 'workouts:29', DAY)).toHaveLength(1)
    expect(kept(store, 'boris', 'workouts:1', DAY)).toHaveLength(1)
    keep(store, at('carla', 'workouts:29'), { at: 16 * DAY, data: { title: 'Legs' } })
    expect([store.length, store.getItem('theme')]).toEqual([2, 'dark'])
  })

  it('is told not to be kept where it is too much for the browser, and takes nothing else away', () => {
    const store = browserStore(200)
    expect(keep(store, at('carla', 'workouts:1'), { at: DAY, data: { title: 'Legs' } })).toBe(true)
    for (const length of [300, 600_000]) {
      const data = { title: 'L'.repeat(length) }
      expect(keep(store, at('carla', 'workouts:2'), { at: DAY, data })).toBe(false)
    }
    expect(kept(store, 'carla', 'workouts:1', DAY)).toHaveLength(1)
  })

  it('does not stop a form whose store was tampered with', () => {
    const store = browserStore()
    for (const text of ['{', '7', 'null', '{"at":"1"}', '{"at":1,"data":3}', '{"at":1,"data":null}']) {
      store.setItem('waymark:typed:carla:workouts:1:f', text)
      expect(kept(store, 'carla', 'workouts:1', DAY)).toEqual([])
    }
  })

  it('is compared without what nobody types', () => {
    expect(sayTheSame({ title: 'A', description: '', exercises: [] }, { title: 'A', revision: 3, id: 'x' })).toBe(true)
    expect(sayTheSame({ exercises: [{ id: 'a', notes: 'x' }] }, { exercises: [{ id: 'b', notes: 'x' }] })).toBe(true)
    expect(sayTheSame({ exercises: [{}, {}] }, { exercises: [{}] })).toBe(false)
    expect(sayTheSame({ title: 'A' }, { title: 'B' })).toBe(false)
  })
})
