export type Relation = string | { id: string } | null | undefined

/** The ID in a Payload relationship, populated or not. A row that a form has just added has no ID there yet. */
export function idOf<Value extends Relation>(relation: Value): string | Extract<Value, null | undefined> {
  if (relation === null || relation === undefined) return relation as Extract<Value, null | undefined>
  return typeof relation === 'string' ? relation : (relation as { id: string }).id
}
