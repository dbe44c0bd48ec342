/** What other processes do to the same database, as far as memory of it is concerned. */
export interface ChangesElsewhere {
  /**
   * Whether whoever listens has been told of everything up to now, or up to a bound that the database names; or of all that there
   * was to be told when the database fell silent, as long as it answers nobody here.
   */
  allTold(): boolean
  /** That bound, in milliseconds. */
  bound: number
  close(): Promise<void>
}

export interface ChangeListener {
  changed(collection: string, id: string): void
  /** Something changed, or may have, and nobody knows what. */
  lost(): void
}

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /** Both of our adapters have it. */
    changesElsewhere?: (collections: readonly string[], listener: ChangeListener) => ChangesElsewhere
  }
}
