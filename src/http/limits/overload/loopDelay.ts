const EVERY_MS = 20
/** One long turn is a garbage collection, or the admin interface opening. This many in a row mean a full service. */
const TURNS = 3

/**
 * Measures how late the event loop is: the least of its last few delays. A mean would stay high for a while after one
 * long turn, and would refuse requests that have already waited through that turn. The least is high only as long as
 * the delay goes on.
 */
export function watchLoop(onTick: () => void) {
  const delays: number[] = []
  let due = performance.now() + EVERY_MS
  const timer = setInterval(() => {
    const now = performance.now()
    delays.push(Math.max(0, now - due))
    if (delays.length > TURNS) delays.shift()
    due = now + EVERY_MS
    onTick()
  }, EVERY_MS)
  timer.unref()
  return {
    delayMs: (): number => (delays.length < TURNS ? 0 : Math.min(...delays)),
    stop: () => clearInterval(timer),
  }
}
