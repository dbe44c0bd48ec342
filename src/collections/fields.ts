import type { CollapsibleField, CollectionBeforeValidateHook, Field, TextField, UIField } from 'payload'
import { madeLibraryKey, RANDOM_END, withRandomEnd } from '../actions/documents/libraryKey.ts'
import { sortKey } from '../kernel/normalise.ts'
import { named, type Told } from '../kernel/reason.ts'
import type { Relation } from '../kernel/relation.ts'
import { LIMITS, libraryKeyProblem, proseProblem, slugProblem, titleProblem } from '../kernel/rules.ts'
import { type SearchedSlug, searchTextOf } from '../kernel/searchTextOf.ts'
import { slugOf } from '../kernel/slug.ts'
import { nobody } from './access.ts'
import { UNLISTED } from './lists.ts'

/**
 * Payload expects `true` or a sentence, and our rules answer null or what a sentence is made of. Missing values are left to `required`.
 */
export function obeys(problem: (value: unknown) => Told | null) {
  return (value: unknown): string | true =>
    value === null || value === undefined || value === '' ? true : sentence(problem(value))
}

export function sentence(problem: Told | null): string | true {
  return problem === null ? true : named('This', problem).message
}

export function titleField(
  name: 'title' | 'name',
  description: string,
  components?: NonNullable<TextField['admin']>['components'],
): TextField {
  return {
    name,
    type: 'text',
    required: true,
    label: name === 'title' ? 'Title' : 'Name',
    // An empty title is refused in our words, not in Payload's.
    validate: (value: unknown) => sentence(titleProblem(value ?? '')),
    admin: { description, ...(components && { components }) },
  }
}

/** What hardly anybody has to see, folded away beside the form. */
export function folded(label: 'Advanced' | 'For support', ...fields: Field[]): CollapsibleField {
  return { type: 'collapsible', label, fields, admin: { initCollapsed: true, position: 'sidebar' } }
}

/** A document that is saved without a slug keeps the one that it has, or gets the slug of its title. */
export function slugField(kind: 'exercise' | 'program', titleName: 'title' | 'name', description: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    label: 'Name in web addresses',
    validate: obeys(slugProblem),
    hooks: {
      // Payload would append " - Copy", which a slug cannot contain.
      beforeDuplicate: [({ value }) => withRandomEnd(String(value).slice(0, LIMITS.slug - RANDOM_END))],
      beforeValidate: [
        ({ value, data, originalDoc }) => value || originalDoc?.slug || slugOf(kind, String(data?.[titleName] ?? '')),
      ],
    },
    admin: { description },
  }
}

/**
 * The name of a document without a slug in a program library (see `src/actions/library`). The import gives the key, or
 * it is made of the title and eight random characters, so that two coaches can both have a "Day A".
 */
export const libraryKeyField: TextField = {
  name: 'libraryKey',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  label: 'Name in an export',
  validate: obeys(libraryKeyProblem),
  hooks: {
    // Where this hook gives no value, Payload takes the original's key.
    beforeDuplicate: [({ siblingData }) => madeLibraryKey(String(siblingData.title ?? ''))],
    beforeValidate: [
      ({ value, data, originalDoc }) =>
        value || originalDoc?.libraryKey || madeLibraryKey(String(data?.title ?? originalDoc?.title ?? '')),
    ],
  },
  admin: {
    description: 'The name in an exported program library. If it is empty, it is made from the title.',
    ...UNLISTED,
  },
}

/**
 * The program for which a plan made the document (see `writePlan`). When that program lets go of it and nobody else holds
 * it, it is deleted. Or the milestone with which a workout was copied: see `forgetCopies`.
 */
export const madeForField: TextField = {
  name: 'madeFor',
  type: 'text',
  index: true,
  label: 'Made for',
  access: { create: nobody, update: nobody },
  // A copy that a coach makes by hand is nobody's.
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, description: 'The ID of what it was made for: a program or a milestone.' },
}

