/** A whole answer to a stranger, as it is kept. */
export interface PublicResponse {
  body: Buffer
  contentType: string
  etag: string
}

/** What a request may be answered with again: noted while it is answered for the first time. */
export interface PublicReading {
  /** What it was made from, as a change would name it. */
  tags: Set<string>
  /** How many changes there had been. */
  readAt: number
  /** Whether every field turned out to be public, and nothing failed. */
  isPublic: boolean
}
