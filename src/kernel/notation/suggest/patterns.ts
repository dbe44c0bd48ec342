import { A_TIME_UNIT, LENGTH_WORDS, MASS_WORDS } from '../spellings.ts'

/** How coaches write the pieces of a prescription, in English and in German. All are tried at one place of a line. */

const N = '\\d+(?:[.,]\\d+)?'
/** In a list that is separated by commas, a comma is no decimal comma. */
const WITH_POINT = '\\d+(?:\\.\\d+)?'
const MASS = MASS_WORDS
const TIME_UNIT = A_TIME_UNIT
const LENGTH = LENGTH_WORDS
const WORD_ENDS = '(?![\\p{L}\\d])'

const UNIT = `%|${MASS}|${TIME_UNIT}|${LENGTH}|(?:k|rm)${WORD_ENDS}|(?:rpe|rir)(?!\\p{L}| ?[:=@]? ?\\d)`
/** A number that goes on, or that a unit follows, is another number. */
const NUMBER_ENDS = `(?![\\d:%+*]|[.,]\\d| ?- ?\\d| ?/ ?\\d+(?!\\d| ?x ?[\\dma])| ?(?:${UNIT}))`

const TIME = [
  '\\d+:\\d\\d(?::\\d\\d)?(?![:\\d])',
  `\\d+ ?(?:min|'|m) ?[0-5]?\\d ?(?:"|s|sec)?(?![\\p{L}\\d:%])`,
  `\\d+ ?h ?[0-5]\\d ?(?:min)?(?![\\p{L}\\d:%])`,
  `${N} ?(?:${TIME_UNIT})(?:\\.(?=[ ,)]|$))?`,
].join('|')

const piece = (pattern: string) => new RegExp(pattern, 'uy')

const AT = '(?:(?:@|at|with|w/|x|:|=) ?)?'
const ITEM = '(?:\\d+ ?- ?\\d+|\\d+\\+?|amrap|max)'
const LIST_ENDS = `(?![\\d:%*+.\\p{L}]| ?[-/,] ?\\d| ?(?:x|${UNIT}))`

export const BLANK = piece('[ ()[\\]]+')
export const FULL_STOP = piece('[.,]+ ?$')

/** What stands between two groups of sets, or before a modifier. */
export const COMMA = piece(
  ' ?(?:[,:|/&]|and(?!\\p{L})|then(?!\\p{L})|, ?then(?!\\p{L})|dann(?!\\p{L})|und(?!\\p{L})) ?',
)
export const AND = piece('(?<= )\\+ |(?:plus|followed by|gefolgt von) ')

/** What nothing but a new group begins with: "2x5", "8 @", "6 70%", "5+", "8 reps", "max". */
export const NEXT_GROUP = piece(
  [
    '\\d+ ?[x*] ?(?:\\d|max|amrap|f(?!\\p{L}))',
    `\\d+(?: ?- ?\\d+)?(?: ?reps?)? ?(?:@|(?<= )${N} ?%)`,
    '\\d+\\+(?!\\d)',
    '\\d+(?: ?- ?\\d+)? ?reps?(?!\\p{L})',
    '(?:amrap|max|drop|failure|w|warm-?up)(?!\\p{L})',
  ].join('|'),
)
/** The same where nothing stands between the groups. */
export const NEXT_GROUP_AT_ONCE = piece('\\d+ ?[x*] ?\\d|\\d+\\+(?!\\d)')

export const KIND = piece(
  '(?:(w|wu|w/u|warm-? ?up|aufwärmen)|(drop ?-?sets?|drop)|((?:to |til |till |until |bis )?failure))(?!\\p{L}) ?:? ?(?=[\\dma])',
)
export const FAILURE_ALONE = piece('(?:to |till? |until )?failure(?!\\p{L}| ?[\\d,+])')
/** "3xF" */
export const FAILURE_LETTER = piece('f(?!\\p{L})')

export const COUNT = piece('(\\d+) ?[x*] ?(?=[\\damfe>(])')
export const SETS_OF = piece(
  '(\\d+) ?(?:sets?|rounds?|sätze|satz|runden?)(?!\\p{L}) ?(?:(?:of|a|à|mit|je|zu|x|@|,|/|:|-) ?)?(?=[\\dma(])',
)
/** "400m x 6", "10 reps, 3 sets". */
export const TIMES_AFTER = piece('(?:x|\\*) ?(\\d+)(?: ?(?:sets?|rounds?|times))?(?![\\d.,:%+*/-]|\\p{L})')
export const SETS_AFTER = piece(
  '(?:x ?|for )?(\\d+) ?(?:sets?|rounds?|sätze|runden?)(?!\\p{L}| ?(?:(?:of|a|à|mit|je|x|@) ?)?\\d)',
)

/** "3x8,8,6" */
export const LIST_OF_COUNT = piece(`${ITEM}(?:,${ITEM}){2,}${LIST_ENDS}`)
export const LISTS = [
  piece(`${ITEM}(?: ?, ?${ITEM})+${LIST_ENDS}`),
  piece(`${ITEM}(?: ?/ ?${ITEM}){2,}${LIST_ENDS}`),
  piece(`\\d+\\+?(?: ?- ?\\d+\\+?){2,}${LIST_ENDS}`),
  piece(`${ITEM}(?: ${ITEM}){2,}${LIST_ENDS}(?! \\d)`),
]

