import { type MassUnit, roundHalfEven, unitsOfMass } from '../../../kernel/load.ts'

/** Load × repetitions, summed up for each unit that loads were entered in. Exact whole thousandths. */
export interface Volume {
  kgThousandths: number
  lbThousandths: number
}

export const NO_VOLUME: Volume = { kgThousandths: 0, lbThousandths: 0 }

/**
 * Both sums together as a decimal in one unit. The sum is exact until it is rounded once, half to even to 3 decimals.
 * Pure.
 */
export function volumeIn(unit: MassUnit, { kgThousandths, lbThousandths }: Volume): string {
  const units = BigInt(kgThousandths) * unitsOfMass('KG') + BigInt(lbThousandths) * unitsOfMass('LB')
  return roundHalfEven({ numerator: units, denominator: unitsOfMass(unit) })
}

export function addUp(volumes: Iterable<Volume>): Volume {
  const sum = { ...NO_VOLUME }
  for (const { kgThousandths, lbThousandths } of volumes) {
    sum.kgThousandths += kgThousandths
    sum.lbThousandths += lbThousandths
  }
  return sum
}
