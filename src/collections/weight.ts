import type { GroupField, UIField } from 'payload'
import { loadProblem, type MassUnit } from '../kernel/load.ts'
import { sentence } from './fields.ts'
import { UNLISTED } from './lists.ts'

/**
 * How weights look in the admin interface: a decimal and its unit, as people write them. What is stored is a whole
 * number of thousandths and a unit, and no page shows that.
 */

const SHOWN = '/components/ShownWeights.tsx'

const UNITS: { label: string; value: MassUnit }[] = [
  { label: 'kg', value: 'KG' },
  { label: 'lb', value: 'LB' },
]

/** The weight of a set, in one field of the form and one column of a list. A signed one may be below 0. */
export function weightField(description: string, { readOnly = false, isSigned = false } = {}): GroupField {
  return {
    name: 'load',
    type: 'group',
    label: 'Weight',
    admin: {
      description,
      readOnly,
      disableBulkEdit: true,
      components: { Field: '/components/WeightField.tsx#WeightField', Cell: `${SHOWN}#WeightCell` },
    },
    fields: [
      {
        name: 'thousandths',
        type: 'number',
        label: 'Amount',
        validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
          weightProblem(value, siblingData, isSigned),
        // Thousandths cannot be filtered, sorted or edited by people.
        admin: { ...UNLISTED, readOnly },
      },
      { name: 'unit', type: 'select', label: 'Unit', options: UNITS, admin: { ...UNLISTED, readOnly } },
    ],
  }
}

function weightProblem(value: unknown, siblings: unknown, isSigned: boolean): string | true {
  if (value === null || value === undefined || value === '') return true
  const { unit } = (siblings ?? {}) as { unit?: unknown }
  const problem = loadProblem(value, unit, { isSigned })
  if (problem) return sentence(problem)
  return unit ? true : 'A weight needs a unit.'
}

/**
 * Shows a value that hidden fields of the document hold: a sum by `volumeKgThousandths` and `volumeLbThousandths`, a
 * record by `kind` and `score`. It is no field of the data.
 */
export function shown(component: 'Volume' | 'Record', name: string, label: string, description: string): UIField {
  return {
    name,
    type: 'ui',
    label,
    admin: {
      disableBulkEdit: true,
      custom: { description },
      components: { Field: `${SHOWN}#${component}Field`, Cell: `${SHOWN}#${component}Cell` },
    },
  }
}

/** For a stored number of kilograms. */
export const KILOGRAMS = {
  components: { Field: `${SHOWN}#KilogramsField`, Cell: `${SHOWN}#KilogramsCell` },
}
