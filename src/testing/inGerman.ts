import type { Param, UserErrorReason } from '../kernel/reason.ts'

/** What a client needs to tell every refusal of a value in its own language. Brackets hold what may be absent. */
const GERMAN: Record<UserErrorReason, string> = {
  REQUIRED: 'Bitte ausfüllen.',
  NOT_NULL: 'Darf nicht leer sein.',
  EMPTY: 'Bitte einen Text eingeben.',
  TOO_SHORT: 'Mindestens {min} Zeichen.',
  TOO_LONG: 'Höchstens {max} Zeichen.',
  TOO_FEW: 'Mindestens {min}.',
  TOO_MANY: 'Höchstens {max}.',
  DUPLICATED: 'Jedes darf nur einmal vorkommen.',
  BAD_CHARACTERS: 'Enthält unerlaubte Zeichen.',
  NO_LETTER_OR_DIGIT: 'Braucht einen Buchstaben oder eine Ziffer.',
  NOT_TEXT: 'Muss ein Text sein.',
  NOT_A_WHOLE_NUMBER: 'Muss eine ganze Zahl von {min} bis {max} sein.',
  NOT_A_DECIMAL: 'Muss eine Zahl von {min} bis {max}[ {unit}] mit höchstens {decimals} Nachkommastellen sein.',
  OUT_OF_RANGE: 'Muss von {min} bis {max}[ {unit}] reichen[, mit höchstens {decimals} Nachkommastellen].',
  NOT_A_CHOICE: '{value} ist keines von {choices}.',
  NOT_A_UUID: 'Muss eine UUID sein.',
  NOT_A_SLUG: 'Nur Kleinbuchstaben und Ziffern, mit einzelnen Bindestrichen.',
  NOT_A_USERNAME: '{min} bis {max} Zeichen aus {characters}.',
  NOT_A_TIME_ZONE: 'Muss eine Zeitzone sein, etwa {example}.',
  NOT_A_DATE_TIME: 'Muss Datum und Uhrzeit nach {format} sein, etwa {example}.',
  NOT_AN_HTTPS_ADDRESS: 'Muss mit https:// beginnen.',
  NOT_A_PRESCRIPTION: 'Spalte {column}, "{found}": {advice}',
  WRONG_FORM: 'Hat nicht die richtige Form[, etwa {example}].',
  RESERVED: 'Ist nicht erlaubt.',
  IN_THE_FUTURE: 'Liegt zu weit in der Zukunft.',
  WRONG_ORDER: 'Muss nach {other} kommen.',
  EXCLUSIVE: 'Nur eines davon: {fields}.',
  EXACTLY_ONE: 'Genau eines davon: {fields}.',
  TOGETHER: 'Nur zusammen: {fields}.',
  BESIDE_ITSELF: 'Kann nicht neben sich selbst stehen.',
  NEEDED_FOR_METRIC: '{measure} fehlt (gemessen wird {metric}).',
  NOT_ALLOWED_FOR_METRIC: '{measure}[: {value}][ {unit}] passt nicht (gemessen wird {metric}).',
  NOT_PRESCRIBED: 'Es sind nur {sets} Sätze vorgegeben, gezählt ab {first}.',
  USED_OTHERWISE: 'Die ID ist schon vergeben.',
  CANNOT_CHANGE: 'Steht fest.',
  OVERRULED: 'Eine spätere Angabe gilt.',
  OTHER: 'Stimmt nicht.',
}

interface Said {
  reason: UserErrorReason
  params: Param[]
}

/** The sentence, made of the reason and the params alone. Throws where a value is missing, and where one is not used. */
export function inGerman({ reason, params }: Said): string {
  const values = new Map(params.map(({ name, value }) => [name, value]))
  const filled = GERMAN[reason]
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (namesIn(part).every((name) => values.has(name)) ? part : ''))
    .replace(/\{(\w+)\}/g, (place, name: string) => values.get(name) ?? place)
  const unused = params.filter(({ value }) => !filled.includes(value))
  if (/[{[]/.test(filled) || unused.length > 0)
    throw new Error(`${reason} says "${filled}" of ${JSON.stringify(params)}.`)
  return filled
}

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The numbers and quoted values of an English message that its params do not tell. */
export function untold({ message, params }: { message: string; params: Param[] }): string[] {
  const quoted = [...message.matchAll(/"[^"]*"/g)].map(([text]) => JSON.parse(text) as string)
  const numbers = [...message.replace(/"[^"]*"/g, '').matchAll(/\d+(\.\d+)?/g)].map(([number]) => number)
  const [plain, texts] = [params.filter(isNumber), params.filter((param) => !isNumber(param))]
  return [...quoted, ...numbers].filter(
    (each) => !plain.some(({ value }) => value === each) && !texts.some(({ value }) => value.includes(each)),
  )
}

const isNumber = ({ value }: Param) => /^-?\d+(\.\d+)?$/.test(value)
