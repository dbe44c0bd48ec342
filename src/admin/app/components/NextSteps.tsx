import type { Payload, ServerProps, TypedUser, Where } from 'payload'
import type { ReactNode } from 'react'

const MOST_DRAFTS = 5
const CATALOGUE = '/admin/collections'

/** The first page says what comes next: to a coach their own drafts, to an owner all drafts and the people who write them. */
export async function NextSteps({ payload, user }: ServerProps & { user?: TypedUser }) {
  const role = (user as { role?: string } | undefined)?.role
  if (!user || (role !== 'owner' && role !== 'coach')) return null
  const { drafts, hasPrograms, hasCoaches } = await read(payload, user, role)
  return (
    <section className="next-steps" aria-labelledby="next-steps">
      <h1 id="next-steps">What comes next</h1>
      <ul>
        {role === 'owner' && !hasCoaches && <MakeCoach />}
        {!hasPrograms && (
          <Step to={`${CATALOGUE}/programs/create`} does="Write your first program">
            Give it a title, and write it as a sheet: weeks across, workouts and exercises down.
          </Step>
        )}
        {drafts.map(({ id, title }) => (
          <Step key={id} to={`${CATALOGUE}/programs/${id}`} does={`Continue “${title}”`}>
            It is a draft. Athletes see it once it is published.
          </Step>
        ))}
        {hasPrograms && (
          <Step to={`${CATALOGUE}/programs/create`} does="Write a program">
            Give it a title, and write it as a sheet: weeks across, workouts and exercises down.
          </Step>
        )}
        <Step to="/admin/import-sheet" does="Import a plan from a spreadsheet">
          An Excel workbook or a CSV file becomes a draft. You see how it was understood before anything is written.
        </Step>
        {role === 'owner' && hasCoaches && <MakeCoach another />}
      </ul>
    </section>
  )
}

function MakeCoach({ another = false }: { another?: boolean }) {
  return (
    <Step to={`${CATALOGUE}/productUsers`} does={another ? 'Make another coach' : 'Make your first coach'}>
      A coach creates an account at <a href="/signin">/signin</a>. Then open that account here, and choose the role
      Coach.
    </Step>
  )
}

function Step({ to, does, children }: { to: string; does: string; children: ReactNode }) {
  return (
    <li className="next-steps__step">
      <a className="next-steps__link" href={to}>
        {does}
      </a>
      <p className="next-steps__about">{children}</p>
    </li>
  )
}

async function read(payload: Payload, user: TypedUser, role: 'owner' | 'coach') {
  const asked = { user, overrideAccess: false, depth: 0 } as const
  const own = role === 'coach' ? await begunBy(payload, user) : null
  const isDraft: Where = { isPublished: { equals: false } }
  const [drafts, programs, coaches] = await Promise.all([
    payload.find({
      collection: 'programs',
      // What somebody else began is nothing to continue.
      where: own ? { and: [isDraft, { id: { in: own } }] } : isDraft,
      select: { title: true },
      sort: '-updatedAt',
      limit: MOST_DRAFTS,
      ...asked,
    }),
    payload.count({ collection: 'programs', user, overrideAccess: false }),
    role === 'owner'
      ? payload.count({ collection: 'productUsers', where: { role: { equals: 'COACH' } }, user, overrideAccess: false })
      : { totalDocs: 1 },
  ])
  return { drafts: drafts.docs, hasPrograms: programs.totalDocs > 0, hasCoaches: coaches.totalDocs > 0 }
}

/** More drafts than anybody has at once. */
const MOST_BEGUN = 200

/** The programs whose first version a coach made, the latest first. */
async function begunBy(payload: Payload, user: TypedUser): Promise<string[]> {
  const { productUser } = user as { productUser?: string | { id: string } | null }
  const id = typeof productUser === 'string' ? productUser : productUser?.id
  if (!id) return []
  const { docs } = await payload.find({
    collection: 'programRevisions',
    where: { and: [{ createdBy: { equals: id } }, { revision: { equals: 1 } }] },
    select: { program: true },
    sort: '-createdAt',
    limit: MOST_BEGUN,
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return docs.map(({ program }) => String(program)) // an ID, at depth 0
}
