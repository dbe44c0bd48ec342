/**
 * Which tabs are still there. Each holds a lock of the browser for as long as its plan is open, and the browser takes the
 * lock back when the tab is closed, reloaded or has crashed. Without locks, which an address without HTTPS does not have,
 * every other tab counts as gone.
 */
const nameOf = (tab: string) => `waymark.tab.${tab}`

const locks = () => navigator.locks as LockManager | undefined

export const newTab = (): string => Math.random().toString(36).slice(2)

/** Answers how to let go. */
export function holdTab(tab: string): () => void {
  let letGo = () => {}
  const isOver = new Promise<void>((resolve) => {
    letGo = resolve
  })
  locks()
    ?.request(nameOf(tab), () => isOver)
    .catch(() => {}) // A page that is left before it has the lock needs none.
  return letGo
}

/** Answers which tabs live. */
export async function livingTabs(): Promise<(tab: string) => boolean> {
  const found = await locks()
    ?.query()
    .catch(() => undefined)
  const names = new Set(found?.held?.map(({ name }) => name))
  return (tab) => names.has(nameOf(tab))
}
