export interface SetRow {
  type?: string
  repsMin?: number | null
  repsMax?: number | null
  load?: { thousandths?: number | null; unit?: string | null } | null
  percentOfOneRepMax?: number | null
  rpe?: number | null
  durationSeconds?: number | null
  distanceMeters?: number | null
}

/** What is prescribed, in one line: "5–8 reps · 100 kg · RPE 8". */
export function prescriptionOf(set: SetRow): string {
  const { type, repsMin, repsMax, load, percentOfOneRepMax, rpe, durationSeconds, distanceMeters } = set
  const reps = [...new Set([repsMin, repsMax].filter((value) => value != null))].join('–')
  return [
    type && type !== 'NORMAL' && type.toLowerCase().replaceAll('_', '-'),
    reps && `${reps} reps`,
    load?.thousandths != null && `${load.thousandths / 1_000} ${(load.unit ?? '').toLowerCase()}`,
    percentOfOneRepMax != null && `${percentOfOneRepMax} % of 1RM`,
    rpe != null && `RPE ${rpe}`,
    durationSeconds != null && `${durationSeconds} s`,
    distanceMeters != null && `${distanceMeters} m`,
  ]
    .filter(Boolean)
    .join(' · ')
}
