import type { CollectionConfig, Field } from 'payload'
import { changeFields } from './changeFields.ts'

/**
 * Keeps the fields that the forms hide out of the lists too: Payload offers them as columns and as filters, by the name
 * under which they are stored.
 */
export function withHiddenFields(collection: CollectionConfig): CollectionConfig {
  return { ...collection, fields: changeFields(collection.fields, hidden) }
}

function hidden(field: Field): Field {
  if (!field.admin || !('hidden' in field.admin) || !field.admin.hidden) return field
  const admin = { ...field.admin, disableListColumn: true, disableListFilter: true }
  return { ...field, admin } as Field // `admin` is that of the type of the field
}
