import type { Field } from 'payload'

/** Changes each of the fields, those of rows, groups and lists too. Our collections nest fields in no other way. */
export function changeFields(fields: readonly Field[], change: (field: Field) => Field): Field[] {
  return fields.map((field) => {
    if (field.type !== 'row' && field.type !== 'group' && field.type !== 'array') return change(field)
    return change({ ...field, fields: changeFields(field.fields, change) } as Field) // a group with a name and one without are two types
  })
}
