import { readFileSync } from 'node:fs'
import path from 'node:path'
import { refusingMutations } from './rootPages.mjs'

/** What clients read. The pages for operators and the decisions are in the repository alone. */
const GUIDES = [
  ['docs/errors.md', 'errors', 'Errors', 'Every code and every reason, and when the service answers it.'],
  ['docs/front-end.md', 'front-end', 'Front-end guide', 'Signing in, offline training, the webhook, and caching.'],
  [
    'packages/client/README.md',
    'client',
    'TypeScript client',
    'Typed documents, a fetch client, an offline queue, caches and mocks.',
  ],
  ['docs/notation.md', 'notation', 'Notation', 'A prescription in one line, such as 3x5 @75% rest 3:00.'],
  ['docs/sheets.md', 'sheets', 'Sheets', 'Programs from and to spreadsheets.'],
  ['docs/agents.md', 'agents', 'Agents', 'The published operations as tools of the Model Context Protocol.'],
  ['docs/limits.md', 'limits', 'Limits', 'What a request may ask for, and what it costs.'],
  ['docs/contract.md', 'contract', 'The contract', 'What may change, and how a client makes itself known.'],
  ['schema/CHANGES.md', 'changes', 'What changes', 'What each release breaks, deprecates and adds.'],
]

/** The files of all guides. */
export const GUIDE_FILES = GUIDES.map(([file]) => file)

/** The address of each guide by its file, and by the folder that shows it as its README. */
export const GUIDE_ADDRESSES = new Map(
  GUIDES.flatMap(([file, name]) => [file, file.replace(/\/README\.md$/, '')].map((each) => [each, `/docs/${name}`])),
)

export function guidePages(site, root) {
  return GUIDES.map(([file, name, title, summary]) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const { html, sections } = site.md.guide(text, path.posix.dirname(file))
    const parts = sections.filter(({ level }) => level > 1)
    const isErrors = name === 'errors'
    return {
      name,
      group: 'Guides',
      title,
      summary,
      // The page has its own title.
      html: `<div class="guide">${withRows(html.replace(/<h1[^>]*>[\s\S]*?<\/h1>/, ''), isErrors)}${isErrors ? refusingMutations(site) : ''}</div>`,
      entries: [
        ...parts.filter(({ level }) => level === 2),
        ...(isErrors ? [{ id: 'which-mutations', title: 'Which mutations refuse with each code' }] : []),
      ],
      found: [
        ...parts.map((section) => ({
          title: section.title,
          kind: title.toLowerCase(),
          href: `/docs/${name}#${section.id}`,
          text: section.text,
        })),
        ...(isErrors ? codesIn(text) : []),
      ],
    }
  })
}

/** The tables of codes, by their heads in docs/errors.md, and what an anchor of a row begins with. */
const TABLES = [
  ['`userErrors` code', 'code'],
  ['`reason`', 'reason'],
  ['`extensions.code`', 'graphql'],
]

/** Gives each row of a table of codes an anchor, so that descriptions lead to their codes. */
function withRows(html, isErrors) {
  if (!isErrors) return html
  return html.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const head = /<th[^>]*>(?:<a[^>]*>)?<code>([\s\S]*?)<\/code>([^<]*)/.exec(table)
    const kind = TABLES.find(([title]) => title === `\`${head?.[1]}\`${head?.[2]}`)?.[1]
    if (!kind) return table
    // A code does not lead to its own row.
    return table.replace(/<tr>\s*<td>(?:<a[^>]*>)?<code>([\s\S]*?)<\/code>(?:<\/a>)?<\/td>/g, (_, name) => {
      return `<tr id="${kind}-${name.replaceAll('<wbr>', '')}"><td><code>${name}</code></td>`
    })
  })
}

/** The rows of the tables of codes: the name in the first cell, and what the last cell says. */
function rowsOf(text) {
  const rows = []
  let kind
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    if (cells.length < 4) kind = undefined
    else if (kind === undefined) kind = TABLES.find(([title]) => title === cells[1])?.[1] ?? null
    else if (kind && /^`[A-Z_]+`$/.test(cells[1])) {
      rows.push({ kind, name: cells[1].replaceAll('`', ''), text: cells.at(-2) })
    }
  }
  return rows
}

function codesIn(text) {
  const kinds = { code: 'refusal', reason: 'reason', graphql: 'error' }
  return rowsOf(text).map((row) => ({
    title: row.name,
    kind: kinds[row.kind],
    href: `/docs/errors#${row.kind}-${row.name}`,
    text: row.text,
  }))
}

/**
 * Where each code and each reason is explained. A code of a refusal comes before a reason of the same name.
 *
 * @returns {Map<string, { kind: string, href: string }>}
 */
export function codeAnchorsIn(root) {
  const rows = rowsOf(readFileSync(path.join(root, 'docs/errors.md'), 'utf8'))
  const anchors = new Map()
  for (const { kind, name } of rows) {
    if (!anchors.has(name)) anchors.set(name, { kind, href: `/docs/errors#${kind}-${name}` })
  }
  return anchors
}

/** What each code of a refusal means, as docs/errors.md says it. */
export function meaningsIn(root) {
  const rows = rowsOf(readFileSync(path.join(root, 'docs/errors.md'), 'utf8'))
  return new Map(rows.filter(({ kind }) => kind === 'code').map((row) => [row.name, row.text]))
}
