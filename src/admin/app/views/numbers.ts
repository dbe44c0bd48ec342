/** Decimals of the service as people read them, with their unit. Pure. */

/** "64.2 kg", "99,878.8 kg": what was computed, such as a sum or an estimate, has at most one decimal. */
export const rounded = (decimal: string, unit: string): string => `${written(decimal, 1)} ${unit}`

/** "61.25 kg": plates of 1.25 kg are usual, so a weight that was lifted keeps two decimals. */
export const lifted = (decimal: string, unit: string): string =>
  /^\d+\.\d{3}/.test(decimal) ? rounded(decimal, unit) : `${written(decimal, 2)} ${unit}`

const written = (decimal: string, most: number): string =>
  Number(decimal).toLocaleString('en', { maximumFractionDigits: most })
