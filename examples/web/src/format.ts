import type { MassUnit } from '@waymark/client/types'

const KG_PER_LB = 0.45359237

export const convert = (value: number, from: MassUnit, to: MassUnit) =>
  from === to ? value : from === 'LB' ? value * KG_PER_LB : value / KG_PER_LB

/** A number as people write it. */
export const tidy = (value: string | number, decimals = 2) => String(Number(Number(value).toFixed(decimals)))

/** A load in a unit. One that was entered in the other unit is rounded more: nobody loads 44.092 lb. */
export const weight = (load: { value: string; unit: MassUnit }, unit: MassUnit) =>
  load.unit === unit ? tidy(load.value) : tidy(convert(Number(load.value), load.unit, unit), 1)

/** A large number, as the user's language writes it. */
export const grouped = (value: string | number) => Math.round(Number(value)).toLocaleString()

/** "2:30" */
export const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** The seconds of "2:30" or of "150". NaN if it is neither. */
export function seconds(text: string): number {
  const match = /^\s*(?:(\d+):)?(\d+)\s*$/.exec(text)
  return match ? Number(match[1] ?? 0) * 60 + Number(match[2]) : Number.NaN
}

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "3 Nov", from a day such as 2026-11-03. */
export const day = (text: string) => DAY.format(new Date(`${text.slice(0, 10)}T00:00:00Z`))

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`
