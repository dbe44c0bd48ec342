// schema/CHANGES.md: what each release changes for client teams. Pure.
import { compareSchemas } from './changes.mjs'
import { announcementOf, deprecationsOf, NOTICE_DAYS } from './deprecations.mjs'

const HEAD = `# What changes for clients

\`npm run generate\` makes this page from the schemas of the releases. [The policy](../docs/contract.md) says what may change,
and how long before it is announced. [The changelog](../CHANGELOG.md) also says what behaves differently while the schema
stays the same. Fields are written as \`Type.field\`, and arguments as \`Type.field(argument:)\`.
`

/**
 * @param {readonly ReturnType<typeof import('./releases.mjs').makeRelease>[]} releases The oldest first.
 * @param {any} present Its schema and its operations.
 */
export async function changesPage(releases, present) {
  const states = [
    ...releases.map((release) => ({ ...pick(release), releases })),
    { ...pick(present), version: undefined, releases },
  ]
  const sections = []
  for (const [index, state] of states.entries()) {
    const before = states[index - 1]
    const title = state.version ? `${state.version} (${state.released})` : 'Not released yet'
    sections.unshift(
      `## ${title}\n\n${before ? await section(before, state) : 'The first release that is kept here.'}\n`,
    )
  }
  return `${HEAD}\n${sections.join('\n')}`
}

const pick = ({ version, released, schema, operations }) => ({ version, released, schema, operations })

async function section(before, state) {
  const changes = await compareSchemas(before.schema, state.schema)
  const of = (kind) => changes.filter((change) => change.kind === kind)
  const parts = [
    `Compared with ${before.version}.`,
    part('What breaks', of('breaking').map(withToDo)),
    part('What may surprise', [...of('dangerous').map(withToDo), ...dearer(before, state)]),
    part('What is deprecated', deprecated(before, state)),
    part('What is new', [
      ...added(of('new')),
      ...implemented(of('new')),
      ...operationsThat('are new', state, before),
      ...operationsThat('are no longer kept here, although they still work', before, state),
    ]),
    part(
      'What is less strict',
      of('eased').map(({ coordinate, message, meta }) => {
        const types = typesIn(meta).map(code)
        return types.length > 0 ? `- \`${coordinate}\`: ${types.join(' is now ')}` : `- ${message}`
      }),
      'Documents stay valid. Generate your types anew: they allow null, or exclude it, where they did not before.',
    ),
  ].filter(Boolean)
  return parts.length > 1 ? parts.join('\n\n') : `${parts[0]} Nothing has changed for clients.`
}

function part(title, lines, introduction = '') {
  if (lines.length === 0) return ''
  return [`### ${title}`, introduction, lines.join('\n')].filter(Boolean).join('\n\n')
}

const withToDo = ({ message, toDo }) => `- ${message} ${toDo}`

/** The new elements by their type, so that a type takes one line. */
function added(changes) {
  const types = changes.filter(({ type }) => type === 'TYPE_ADDED').map(({ coordinate }) => coordinate)
  const below = new Map()
  for (const { type, coordinate } of changes) {
    const [owner] = coordinate.split(/[.@ ]/)
    if (type === 'TYPE_ADDED' || type === 'OBJECT_TYPE_INTERFACE_ADDED' || types.includes(owner)) continue
    const isOfNewField = changes.some(
      (each) => each.type === 'FIELD_ADDED' && coordinate.startsWith(`${each.coordinate}(`),
    )
    if (!isOfNewField) below.set(owner, [...(below.get(owner) ?? []), coordinate.slice(owner.length + 1)])
  }
  return [
    ...(types.length > 0 ? [`- Types: ${types.map(code).join(', ')}`] : []),
    ...[...below].map(([owner, names]) => `- \`${owner}\`: ${names.map(code).join(', ')}`),
  ]
}

/** The new interfaces, each with the types that clients find it at. */
function implemented(changes) {
  const byInterface = new Map()
  for (const { type, coordinate, meta } of changes) {
    if (type !== 'OBJECT_TYPE_INTERFACE_ADDED') continue
    byInterface.set(meta.addedInterfaceName, [...(byInterface.get(meta.addedInterfaceName) ?? []), coordinate])
  }
  return [...byInterface].map(([name, types]) => `- \`${name}\` is implemented by ${types.map(code).join(', ')}`)
}

/** The old and the new type of an element. */
function typesIn(meta) {
  return Object.entries(meta).flatMap(([name, value]) => (/^(old|new)\w*Type$/.test(name) ? [value] : []))
}

const code = (text) => `\`${text}\``

/** Published operations that one side has and the other has not. */
function operationsThat(what, { operations }, { operations: others }) {
  const known = new Set(others.map(({ name }) => name))
  const names = operations.map(({ name }) => name).filter((name) => !known.has(name))
  if (names.length === 0) return []
  const list = names.map(code).join(', ')
  return [`- Published operations that ${what}: ${list}`]
}

/** Published operations that cost at least a tenth more. */
function dearer(before, state) {
  const costs = new Map(before.operations.map(({ name, cost }) => [name, cost]))
  const grown = state.operations.filter(({ name, cost }) => costs.get(name) && cost > costs.get(name) * 1.1)
  const list = grown.map(({ name, cost }) => `\`${name}\` (${costs.get(name)} → ${cost})`).join(', ')
  return list
    ? [
        `- These published operations cost more than before: ${list}. See whether you stay within [the budgets](../docs/limits.md).`,
      ]
    : []
}

function deprecated(before, { schema, version, releases }) {
  const known = deprecationsOf(before.schema)
  return [...deprecationsOf(schema).values()]
    .filter(({ coordinate, reason }) => known.get(coordinate)?.reason !== reason)
    .map(({ coordinate, reason, since = 'no date' }) => {
      const upTo = releases.slice(0, releases.findIndex((each) => each.version === version) + 1)
      const announcement = version ? announcementOf(coordinate, upTo) : null
      const removal = announcement?.removableFrom ?? `${NOTICE_DAYS} days after the release that has it`
      return `- \`${coordinate}\`, since ${since}. It may go from ${removal}. ${reason}`
    })
}
