/**
 * Whether the window is too narrow for a panel beside the editors. The panel then lies over the editors. playground.css
 * uses the same width.
 */
export const isNarrow = (): boolean => matchMedia('(max-width: 700px)').matches
