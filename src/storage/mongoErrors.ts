/** Errors of MongoDB that other code must understand without loading its driver. */

export class NotAReplicaSet extends Error {
  constructor() {
    super(
      'This MongoDB is not a replica set, and without one there are no transactions. Start mongod with --replSet rs0 and ' +
        'run rs.initiate() once (one node is enough), or leave DATABASE_URL empty to use SQLite.',
    )
    this.name = 'NotAReplicaSet'
  }
}

/** Labels such as TransientTransactionError say what may be done about an error. */
export function hasErrorLabel(error: unknown, label: string): boolean {
  return (error as { hasErrorLabel?: (label: string) => boolean } | null)?.hasErrorLabel?.(label) ?? false
}
