import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AthletesClient } from './coach/AthletesClient.tsx'

/** A coach's athletes, as a page. Payload lets anybody open a view, so this view checks access itself. */
export function Athletes({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const role = (req.user as { role?: string } | null)?.role
  if (role === undefined) redirect('/admin/login?redirect=%2Fadmin%2Fathletes')
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter className="coach-page">
        <h1>Athletes</h1>
        {role === 'coach' ? <AthletesClient /> : <p>Only coaches have athletes. You are signed in as {role}.</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
