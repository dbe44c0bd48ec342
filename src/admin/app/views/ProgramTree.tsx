import { prescriptionsOf, type SetRow } from '../components/prescription.ts'
import { counted } from './ask.ts'

export interface Milestone {
  id: string
  title?: string
  workouts: { id?: string; title?: string; exercises: Exercise[] }[]
}

interface Exercise {
  name?: string
  group?: string | null
  restSeconds?: number | null
  sets?: SetRow[]
  /** Whether a weight is added to the body's own. */
  isAddedLoad?: boolean
}

export function ProgramTree({ tree }: { tree: Milestone[] }) {
  return (
    <section aria-labelledby="overview-tree">
      <h2 id="overview-tree">At a glance</h2>
      {tree.length === 0 && <p>This program has no milestones yet.</p>}
      <ol>
        {tree.map((milestone) => (
          <li key={milestone.id}>
            <details>
              <summary>
                {milestone.title} <small>({counted(milestone.workouts.length, 'workout')})</small>
              </summary>
              <ol>
                {milestone.workouts.map((workout, slot) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one workout may fill several slots
                  <li key={slot}>
                    <a href={`/admin/collections/workouts/${workout.id}`}>{workout.title}</a>
                    <Exercises exercises={workout.exercises} />
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Exercises({ exercises }: { exercises: Exercise[] }) {
  return (
    <ul>
      {exercises.map(({ name, group, restSeconds, sets, isAddedLoad }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may come twice
        <li key={row}>
          {group && <span>Superset {group}: </span>}
          {name} <span className="aside">{prescriptionsOf(sets ?? [], restSeconds, isAddedLoad)}</span>
        </li>
      ))}
    </ul>
  )
}
