'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

/** Shows a JSON field read-only. Payload's own field loads an editor from a CDN, and nobody edits these values. */
export const JsonValue: JSONFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path })
  const { label, admin } = field
  return (
    <div className="field-type json-value">
      <FieldLabel label={label} path={path} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard to be scrolled */}
      <pre tabIndex={0}>{typeof value === 'string' ? value : JSON.stringify(value ?? null, null, 2)}</pre>
      {typeof admin?.description === 'string' && <p className="field-description">{admin.description}</p>}
    </div>
  )
}
