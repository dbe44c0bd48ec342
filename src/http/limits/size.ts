/** The largest request body. A document of a thousand fields and its variables are many times smaller. */
export const LARGEST_BODY_BYTES = 1024 * 1024
