'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

export function CoachLink({ to, name }: { to: string; name: string }) {
  const isHere = usePathname() === to
  return (
    <Link className="nav__link coach-nav" href={to} aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">{name}</span>
    </Link>
  )
}
