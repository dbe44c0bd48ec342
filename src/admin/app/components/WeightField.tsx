'use client'

import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { GroupFieldClientComponent } from 'payload'
import { useCallback, useId, useState } from 'react'
import { amountOf, readWeight, type Unit } from './weight.ts'

/**
 * What the form holds for a text that says no weight. The service would read "12abc" as 12, and it refuses this, so
 * nothing is saved that nobody typed.
 */
const unreadable = (text: string) => `“${text}”`
const asTyped = (value: unknown) => (typeof value === 'string' ? value.replace(/^“|”$/g, '') : amountOf(value))

/** What the form would say of a value of the field, before the service is asked. */
function problemOf(value: unknown): string | true {
  if (typeof value !== 'string') return true
  const typed = readWeight(asTyped(value))
  return 'problem' in typed ? typed.problem : true
}

/** A weight in one field: a decimal as people write it, and its unit. The form holds whole thousandths. */
export const WeightField: GroupFieldClientComponent = ({ field, path, readOnly }) => {
  const id = useId()
  const amount = useField<number | string | null>({
    path: `${path}.thousandths`,
    validate: useCallback((value: unknown) => problemOf(value), []),
  })
  const unit = useField<Unit | null>({ path: `${path}.unit` })
  const usual = useUsualUnit()
  // The text stays as it was typed while it still says what the form holds.
  const [typed, setTyped] = useState<{ text: string; value: unknown }>()
  const text = typed?.value === amount.value && typed !== undefined ? typed.text : asTyped(amount.value)
  const problem = problemOf(amount.value)
  const isFixed = readOnly || field.admin?.readOnly || amount.disabled

  const type = (next: string) => {
    const read = readWeight(next)
    const value = 'problem' in read ? unreadable(next) : read.thousandths
    const named = 'problem' in read ? undefined : read.unit
    setTyped({ text: next, value })
    amount.setValue(value)
    if (named && named !== unit.value) unit.setValue(named)
    else if (value !== null && !unit.value && usual) unit.setValue(usual)
  }

  return (
    <div
      className={`field-type weight-field${amount.showError ? ' error' : ''}`}
      id={`field-${path.replaceAll('.', '__')}`}
    >
      <FieldLabel htmlFor={`${id}-amount`} label={field.label || undefined} path={path} />
      <div className="field-type__wrap weight-field__inputs">
        {problem === true && <FieldError path={`${path}.thousandths`} />}
        <input
          id={`${id}-amount`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-describedby={`${id}-about`}
          aria-invalid={amount.showError || problem !== true}
          disabled={isFixed}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
        <select
          aria-label="Unit of the weight"
          disabled={isFixed}
          value={unit.value ?? ''}
          onChange={({ target }) => unit.setValue(target.value || null)}
        >
          <option value="">Unit</option>
          <option value="KG">kg</option>
          <option value="LB">lb</option>
        </select>
      </div>
      <div id={`${id}-about`}>
        {/* Payload cuts off its own note of an error, and the service would overwrite it. */}
        <p className="weight-field__problem" role="alert">
          {problem !== true && problem}
        </p>
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  )
}

/** The unit of the first weight of the form, because hardly any workout mixes units. */
function useUsualUnit(): Unit | undefined {
  return useFormFields(([fields]) => {
    const [, first] = Object.entries(fields).find(([path, { value }]) => path.endsWith('.unit') && value) ?? []
    return first?.value as Unit | undefined
  })
}
