// Prints the bill of materials: everything that production installs, in the form of CycloneDX. npm's own `--omit dev`
// leaves out whatever development needs as well, such as graphql, and it counts a workspace as a part of the service. So
// npm gets a copy of the lock file that has nothing for development, and no workspaces.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const read = (name) => JSON.parse(readFileSync(path.join(import.meta.dirname, '..', name), 'utf8'))
const withoutDevelopment = ({ devDependencies: _, workspaces: __, ...rest }) => rest
const lock = read('package-lock.json')
const installed = Object.entries(lock.packages).filter(
  ([place, { dev, link }]) => place.includes('node_modules/') && !dev && !link,
)
const packages = { '': withoutDevelopment(lock.packages['']), ...Object.fromEntries(installed) }

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-sbom-'))
try {
  for (const [name, content] of Object.entries({
    'package.json': withoutDevelopment(read('package.json')),
    'package-lock.json': { ...lock, packages },
  })) {
    writeFileSync(path.join(folder, name), JSON.stringify(content))
  }
  const command = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const bill = execFileSync('npm', command, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const listed = new Set(JSON.parse(bill).components.map(({ purl }) => purl))
  if (listed.size < 400) throw new Error(`The bill has only ${listed.size} packages.`)
  process.stdout.write(bill)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
