/**
 * Whether the window is too narrow for a panel beside the editors, so that the panel lies over the editors. The width
 * is the same as in playground.css.
 */
export const isNarrow = (): boolean => matchMedia('(max-width: 700px)').matches
