import { counted } from './ask.ts'
import { rounded } from './numbers.ts'

export interface Week {
  /** The Monday of the week. */
  weekStart: string
  workoutsCompleted: number
  volume: string
}

const BAR = 28
const HEIGHT = 90
/** Above the bars, for letters of a phone's size too. */
const ROOM = 22

/** A day at the right end ends there, because it would be cut. */
const placeOf = (index: number, count: number) =>
  index + 2 < count ? { x: index * BAR + 3 } : { x: count * BAR, textAnchor: 'end' as const }

/** Draws workouts per week, oldest first: a bar for each week, and the same numbers in a table. */
export function WeeksChart({ weeks, unit }: { weeks: Week[]; unit: string }) {
  const most = Math.max(1, ...weeks.map(({ workoutsCompleted }) => workoutsCompleted))
  const trained = weeks.filter(({ workoutsCompleted }) => workoutsCompleted > 0).length
  const label = `Workouts per week: trained in ${trained} of the last ${weeks.length} weeks, at most ${most} a week`
  return (
    <figure>
      <svg role="img" aria-label={label} viewBox={`0 0 ${weeks.length * BAR} ${HEIGHT + 28}`}>
        <line x1="0" x2={weeks.length * BAR} y1={HEIGHT} y2={HEIGHT} className="axis" />
        {weeks.map(({ weekStart, workoutsCompleted, volume }, index) => {
          const height = (workoutsCompleted / most) * (HEIGHT - ROOM)
          return (
            <g key={weekStart}>
              <title>{`Week of ${weekStart}: ${counted(workoutsCompleted, 'workout')}, ${rounded(volume, unit)}`}</title>
              <rect x={index * BAR + 3} y={HEIGHT - height} width={BAR - 6} height={height} rx="2" className="filled" />
              {workoutsCompleted > 0 && (
                <text x={index * BAR + BAR / 2} y={HEIGHT - height - 3} textAnchor="middle">
                  {workoutsCompleted}
                </text>
              )}
              {index % 4 === 0 && (
                <text {...placeOf(index, weeks.length)} y={HEIGHT + 20}>
                  {weekStart.slice(5)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <details>
        <summary>Weeks as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">Workouts</th>
              <th scope="col">Lifted</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ weekStart, workoutsCompleted, volume }) => (
              <tr key={weekStart}>
                <td>{weekStart}</td>
                <td>{workoutsCompleted}</td>
                <td>{rounded(volume, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
