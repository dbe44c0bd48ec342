import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Names under which something is stored, and words that only we use, where a list or a form names a field. */
export const STORAGE = /[a-z][A-Z]|_|\b[Kk]ey\b|[Tt]housandths|\bclocks\b|[Ss]lug|^Revision$|^Sequence$/

/**
 * A value as it is stored, in place of how people write it. A coach who signs in with a passkey has no other address.
 */
const RAW =
  /\b(undefined|null|NaN|Infinity)\b|\[object|\bthousandths\b|\d{4}-\d\d-\d\dT\d\d|[\da-f]{8}-[\da-f]{4}-(?!.*@passkey\.invalid)|\b[\da-f]{24}\b|\b[A-Z]+_[A-Z_]+\b|<No [A-Z]|[Pp]roduct ?[Uu]sers?/

/** What axe calls serious or critical, anywhere on the page or in the part of it that is asked about. */
export async function graveBarriers(page: Page, part = 'body'): Promise<string[]> {
  // Past the policy of the page, which lets no script of anybody else run.
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; impact: string; nodes: { html: string }[] }[]>(
    `axe.run(${part === 'body' ? '' : `'${part}', `}{ resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  const grave = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const BEYOND = 'document.documentElement.scrollWidth - innerWidth'
/** A telephone, and a window of 1,280 × 800 at 200 %. */
const NARROW = [
  { width: 390, height: 844 },
  { width: 640, height: 400 },
]

/** By how much the page scrolls sideways on a telephone and at 200 %, where it does. */
export async function beyond(page: Page): Promise<string[]> {
  const was = page.viewportSize()
  const told: string[] = []
  for (const viewport of NARROW) {
    await page.setViewportSize(viewport)
    const pixels = await page.evaluate<number>(BEYOND)
    if (pixels > 0) told.push(`${pixels} px beyond ${viewport.width}`)
  }
  if (was) await page.setViewportSize(was)
  return told
}

const TEXTS = `[document.title, ...document.body.innerText.split('\\n'), ...[...document.querySelectorAll('body *')].flatMap(
  (element) => ['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) => element.getAttribute(name) ?? []),
)]`

/** What a page says in values as they are stored: where it shows it, in a field that is empty, and to who does not see it. */
export async function rawTexts(page: Page): Promise<string[]> {
  const texts = new Set(await page.evaluate<string[]>(TEXTS))
  return [...texts].filter((text) => RAW.test(text)).map((text) => text.slice(0, 160))
}
