import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { SheetClient } from './sheet/SheetClient.tsx'

/** A plan from a spreadsheet, as a page. Payload lets anybody open a view, so this view checks access itself. */
export function ImportSheet({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const role = (req.user as { role?: string } | null)?.role
  if (role === undefined) redirect('/admin/login?redirect=%2Fadmin%2Fimport-sheet')
  const mayWrite = role === 'owner' || role === 'coach'
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
      <Gutter className="sheet-page">
        <h1>Import a sheet</h1>
        {mayWrite ? <SheetClient /> : <p>Only coaches and owners import plans.</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