/**
 * The mark is set when history first names a document, and never taken back. The mark, and not a count, refuses to
 * delete the document or what history relies on in it. A transaction that sets the mark writes the document, and so
 * conflicts with a deletion. A transaction that finds the mark set need not write a document that a thousand athletes
 * name at once.
 */
export function wasFlag(name: string, description: string): Field {
  return {
    name,
    type: 'checkbox',
    defaultValue: false,
    label: name,
    access: { create: nobody, update: nobody },
    // A copy has no history.
    hooks: { beforeDuplicate: [() => false] },
    admin: { hidden: true, description },
  }
}

/** Where a milestone or workout is used, which nothing stores: see `usesOf`. */
export const usesField: UIField = {
  name: 'uses',
  type: 'ui',
  label: 'Used',
  admin: {
    position: 'sidebar',
    components: { Cell: '/components/Uses.tsx#UsesCell', Field: '/components/Uses.tsx#UsesField' },
  },
}

/** The menu of a form asks for the title of a copy. */
export const duplicateWithTitle = { edit: { editMenuItems: ['/components/DuplicateWithTitle.tsx#DuplicateWithTitle'] } }

export function proseField(
  name: string,
  label: string,
  description: string,
  maximum: number = LIMITS.description,
): Field {
  return {
    name,
    type: 'textarea',
    label,
    validate: obeys((value) => proseProblem(value, maximum)),
    admin: { description },
  }
}

type Row = Record<string, Relation>

/**
 * No two rows have the same ID, nor the same `keyOf`. An array's own check replaces Payload's check, so this one counts
 * the rows as well. A form of the admin interface gives the number of its rows in place of the rows; what is saved is
 * checked with the rows themselves.
 */
export function distinctRows(maximum: number, keyOf?: (row: Row) => Relation, problem = '', minimum = 0) {
  return (value: unknown): string | true => {
    const given = value ?? []
    const count = Array.isArray(given) ? given.length : given
    if (typeof count !== 'number') return 'This must be a list of rows.'
    if (count > maximum) return `There may be at most ${maximum} rows.`
    if (count < minimum) return `There must be at least ${minimum} ${minimum === 1 ? 'row' : 'rows'}.`
    if (!Array.isArray(given)) return true
    if (!given.every(isRow)) return 'Each row must have fields of its own.'
    if (anyRepeated(given.map(({ id }) => id))) return 'A row may occur only once.'
    return keyOf && anyRepeated(given.map(keyOf)) ? problem : true
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function anyRepeated(values: Relation[]): boolean {
  const present = values.filter((value) => value !== null && value !== undefined)
  return new Set(present).size < present.length
}

/** The stored keys that lists are ordered by and searched in. `deriveKeys` sets them. */
export function keyFields(keyName: 'titleKey' | 'nameKey'): Field[] {
  return [
    {
      name: keyName,
      type: 'text',
      required: true,
      label: 'Sort key',
      // A title that is missing is refused at the title. No form shows this key.
      validate: (): true => true,
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'The key that lists are ordered by. Waymark derives it.' },
    },
    {
      name: 'searchText',
      type: 'text',
      label: 'Search text',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'The text that search looks in. Waymark derives it.' },
    },
  ]
}

/**
 * Derives the sort key and the search text from what is about to be saved, on every path that saves. A partial update
 * brings only some of the sources, so the others are read from the document as it was.
 */
export function deriveKeys(
  collection: SearchedSlug,
  titleName: 'title' | 'name',
  keyName: 'titleKey' | 'nameKey',
): CollectionBeforeValidateHook {
  return ({ data, originalDoc }) => {
    const next = { ...originalDoc, ...data }
    return {
      ...data,
      [keyName]: typeof next[titleName] === 'string' ? sortKey(next[titleName]) : '',
      searchText: searchTextOf(collection, next),
    }
  }
}
