import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

const WORKER = new URL('src/worker.js', import.meta.url)

/** Writes the service worker: its code, after the list of the files that this build has made. */
function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    // The page is made last.
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = [
        '/',
        '/icon.svg',
        '/app.webmanifest',
        ...Object.keys(bundle)
          .filter((name) => name !== 'index.html')
          .map((name) => `/${name}`),
      ]
      // The page has no hash in its name, so a change of it alone must make another version too.
      const contents = Object.values(bundle).map((file) => ('code' in file ? file.code : file.source))
      const version = createHash('sha256').update(contents.join()).digest('hex').slice(0, 12)
      const head = `const VERSION = ${JSON.stringify(version)}\nconst FILES = ${JSON.stringify(files)}\n`
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: head + readFileSync(WORKER, 'utf8') })
    },
  }
}

export default defineConfig({
  plugins: [offline()],
  esbuild: { jsx: 'automatic' },
  // The port whose origin Waymark lets in without a setting.
  server: { port: 3000, strictPort: true },
  preview: { port: 3000, strictPort: true },
})
