/** The largest request body. A document of a thousand fields, with its variables, fits many times over. */
export const LARGEST_BODY_BYTES = 1024 * 1024
