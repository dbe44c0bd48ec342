export interface Point {
  /** In the form 2026-11-23. The points are in order, oldest first. */
  day: string
  value: number
  title: string
}

const WIDTH = 728
const HEIGHT = 180
const [LEFT, RIGHT, TOP, BOTTOM] = [104, 16, 16, 32]

/** Draws one value over time: a line with a point for each day. There must be at least one point. */
export function CurveChart({ what, points, unit }: { what: string; points: Point[]; unit: string }) {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)]
  const along = (share: number, start: number, end: number) => start + share * (end - start)
  // A single day or a single value is drawn in the middle.
  const x = ({ day }: Point) => along(from === to ? 0.5 : (Date.parse(day) - from) / (to - from), LEFT, WIDTH - RIGHT)
  const y = (value: number) => along(least === most ? 0.5 : (value - least) / (most - least), HEIGHT - BOTTOM, TOP)
  const inUnit = (value: number) => `${Math.round(value * 10) / 10} ${unit}`
  const path = `from ${inUnit(first.value)} on ${first.day} to ${inUnit(last.value)} on ${last.day}`
  return (
    <svg role="img" aria-label={`${what}: ${path}, at most ${inUnit(most)}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {[...new Set([least, most])].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} className="axis" />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {inUnit(value)}
          </text>
        </g>
      ))}
      <polyline points={points.map((point) => `${x(point)},${y(point.value)}`).join(' ')} className="curve" />
      {points.map((point) => (
        <circle key={point.day} cx={x(point)} cy={y(point.value)} r="4" className="filled">
          <title>{point.title}</title>
        </circle>
      ))}
      {from === to ? (
        <text x={x(first)} y={HEIGHT - 6} textAnchor="middle">
          {first.day}
        </text>
      ) : (
        <>
          <text x={LEFT} y={HEIGHT - 6}>
            {first.day}
          </text>
          <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end">
            {last.day}
          </text>
        </>
      )}
    </svg>
  )
}
