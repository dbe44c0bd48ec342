import type { CollectionSlug } from 'payload'
import type { Workout } from '../payload-types.ts'
import { adminOf } from './adminOf.ts'
import type { Catalogue } from './coachEdits.ts'
import { mayLose } from './mayLose.ts'
import type { TestServer } from './testServer.ts'
import { rawId } from './trainingHistory.ts'

/** Saves as the forms of the admin interface make them, of the documents that a history changes. */

interface Of extends Catalogue {
  server: Pick<TestServer, 'waymark'>
  admin: Awaited<ReturnType<typeof adminOf>>
  number: number
}

type Slug = 'programs' | 'milestones' | 'workouts'

const ids = {
  programs: ({ programId }: Of) => [programId],
  milestones: (of: Of) => of.milestones,
  workouts: (of: Of) => of.workouts,
}

async function opened<Document>(of: Of, collection: Slug): Promise<Document | undefined> {
  const all = ids[collection](of)
  const where = { id: { equals: rawId(all[of.number % all.length] as string) } }
  const options = { collection: collection as CollectionSlug, where, depth: 0, ...of.admin }
  return (await of.server.waymark.payload.find(options)).docs[0] as unknown as Document | undefined
}

/** A form sends the whole document, with the revision that it has opened. */
async function save(of: Of, collection: Slug, change: (document: Form) => Partial<Form>): Promise<void> {
  const document = await opened<Form>(of, collection)
  if (!document) return
  const { id, createdAt: _, updatedAt: __, ...data } = { ...document, ...change(document) }
  await of.server.waymark.payload.update({ collection, id, data: data as never, depth: 0, ...of.admin })
}

interface Form extends Pick<Workout, 'exercises'> {
  id: string
  title: string
  revision: number
  createdAt?: string
  updatedAt?: string
  milestones?: object[]
  workouts?: object[]
}

const EDITS = {
  adminRows: (of: Of) =>
    save(of, 'workouts', ({ exercises }) => ({
      exercises: exercises?.toReversed().map((row) => ({
        ...row,
        notes: `Notes ${of.number}`,
        sets: row.sets?.slice(0, 1).map((set) => ({ ...set, repsMin: 1 + (of.number % 9), repsMax: null })),
      })),
    })),
  adminSlots: (of: Of) =>
    save(of, 'milestones', ({ workouts = [] }) => ({
      title: `Admin ${of.number}`,
      workouts: [
        ...workouts.slice(of.number % 2).toReversed(),
        { workout: rawId(of.workouts[of.number % 3] as string) },
      ],
    })),
  adminOrder: (of: Of) =>
    save(of, 'programs', ({ milestones = [] }) => ({
      title: `Admin ${of.number}`,
      milestones: milestones.toReversed(),
    })),
  adminDuplicate: async (of: Of) => {
    const collection = (['programs', 'milestones', 'workouts'] as const)[of.number % 3] as Slug
    const document = await opened<Form>(of, collection)
    if (!document) return
    await of.server.waymark.payload.duplicate({ collection, id: document.id, depth: 0, ...of.admin })
  },
} satisfies Record<string, (of: Of) => Promise<unknown>>

export type AdminEdit = keyof typeof EDITS
export const ADMIN_EDIT_KINDS = () => Object.keys(EDITS) as AdminEdit[]
export const isAdminEdit = (kind: string): kind is AdminEdit => kind in EDITS

/** Makes one save. It may be refused, because tests only check what it must not change; a fault is thrown. */
export async function adminEdit(kind: AdminEdit, of: Of): Promise<void> {
  try {
    await EDITS[kind](of)
  } catch (error) {
    const isRefusal = error instanceof Error && ['ValidationError', 'Refusal', 'NotFound'].includes(error.name)
    if (!isRefusal && !mayLose(error)) throw error
  }
}
