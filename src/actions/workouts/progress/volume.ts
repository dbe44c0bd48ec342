import { type MassUnit, roundHalfEven, unitsOfMass } from '../../../kernel/load.ts'

/** What was moved, summed up for each unit that loads were entered in: whole thousandths, exact. */
export interface Volume {
  kgThousandths: number
  lbThousandths: number
}

export const NO_VOLUME: Volume = { kgThousandths: 0, lbThousandths: 0 }

/** Both sums in one unit, as a decimal: exact until it is rounded once, half to even to 3 decimals. Pure. */
export function volumeIn(unit: MassUnit, { kgThousandths, lbThousandths }: Volume): string {
  const units = BigInt(kgThousandths) * unitsOfMass('KG') + BigInt(lbThousandths) * unitsOfMass('LB')
  return roundHalfEven({ numerator: units, denominator: unitsOfMass(unit) })
}

/** The sums over several volumes. */
export function addUp(volumes: Iterable<Volume>): Volume {
  const sum = { ...NO_VOLUME }
  for (const { kgThousandths, lbThousandths } of volumes) {
    sum.kgThousandths += kgThousandths
    sum.lbThousandths += lbThousandths
  }
  return sum
}
