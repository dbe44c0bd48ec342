/** The ID in a Payload relationship, populated or not. */
export function idOf(relation: string | { id: string }): string {
  return typeof relation === 'string' ? relation : relation.id
}
