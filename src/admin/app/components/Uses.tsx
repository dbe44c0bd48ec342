'use client'

import { FieldLabel, RelationshipInput, useDocumentInfo, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, RelationshipFieldClientComponent } from 'payload'
import { type ComponentProps, useCallback } from 'react'
import { toldUse, type UsedCollection, useUses } from './uses.ts'

const isUsed = (slug: unknown): slug is UsedCollection => slug === 'milestones' || slug === 'workouts'

/** The column of a list. All rows of a page share one request. */
export function UsesCell({ rowData, collectionSlug }: DefaultCellComponentProps) {
  useUses()
  return <span className="uses">{isUsed(collectionSlug) ? toldUse(collectionSlug, String(rowData?.id)) : null}</span>
}

/** The note beside the form of a document that exists. */
export function UsesField() {
  useUses()
  const { id, collectionSlug } = useDocumentInfo()
  const text = id && isUsed(collectionSlug) ? toldUse(collectionSlug, String(id)) : undefined
  if (!text) return null
  return (
    <div className="field-type uses-field">
      <FieldLabel as="span" label="Used" />
      <p>{text}</p>
    </div>
  )
}

type InputProps = ComponentProps<typeof RelationshipInput>
type Format = NonNullable<InputProps['formatDisplayedOptions']>

/** Payload's picker. Each of its options also says where it is used, so that two of one title can be told apart. */
export const UsesPicker: RelationshipFieldClientComponent = ({ field, path: pathFromProps, readOnly, validate }) => {
  useUses()
  const { admin: { allowCreate = true, allowEdit = true, description, placeholder } = {}, label, required } = field
  const relationTo = field.relationTo as UsedCollection
  // Payload types the check of a field and the check that the hook takes differently, and they are the same.
  const check = useCallback<NonNullable<Parameters<typeof useField>[0]>['validate'] & {}>(
    (given, options) => validate?.(given as string, { ...options, required } as never) ?? true,
    [validate, required],
  )
  const { customComponents, disabled, filterOptions, initialValue, path, setValue, showError, value } = useField<
    string | null
  >({ potentiallyStalePath: pathFromProps, validate: check })
  const { AfterInput, BeforeInput, Description, Error: ErrorMessage, Label } = customComponents ?? {}
  const withUses: Format = (groups) =>
    groups
      .flatMap(({ options }) => options)
      .map((option) => {
        const use = toldUse(relationTo, String(option.value))
        return use ? { ...option, label: `${option.label} – ${use}` } : option
      }) as unknown as ReturnType<Format>
  const asOption = (id: string | null | undefined) => (id ? { relationTo, value: id } : null)
  const chosen = value ? toldUse(relationTo, value) : undefined
  return (
    <RelationshipInput
      {...{ allowCreate, allowEdit, BeforeInput, Description, description, filterOptions, Label, label, path }}
      {...{ placeholder, required, showError }}
      AfterInput={
        <>
          {AfterInput}
          {chosen && <p className="uses">{chosen}</p>}
        </>
      }
      Error={ErrorMessage}
      formatDisplayedOptions={withUses}
      hasMany={false}
      initialValue={asOption(initialValue)}
      maxResultsPerRequest={10}
      onChange={(option) => setValue(option?.value ?? null, (option?.value ?? null) === value)}
      readOnly={readOnly || disabled}
      relationTo={[relationTo]}
      value={asOption(value)}
    />
  )
}
