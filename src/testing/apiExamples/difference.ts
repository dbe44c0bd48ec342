import { ID, UUID } from './mask.ts'

/** What differs between any two runs. */
const CHANGING = [ID, UUID, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, /^\d{4}-\d\d-\d\d$/, /^… \d+ more$/]

/**
 * The path at which a kept example is not what the service answers now; undefined where there is none. The demo athletes
 * have trained for the twelve weeks before today, so what is read of them differs from day to day: there, only the form of
 * the values counts, and null may stand for any of them. Pure.
 */
export function difference(kept: unknown, now: unknown, changesDaily: boolean, path = 'it'): string | undefined {
  if (kept === null || now === null) return kept === now || changesDaily ? undefined : path
  if (typeof kept !== typeof now || Array.isArray(kept) !== Array.isArray(now)) return path
  if (Array.isArray(kept)) return ofLists(kept, now as unknown[], changesDaily, path)
  if (typeof kept === 'object') return ofObjects({ ...kept }, { ...(now as object) }, changesDaily, path)
  const kind = CHANGING.find((each) => each.test(String(kept)))
  if (kind) return kind.test(String(now)) ? undefined : path
  return kept === now || changesDaily ? undefined : path
}

function ofLists(kept: unknown[], now: unknown[], changesDaily: boolean, path: string): string | undefined {
  if (changesDaily ? kept.length > 0 !== now.length > 0 : kept.length !== now.length) return path
  // A list of another day may be longer, and then ends with a note about that.
  const pairs = kept.map((item, index) => [item, now[index]] as const)
  const compared = changesDaily ? pairs.filter(([one, other]) => typeof one === typeof other) : pairs
  return first(compared.map(([one, other], index) => difference(one, other, changesDaily, `${path}.${index}`)))
}

type Fields = Record<string, unknown>

function ofObjects(kept: Fields, now: Fields, changesDaily: boolean, path: string): string | undefined {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])]
  return first(
    names.map((name) =>
      name in kept && name in now
        ? difference(kept[name], now[name], changesDaily, `${path}.${name}`)
        : `${path}.${name}`,
    ),
  )
}

const first = (paths: (string | undefined)[]) => paths.find((path) => path !== undefined)
