import purify from 'dompurify'

/** What Monaco uses of its own copy. The build fails when Monaco begins to use more. */
export const { addHook, removeHook, sanitize } = purify
