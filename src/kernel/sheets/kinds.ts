/** What a column of kinds says, in the words of the notation. */
export const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: 'w',
    'warm-up': 'w',
    drop: 'drop',
    failure: 'failure',
    amrap: 'amrap',
    wu: 'w',
    aufwärmen: 'w',
    aufwärmsatz: 'w',
    warmup: 'w',
    dropset: 'drop',
    dropsatz: 'drop',
    normal: '',
    work: '',
    working: '',
    'working set': '',
    'work set': '',
    regular: '',
    'warm up': 'w',
    'warm-up set': 'w',
    'drop set': 'drop',
    arbeitssatz: '',
  }),
)

export const kindOf = (text: string) => KINDS.get(text.toLowerCase()) ?? text
