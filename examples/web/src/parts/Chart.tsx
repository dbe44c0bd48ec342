interface Point {
  label: string
  value: number
}

interface Given {
  title: string
  points: Point[]
  /** A value in words, with its unit. */
  inWords: (value: number) => string
}

const [WIDTH, HEIGHT, TOP, BOTTOM] = [360, 160, 18, 22]

/** A drawing for the eye, and the same numbers as a table for everybody. */
function Figure({ title, points, inWords, children }: Given & { children: React.ReactNode }) {
  const [first, last] = [points[0], points.at(-1)]
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {children}
        <text x="0" y={HEIGHT - 4}>
          {first?.label}
        </text>
        {last !== first && (
          <text x={WIDTH} y={HEIGHT - 4} textAnchor="end">
            {last?.label}
          </text>
        )}
      </svg>
      <details className="how">
        <summary>As a table</summary>
        <table>
          <tbody>
            {points.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{inWords(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

export function Bars(given: Given) {
  const { points, inWords } = given
  const most = Math.max(1, ...points.map(({ value }) => value))
  const step = WIDTH / points.length
  const best = points.findIndex(({ value }) => value === most)
  return (
    <Figure {...given}>
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      {points.map(({ label, value }, index) => {
        const height = (value / most) * (HEIGHT - TOP - BOTTOM)
        const isLast = index === points.length - 1
        return (
          <rect
            key={label}
            className={isLast ? 'bar now' : 'bar'}
            x={index * step + step * 0.15}
            y={HEIGHT - BOTTOM - height}
            width={step * 0.7}
            height={height}
            rx="3"
          />
        )
      })}
      {best >= 0 && (
        <text className="value" {...anchored((best + 0.5) * step)} y={TOP - 6}>
          {inWords(most)}
        </text>
      )}
    </Figure>
  )
}

export function Line(given: Given) {
  const { points, inWords } = given
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // The line has some room below, so that a small gain does not look like a leap from nothing.
  const floor = Math.max(0, least - (most - least || most) * 0.25)
  const x = (index: number) => 6 + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (WIDTH - 12)
  const y = (value: number) =>
    HEIGHT - BOTTOM - 6 - ((value - floor) / (most - floor || 1)) * (HEIGHT - TOP - BOTTOM - 12)
  const last = values.length - 1
  return (
    <Figure {...given}>
      <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      <polyline className="line" points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      {values.map((value, index) => (
        <circle key={points[index]?.label} className="dot" cx={x(index)} cy={y(value)} r={index === last ? 5 : 3} />
      ))}
      <text className="value" {...anchored(x(last))} y={y(values[last] ?? 0) - 9}>
        {inWords(values[last] ?? 0)}
      </text>
    </Figure>
  )
}

/** A label that would leave the drawing is set against its edge. */
const anchored = (x: number) =>
  x > WIDTH - 40
    ? { x: WIDTH, textAnchor: 'end' as const }
    : x < 40
      ? { x: 0, textAnchor: 'start' as const }
      : { x, textAnchor: 'middle' as const }
