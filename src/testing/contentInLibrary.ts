import { present } from './testServer.ts'

/** What a program asks for, without the names that a copy has of its own. */
// biome-ignore lint/suspicious/noExplicitAny: an export has no type here
export function contentOf(library: any, slug: string) {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const found = (list: any[], key: string) => present(list.find((each) => each.key === key || each.slug === key))
  const { slug: _, title: __, isPublished: ___, ...head } = found(library.programs, slug)
  return {
    ...head,
    milestones: head.milestones.map((key: string) => {
      const { key: _, ...milestone } = found(library.milestones, key)
      const order = [...new Set(milestone.workouts)]
      const workouts = milestone.workouts.map((each: string) => {
        const { key: _, ...workout } = found(library.workouts, each)
        return { place: order.indexOf(each), ...workout }
      })
      return { ...milestone, workouts }
    }),
  }
}
