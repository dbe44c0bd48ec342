import { BOUNDS, TOO_MUCH } from './bounds.ts'
import { SheetRefused } from './grid.ts'

const [LESS, GREATER, SLASH, COLON, AND, EQUALS] = [0x3c, 0x3e, 0x2f, 0x3a, 0x26, 0x3d] as const
const [DOUBLE_QUOTE, SINGLE_QUOTE, BANG, QUESTION, BLANK] = [0x22, 0x27, 0x21, 0x3f, 0x20] as const
const [ROW, CELL] = [0x726f77, 0x63] as const

/** Where a byte stands. `OTHER` is a comment, an instruction and their like, in which quotes mean nothing. */
const [TEXT, OPENED, NAME, TAG, QUOTED, OTHER] = [0, 1, 2, 3, 4, 5] as const

/** What is counted in all parts of a workbook together. */
const COUNTED = ['xmlTags', 'xmlAttributes', 'xmlEntities', 'rowElements', 'cellElements'] as const

/**
 * Counts what takes time in the XML of a workbook, byte by byte and before any of it is parsed, which takes many times as
 * long. It need not know what is well formed: the parser refuses what is not, and until then nothing counts for less than
 * it is.
 */
export class XmlCount {
  readonly #counts = { xmlTags: 0, xmlAttributes: 0, xmlEntities: 0, rowElements: 0, cellElements: 0 }
  #part = START

  beginPart(): void {
    this.#part = START
  }

  /** Throws `SheetRefused` where there is too much of something. The bytes of one call are counted to their end. */
  add(bytes: Uint8Array): void {
    this.#part = counted(bytes, this.#part, this.#counts)
    requireWithin(this.#part.bytes, 'partBytes')
    requireWithin(this.#part.mostAttributes, 'xmlTagAttributes')
    requireWithin(this.#part.longestTag, 'xmlTagBytes')
    for (const name of COUNTED) requireWithin(this.#counts[name], name)
  }
}

interface Part {
  readonly bytes: number
  readonly longestTag: number
  readonly mostAttributes: number
  /** Where the part goes on. */
  readonly state: number
  readonly quote: number
  readonly tagBytes: number
  readonly attributes: number
  readonly name: number
}

const START: Part = {
  ...{ bytes: 0, longestTag: 0, mostAttributes: 0 },
  ...{ state: TEXT, quote: 0, tagBytes: 0, attributes: 0, name: 0 },
}

/** One loop over local numbers, because megabytes go through it. */
function counted(bytes: Uint8Array, part: Part, counts: Record<(typeof COUNTED)[number], number>): Part {
  let { longestTag, mostAttributes, state, quote, tagBytes, attributes, name } = part
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === AND) counts.xmlEntities += 1
    if (state === TEXT) {
      if (byte !== LESS) continue
      counts.xmlTags += 1
      state = OPENED
      tagBytes = attributes = name = 0
      continue
    }
    // Every other byte of Latin text in UTF-16 is zero.
    if (byte === 0) continue
    tagBytes += 1
    if (tagBytes > longestTag) longestTag = tagBytes
    if (state === QUOTED) {
      if (byte === quote) state = TAG
      continue
    }
    if (state === OPENED) state = byte === BANG || byte === QUESTION ? OTHER : byte === SLASH ? TAG : NAME
    if (state === NAME) {
      if (byte > BLANK && byte !== GREATER && byte !== SLASH) {
        // A prefix is no part of a name.
        name = byte === COLON ? 0 : ((name << 8) | byte) >>> 0
        continue
      }
      if (name === ROW) counts.rowElements += 1
      else if (name === CELL) counts.cellElements += 1
      state = TAG
    }
    if (byte === GREATER) state = TEXT
    else if (state === TAG && (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE)) {
      state = QUOTED
      quote = byte
    } else if (state === TAG && byte === EQUALS) {
      counts.xmlAttributes += 1
      attributes += 1
      if (attributes > mostAttributes) mostAttributes = attributes
    }
  }
  return { bytes: part.bytes + bytes.length, longestTag, mostAttributes, state, quote, tagBytes, attributes, name }
}

function requireWithin(count: number, bound: keyof typeof BOUNDS & keyof typeof TOO_MUCH): void {
  if (count > BOUNDS[bound]) throw new SheetRefused(TOO_MUCH[bound])
}
