// Writes packages/client/src/generated: everything in @waymark/client that follows from the SDL and the published
// operations. `npm run generate` runs this.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { clientFiles } from './client/files.mjs'

const FOLDER = 'packages/client/src/generated'

process.chdir(path.join(import.meta.dirname, '..'))
const files = clientFiles(readFileSync('schema/schema.graphql', 'utf8'))
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(FOLDER, name), text)
