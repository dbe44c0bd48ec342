/** Code in TypeScript takes all documents together, or this one. */
export const WHO_IS_SIGNED_IN: string
