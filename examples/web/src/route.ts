import { useSyncExternalStore } from 'react'
import { notice } from './waymark.ts'

// The place in the app stands behind the "#", so that one page answers for all of them, with and without a signal.

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The parts of the place: "#/program/7" is ["program", "7"]. */
export const useRoute = (): string[] =>
  useSyncExternalStore(subscribe, () => location.hash)
    .split('/')
    .slice(1)

/** Goes to a screen, and says there what has happened. */
export function go(place: string, happened = '') {
  location.hash = place
  notice.set(happened)
}

// What was told belongs to the screen on which it was told.
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) notice.set('')
})
