/** Says where milestones and workouts are used, in few words, so that two of one title can be told apart. Pure. */

export interface Holder {
  title: string
  /** The IDs of what it holds, in order. */
  holds: string[]
}

export interface Part extends Holder {
  id: string
}

/** "in Novice 5×5, 3 of 12", "in Novice 5×5, 3 of 12, and in 2 more programs" */
export function milestoneUses(ids: string[], programs: Holder[]): Record<string, string> {
  return told(ids, (id) => {
    const holding = programs.filter(({ holds }) => holds.includes(id))
    const [first] = holding
    if (!first) return 'in no program'
    return `in ${first.title}, ${first.holds.indexOf(id) + 1} of ${first.holds.length}${more(holding.length - 1)}`
  })
}

/** "in Novice 5×5, 12 weeks", "in Novice 5×5, Week 3", "in Week 3, in no program" */
export function workoutUses(ids: string[], milestones: Part[], programs: Holder[]): Record<string, string> {
  const partOf = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  return told(ids, (id) => {
    const holding = milestones.filter(({ holds }) => holds.includes(id))
    if (holding.length === 0) return 'in no milestone'
    const isHolding = new Set(holding.map((milestone) => milestone.id))
    const inPrograms = programs.filter(({ holds }) => holds.some((each) => isHolding.has(each)))
    const [first] = inPrograms
    if (!first) return `in ${counted(holding)}, in no program`
    const parts = first.holds.flatMap((each) => (isHolding.has(each) ? (partOf.get(each) ?? []) : []))
    return `in ${first.title}, ${counted(parts)}${more(inPrograms.length - 1)}`
  })
}

function told(ids: string[], say: (id: string) => string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, say(id)]))
}

/** The title of one; of several, their number, in weeks where all of them are called so. */
function counted(parts: Part[]): string {
  const [first] = parts
  if (parts.length === 1 && first) return first.title
  const areWeeks = parts.every(({ title }) => /^week\b/i.test(title))
  return `${parts.length} ${areWeeks ? 'weeks' : 'milestones'}`
}

function more(count: number): string {
  return count === 0 ? '' : `, and in ${count} more program${count === 1 ? '' : 's'}`
}
