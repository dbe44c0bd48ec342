'use client'

import type { DefaultCellComponentProps } from 'payload'
import { printTime } from '../../../kernel/notation/print.ts'

/** Values of lists in people's words. */

type CellProps = Pick<DefaultCellComponentProps, 'cellData'>

/** Payload's lists show this for an empty value. */
const NOTHING = '—'

export const PublishedCell = ({ cellData }: CellProps) => (
  <span className={`state state--${cellData ? 'published' : 'draft'}`}>{cellData ? 'Published' : 'Draft'}</span>
)

export const TimeCell = ({ cellData }: CellProps) => (typeof cellData === 'number' ? printTime(cellData) : NOTHING)

export const CountCell = ({ cellData }: CellProps) => (typeof cellData === 'number' ? String(cellData) : NOTHING)

export const MetresCell = ({ cellData }: CellProps) => (typeof cellData === 'number' ? `${cellData} m` : NOTHING)
