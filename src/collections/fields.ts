import type { CollectionBeforeValidateHook, Field, TextField } from 'payload'
import { searchText, sortKey } from '../text/normalise.ts'
import { LIMITS, proseProblem, slugProblem, titleProblem } from '../validation/rules.ts'
import { nobody } from './access.ts'

/** Payload wants `true` or a sentence where our rules answer null or a sentence. Absent is `required`'s business. */
export function obeys(problem: (value: unknown) => string | null) {
  return (value: unknown): string | true =>
    value === null || value === undefined || value === '' ? true : sentence(problem(value))
}

function sentence(problem: string | null): string | true {
  return problem === null ? true : `This ${problem}.`
}

export function titleField(name: 'title' | 'name', description: string): TextField {
  return {
    name,
    type: 'text',
    required: true,
    label: name === 'title' ? 'Title' : 'Name',
    // An empty title is refused in our words, not in Payload's.
    validate: (value: unknown) => sentence(titleProblem(value)),
    admin: { description },
  }
}

export function slugField(description: string): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    label: 'Slug',
    validate: (value: unknown) => sentence(slugProblem(value)),
    admin: { description, position: 'sidebar' },
  }
}

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

/** Grows by one with every accepted change; the hooks write it, nobody else. */
export const revisionField: Field = {
  name: 'revision',
  type: 'number',
  required: true,
  defaultValue: 1,
  label: 'Revision',
  access: { create: nobody, update: nobody },
  admin: { description: 'Grows by one with every change. Written by Waymark.', readOnly: true, position: 'sidebar' },
}

/** The stored keys that lists are ordered by and searched in; kept by `deriveKeys`. */
export function keyFields(keyName: 'titleKey' | 'nameKey'): Field[] {
  return [
    {
      name: keyName,
      type: 'text',
      required: true,
      label: 'Sort key',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'What lists are ordered by: derived.' },
    },
    {
      name: 'searchText',
      type: 'text',
      label: 'Search text',
      access: { create: nobody, update: nobody },
      admin: { hidden: true, description: 'What search looks in: derived.' },
    },
  ]
}

/**
 * Derives the sort key and the search text from what is about to be saved, on every path that saves. A partial update
 * brings only some of the sources, so the rest is read from the document as it was.
 */
export function deriveKeys(
  titleName: 'title' | 'name',
  keyName: 'titleKey' | 'nameKey',
  sources: (document: Record<string, unknown>) => (string | null | undefined)[],
): CollectionBeforeValidateHook {
  return ({ data, originalDoc }) => {
    const next = { ...originalDoc, ...data }
    return {
      ...data,
      [keyName]: typeof next[titleName] === 'string' ? sortKey(next[titleName]) : '',
      searchText: searchText(...sources(next)),
    }
  }
}
