'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import type { ComponentProps, ReactNode } from 'react'
import { printTime } from '../../../kernel/notation/print.ts'
import { type NotedSet, notationOf } from './notation.ts'
import { useTitle } from './titles.ts'

// What a version keeps is stored as one value. Coaches read it as they read the program or the workout itself.

type Props = ComponentProps<JSONFieldClientComponent>

function Shown({ field, path, children }: Pick<Props, 'field' | 'path'> & { children: ReactNode }) {
  const { label, admin } = field
  return (
    <div className="field-type version-value">
      <FieldLabel label={label} path={path} />
      {children}
      {typeof admin?.description === 'string' && <p className="field-description">{admin.description}</p>}
    </div>
  )
}

interface Head {
  description?: string | null
  level?: string | null
}

export function VersionHead({ field, path }: Props) {
  const { value } = useField<Head | null>({ path })
  const level = value?.level && value.level.charAt(0) + value.level.slice(1).toLowerCase()
  return (
    <Shown {...{ field, path }}>
      {level && <p>{level}</p>}
      <p>{value?.description || (level ? '' : 'Nothing')}</p>
    </Shown>
  )
}

interface Week {
  id: string
  title: string
  slots?: { id: string; workoutTitle: string }[]
}

export function VersionMilestones({ field, path }: Props) {
  const { value } = useField<Week[] | null>({ path })
  return (
    <Shown {...{ field, path }}>
      <ol>
        {(value ?? []).map(({ id, title, slots = [] }) => (
          <li key={id}>
            {title}
            <ul>
              {slots.map((slot) => (
                <li key={slot.id}>{slot.workoutTitle}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Shown>
  )
}

interface Row {
  exercise: string
  group?: string | null
  notes?: string | null
  restSeconds?: number | null
  sets?: NotedSet[]
}

export function VersionExercises({ field, path }: Props) {
  const { value } = useField<Row[] | null>({ path })
  return (
    <Shown {...{ field, path }}>
      <ol>
        {(value ?? []).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes
          <Exercise key={index} {...row} />
        ))}
      </ol>
    </Shown>
  )
}

function Exercise({ exercise, group, notes, restSeconds, sets = [] }: Row) {
  const name = useTitle('exercises', exercise)
  const said = [notationOf(sets), restSeconds != null && `rest ${printTime(restSeconds)}`, group && `superset ${group}`]
  return (
    <li>
      {[name ?? 'An exercise', ...said].filter(Boolean).join(' · ')}
      {notes && <p className="aside">{notes}</p>}
    </li>
  )
}
