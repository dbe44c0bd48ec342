import { readTempo } from '../prescription.ts'

/** The pieces of a line. Each character belongs to exactly one piece or to a gap, so that scanning is linear. */
export interface Token {
  kind: 'number' | 'time' | 'tempo' | 'text' | 'end'
  /** What was written, in the spelling in which the parser asks for it. */
  text: string
  /** Where it stands in the line: its first character, and the character after it. */
  from: number
  to: number
}

const DASH = '[-‐‑‒–—−]'

const GAP = /\s*/y

/** In this order, because the beginning of a time is a number, and that of "xmax" is a word. */
const FORMS: [Token['kind'], RegExp][] = [
  ['time', /\d+(?::\d+)+/y],
  ['number', /\d+(?:[.,]\d+)?/y],
  ['text', /[x×]/iy],
  ['text', new RegExp(`warm[\\s]?${DASH}?[\\s]?up(?!\\p{L})`, 'iuy')],
  ['text', /\p{L}+/uy],
  ['text', /[<>]=/y],
  ['text', /./suy],
]

/** Four phases in any of the spellings that `readTempo` knows, with blanks where they do not matter. */
const PHASE = '(?:\\d{1,2}|x)'
const TEMPO = new RegExp(
  `${PHASE}(?:(?:\\s*${DASH}\\s*|\\s*[/.:]\\s*|\\s+)${PHASE}){3}(?![\\dx])|[\\dx]{4}(?![\\dx])`,
  'iy',
)
const BETWEEN_PHASES = new RegExp(`\\s*(?:${DASH}|[/.:])\\s*|\\s+`, 'g')

const SPELLINGS = new Map([
  ['×', 'x'],
  ['≥', '>='],
  ['≤', '<='],
  ['warmup', 'warm-up'],
  ['warm up', 'warm-up'],
])
const A_DASH = new RegExp(DASH, 'g')

/** All tokens of the line. The last one is the end, which stands right after the last piece. */
export function scan(line: string): Token[] {
  const tokens: Token[] = []
  let [at, end] = [0, 0]
  for (;;) {
    at += matchAt(GAP, line, at)?.length ?? 0
    if (at >= line.length) return [...tokens, { kind: 'end', text: '', from: end, to: end }]
    const token = tempoAt(line, at, tokens.at(-1)) ?? tokenAt(line, at)
    tokens.push(token)
    at = end = token.to
  }
}

/** The phases of a tempo look like a number, a range or a time, so only the word before them tells. */
function tempoAt(line: string, from: number, before: Token | undefined): Token | null {
  const written = before?.text === 'tempo' ? matchAt(TEMPO, line, from) : null
  const text = written && readTempo(written.replace(BETWEEN_PHASES, '-'))
  return written && text ? { kind: 'tempo', text, from, to: from + written.length } : null
}

function tokenAt(line: string, from: number): Token {
  for (const [kind, form] of FORMS) {
    const written = matchAt(form, line, from)
    if (written) return { kind, text: spelt(written), from, to: from + written.length }
  }
  throw new Error('The last form matches every character.')
}

function spelt(written: string): string {
  const text = written.toLowerCase().replace(A_DASH, '-').replace(/\s/, ' ')
  return SPELLINGS.get(text) ?? text
}

function matchAt(sticky: RegExp, line: string, at: number): string | null {
  sticky.lastIndex = at
  return sticky.exec(line)?.[0] ?? null
}
