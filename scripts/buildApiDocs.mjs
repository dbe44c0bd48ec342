// Writes the API reference, compressed once here and never while a client waits. See scripts/apiDocs/.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { apiDocs } from './apiDocs/index.mjs'

export function buildApiDocs(folder) {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of apiDocs()) {
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  }
}
