import type { Storage } from '@graphiql/toolkit'
import { withoutSecrets } from './withoutSecrets.ts'

/** What GraphiQL remembers beyond the tab: texts and history, in which somebody may have typed a token. It writes what it has. */
export const storage: Storage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, withoutSecrets(value)),
  removeItem: (key) => localStorage.removeItem(key),
  clear() {
    for (const key of keys()) localStorage.removeItem(key)
  },
  get length() {
    return keys().length
  },
}

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith('graphiql:'))
