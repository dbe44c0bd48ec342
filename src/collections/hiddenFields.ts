import { baseIDField, type CollectionConfig, type Field } from 'payload'
import { changeFields } from './changeFields.ts'
import { UNLISTED } from './lists.ts'

/**
 * Keeps the fields that the forms hide out of the lists too: Payload offers them as columns and as filters, by the name
 * under which they are stored. What a form does not let anybody change, a change of many documents does not offer.
 */
export function withHiddenFields(collection: CollectionConfig): CollectionConfig {
  return { ...collection, fields: changeFields(collection.fields, kept) }
}

/** What Payload adds to the rows of a list, where there is none. Lists would offer it to filter by. */
const ROW_ID: Field = { ...baseIDField, admin: { ...baseIDField.admin, ...UNLISTED } }

function kept(field: Field): Field {
  if (field.type !== 'array') return keptOne(field)
  const hasId = field.fields.some((each) => 'name' in each && each.name === 'id')
  return keptOne(hasId ? field : { ...field, fields: [...field.fields, ROW_ID] })
}

function keptOne(field: Field): Field {
  const { hidden = false, readOnly = false } = (field.admin ?? {}) as { hidden?: boolean; readOnly?: boolean }
  const isUnique = 'unique' in field && field.unique === true
  if (!hidden && !readOnly && !isUnique) return field
  const admin = { ...field.admin, ...(hidden ? UNLISTED : { disableBulkEdit: true }) }
  return { ...field, admin } as Field // `admin` is that of the type of the field
}
