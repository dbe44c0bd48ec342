// Bundles the IDE from src/http/ide/client: the page, its script and style under names that change with their content,
// and the workers of its editors. Everything is compressed once here, and never while a client waits.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { publishedOperations } from './publishedOperations.mjs'

const SOURCE = 'src/http/ide/client'
const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
}

/** @type {import('esbuild').BuildOptions & { write: false }} */
const OPTIONS = {
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: 'playground',
  entryNames: '[name]-[hash]',
  chunkNames: 'chunk-[hash]',
  target: 'es2022',
  jsx: 'automatic',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  define: { 'process.env.NODE_ENV': '"production"' },
}

/**
 * GraphiQL's stylesheet contains Monaco's. The editor's modules import the same styles once more, each its own part.
 */
const oneStylesheet = {
  name: 'one stylesheet',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }))
  },
}

/** Monaco brings an old DOMPurify of its own, with known faults. The page gets the one that our lock file pins. */
const currentDomPurify = {
  name: 'current DOMPurify',
  setup({ onResolve }) {
    onResolve({ filter: /\/dompurify\.js$/ }, () => ({ path: path.resolve(SOURCE, 'domPurify.ts') }))
  },
}

export async function buildPlayground(folder) {
  const workers = await build({ ...OPTIONS, entryPoints: WORKERS })
  const page = await build({
    ...OPTIONS,
    entryPoints: { main: path.join(SOURCE, 'main.tsx') },
    plugins: [oneStylesheet, currentDomPurify],
    define: {
      ...OPTIONS.define,
      OPERATIONS: JSON.stringify(publishedOperations()),
      WORKERS: JSON.stringify(
        Object.fromEntries(Object.keys(WORKERS).map((name) => [name, urlOf(workers, `${name}-`, '.js')])),
      ),
    },
  })
  const html = readFileSync(path.join(SOURCE, 'index.html'), 'utf8')
    .replace('/playground/main.css', urlOf(page, 'main-', '.css'))
    .replace('/playground/main.js', urlOf(page, 'main-', '.js'))

  mkdirSync(folder, { recursive: true })
  const write = (name, content) => writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  write('index.html', html)
  for (const { path: file, contents } of [...workers.outputFiles, ...page.outputFiles]) {
    // Monaco's own stylesheets are empty now, and nothing loads them.
    if (contents.length > 0) write(path.basename(file), contents)
  }
}

function urlOf({ outputFiles }, start, end) {
  const names = outputFiles.map(({ path: file }) => path.basename(file))
  const found = names.filter((name) => name.startsWith(start) && name.endsWith(end))
  if (found.length !== 1) throw new Error(`esbuild wrote ${found.length} files ${start}…${end}: ${names.join(', ')}`)
  return `/playground/${found[0]}`
}
