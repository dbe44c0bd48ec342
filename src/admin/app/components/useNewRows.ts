'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'

/** In milliseconds. Payload's forms ask a quarter of a second after the last change. */
const PATIENCE = 700
const LONGEST_PATIENCE = 5_600
/** In milliseconds. For how long the focus waits for the fields of a row. */
const FOCUS_WITHIN = 5_000

/**
 * A row that is added asks the service for its fields. Payload's form takes the answer to an earlier question for the
 * answer to this one, and then never asks, so the row stays a skeleton. It does the same where the question has failed.
 * This asks again. And it leads the focus to the row that was added, where Payload leaves it at the button.
 */
export function useNewRows(): void {
  const [fields, dispatch] = useAllFormFields()
  const { getField } = useForm()
  const tries = useRef(0)
  const waiting = firstWaiting(fields)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the fields is an answer, or makes Payload ask
  useEffect(() => {
    if (!waiting) {
      tries.current = 0
      return
    }
    const patience = Math.min(PATIENCE * 2 ** tries.current, LONGEST_PATIENCE)
    const again = setTimeout(() => {
      tries.current += 1
      // The form asks when its state differs from the last one that was answered. Nothing reads this property.
      const field = { ...getField(waiting.list), asked: tries.current }
      dispatch({ type: 'UPDATE_MANY', formState: { [waiting.list]: field } })
    }, patience)
    return () => clearTimeout(again)
  }, [dispatch, fields, getField, waiting?.list, waiting?.id])

  useFocus(waiting, getField)
}

interface Waiting {
  list: string
  id: string
}

function firstWaiting(fields: FormState): Waiting | undefined {
  for (const [list, { rows }] of Object.entries(fields)) {
    const row = rows?.find(({ isLoading }) => isLoading)
    if (row) return { list, id: row.id }
  }
}

function useFocus(waiting: Waiting | undefined, getField: (path: string) => FormState[string] | undefined): void {
  const [list, id] = [waiting?.list, waiting?.id]
  useEffect(() => {
    if (!list || !id) return
    const began = performance.now()
    const at = document.activeElement
    const look = setInterval(() => {
      if (performance.now() - began > FOCUS_WITHIN || hasMovedOn(at)) return clearInterval(look)
      const index = getField(list)?.rows?.findIndex((row) => row.id === id)
      const row = document.getElementById(`${list.replaceAll('.', '-')}-row-${index}`)
      const field = [...(row?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].find((each) => each.offsetParent !== null)
      if (!field) return
      field.focus()
      clearInterval(look)
    }, 50)
    // It goes on when the row has its fields, because they are drawn a moment later.
  }, [getField, id, list])
}

const FIELDS =
  '.array-field__fields input:not([type="hidden"]), .array-field__fields textarea, .array-field__fields select'

/** Whether somebody has gone on to another field meanwhile. A menu that has closed leaves the focus nowhere. */
function hasMovedOn(at: Element | null): boolean {
  const now = document.activeElement
  return now !== at && now !== document.body && !now?.matches('button, [role="button"]')
}
