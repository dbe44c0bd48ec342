import type { Storage } from '@graphiql/toolkit'
import { withoutSecrets } from './withoutSecrets.ts'

/**
 * Where GraphiQL keeps texts and history beyond the life of the tab. GraphiQL writes them as they are, and a user may
 * have typed a token, so secrets are removed before the text is stored.
 */
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
