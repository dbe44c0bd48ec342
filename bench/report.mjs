// The results as Markdown tables, which can be pasted into documents.
import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { median, ratio } from './statistics.mjs'

/** @import { Growth } from './growth.mjs' */
/** @import { Measured } from './measure.mjs' */

const HEADER = [
  'workload',
  'target',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/req',
  'RSS MB',
  'db calls',
  'statements',
  'kB',
]
const RATIOS = ['workload', 'Waymark against', 'req/s ×', 'p50 ×', 'p99 ×', 'CPU/req ×']

/** @param {string} database */
export function machine(database) {
  const [{ model }] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${database}, Node ${process.version}, ${cpus().length} × ${model.trim()}, ${memory} GB, ${process.platform}`
}

/** @param {Measured[]} results */
export function tables(results) {
  const rows = results.flatMap(({ name, targets }) => targets.map((target) => rowOf(name, target)))
  const ratios = results.flatMap(ratioRows)
  return `${table(HEADER, rows)}\n${ratios.length > 0 ? table(RATIOS, ratios) : ''}`
}

/**
 * A curve for each target: each size is compared with the target's first size.
 *
 * @param {Growth} growth
 */
export function growthTables({ curves, memory, start }) {
  const header = ['curve', 'target', 'size', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'p50 × first', 'CPU × first']
  const rows = [...new Set(curves.map(({ curve }) => curve))].flatMap((curve) => {
    const ofCurve = curves.filter((each) => each.curve === curve)
    return [...new Set(ofCurve.map(({ key }) => key))].flatMap((key) => {
      const sizes = ofCurve.filter((each) => each.key === key)
      return sizes.map((each) => [
        ...[curve, each.name, each.size.toLocaleString('en')],
        ...[each.perSecond, each.p50, each.p99, each.cpuMs].map(figure),
        .../** @type {const} */ (['p50', 'cpuMs']).map((what) => spread(ratio(each, sizes[0], what))),
      ])
    })
  })
  const memoryRows = memory.map(({ name, programs, served, atReadyMb, rssMb }) => [
    ...['memory', name, programs.toLocaleString('en'), served.toLocaleString('en')],
    ...[atReadyMb, rssMb].map((megabytes) => megabytes.toFixed(0)),
  ])
  const startRows = start.map((starts) => {
    /** @param {'cpuMs' | 'ms' | 'rssMb'} what */
    const middle = (what) => figure(median(starts.map((each) => each[what])))
    return ['start', starts[0].name, middle('cpuMs'), middle('ms'), middle('rssMb')]
  })
  return [
    table(header, rows),
    table(['', 'target', 'programs', 'served', 'RSS MB at ready', 'RSS MB after'], memoryRows),
    table(['', 'target', 'CPU ms to ready', 'ms to ready', 'RSS MB'], startRows),
  ].join('\n')
}

/**
 * @param {string} workload
 * @param {Measured['targets'][number]} target
 */
function rowOf(workload, { key, name, perSecond, p50, p99, cpuMs, rssMb, calls, statements, bytes }) {
  return [
    ...[workload, name, figure(perSecond), figure(p50), figure(p99), figure(cpuMs), rssMb.toFixed(0)],
    ...[key === 'byHand' ? '–' : figure(calls), figure(statements), bytes ? (bytes / 1_000).toFixed(1) : '–'],
  ]
}

/**
 * The ratios of Waymark, with and without its response cache, to each of the other targets.
 *
 * @param {Measured} measured
 */
function ratioRows({ name, targets }) {
  const ours = targets.filter(({ key }) => key === 'waymark' || key === 'uncached')
  const others = targets.filter((target) => !ours.includes(target))
  return ours.flatMap((mine) =>
    others.map((theirs) => [
      name,
      mine.key === 'uncached' ? `${theirs.name}, without response cache` : theirs.name,
      .../** @type {const} */ (['perSecond', 'p50', 'p99', 'cpuMs']).map((what) => spread(ratio(mine, theirs, what))),
    ]),
  )
}

/** @param {ReturnType<typeof ratio>} ratio */
export const spread = ({ median, least, most }) => `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`

/**
 * Prints about three significant digits, because a measurement is no more precise.
 *
 * @param {number} value
 */
export function figure(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/**
 * @param {string[]} header
 * @param {string[][]} rows
 */
export function table(header, rows) {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)))
  /** @param {number} column */
  const isText = (column) => column < 2
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isText(column) ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]))).join(' | ')} |\n`
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |\n`
  return line(header) + rule + rows.map(line).join('')
}
