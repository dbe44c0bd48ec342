/** What one program is exported as. */
export const FORMATS = ['xlsx', 'csv', 'json'] as const

export type Format = (typeof FORMATS)[number]
