// The gate's decision: what of a change of the schema may pass. Pure.
import { announcementOf, NOTICE_DAYS } from './deprecations.mjs'
import { placeInWords, problemsOf } from './documents.mjs'
import { allElements, elementsOf, lineOf, typesOf } from './elements.mjs'
import { usesOf } from './felt.mjs'
import { silenceOf } from './usage.mjs'
import { indexUses } from './uses.mjs'
import { isMajorAbove, nextMajor } from './versions.mjs'

/**
 * @typedef {object} Finding
 * @property {string} what
 * @property {string} [where]
 * @property {string} [since]
 * @property {string[]} clients
 * @property {string[]} [counts] What the service counted of an element that was announced to go.
 * @property {string} toDo
 *
 * @typedef {object} Verdict
 * @property {Finding[]} failures
 * @property {Finding[]} notes What passes, and should be known.
 */

/** A deprecation can announce these. */
const REMOVALS = /^(FIELD|FIELD_ARGUMENT|INPUT_FIELD|ENUM_VALUE|TYPE)_REMOVED$/

/**
 * @param {object} facts
 * @param {readonly ReturnType<typeof import('./releases.mjs').makeRelease>[]} facts.releases The oldest first.
 * @param {{ schema: import('graphql').GraphQLSchema, version: string }} facts.present
 * @param {readonly import('./changes.mjs').Change[]} facts.changes From the last release to the present.
 * @param {readonly import('./clients.mjs').Client[]} facts.clients
 * @param {import('./usage.mjs').Usage | null} facts.usage
 * @param {string} facts.today
 * @returns {Verdict}
 */
export function judge({ releases, present, changes, clients, usage, today }) {
  const last = releases.at(-1)
  const isMajor = isMajorAbove(present.version, last.version)
  const grave = changes.filter(({ kind }) => kind === 'breaking' || kind === 'dangerous')
  // One client after the other, because parsed documents take much memory.
  const indexed = clients.map((client) => {
    const { units, problems } = client.parse()
    const index = indexUses(last.schema, units, grave)
    return { client, index, broken: problemsOf(present.schema, units), problems }
  })
  /** @type {Verdict} */
  const verdict = { failures: [], notes: [] }
  const told = new Set()

  for (const change of grave) {
    const felt = indexed.map(({ client, index }) => feel(client, change, usesOf(change, index, present.schema), last))
    for (const { places } of felt) for (const place of places) told.add(`${place.file}:${place.line}`)
    const finding = {
      what: change.message,
      where: whereOf(change, present.schema),
      since: sinceOf(change, releases),
      clients: felt.flatMap(({ lines }) => lines),
      toDo: change.toDo,
    }
    const isFelt = felt.some(({ places }) => places.length > 0)
    const announced = announcedUntil(change, releases)
    const isDue = announced !== null && announced.removableFrom <= today
    const silence = isDue ? silenceOf(usage, announced.coordinates, today) : null
    const passes = isMajor || (change.kind === 'breaking' ? silence?.isQuiet && !isFelt : !isFelt)
    const counted = { ...finding, counts: silence?.counts }
    if (passes) verdict.notes.push(counted)
    else verdict.failures.push({ ...counted, toDo: toDo({ change, announced, silence, isFelt, last, today }) })
  }

  for (const { client, broken, problems } of indexed) {
    const toDo = `Keep what the document asks for, have the team change it and register it again, or set the version of package.json to ${nextMajor(last.version)}.`
    for (const { message, ...place } of broken) {
      if (told.has(`${place.file}:${place.line}`)) continue
      const finding = { what: message, clients: [`${client.name}: ${placeInWords(place)}`], toDo }
      verdict[isMajor ? 'notes' : 'failures'].push(finding)
    }
    for (const { what, toDo } of client.faults) verdict.failures.push({ what, clients: [client.name], toDo })
    for (const problem of problems) {
      const again = client.readFrom ? 'Correct it there.' : 'Have the team correct it and register the client again.'
      verdict.failures.push({ what: problem, clients: [client.name], toDo: again })
    }
  }
  return verdict
}