export const REPS_RANGE = piece(`(\\d+) ?(?:-|to|bis) ?(\\d+)${NUMBER_ENDS}`)
export const REPS_OPEN = piece(`(\\d+)\\+(?!\\d| ${N} ?(?:${MASS}))(?: ?amrap(?!\\p{L}))?`)
export const REPS = piece(`(\\d+)${NUMBER_ENDS}`)
export const REPS_BOUND = piece(`([<>]=|[≤≥]) ?(\\d+)${NUMBER_ENDS}`)
export const REPETITION_MAXIMUM = piece(`(\\d+) ?rm${WORD_ENDS}`)
export const MAX = piece('(?:max\\.?|amrap)(?!\\p{L})')
const NO_REST = '(?! ?(?:rest|pause|break|recovery)(?!\\p{L}| ?[:=@]? ?\\d))'
export const AMRAP_OF = piece(`amrap ?(?:in |for |of |: ?)?(${TIME})${NO_REST}`)
export const OF_AMRAP = piece(`(${TIME}) ?amrap(?!\\p{L})`)
export const AMRAP_REPS = piece('amrap ?:? ?(?=\\d+\\+)')
export const DURATION = piece(`(${TIME})${NO_REST}(?: ?holds?(?!\\p{L}))?`)
export const DISTANCE = piece(`(${N}) ?(${LENGTH})|(${N}) ?k(?= in | ?,? ?rest| ?$)`)
export const REPS_WORD = piece('(?:reps?|repetitions?|wdh|wiederholungen?)(?!\\p{L})\\.?')

export const WITHIN = piece(`in (${TIME})`)
export const OVER = piece(`over (${N}) ?(${LENGTH})`)

const BODY = '(?:legs?|arms?|sides?|hands?|foot|feet|hips?|knees?|ways?|directions?|seiten?|beine?|arme?)(?!\\p{L})'
export const EACH = piece(
  [
    `(?:/|per|a|pro|je|each|ea\\.?|every|both|beide) ?${BODY}`,
    '(?:each|ea|e/s|e\\.? ?s|eachside|beidseitig|l/r|r/l|e)(?!\\p{L})\\.?',
  ].join('|'),
)
export const ONE_SIDE = piece('(left|right|links|rechts)(?!\\p{L})(?: (?:leg|arm|side)(?!\\p{L}))?')

export const PERCENT = piece(
  `${AT}(${N}) ?%?(?: ?- ?(${N}))? ?%(?! ?[-/] ?\\d)(?: ?(?:of |vom )?(?:e?1 ?rm|tm|training max|max)(?!\\p{L}))?`,
)
export const PERCENTS = piece(
  `${AT}((?:${WITH_POINT})(?:(?: ?% ?[/,] ?${WITH_POINT})+|(?: ?[/,] ?${WITH_POINT})+|(?: ?- ?${WITH_POINT}){2,})) ?%`,
)
export const LOAD = piece(`${AT}(${N}) ?(${MASS})`)
export const KILOS = piece(`${AT}(${N}) ?k${WORD_ENDS}`)
export const LOADS = piece(`${AT}(${WITH_POINT}(?: ?(?:${MASS})? ?[/,] ?${WITH_POINT})+) ?(${MASS})`)
export const SIGNED_LOAD = piece(`(?:@? ?(?:bw|body ?weight) ?)?([-+]) ?(${N}) ?(${MASS})`)
export const BODY_WEIGHT = piece(`${AT}(?:bw|body ?weight|körpergewicht)(?!\\p{L})(?! ?[-+x] ?\\d)`)
export const SCALE = piece(`${AT}(rpe|rir) ?[:=@]? ?(${N})(?: ?- ?(${N}))?${NUMBER_ENDS}`)
export const SCALE_AFTER = piece(`${AT}(${N})(?: ?- ?(${N}))? ?(rpe|rir)(?!\\p{L}| ?[:=@]? ?\\d)`)
export const RPES = piece(`${AT}rpe ?:? ?(${WITH_POINT}(?: ?[/,] ?${WITH_POINT}){2,})${NUMBER_ENDS}`)

const PHASES_END = '(?![\\dx%:]|[-/.]\\d|\\p{L})'
const PHASE = '([\\dx])'
export const TEMPO = piece(`(?:tempo|t|@) ?:? ?${PHASE}${PHASE}${PHASE}${PHASE}${PHASES_END}`)
export const PHASES = piece(`(?:(?:tempo|t|@) ?:? ?)?${PHASE}[-/.]${PHASE}[-/.]${PHASE}[-/.]${PHASE}${PHASES_END}`)

const A_REST = '(?:rest|pause|break|recovery)(?!\\p{L})'
const BETWEEN = '(?: ?(?:between|btw\\.?|zwischen)(?: (?:sets?|sätzen))?)?'
export const REST = piece(`(?:w/ ?|with )?${A_REST} ?[:=@]? ?(?:of |for )?(${TIME}|\\d+m(?!\\p{L}))${BETWEEN}`)
export const REST_SHORT = piece(`r ?:? ?(${TIME})`)
export const REST_BARE = piece(`${A_REST} ?[:=@]? ?(\\d+)(?![\\d:.,]| ?[-/] ?\\d| ?\\p{L}|['"])`)
export const REST_AFTER = piece(`(?:w/ ?|with )?(${TIME}|\\d+m(?!\\p{L})) ?${A_REST}(?! ?[:=@]? ?\\d)${BETWEEN}`)
export const BARE_TIME = piece(`(${TIME})`)

export const TO_FAILURE = piece('(?:to|till?|until|bis(?: zum)?) ?(?:failure|fail|muskelversagen|versagen)(?!\\p{L})')
export const LAST_OPEN = piece('(?:w/ ?|with )?(?:last|final)(?: set)?(?: is| as|:)? ?(?:an? )?(?:amrap(?!\\p{L})|\\+)')

/** Between a load and the repetitions that are done with it. */
export const CONNECTED = piece(' ?(?:x|for) ?(?=[\\dma])')
