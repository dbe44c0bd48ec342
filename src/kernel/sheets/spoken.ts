/**
 * Spellings of coaches, in English and in German, that the notation does not know. They are tried where a cell cannot be
 * read as it stands. Pure.
 */
const SPOKEN: [RegExp, string][] = [
  [/(?:^|(?<=[\s;\dx×]))(?:amrap|max\.?)(?:\s*reps?)?(?=$|[\s;@])/giu, 'max'],
  [/\b(?:aufwärmen|aufw\.?|warm-?up|wu)\b:?/giu, 'w'],
  [/\b(?:reps?|wdh|wiederholungen?|whd)\b\.?/giu, ''],
  [/(\d)\s*(?:sätze|satz|saetze|sets?)\s*(?:of|à|a|x|×|mit|je|zu)?\s*(?=\d)/giu, '$1x'],
  [
    /(?:\/|\b(?:pro|je|per|a)\b)\s*(?:seite|side|bein|arm|leg)\b|\b(?:beidseitig|each side|e\.?s\.?)(?![\p{L}])/giu,
    ' each',
  ],
  [/\blinks\b/giu, 'left'],
  [/\brechts\b/giu, 'right'],
  [/(?<=\d)\s*(?:sekunden|sek|secs?|seconds?)\b\.?/giu, 's'],
  [/(?<=\d)\s*(?:minuten|minutes?|mins?)\b\.?/giu, 'min'],
  [/(?<=\d)\s*(?:kgs|kilos?|kilogramm|kilograms?)\b\.?/giu, 'kg'],
  [/(?<=\d)\s*(?:lbs|pounds?)\b\.?/giu, 'lb'],
  [/(?<=\d)\s*(?:meter|metres?|meters?)\b/giu, 'm'],
  [/\bpause\b:?/giu, 'rest'],
  [/(?<![@\p{L}])(rpe|rir)\s*[:=]?\s*(?=\d)/giu, '@$1'],
]

export function inNotation(written: string): string {
  // Runs of blanks would cost the patterns quadratic time.
  let text = written.replace(/\s+/g, ' ')
  for (const [pattern, replacement] of SPOKEN) text = text.replace(pattern, replacement)
  return text.replace(/\s+/g, ' ').trim()
}

/** What people write into a load column where nothing is added to the body weight. */
export function isBodyWeight(text: string): boolean {
  return /^(?:bw|kg|körpergewicht|koerpergewicht|eigengewicht|body ?weight|ohne|leer)$/iu.test(text)
}

/** Told of a cell that shows hours and minutes. */
export function clockTold(text: string): string {
  const [minutes, seconds] = text.split(':').map(Number)
  return `${text} is read as ${minutes} min ${seconds} s. Write ${text}:00 where it is hours.`
}
