import type { Role } from './headings.ts'
import { quoted } from './problems.ts'
import { isBodyWeight } from './spoken.ts'

/** Cells of weights, percentages, efforts and the like, as modifiers of notation. Pure. */

export const MODIFIERS = ['side', 'percent', 'load', 'rpe', 'rir', 'tempo'] as const satisfies Role[]

type ModifierRole = (typeof MODIFIERS)[number]

/** A modifier, or why the cell is none. What is empty says nothing. */
export interface Modifier {
  text: string
  /** What was read otherwise than it stands there. */
  remark?: string
  problem?: string
  suggestion?: string
}

const NUMBER = /^\d+(?:[.,]\d+)?$/

export function withUnit(text: string, unit: string): string {
  if (unit === 'h' && /^\d{1,2}:[0-5]\d$/.test(text)) return `${text}:00`
  return NUMBER.test(text) ? text + unit : text
}

export function modifier(role: ModifierRole, written: string, unit: string): Modifier {
  const text = written.replace(/^@\s*/, '')
  if (role === 'side') return { text }
  if (role === 'tempo') return { text: `tempo ${text.replace(/^tempo\s*/i, '')}` }
  if (role === 'rpe' || role === 'rir') return effortOf(role, text)
  if (role === 'percent') return shareOf(text, unit)
  // "@8" is an effort to most coaches, and "@80" a weight.
  if (text !== written && /^(?:10|\d)(?:[.,]5)?$/.test(text)) {
    return { text, problem: `${quoted(written)} may be a weight or an effort. Write ${text}${unit} or @rpe${text}.` }
  }
  return loadOf(text, unit)
}

function effortOf(role: 'rpe' | 'rir', written: string): Modifier {
  const name = role.toUpperCase()
  const text = written.replace(/^(?:rpe|rir)\s*/i, '')
  const [, low, high] = /^(\d{1,2}(?:[.,]5)?)\s*(?:-|–|to|bis|\/)\s*(\d{1,2}(?:[.,]5)?)$/i.exec(text) ?? []
  if (low !== undefined && high !== undefined) {
    const middle = (Number(low.replace(',', '.')) + Number(high.replace(',', '.'))) / 2
    const suggestion = Number.isInteger(middle * 2) ? String(middle) : undefined
    return {
      text,
      problem: `${quoted(written)} is no ${name}. An ${name} is one number, such as ${low} or ${high}.`,
      suggestion,
    }
  }
  if (!/\d/.test(text))
    return { text, problem: `${quoted(written)} is no ${name}. Write a number, or write it into the notes.` }
  return { text: `@${role}${text}` }
}

const HAS_MASS = /^[+-]?\s*\d+(?:[.,]\d+)?\s*(?:kgs?|kilos?|lbs?|pounds?)\b/i

/** A share without a sign, such as 0.75, is what a percentage is where its cell has no format. Nobody lifts 0.75 %. */
function shareOf(text: string, unit: string): Modifier {
  if (isBodyWeight(text)) return { text: '', remark: `${quoted(text)} is read as the body weight.` }
  if (HAS_MASS.test(text) || /^rpe\s*\d/i.test(text)) {
    const read = HAS_MASS.test(text) ? loadOf(text, unit) : effortOf('rpe', text)
    return { ...read, remark: `${quoted(text)} is no percentage, and is read as it stands there.` }
  }
  if (!/\d/.test(text)) {
    return { text, problem: `${quoted(text)} is no percentage. Write a number, or write it into the notes.` }
  }
  const number = text.replaceAll('%', '').trim()
  const value = Number(number.replace(',', '.'))
  const isShare = !text.includes('%') && value > 0 && value <= 1.5
  return { text: `@${isShare ? String(Number((value * 100).toPrecision(12))) : number}%` }
}

function loadOf(text: string, unit: string): Modifier {
  if (isBodyWeight(text)) return { text: '' }
  if (!/\d/.test(text)) {
    const advice = 'Write a weight, or write it into the notes.'
    return { text, problem: `${quoted(text)} is no weight. ${advice}` }
  }
  if (/^\d+\s*[x×*]\s*\d/.test(text)) {
    const told = `${quoted(text)} is no weight. Write one weight, such as that of one dumbbell, and the rest into the notes.`
    return { text, problem: told }
  }
  const [, first, other] =
    /^(\d+(?:[.,]\d+)?\s*(?:kg|lbs?))\s*[/(|=]\s*(\d+(?:[.,]\d+)?\s*(?:kg|lbs?))\)?$/i.exec(text) ?? []
  if (first && other && /kg/i.test(first) !== /kg/i.test(other)) {
    return { ...loadOf(first, unit), remark: `Of ${quoted(text)}, ${first} is read.` }
  }
  const added = text.replace(/^(?:bw|kg|körpergewicht|bodyweight)\s*(?=[+-])/i, '')
  const signed = /^([+-])\s*(\d+(?:[.,]\d+)?)\s*(.*)$/.exec(added)
  const told = `${quoted(text)} is read as a weight that is added to the body weight, not as a step.`
  const remark = text.startsWith('+') ? { remark: told } : {}
  if (signed) return { text: `${signed[1]}${signed[2]}${signed[3] || unit}`, ...remark }
  return { text: `@${withUnit(added.replace(/^@\s*/, ''), unit)}` }
}

const HEAVY = [
  /^@?\s*\d+(?:[.,]\d+)?\s*(?:kgs?|kilos?|lbs?|pounds?|#|%)?$/i,
  /^@?\s*\d+(?:[.,]\d+)?\s*[-–]\s*\d+(?:[.,]\d+)?\s*%$/,
  /^(?:bw|kg|körpergewicht|bodyweight)?\s*[+-]\s*\d+(?:[.,]\d+)?\s*(?:kgs?|kilos?|lbs?|pounds?|#)?$/i,
  /^@?\s*(?:rpe|rir)\s*\d/i,
]

/** Whether a cell says only how heavy it is, such as 100, 102.5kg, 75%, +5 and BW, and nothing of what is done. */
export function saysHowHeavy(text: string): boolean {
  return text.length < 40 && (isBodyWeight(text) || HEAVY.some((pattern) => pattern.test(text)))
}

/** What a cell of a week, or of a set, says of how heavy it is. */
export function asHowHeavy(text: string, unit: string): Modifier {
  const effort = /^@?\s*(rpe|rir)/i.exec(text)?.[1]?.toLowerCase()
  if (effort) return effortOf(effort as 'rpe' | 'rir', text.replace(/^@\s*/, ''))
  return text.includes('%') ? shareOf(text.replace(/^@\s*/, ''), unit) : loadOf(text, unit)
}
