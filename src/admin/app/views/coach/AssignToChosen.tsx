'use client'

import { useState } from 'react'
import { type AssignFields, AssignForm, NOTHING_TO_ASSIGN } from './AssignForm.tsx'
import { type ProgramChoice, ProgramPicker } from './ProgramPicker.tsx'
import type { KeptForm } from './useKeptForm.ts'

/** Who is chosen, also on other pages of the list. */
export interface ChosenAthlete {
  publicId: string
  name: string
}

export interface AssignToChosenFields extends AssignFields {
  chosen: readonly ChosenAthlete[]
  program: ProgramChoice | null
}

/** The name under which the form is kept. */
export const ASSIGN_FORM = 'coach:assign'
export const NOBODY_CHOSEN: AssignToChosenFields = { ...NOTHING_TO_ASSIGN, chosen: [], program: null }

/** From the list of athletes: a program for all who are chosen. */
export function AssignToChosen({ form, onDone }: { form: KeptForm<AssignToChosenFields>; onDone: () => void }) {
  const { chosen, program } = form.fields
  const [isDone, setDone] = useState(false)
  return (
    <details className="coach-assign" open={chosen.length > 0 || isDone || undefined}>
      <summary>Assign a program to those who are chosen</summary>
      {chosen.length > 0 && <p>Chosen: {chosen.map(({ name }) => name).join(', ')}.</p>}
      <ProgramPicker
        label="Program to assign"
        none="Choose a program"
        value={program}
        onChange={(next) => form.type({ program: next })}
      />
      <AssignForm
        programId={program?.rawId ?? ''}
        athletes={chosen.map(({ publicId, name }) => ({ id: publicId, name }))}
        onRemove={(id) => form.type({ chosen: chosen.filter(({ publicId }) => publicId !== id) })}
        form={form}
        onDone={() => {
          setDone(true)
          onDone()
        }}
      />
    </details>
  )
}
