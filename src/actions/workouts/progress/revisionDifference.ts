import { movedBetween } from '../../../kernel/moved.ts'
import type { SnapshotMilestone } from '../../programs/revise.ts'

/** How one revision of a program differs from another, told to people by titles and not by IDs. Pure. */

export interface RevisionContent {
  title: string
  milestones: readonly SnapshotMilestone[]
}

export interface Difference {
  /** In a phrase: "Edited: Base". */
  what: string
  /** For an edited milestone, what was edited: "Workout added: Squats, at position 2". */
  details: string[]
}

type Slot = SnapshotMilestone['slots'][number]

/**
 * First the program's title, then the milestones of the newer revision in its order, then the milestones it no longer
 * has.
 */
export function differenceBetween(older: RevisionContent, newer: RevisionContent): Difference[] {
  const differences: Difference[] = []
  const tell = (what: string, details: string[] = []) => differences.push({ what, details })
  if (older.title !== newer.title) tell(`Renamed: ${older.title} → ${newer.title}`)
  for (const { item, before, moved } of pair(older.milestones, newer.milestones)) {
    if (!before) tell(`Added: ${item.title}${placed(item, newer.milestones)}`)
    if (moved) tell(`Moved: ${item.title}${moved}`)
    const edits = before ? editsOf(before, item) : []
    if (edits.length > 0) tell(`Edited: ${item.title}`, edits)
  }
  for (const { title } of goneFrom(older.milestones, newer.milestones)) tell(`Removed: ${title}`)
  return differences
}

/** What was edited of a milestone since any of these older versions of it, each edit once. */
export function editsSince(older: readonly SnapshotMilestone[], newer: SnapshotMilestone): string[] {
  return [...new Set(older.flatMap((before) => editsOf(before, newer)))]
}

/**
 * A workout may have been renamed between the revisions. The milestone is unchanged then, but its revisions differ in
 * that title.
 */
function editsOf(older: SnapshotMilestone, newer: SnapshotMilestone): string[] {
  const edits = new Set<string>() // one workout may fill several slots, but its new title is told once
  if (older.title !== newer.title) edits.add(`Renamed: ${older.title} → ${newer.title}`)
  const told: string[] = []
  for (const { item, before, moved } of pair(older.slots, newer.slots)) {
    if (!before) told.push(`Workout added: ${item.workoutTitle}${placed(item, newer.slots)}`)
    if (moved) told.push(`Workout moved: ${item.workoutTitle}${moved}`)
    if (before && before.workoutId !== item.workoutId) {
      told.push(`Workout replaced: ${before.workoutTitle} → ${item.workoutTitle}`)
    } else if (before && before.workoutTitle !== item.workoutTitle) {
      edits.add(`Workout renamed: ${before.workoutTitle} → ${item.workoutTitle}`)
    } else if (before && before.workoutRevision !== item.workoutRevision) {
      edits.add(`Workout edited: ${item.workoutTitle}`)
    }
  }
  const removed = goneFrom<Slot>(older.slots, newer.slots)
  return [...edits, ...told, ...removed.map(({ workoutTitle }) => `Workout removed: ${workoutTitle}`)]
}

/** Each item of the newer list, with its older version, and from which place to which it moved. */
function pair<Item extends { id: string }>(older: readonly Item[], newer: readonly Item[]) {
  const placesBefore = new Map(older.map(({ id }, index) => [id, index]))
  const moved = movedBetween(older, newer)
  return newer.map((item, index) => {
    const place = placesBefore.get(item.id)
    const before = place === undefined ? undefined : older[place]
    // A moved item may keep its number where another item before it was added or removed.
    const path = place === index ? '' : `, from position ${Number(place) + 1} to ${index + 1}`
    return { item, before, moved: moved.has(item.id) ? path || ', relative to the others' : null }
  })
}

function placed<Item>(item: Item, among: readonly Item[]): string {
  return `, at position ${among.indexOf(item) + 1}`
}

function goneFrom<Item extends { id: string }>(older: readonly Item[], newer: readonly Item[]): Item[] {
  const kept = new Set(newer.map(({ id }) => id))
  return older.filter(({ id }) => !kept.has(id))
}
