// Asks the registry for known faults of what production installs. Exits with 1 when one is of high severity or worse,
// and says so when the registry serves no advisories: then nothing was checked.
import { spawnSync } from 'node:child_process'

const { stdout, stderr, error } = spawnSync('npm', ['audit', '--omit', 'dev', '--json'], { encoding: 'utf8' })
const report = (() => {
  try {
    return JSON.parse(stdout)
  } catch {
    return { error: { summary: error?.message ?? stderr } }
  }
})()

if (!report.vulnerabilities) {
  const reason = report.message ?? report.error?.summary ?? stderr
  console.log('Nothing was checked: the registry does not serve advisories.')
  console.log(`npm says: ${String(reason).trim().split('\n')[0]}`)
} else {
  const found = Object.values(report.vulnerabilities)
  for (const { name, severity, range, fixAvailable } of found) {
    console.log(`${severity}: ${name} ${range}${fixAvailable ? ', and a version with a fix exists' : ''}`)
  }
  const grave = found.filter(({ severity }) => severity === 'high' || severity === 'critical')
  console.log(`${found.length} packages have known faults, ${grave.length} of them grave.`)
  if (grave.length > 0) process.exit(1)
}
