'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, RelationshipFieldClientComponent } from 'payload'
import { useAuthor } from './titles.ts'

// A coach sees no other coach, and Payload shows the ID of whom somebody does not see.

export const AuthorCell = ({ cellData }: Pick<DefaultCellComponentProps, 'cellData'>) => <>{useAuthor(cellData)}</>

export const AuthorField: RelationshipFieldClientComponent = ({ field, path }) => {
  const { value } = useField<unknown>({ path })
  const name = useAuthor(value)
  const { label, admin } = field
  return (
    <div className="field-type version-value">
      <FieldLabel label={label} path={path} />
      <p>{name}</p>
      {typeof admin?.description === 'string' && <p className="field-description">{admin.description}</p>}
    </div>
  )
}
