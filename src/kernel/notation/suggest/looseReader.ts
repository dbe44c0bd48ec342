import { unitOf } from '../spellings.ts'
import { readModifier } from './modifiers.ts'
import * as P from './patterns.ts'
import { Pieces } from './pieces.ts'
import { timeOf } from './time.ts'
import { emptyGroup, type LooseGroup } from './written.ts'

/** Reads the groups of a line in the spellings of coaches, piece by piece. What is no piece makes the line unreadable. */
export class LooseReader {
  readonly #pieces: Pieces
  #group = emptyGroup()
  readonly #groups: LooseGroup[] = []
  /** A load or the like stands before the repetitions, or behind a comma. */
  #isTorn = false

  /** The text is in lower case, with plain dashes and single blanks. */
  constructor(text: string) {
    this.#pieces = new Pieces(text)
  }

  read(): LooseGroup[] | null {
    for (;;) {
      this.#pieces.take(P.BLANK)
      if (this.#pieces.isAtEnd || this.#pieces.take(P.FULL_STOP)) return [...this.#groups, this.#group]
      if (!this.#readPiece() || this.#pieces.isBroken) return null
    }
  }

  #readPiece(): boolean {
    const pieces = this.#pieces
    if (this.#group.measures.length === 0) return this.#readBeginning()
    if (readModifier(pieces, this.#group) || this.#readAfter()) return true
    // "3x8, 70% 2x5": the percentage may belong to both.
    if (pieces.sees(P.NEXT_GROUP_AT_ONCE)) return !this.#isTorn && this.#nextGroup()
    if (pieces.take(P.AND)) return pieces.sees(P.NEXT_GROUP) && this.#nextGroup()
    if (!pieces.take(P.COMMA) || pieces.isAtEnd) return false
    pieces.take(P.BLANK)
    this.#isTorn = readModifier(pieces, this.#group)
    return this.#isTorn || this.#readAfter() || (pieces.sees(P.NEXT_GROUP) && this.#nextGroup())
  }

  #nextGroup(): boolean {
    this.#groups.push(this.#group)
    this.#group = emptyGroup()
    this.#isTorn = false
    return this.#readBeginning()
  }

  /** Up to the measure. A load or a percentage may stand there first. */
  #readBeginning(): boolean {
    const group = this.#group
    const hasBegun = group.kind !== null || group.sets !== null || group.said.size > 0
    if (group.kind === null && group.sets === null && this.#readKind()) return true
    if (group.sets === null && !group.isConnected && this.#readCount()) return true
    if (this.#readMeasure()) return true
    if (group.sets !== null || group.kind !== null) return false
    if (hasBegun && this.#pieces.take(P.COMMA)) return true
    this.#isTorn = readModifier(this.#pieces, group)
    return this.#isTorn
  }

  #readKind(): boolean {
    const found = this.#pieces.take(P.KIND)
    if (!found) return false
    const [warmUp, drop] = found
    this.#group.kind = warmUp ? 'w' : drop ? 'drop' : 'failure'
    return true
  }

  #readCount(): boolean {
    const [count] = this.#pieces.take(P.COUNT) ?? this.#pieces.take(P.SETS_OF) ?? []
    if (count) this.#group.sets = Number(count)
    return count !== undefined
  }

  #readMeasure(): boolean {
    const measures = this.#listed() ?? this.#measure()
    if (!measures) return false
    this.#group.measures = measures
    return true
  }

  /** "8, 8, 6", "5/3/1+", "21-15-9" */
  #listed(): string[] | null {
    const hasCount = this.#group.sets !== null
    for (const [index, list] of P.LISTS.entries()) {
      // "2x5, 5+" is three sets, and "3x8,8,6" may be three as well.
      if (hasCount && index === 3) return null
      const text = this.#pieces.takeText(hasCount && index === 0 ? P.LIST_OF_COUNT : list)
      if (text === null) continue
      this.#pieces.take(P.BLANK)
      this.#pieces.take(P.REPS_WORD)
      const items = text.split(index === 0 ? /,/ : index === 1 ? /\// : index === 2 ? /-/ : / /)
      return items.map((item) => item.replaceAll(' ', '').replace('amrap', 'max'))
    }
    return null
  }

  #measure(): string[] | null {
    const pieces = this.#pieces
    const group = this.#group
    const amrap = pieces.take(P.AMRAP_OF) ?? pieces.take(P.OF_AMRAP)
    if (amrap) return this.#ofKind('amrap', timeOf(amrap[0]))
    if (pieces.take(P.FAILURE_ALONE) ?? (group.sets === null ? null : pieces.take(P.FAILURE_LETTER)))
      return this.#ofKind('failure', 'max')
    pieces.take(P.AMRAP_REPS)
    const distance = pieces.take(P.DISTANCE)
    if (distance) return [distance[0] ? `${distance[0]}${unitOf(distance[1] ?? '')}` : `${distance[2]}km`]
    const duration = pieces.take(P.DURATION)
    if (duration) return [timeOf(duration[0])]
    const reps = this.#repetitions()
    if (reps === null) return null
    pieces.take(P.BLANK)
    pieces.take(P.REPS_WORD)
    return [reps]
  }

  #ofKind(kind: string, measure: string): string[] {
    if (this.#group.kind !== null) this.#pieces.breakOff()
    this.#group.kind = kind
    return [measure]
  }

  #repetitions(): string | null {
    const pieces = this.#pieces
    const range = pieces.take(P.REPS_RANGE)
    if (range) return range.join('-')
    const open = pieces.take(P.REPS_OPEN)
    if (open) return `${open[0]}+`
    const maximum = pieces.take(P.REPETITION_MAXIMUM)
    if (maximum) {
      if (this.#group.said.has('rpe')) pieces.breakOff()
      this.#group.said.set('rpe', ['@rpe10'])
      return maximum[0] ?? null
    }
    const bound = pieces.take(P.REPS_BOUND)
    if (bound) return bound.join('')
    const reps = pieces.take(P.REPS)
    if (reps) return reps[0] ?? null
    return pieces.take(P.MAX) ? 'max' : null
  }

  /** What belongs to the group and stands behind its measure. */
  #readAfter(): boolean {
    const pieces = this.#pieces
    const group = this.#group
    const [measure = ''] = group.measures
    if (group.measures.length === 1 && group.sets === null && !group.isConnected) {
      const isPlain = /^\d+$/.test(measure) && !pieces.isAfter(P.REPS_WORD)
      const [sets] = pieces.take(P.SETS_AFTER) ?? (isPlain ? null : pieces.take(P.TIMES_AFTER)) ?? []
      if (sets) {
        group.sets = Number(sets)
        return true
      }
    }
    if (group.kind === null && pieces.take(P.TO_FAILURE)) {
      group.kind = 'failure'
      return true
    }
    if (!group.isLastOpen && pieces.take(P.LAST_OPEN)) {
      group.isLastOpen = true
      return true
    }
    if (group.extent.length > 0) return false
    const within = pieces.take(P.WITHIN)
    const over = within ? null : pieces.take(P.OVER)
    if (within) group.extent.push(`in ${timeOf(within[0])}`)
    if (over) group.extent.push(`over ${over[0]}${unitOf(over[1] ?? '')}`)
    return within !== null || over !== null
  }
}
