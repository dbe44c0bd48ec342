import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CollectionConfig, Field } from 'payload'
import { describe, expect, it, vi } from 'vitest'

// A Payload that was opened in this process has added its own fields to the collections, so they are loaded anew.
vi.resetModules()
const { collections } = await import('./index.ts')

// What people read in the lists, the filters, the changes of many documents and the forms of the admin interface.

interface Shown {
  at: string
  label: unknown
  admin: Record<string, unknown>
}

function fieldsOf(fields: readonly Field[], at: string, around: Record<string, unknown> = {}): Shown[] {
  return fields.flatMap((field) => {
    const place = 'name' in field ? `${at}.${field.name}` : at
    // A field inside of a hidden one is hidden with it.
    const admin = { ...(field.admin as object | undefined), ...(around.hidden ? { hidden: true } : {}) }
    const inner = 'fields' in field ? fieldsOf(field.fields, place, admin) : []
    return field.type === 'row'
      ? inner
      : [{ at: place, label: 'label' in field ? field.label : undefined, admin }, ...inner]
  })
}

const isShown = ({ admin }: CollectionConfig) => admin?.hidden !== true
const all = collections.filter(isShown).flatMap(({ slug, fields }) => fieldsOf(fields, slug))

const LISTED = ['disableListColumn', 'disableListFilter', 'disableGroupBy', 'disableBulkEdit']

/** A name under which something is stored, or a word that only we use. */
const isStorage = (label: string) =>
  /[a-z][A-Z]|_/.test(label) ||
  /\b(key|thousandths|clocks?|flag|mark|arrival|slot|slug|hash|handle)\b|^(revision|sequence|event)\b/i.test(label)

describe('the words of the admin interface', () => {
  it('leave no hidden field to a list, a filter or a change of many documents', () => {
    const offered = all
      .filter(({ admin }) => admin.hidden)
      .flatMap(({ at, admin }) => LISTED.filter((list) => admin[list] !== true).map((list) => `${at} ${list}`))
    expect(offered).toEqual([])
  })

  it('name each field that people see, and no place of the storage', () => {
    const shown = all.filter(({ admin }) => !admin.hidden)
    expect(shown.length).toBeGreaterThan(100)
    const wrong = shown.filter(({ label }) => typeof label !== 'string' || label === '' || isStorage(label))
    expect(wrong.map(({ at, label }) => `${at}: ${label}`)).toEqual([])
  })

  it('explain themselves without a place of the storage', () => {
    const described = all.filter(({ admin }) => !admin.hidden && typeof admin.description === 'string')
    const wrong = described.filter(({ admin }) =>
      /[a-z][A-Z][a-z]|[a-z]_[a-z]|thousandths/.test(String(admin.description)),
    )
    expect(wrong.map(({ at, admin }) => `${at}: ${admin.description}`)).toEqual([])
  })

  it('have no comma in the name of a field, because the forms make a list of what is between commas', () => {
    expect(all.filter(({ label }) => String(label).includes(',')).map(({ at }) => at)).toEqual([])
  })

  it('call people athletes and coaches, as the messages, the schema and the documentation do', () => {
    const files = ['src', 'schema', 'docs'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    const read = files.filter((file) => /\.(ts|tsx|graphql|md)$/.test(file) && !file.endsWith('.test.ts'))
    expect(read.length).toBeGreaterThan(500)
    expect(read.filter((file) => /product[ -]users?\b/i.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('name the columns of each list by fields that it may show', () => {
    const wrong = collections.filter(isShown).flatMap(({ slug, fields, admin }) => {
      const kept = fieldsOf(fields, slug).filter(({ admin }) => admin.disableListColumn)
      return (admin?.defaultColumns ?? []).filter((column) => kept.some(({ at }) => at === `${slug}.${column}`))
    })
    expect(wrong).toEqual([])
  })
})
