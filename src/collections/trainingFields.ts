import type { CollectionConfig, CollectionSlug, Field } from 'payload'
import { nobody } from './access.ts'
import { folded } from './fields.ts'
import { UNLISTED } from './lists.ts'

/** What the collections of training share: only rules write them, and an admin only reads them. */

export const writtenByRules: Pick<NonNullable<CollectionConfig['access']>, 'create' | 'update' | 'delete'> = {
  create: nobody,
  update: nobody,
  delete: nobody,
}

/** On MongoDB a collection of training may be sharded by its athlete: see docs/operations.md. */
export const shardedByAthlete = { custom: { shardKey: 'user' } } as const satisfies Pick<CollectionConfig, 'custom'>

type More = Record<string, unknown>

export const field = (type: string, name: string, label: string, description: string, more: More = {}): Field =>
  ({ name, type, label, admin: { readOnly: true, description }, ...more }) as Field

export const text = (name: string, label: string, description: string, more?: More) =>
  field('text', name, label, description, more)

export const number = (name: string, label: string, description: string, more?: More) =>
  field('number', name, label, description, more)

/** Shows a field in the units that people say. */
export const inUnits = (each: Field, components: object) => ({ ...each, admin: { ...each.admin, components } }) as Field

export const date = (name: string, label: string, description: string, more?: More) =>
  field('date', name, label, description, more)

export const select = (name: string, label: string, description: string, options: unknown, more?: More) =>
  field('select', name, label, description, { options, required: true, ...more })

export const relation = (name: string, to: CollectionSlug, label: string, description: string, more?: More) =>
  field('relationship', name, label, description, { relationTo: to, ...more })

/** A checkbox without a default, because nobody may have said yes or no. */
export const flag = (name: string, label: string, description: string) => field('checkbox', name, label, description)

/** What only helps to find out what a device has sent. No list offers it. */
export const forSupport = (...fields: Field[]): Field =>
  folded('For support', ...fields.map((each) => ({ ...each, admin: { ...each.admin, ...UNLISTED } }) as Field))

/** For fields that only rules use. The admin interface does not show them. */
export const hidden = (type: 'json' | 'number' | 'text' | 'date', name: string, description: string, more: More = {}) =>
  field(type, name, name, description, { ...more, admin: { hidden: true, description } })

export const userField = relation('user', 'productUsers', 'Athlete', 'The athlete whose training this is.', {
  required: true,
  index: true,
})
