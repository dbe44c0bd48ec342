import type { CollectionSlug, PayloadRequest } from 'payload'
import type { OperationTime } from '../kernel/operationTime.ts'
import type { Question } from './question.ts'

type Row = Record<string, unknown>

/** A condition on one field. Several conditions are joined by "and". Relationships are IDs, dates are RFC 3339. */
export type Condition =
  | { field: string; in: readonly string[] | readonly number[] }
  | { field: string; atLeast: string }
  | { field: string; below: string }
  | { field: string; empty: boolean }

/** A question about the documents of each of several parents. */
export interface OfEach {
  collection: CollectionSlug
  /** The relationship that names the parent, or the text that is its ID. */
  by: string
  parents: readonly { id: string; where?: readonly Condition[] }[]
  /** Conditions on the documents of all parents. */
  where?: readonly Condition[]
  req?: PayloadRequest
}

/** A place in a list: that of the document with this value of the field that orders the list, and this ID. */
export interface Place {
  key: string
  id: string
}

export interface PageOfEach extends OfEach {
  /** The order: newest (or greatest) first by this field, then by ID. */
  newest: string
  /** The page begins after this place. */
  after?: Place | null
  /** The page ends before this place. */
  before?: Place | null
  /** Whether the page is the last `limit` documents, and not the first. They are then answered in the reverse order. */
  isFromEnd?: boolean
  limit: number
}

interface LatestOfEach extends Pick<Question, 'collection' | 'where'> {
  /** The relationship that names the parent. */
  by: string
  parents: readonly string[]
  newest: string
  limit: number
  req?: PayloadRequest
}

/** An exercise that a user has done, with the last set of it: its ID, and its place in the order of sets. */
export interface LastDone {
  id: string
  user: string
  exercise: string
  doneKey: string
}

/** The session that first completed a slot of an enrolment. */
export interface FirstDone {
  id: string
  enrolment: string
  slotId: string
  /** RFC 3339. */
  completedAt: string
  /** The athlete's own day of that time. */
  completedOn: string | null
}

/**
 * Reads and writes of many documents in one call each, as methods of `payload.db`. Payload's adapters lack these
 * methods, and both of our adapters have them. Writes run inside the transaction of `req` and skip hooks and
 * validation, so only rules that have checked everything themselves may write like this.
 */
export interface BulkOperations {
  /** An ID for a document that is yet to be written. */
  newId(): string
  /**
   * Takes relationships as IDs. Returns the moment that the rows have as `updatedAt`. Throws `DuplicateRow` when a unique
   * index already has such a row.
   */
  insertMany(args: { collection: CollectionSlug; rows: Row[]; req: PayloadRequest }): Promise<string>
  /**
   * Writes whole documents, each with its ID. New ones are created, the others replaced. Returns and throws as above.
   */
  upsertMany(args: { collection: CollectionSlug; rows: (Row & { id: string })[]; req: PayloadRequest }): Promise<string>
  /**
   * Writes whole documents with the lists inside them, each with its ID. New ones are created, the others replaced. Rows of
   * lists keep the IDs that they bring. Returns and throws as above.
   */
  upsertDocuments(args: {
    collection: CollectionSlug
    documents: readonly { id: string }[]
    req: PayloadRequest
  }): Promise<string>
  /**
   * Answers several questions that do not depend on each other, on MongoDB with one command. An answer is in order only
   * where its question has a `sort`.
   */
  findTogether(args: { questions: readonly Question[]; req?: PayloadRequest }): Promise<Row[][]>
  /**
   * The documents that a plain question finds of each of these parents, at most so many of each: the newest by `newest`,
   * and of equal ones those with the lowest ID. They come in no order. Each parent costs its own part only, where an index
   * has the parent and `newest`.
   */
  latestOfEach(args: LatestOfEach): Promise<Row[]>
  /**
   * Sets a checkbox and leaves everything else as it is, including `updatedAt`: see `wasFlag`. `user` is the athlete of
   * documents of training, as of `hold`.
   */
  markMany(args: {
    collection: CollectionSlug
    ids: string[]
    field: string
    user?: string
    req: PayloadRequest
  }): Promise<void>
  /**
   * The IDs of the first (or last) `limit` documents of each parent, parent by parent, in order (or in reverse order).
   * Each parent costs its own page only.
   */
  pageOfEach(args: PageOfEach): Promise<string[]>
  /**
   * For each user, the exercises that they have done, each with the last set of it, and the last done first. Removed sets
   * do not count. Reads a few entries of an index for each exercise, however many sets there are.
   */
  lastSets(args: { collection: 'performedSets'; users: string[] }): Promise<LastDone[]>
  /**
   * For each slot that a session of these enrolments has completed, the first of those sessions: the earliest completion,
   * and of equal ones the lowest client ID. Removed sessions do not count. Reads a few entries of an index for each slot,
   * however often it was done; of more than fifty enrolments
   * on MongoDB, it reads their sessions. `user` is the athlete of the enrolments, where they have only one.
   */
  firstDone(args: {
    collection: 'workoutSessions'
    enrolments: string[]
    user?: string
    req: PayloadRequest
  }): Promise<FirstDone[]>
  /**
   * The number of documents of each parent, by the parent's ID. Parents without documents are missing. Takes 10,000
   * parents (`MOST_VALUES`), and 100 (`MOST_CONDITIONS`) where a parent has conditions of its own.
   */
  countOfEach(args: OfEach): Promise<Map<string, number>>
  /** Adds one to a number field, and moves `updatedAt`. */
  incrementMany(args: { collection: CollectionSlug; ids: string[]; field: string; req: PayloadRequest }): Promise<void>
  /**
   * Holds documents as they are until the transaction ends, and returns how many of them exist. A transaction that
   * deletes or changes one of them at the same time conflicts, and one of the two starts over. MongoDB's transactions
   * are snapshots, so without a write on the document itself both would commit. SQLite has one writer at a time, so
   * holding is only counting there. `user` is the athlete of all of them: see `onlyUserOf`.
   */
  hold(args: { collection: CollectionSlug; ids: string[]; user?: string; req: PayloadRequest }): Promise<number>
  /** Adds one to a bucket of `rateLimits` and returns the new count: one atomic write, outside of any transaction. */
  countUp(args: { bucket: string; expiresAt: Date }): Promise<number>
  /** The count of a bucket of `rateLimits`, which is 0 while nothing was counted. */
  countedIn(args: { bucket: string }): Promise<number>
  /**
   * Takes or renews a lease for `ms` milliseconds: one atomic write, outside of any transaction. The database judges by
   * its own clock whether another holder's lease has run out. Null when the caller has the lease now, or else the holder
   * that has it. A lease of the holder `from` is taken over before it runs out.
   */
  takeLease(args: { name: string; holder: string; ms: number; from?: string }): Promise<string | null>
  /**
   * Notes the moment of a user's latest change of the catalogue: one atomic write, outside of any transaction, that never
   * sets an earlier moment. Missing where only one process serves a database.
   */
  noteCommit?(args: { collection: 'productUsers'; user: string; time: OperationTime }): Promise<void>
  /** Gives a lease back, if the holder still has it. */
  leaveLease(args: { name: string; holder: string }): Promise<void>
}

/** The arguments of one bulk operation. */
export type BulkArguments<Operation extends Exclude<keyof BulkOperations, 'newId'>> = Parameters<
  NonNullable<BulkOperations[Operation]>
>[0]

declare module 'payload' {
  interface BaseDatabaseAdapter extends BulkOperations {}
}

export class DuplicateRow extends Error {}
