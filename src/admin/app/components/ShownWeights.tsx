'use client'

import { FieldDescription, FieldLabel, useFormFields } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { recordOf, type StoredWeight, volumeOf, weightOf } from './weight.ts'

/** Values that nobody edits: in the columns of lists, and read-only in forms. */

type Document = Record<string, unknown>
type CellProps = Pick<DefaultCellComponentProps, 'cellData' | 'rowData'>

/** A field of the data has its description in `admin`. A field that only shows something has it in `admin.custom`. */
interface FieldProps {
  field: { label?: string; admin?: { description?: string; custom?: { description?: string } } }
  path: string
}

/** Payload's lists show this for an empty value. */
const NOTHING = '—'

export const WeightCell = ({ cellData }: CellProps) => weightOf(cellData as StoredWeight | null) || NOTHING
export const VolumeCell = ({ rowData }: CellProps) => volumeOf(rowData as Document)
export const RecordCell = ({ rowData }: CellProps) => recordIn(rowData as Document) || NOTHING
export const KilogramsCell = ({ cellData }: CellProps) => kilograms(cellData)

export function VolumeField(props: FieldProps) {
  return <Shown {...props} text={volumeOf(useFormValues())} />
}

export function RecordField(props: FieldProps) {
  return <Shown {...props} text={recordIn(useFormValues())} />
}

export function KilogramsField(props: FieldProps) {
  return <Shown {...props} text={kilograms(useFormValues()[props.path])} />
}

function Shown({ field: { label, admin }, path, text }: FieldProps & { text: string }) {
  return (
    <div className="field-type shown-value" id={`field-${path}`}>
      <FieldLabel as="span" label={label} path={path} />
      <p>{text || NOTHING}</p>
      <FieldDescription description={admin?.description ?? admin?.custom?.description} path={path} />
    </div>
  )
}

function useFormValues(): Document {
  const fields = useFormFields(([all]) => all)
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}

const recordIn = ({ kind, score }: Document) => recordOf(kind, score)

/** The stored number has at most three decimals. */
function kilograms(value: unknown): string {
  return weightOf({ thousandths: Math.round(Number(value ?? 0) * 1000), unit: 'KG' })
}
