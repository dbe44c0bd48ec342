import { AccountView } from '@payloadcms/next/views'
import { DefaultEditView, Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, TypedUser } from 'payload'
import { Appearance } from './Appearance.tsx'

interface Linked {
  role?: string
  productUser?: string | { id: string } | null
}

/**
 * The account of whoever is signed in. A coach has a password and an e-mail address here only because Payload wants
 * them, so a coach is shown who they are, and where their passkeys are kept. Everybody else has Payload's view. It
 * draws this component again inside of itself, with the document, and gets its form there: without that it would draw
 * itself for ever, and the service would answer nobody any more.
 */
export async function Account(props: AdminViewServerProps & { doc?: unknown }) {
  if (props.doc) return <DefaultEditView documentSubViewType="default" formState={{}} viewType="account" />
  const { req } = props.initPageResult
  const { role, productUser } = (req.user ?? {}) as TypedUser & Linked
  if (role !== 'coach' || !productUser) return <AccountView {...props} />
  const coach = await req.payload.findByID({
    collection: 'productUsers',
    id: typeof productUser === 'string' ? productUser : productUser.id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return (
    <Gutter className="coach-page">
      <h1>Your account</h1>
      <dl className="coach-account">
        <dt>Name</dt>
        <dd>{coach?.displayName || 'None. Athletes see your username.'}</dd>
        <dt>Username</dt>
        <dd>{coach?.username}</dd>
        <dt>Role</dt>
        <dd>Coach. You edit the catalogue, and see the training of the athletes whom you coach.</dd>
        <dt>Time zone</dt>
        <dd>{coach?.timeZone}</dd>
      </dl>
      <p>
        You sign in with a passkey. Add one, remove one or make recovery codes on the page of{' '}
        <a href="/signin">your passkeys</a>.
      </p>
      <Appearance />
    </Gutter>
  )
}
