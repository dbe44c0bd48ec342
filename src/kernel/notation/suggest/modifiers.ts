import { massOf } from '../spellings.ts'
import * as P from './patterns.ts'
import type { Pieces } from './pieces.ts'
import { secondsIn, timeOf } from './time.ts'
import type { LooseGroup } from './written.ts'

type Said = [slot: string, written: string[]]

/** Reads how a set is done, right behind what is done or behind a sign such as a comma. What is said already, or what may belong to something else, is no modifier. */
export function readModifier(pieces: Pieces, group: LooseGroup): boolean {
  const found = modifierAt(pieces, group) ?? bareRestAt(pieces, group)
  if (!found) return false
  const [slot, written] = found
  if (group.said.has(slot)) return pieces.breakOff()
  group.said.set(slot, written)
  if (group.measures.length === 0 && (slot === 'load' || slot === 'percent')) {
    group.isConnected = pieces.take(P.CONNECTED) !== null
  }
  return true
}

function modifierAt(pieces: Pieces, group: LooseGroup): Said | null {
  return (
    restAt(pieces) ?? tempoAt(pieces, group) ?? intensityAt(pieces) ?? loadAt(pieces, group) ?? sideAt(pieces, group)
  )
}

function restAt(pieces: Pieces): Said | null {
  const bare = pieces.take(P.REST_BARE)
  // Ten or less may be minutes.
  if (bare) return asRest(pieces, Number(bare[0]) > 10, `rest ${bare[0]}s`)
  const [time] = pieces.take(P.REST) ?? pieces.take(P.REST_AFTER) ?? pieces.take(P.REST_SHORT) ?? []
  if (time) return ['rest', [`rest ${timeOf(time)}`]]
  return null
}

/** "3x8 90s". Behind a comma, a time may be the next set. */
function bareRestAt(pieces: Pieces, { measures }: LooseGroup): Said | null {
  if (!/^\d+(?:-\d+|\+)?$/.test(measures[0] ?? '') || pieces.isAfter(P.COMMA)) return null
  const [after] = pieces.take(P.BARE_TIME) ?? []
  // After repetitions, three seconds may be a pause in each of them.
  return after ? asRest(pieces, secondsIn(timeOf(after)) >= 30, `rest ${timeOf(after)}`) : null
}

function asRest(pieces: Pieces, isRest: boolean, written: string): Said {
  if (!isRest) pieces.breakOff()
  return ['rest', [written]]
}

function tempoAt(pieces: Pieces, { measures }: LooseGroup): Said | null {
  const phases = pieces.take(P.TEMPO) ?? (measures.length > 0 ? pieces.take(P.PHASES) : null)
  return phases && ['tempo', [`tempo ${phases.join('-')}`]]
}

function intensityAt(pieces: Pieces): Said | null {
  const percents = pieces.take(P.PERCENTS)
  if (percents) return ['percent', numbersIn(percents[0]).map((number) => `@${number}%`)]
  const percent = pieces.take(P.PERCENT)
  if (percent) return ['percent', [`@${spanOf(percent[0], percent[1])}%`]]
  const rpes = pieces.take(P.RPES)
  if (rpes) return ['rpe', numbersIn(rpes[0]).map((number) => `@rpe${number}`)]
  const scale = pieces.take(P.SCALE)
  if (scale) return [scale[0] as string, [`@${scale[0]}${spanOf(scale[1], scale[2])}`]]
  const after = pieces.take(P.SCALE_AFTER)
  return after && [after[2] as string, [`@${after[2]}${spanOf(after[0], after[1])}`]]
}

function loadAt(pieces: Pieces, { measures }: LooseGroup): Said | null {
  const signed = pieces.take(P.SIGNED_LOAD)
  if (signed) return ['load', [`${signed[0]}${signed[1]}${massOf(signed[2])}`]]
  const loads = pieces.take(P.LOADS)
  if (loads) return ['load', numbersIn(loads[0]).map((number) => `@${number}${massOf(loads[1])}`)]
  const load = pieces.take(P.LOAD) ?? (measures.length > 0 ? pieces.take(P.KILOS) : null)
  if (load) return ['load', [`@${load[0]}${massOf(load[1])}`]]
  return pieces.take(P.BODY_WEIGHT) ? ['bodyWeight', ['']] : null
}

/** Behind a load, "each" may tell of the weights: twenty kilograms in each hand. */
function sideAt(pieces: Pieces, { said, measures }: LooseGroup): Said | null {
  if (measures.length === 0) return null
  const one = pieces.take(P.ONE_SIDE)
  if (one) return ['side', [/^(?:left|links)$/.test(one[0] ?? '') ? 'left' : 'right']]
  return !said.has('load') && pieces.take(P.EACH) ? ['side', ['each']] : null
}

const spanOf = (lower = '', upper = '') => (upper ? `${lower}-${upper}` : lower)

const numbersIn = (text = '') => text.match(/\d+(?:\.\d+)?/g) ?? []
