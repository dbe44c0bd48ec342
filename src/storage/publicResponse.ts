/** A whole answer to a stranger, as it is kept. */
export interface PublicResponse {
  body: Buffer
  contentType: string
  etag: string
  /** The schema coordinates that its query selects. */
  selection?: readonly string[]
}

/**
 * Notes taken while a request is answered for the first time. They say whether the answer may be kept and used again.
 */
export interface PublicReading {
  /** The tags of everything that the answer was made from. */
  tags: Set<string>
  /** The number of changes (`CatalogueCache.changes`) before the first read. */
  readAt: number
  /** Whether every field turned out to be public, and nothing failed. */
  isPublic: boolean
  /** The schema coordinates that the query selects. */
  selection?: readonly string[]
}
