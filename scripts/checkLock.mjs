// Fails when the lock file has a package without a checksum, or when a package may run a script while it is installed.
// npm leaves the checksum out when the registry did not serve a package of another platform, and then installs whatever
// it gets there.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { allowScripts = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const settings = readFileSync('.npmrc', 'utf8').split('\n')

/** The root and the workspaces are installed from here. */
const isOurs = (place) => !/(^|\/)node_modules\//.test(place) || packages[place].link

const problems = Object.entries(packages)
  .filter(([place, { integrity }]) => !isOurs(place) && !integrity)
  .map(
    ([place]) =>
      `package-lock.json: ${place} has no integrity. Take it from \`npm view <name>@<version> dist.integrity\`.`,
  )
for (const [name, mayRun] of Object.entries(allowScripts)) {
  if (mayRun) problems.push(`package.json: "allowScripts" lets ${name} run code at its installation.`)
}
if (!settings.includes('ignore-scripts=true')) problems.push('.npmrc: install scripts are not off.')

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(
  `${Object.keys(packages).filter((place) => !isOurs(place)).length} packages have checksums, and none runs a script when it is installed.`,
)