/** Where a client feels a change. What it has accepted is told, and fails nothing. */
function feel(client, change, uses, last) {
  const accepted = client.accepts.find(({ change: id, after }) => id === change.id && after === last.version)
  const isBorne = (use) => accepted && (change.kind === 'dangerous' || use.maybe)
  const lines = uses.map((use) => {
    const how = use.maybe ? ' (only its variables show)' : ''
    const borne = isBorne(use) ? ` accepted on ${accepted.on}: ${accepted.why}` : ''
    return `${client.name}: ${placeInWords(use)}${how}${borne}`
  })
  return { lines, places: uses.filter((use) => !isBorne(use)) }
}

/** The announcement of a removal; of a type, the latest among everything that leads to it. */
function announcedUntil({ type, coordinate }, releases, visited = new Set()) {
  if (!REMOVALS.test(type)) return null
  if (type !== 'TYPE_REMOVED') return announcementOf(coordinate, releases)
  visited.add(coordinate)
  const { schema } = releases.at(-1)
  const leading = typesOf(schema).flatMap((each) =>
    visited.has(each.name) ? [] : elementsOf(each).filter(({ element }) => leadsTo(element, coordinate)),
  )
  const all = leading.map((found) => {
    const own = announcementOf(found.coordinate, releases)
    if (own) return own
    const owner = found.parent.split('.')[0]
    const isRoot = [schema.getQueryType(), schema.getMutationType()].some((root) => root?.name === owner)
    return isRoot ? null : announcedUntil({ type: 'TYPE_REMOVED', coordinate: owner }, releases, visited)
  })
  // A type that only the types above lead to goes with them.
  if (all.length === 0 && visited.size > 1) {
    return { version: '', released: '', since: '', removableFrom: '', coordinates: [] }
  }
  if (all.length === 0 || all.includes(null)) return null
  const latest = all.reduce((one, other) => (other.removableFrom > one.removableFrom ? other : one))
  return { ...latest, coordinates: [...new Set(all.flatMap(({ coordinates }) => coordinates))] }
}

const leadsTo = ({ type }, name) => type !== undefined && String(type).replace(/[[\]!]/g, '') === name

function whereOf({ coordinate }, schema) {
  const line = lineOf(schema, coordinate)
  return `${coordinate}${line ? `, schema/schema.graphql:${line}` : ', no longer in schema/schema.graphql'}`
}

/** Since which release clients may rely on what has changed. */
function sinceOf({ coordinate, meta }, releases) {
  const name = meta.fieldName ? `${meta.typeName}.${meta.fieldName}` : coordinate
  const known = [coordinate, name, coordinate.split('.')[0]]
  const wanted = known.find((each) => allElements(releases.at(-1).schema).has(each))
  const first = releases.find(({ schema }) => wanted && allElements(schema).has(wanted))
  return first && `${wanted} is in the releases since ${first.version} of ${first.released}`
}

function toDo({ change, announced, silence, isFelt, last, today }) {
  const major = `set the version of package.json to ${nextMajor(last.version)}`
  if (change.kind === 'dangerous') {
    const entry = JSON.stringify({ change: change.id, after: last.version, on: today, why: '…' })
    return `${change.toDo} When the team has done so or bears it, it adds ${entry} to accepts.json in its folder of schema/clients. Or ${major}.`
  }
  const usage = isFelt ? ' The clients above must have stopped using it first.' : ''
  if (silence) {
    const counted = silence.isQuiet ? '' : ` ${silence.toDo}.`
    const registered = isFelt ? ' Keep it until the clients above have registered documents without it.' : ''
    return `${registered}${counted} Or ${major}.`.trim()
  }
  if (announced) {
    return `Keep it. The release ${announced.version} of ${announced.released} has announced that it goes, so it may go from ${announced.removableFrom}.${usage} Or ${major}.`
  }
  if (REMOVALS.test(change.type)) {
    return `Put it back, deprecate it with a replacement and a date, release that, and wait ${NOTICE_DAYS} days.${usage} Or ${major}.`
  }
  return `Put it back, and add the new form beside it under another name. Or ${major}.`
}
