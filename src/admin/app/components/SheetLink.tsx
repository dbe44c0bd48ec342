import { Link } from '@payloadcms/ui'
import type { BeforeListTableServerProps } from 'payload'

/** Above the list of programs: the way from a spreadsheet to a program. */
export function SheetLink({ user }: BeforeListTableServerProps) {
  const role = (user as { role?: string } | undefined)?.role
  if (role !== 'owner' && role !== 'coach') return null
  return (
    <p className="sheet-link">
      <Link href="/admin/import-sheet">Import a sheet</Link>
    </p>
  )
}
