import type { Hearing } from './hearing.ts'

/** Follows the changes that other processes make to the same database, for what is kept in memory here. */
export interface ChangesElsewhere {
  /**
   * Whether the listener has been told of every change up to now, or up to `bound` milliseconds ago. While the database
   * does not answer this process at all, this is whether the listener had been told of everything by the time the
   * database fell silent.
   */
  allTold(): boolean
  /**
   * The longest time, in milliseconds, that a change may be unknown here while `allTold` is true and the database
   * answers.
   */
  bound: number
  /** How far the listener has been told. Undefined where the database has no order of moments that processes share. */
  hearing?: Hearing
  /** How long ago the question was asked whose answer came last, in milliseconds. */
  lagMs(): number
  close(): Promise<void>
}

export interface ChangeListener {
  changed(collection: string, id: string): void
  /** Something changed or may have changed, and it is unknown what. */
  lost(): void
}

declare module 'payload' {
  interface BaseDatabaseAdapter {
    /** Both of our adapters have this method. */
    changesElsewhere?: (collections: readonly string[], listener: ChangeListener) => ChangesElsewhere
  }
}
