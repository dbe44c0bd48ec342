import { OPEN_SET, type PrescribedSet } from '../../../kernel/notation/prescribedSet.ts'
import { printPrescription } from '../../../kernel/notation/print.ts'

/** A set as a form holds it: null, an empty text or nothing at all for what was cleared. */
export type NotedSet = { readonly [Name in keyof PrescribedSet]?: unknown }

/** The line that says these sets, as the collapsed rows of a form say it: "3x5 @75%; 5+ @85%". Pure. */
export function notationOf(sets: readonly NotedSet[]): string {
  return printPrescription(sets.map(storedSet))
}

function storedSet(set: NotedSet): PrescribedSet {
  const said = Object.entries(set).filter(([, value]) => isSaid(value))
  return { ...OPEN_SET, ...Object.fromEntries(said), load: loadOf(set.load) }
}

function loadOf(load: unknown): PrescribedSet['load'] {
  const { thousandths, unit } = (load ?? {}) as { thousandths?: unknown; unit?: unknown }
  return Number.isInteger(thousandths) && unit ? ({ thousandths, unit } as PrescribedSet['load']) : null
}

/** The printer counts in thousandths, exactly, and has no word for what is no number. */
const isSaid = (value: unknown) => (typeof value === 'number' ? Number.isFinite(value * 1000) : Boolean(value))
