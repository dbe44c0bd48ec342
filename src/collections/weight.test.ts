import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { attachAdmin } from '../admin/server/attachAdmin.ts'
import { collections } from './index.ts'

/** Everything of a field that a page may show. */
interface Shown {
  at: string
  field: Field & { name?: string; label?: unknown; options?: unknown }
}

function fieldsOf(fields: Field[], at: string): Shown[] {
  return fields.flatMap((field): Shown[] => {
    if ((field.admin as { hidden?: boolean } | undefined)?.hidden) return []
    const place = 'name' in field ? `${at}.${field.name}` : at
    return [{ at: place, field }, ...('fields' in field ? fieldsOf(field.fields, place) : [])]
  })
}

const all = collections.flatMap(({ slug, fields }) => fieldsOf(fields, slug))
const STORED = /thousandths|× ?1[,.]?000|\b[a-z]+[A-Z]\w*|\b[A-Z]+_[A-Z_]+\b/
/** Names of the world outside that look like names of ours. */
const USUAL = /\b(WebAuthn|lbs?)\b/g

describe('what a coach reads in the admin interface', () => {
  it('has no storage name of a value', () => {
    const texts = all.flatMap(({ at, field: { label, options, admin } }) =>
      [label, options, admin && 'description' in admin && admin.description, admin?.custom?.description]
        .flatMap((text) => (Array.isArray(text) ? text.map((option) => option.label ?? option) : [text]))
        .filter((text) => typeof text === 'string')
        .map((text) => [at, text.replace(USUAL, '')]),
    )
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter(([, text]) => STORED.test(String(text)))).toEqual([])
  })

  it('shows every stored weight as one field with its unit, and in no list by itself', () => {
    const stored = all.filter(({ field }) => /thousandths/i.test(field.name ?? ''))
    expect(stored.map(({ at }) => at)).toEqual([
      'workouts.exercises.sets.load.thousandths',
      'performedSets.load.thousandths',
    ])
    for (const { at, field } of stored) {
      const group = all.find((other) => other.at === at.replace('.thousandths', ''))?.field
      expect(group?.admin?.components).toMatchObject({
        Field: '/components/WeightField.tsx#WeightField',
        Cell: '/components/ShownWeights.tsx#WeightCell',
      })
      expect(field.admin).toMatchObject({ disableListColumn: true, disableListFilter: true, disableBulkEdit: true })
    }
  })

  it('has no view of documents as they are stored', () => {
    expect(collections.map(attachAdmin).filter(({ admin }) => admin?.hideAPIURL !== true)).toEqual([])
  })
})
