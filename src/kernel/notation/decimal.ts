/** Decimals as whole numbers of a power of ten, so that nothing is ever rounded on the way. */

/** More digits than any number of a prescription has. */
const LONGEST = 24

/** "72.5" with two decimals → 7250n. Null when the text has more decimals than that, or is far too long. */
export function scaled(decimal: string, decimals: number): bigint | null {
  const [whole = '', fraction = ''] = decimal.replace(',', '.').split('.')
  if (fraction.length > decimals || decimal.length > LONGEST) return null
  return BigInt(whole + fraction.padEnd(decimals, '0'))
}

/** 7250n with two decimals → "72.5": the shortest decimal that says the same. */
export function unscaled(value: bigint, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, '0')
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return digits.slice(0, digits.length - decimals) + (fraction && `.${fraction}`)
}

/**
 * "5,000" is five thousand to some and five to others, and so is "5.000". A number that is meant as five needs no such
 * zeros, so that nothing is lost by asking.
 */
export function hasTwoReadings(decimal: string): boolean {
  return /^[1-9]\d{0,2}(,\d{3}|\.\d\d0)$/.test(decimal)
}
