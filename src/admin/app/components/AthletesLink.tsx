'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

export function AthletesLink() {
  const isHere = usePathname() === '/admin/athletes'
  return (
    <Link className="nav__link coach-nav" href="/admin/athletes" aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">Athletes</span>
    </Link>
  )
}
