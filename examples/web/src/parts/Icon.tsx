const PATHS: Record<string, string> = {
  today:
    'M3 9.5h18M8 2.5v4M16 2.5v4M5 4.5h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2Zm3.5 11 2.5 2.5 4.5-5',
  programs: 'M4 6h16M4 12h16M4 18h10',
  progress: 'M4 20V11M10 20V4M16 20v-7M21 20H3',
  you: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c.8-4 4-6 8-6s7.2 2 8 6',
  tick: 'm5 12.5 4.5 4.5L19 7.5',
  back: 'm14.5 5-7 7 7 7',
  next: 'm9.5 5 7 7-7 7',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
}

/** A drawing beside a word, which says the same: nobody needs to hear it. */
export function Icon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
