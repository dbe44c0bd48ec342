import { writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The NODE_OPTIONS of a process whose clock is ahead by so many milliseconds: `Date` and nothing else, as on a machine
 * whose clock is wrong. A proxy and no class, so that dates made by Node stay instances of `Date`.
 */
export function movedClock(folder: string, aheadMs: number): string {
  const file = path.join(folder, 'movedClock.mjs')
  writeFileSync(
    file,
    `const Real = Date
const now = () => Real.now() + ${aheadMs}
globalThis.Date = new Proxy(Real, {
  construct: (target, args, kind) => Reflect.construct(target, args.length > 0 ? args : [now()], kind),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
`,
  )
  return `--import ${file}`
}
