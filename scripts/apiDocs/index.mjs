// Makes the pages of the API reference from the schema, the published operations and the guides. Pure but for reading.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { publishedOperations } from '../publishedOperations.mjs'
import { codeAnchorsIn, GUIDE_ADDRESSES, guidePages, meaningsIn } from './guidePages.mjs'
import { hrefOfPage, layout } from './layout.mjs'
import { markdownOf } from './markdown.mjs'
import { modelOf, operationsByRoot } from './model.mjs'
import { hrefOfOperation, operationPages } from './operationPages.mjs'
import { overviewPage } from './overviewPage.mjs'
import { rootPages } from './rootPages.mjs'
import { typePages } from './typePages.mjs'

const CLIENT = 'src/http/docs/client'

/**
 * All files of the reference by name. The names of the style, the script and the index of the search change with their
 * content.
 *
 * @returns {Map<string, string>}
 */
export function apiDocs(root = '.', { sdl = read(root, 'schema/schema.graphql') } = {}) {
  const pages = pagesOf(root, sdl)
  const index = pages.flatMap(({ found }) =>
    found.map(({ title, kind, href, text }) => [title, kind, href, text.replaceAll('`', '')]),
  )
  const assets = new Map([
    ['docs.css', bundle(root, 'docs.css')],
    ['docs.js', bundle(root, 'docs.js')],
    ['search.json', JSON.stringify(index)],
  ])
  const address = (name) => `/docs/${hashed(name, assets.get(name))}`
  const site = {
    css: address('docs.css'),
    js: address('docs.js'),
    search: address('search.json'),
    version: JSON.parse(read(root, 'package.json')).version,
  }
  const files = new Map(pages.map((page) => [`${page.name || 'index'}.html`, layout(page, pages, site)]))
  for (const [name, content] of assets) files.set(hashed(name, content), content)
  files.set('worker.js', worker(root, files, pages))
  return files
}

/** The service worker keeps every page and every file, and another version of any of them is another version of it. */
function worker(root, files, pages) {
  const kept = [
    ...pages.map(({ name }) => hrefOfPage(name)),
    ...[...files.keys()].filter((name) => !name.endsWith('.html')).map((name) => `/docs/${name}`),
    '/signin/icon.svg',
  ]
  const define = {
    FILES: JSON.stringify(kept.filter((address) => address !== '/docs/404')),
    VERSION: JSON.stringify(hashOf([...files.values()].join(''))),
  }
  return bundle(root, 'worker.js', define)
}

/**
 * @param {string} root
 * @param {string} name
 * @param {Record<string, string>} [define]
 */
function bundle(root, name, define) {
  const { outputFiles } = buildSync({
    entryPoints: [path.resolve(root, CLIENT, name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define,
  })
  return outputFiles[0].text
}

function pagesOf(root, sdl) {
  const model = modelOf(sdl)
  const { operations } = JSON.parse(read(root, 'schema/operations.json'))
  const published = withFacts(root, operations)
  const site = {
    model,
    md: markdownOf(model, GUIDE_ADDRESSES, codeAnchorsIn(root)),
    meanings: meaningsIn(root),
    operationsOf: operationsByRoot(model, operations),
    hrefOfOperation: (name) => hrefOfOperation(published, name),
  }
  const rest = [
    ...operationPages(site, published),
    ...rootPages(site),
    ...typePages(site),
    ...guidePages(site, root),
    notFoundPage(),
  ]
  const listed = rest.filter(({ group }) => group)
  return [overviewPage(listed), ...rest]
}

/**
 * The published operations with what the contract says of them and with their examples. Both may be missing for a moment,
 * while an operation is new and nothing was generated yet.
 */
function withFacts(root, operations) {
  const facts = new Map(operations.map((each) => [each.name, each]))
  const file = path.join(root, 'schema/examples.json')
  const examples = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  return publishedOperations(path.join(root, 'schema/operations')).map((each) => ({
    ...each,
    facts: facts.get(each.name),
    example: examples.find(({ operation }) => operation === each.name),
  }))
}

function notFoundPage() {
  return {
    name: '404',
    group: '',
    title: 'There is no such page',
    summary: 'This address has no page.',
    html: '<p>The reference has no page at this address. <a href="/docs">The overview</a> lists all of them, and the search finds every type, field and code.</p>',
    entries: [],
    found: [],
  }
}

const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 8)

const hashed = (name, content) => name.replace('.', `-${hashOf(content)}.`)

function read(root, file) {
  return readFileSync(path.join(root, file), 'utf8')
}
