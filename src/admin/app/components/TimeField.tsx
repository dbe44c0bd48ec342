'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { useCallback, useId, useState } from 'react'
import { printTime } from '../../../kernel/notation/print.ts'
import { readTime } from './time.ts'

/** What the form holds for a text that says no time. The service refuses it, so nothing is saved that nobody typed. */
const unreadable = (text: string) => `“${text}”`

const asTyped = (value: unknown) =>
  typeof value === 'string' ? value.replace(/^“|”$/g, '') : typeof value === 'number' ? printTime(value) : ''

function problemOf(value: unknown): string | true {
  if (typeof value !== 'string') return true
  const typed = readTime(asTyped(value))
  return 'problem' in typed ? typed.problem : true
}

/** A time as people write it: "90 s", "1:30" or "3 min". The form holds whole seconds. */
export const TimeField: NumberFieldClientComponent = ({ field, path, readOnly }) => {
  const id = useId()
  const seconds = useField<number | string | null>({ path, validate: useCallback(problemOf, []) })
  // The text stays as it was typed while it still says what the form holds.
  const [typed, setTyped] = useState<{ text: string; value: unknown }>()
  const text = typed !== undefined && typed.value === seconds.value ? typed.text : asTyped(seconds.value)
  const problem = problemOf(seconds.value)

  const type = (next: string) => {
    const read = readTime(next)
    const value = 'problem' in read ? unreadable(next) : read.seconds
    setTyped({ text: next, value })
    seconds.setValue(value)
  }

  return (
    <div
      className={`field-type time-field${seconds.showError ? ' error' : ''}`}
      id={`field-${path.replaceAll('.', '__')}-of`}
    >
      <FieldLabel htmlFor={`field-${path.replaceAll('.', '__')}`} label={field.label} path={path} />
      <div className="field-type__wrap">
        {problem === true && <FieldError path={path} />}
        <input
          className="time-field__input"
          id={`field-${path.replaceAll('.', '__')}`}
          type="text"
          autoComplete="off"
          placeholder="1:30"
          aria-describedby={`${id}-about`}
          aria-invalid={seconds.showError || problem !== true}
          disabled={readOnly || field.admin?.readOnly || seconds.disabled}
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      </div>
      <div id={`${id}-about`}>
        <p className="weight-field__problem" role="alert">
          {problem !== true && problem}
        </p>
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  )
}
