/** A name in a column of exercises that begins with its place in the workout, such as "A1 Back squat" and "2. Row". */
interface Labelled {
  /** As a column of orders has it: "A1". */
  label: string
  name: string
}

const LETTERED = /^([a-z]\d{1,2})(?:\s*[.):–—-]\s*|\s+)(?=\S*\p{L})(.+)$/isu
const COUNTED = /^(\d{1,2})\s*[.)]\s+(?=\S*\p{L})(.+)$/su

const LONGEST = 200

/** Takes the place before a name away from it, or null where there is none. Pure. */
export function withoutLabel(written: string): Labelled | null {
  if (written.length > LONGEST) return null
  const [, label, name] = LETTERED.exec(written) ?? COUNTED.exec(written) ?? []
  return label !== undefined && name !== undefined ? { label: label.toUpperCase(), name: name.trim() } : null
}

/** What stands in a column that has nothing but places in the workout: A1, B2, C. */
export function isLabel(text: string): boolean {
  return /^[a-z]\d{0,2}[.):]?$/i.test(text)
}
