import { MyTraining } from '@waymark/client/documents'
import { day, grouped, plural } from '../format.ts'
import { Bars } from '../parts/Chart.tsx'
import { Screen, Waiting } from '../parts/Screen.tsx'
import { Strength } from '../parts/Strength.tsx'
import { useAnswer } from '../useAnswer.ts'
import { client, user } from '../waymark.ts'

export function Progress() {
  const unit = user.use()?.unit ?? 'KG'
  const { data, problem } = useAnswer(`training ${unit}`, () => client.query(MyTraining, { unit, first: 5 }))
  const me = data?.me
  if (!me) {
    return (
      <Screen title="Progress">
        <Waiting problem={problem} />
      </Screen>
    )
  }
  const { currentStreakWeeks, workoutsCompleted, totalVolume, byWeek } = me.progress
  const inUnit = (value: number) => `${grouped(value)} ${unit.toLowerCase()}`
  return (
    <Screen title="Progress">
      <dl className="tiles">
        <Tile
          name={currentStreakWeeks === 1 ? 'week in a row' : 'weeks in a row'}
          value={grouped(currentStreakWeeks)}
        />
        <Tile name={workoutsCompleted === 1 ? 'workout' : 'workouts'} value={grouped(workoutsCompleted)} />
        <Tile name={`${unit.toLowerCase()} lifted`} value={grouped(totalVolume)} />
      </dl>
      {workoutsCompleted === 0 && <p className="card">Your first workout will show here.</p>}
      <div className="columns">
        <div className="card">
          <Bars
            title="Lifted in each week"
            points={byWeek.map(({ weekStart, volume }) => ({ label: day(weekStart), value: Number(volume) }))}
            inWords={inUnit}
          />
        </div>
        <Strength unit={unit} />
      </div>
      <h2>Last workouts</h2>
      <ul className="list">
        {me.workoutSessions.nodes.map(({ id, workoutTitle, status, startedAt, sets, volume }) => (
          <li key={id} className="card row">
            <span className="grow">
              <strong>{workoutTitle}</strong>
              <span className="soft">
                {[plural(sets.length, 'set'), Number(volume) > 0 && inUnit(Number(volume))].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="soft">{status === 'IN_PROGRESS' ? 'Not finished' : day(startedAt)}</span>
          </li>
        ))}
      </ul>
    </Screen>
  )
}

const Tile = ({ name, value }: { name: string; value: string }) => (
  <div className="card">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
