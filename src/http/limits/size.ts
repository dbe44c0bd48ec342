/** The largest request body: a document of a thousand fields and its variables fit many times over. */
export const LARGEST_BODY_BYTES = 1024 * 1024
