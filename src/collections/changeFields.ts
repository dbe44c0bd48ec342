import type { ArrayField, CollapsibleField, Field, GroupField, RowField } from 'payload'

type Nest = ArrayField | CollapsibleField | GroupField | RowField

/** Our collections nest fields in no other way. */
const NESTS: readonly string[] = ['row', 'collapsible', 'group', 'array'] satisfies Nest['type'][]

const isNest = (field: Field): field is Nest => NESTS.includes(field.type)

/** Changes each of the fields, those of rows, folds, groups and lists too. */
export function changeFields(fields: readonly Field[], change: (field: Field) => Field): Field[] {
  return fields.map((field) => {
    if (!isNest(field)) return change(field)
    return change({ ...field, fields: changeFields(field.fields, change) } as Field) // a group with a name and one without are two types
  })
}
