import type { Placed } from './store.ts'

/** What the queue uses of IndexedDB, so that neither this code nor its types need a browser. */
export const browser = globalThis as unknown as {
  indexedDB?: { open(name: string, version: number): Request<Database> & { onupgradeneeded?: () => void } }
  IDBKeyRange?: { lowerBound(bound: number, isOpen: boolean): object }
  addEventListener?(type: 'online', listener: () => void): void
  removeEventListener?(type: 'online', listener: () => void): void
}

export interface Request<Value> {
  result: Value
  error: Error | null
  onsuccess?: () => void
  onerror?: () => void
}

export interface Database {
  createObjectStore(name: string, options: { keyPath: string; autoIncrement?: boolean }): ObjectStore<Placed>
  transaction(stores: string[], mode: string, options: { durability: string }): Transaction
  close(): void
  onclose?: () => void
  onversionchange?: () => void
}

export interface Transaction {
  objectStore<Value>(name: string): ObjectStore<Value>
  abort(): void
  error: Error | null
  oncomplete?: () => void
  onabort?: () => void
}

export interface ObjectStore<Value> {
  createIndex(name: string, keyPath: string, options: { unique: boolean }): void
  index(name: string): { get(key: string): Request<Value | undefined> }
  add(value: Partial<Value>): Request<unknown>
  put(value: Value): Request<unknown>
  delete(key: string | number): Request<unknown>
  getAll(range?: object, many?: number): Request<Value[]>
  count(): Request<number>
}
