import { Link } from '@payloadcms/ui'
import type { BeforeListTableServerProps } from 'payload'
import { LostPlans } from './LostPlans.tsx'

/** Above the list of programs: the way from a spreadsheet to a program, and what was typed in programs that are gone. */
export function SheetLink({ user }: BeforeListTableServerProps) {
  const role = (user as { role?: string } | undefined)?.role
  if (role !== 'owner' && role !== 'coach') return null
  return (
    <>
      <LostPlans user={String(user?.id)} />
      <p className="sheet-link">
        <Link href="/admin/import-sheet">Import a sheet</Link>
      </p>
    </>
  )
}
