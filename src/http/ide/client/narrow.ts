/** Where a panel and the editors do not fit side by side: the panel lies over them then. The same width as in playground.css. */
export const isNarrow = (): boolean => matchMedia('(max-width: 700px)').matches
