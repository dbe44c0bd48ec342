import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { type Param, UserErrorReason } from '../../kernel/reason.ts'

/** What each reason means, with its params in the order in which they come. */
const DESCRIPTIONS = {
  REQUIRED: 'The value is missing.',
  NOT_NULL: 'The value may be left out, but it cannot be null.',
  EMPTY: 'The text is empty, or it has only spaces.',
  TOO_SHORT: 'The text has fewer than `min` characters.',
  TOO_LONG: 'The text has more than `max` characters.',
  TOO_FEW: 'The list has fewer than `min` items.',
  TOO_MANY: 'The list has more than `max` items, or would have more. For a logged set: it has `max` different logs.',
  DUPLICATED: 'The list names something twice.',
  BAD_CHARACTERS: 'The text contains control characters, or half a character of Unicode.',
  NO_LETTER_OR_DIGIT: 'The text has neither a letter nor a digit.',
  NOT_TEXT: 'The value is not a text.',
  NOT_A_WHOLE_NUMBER: 'The value is not a whole number from `min` to `max`.',
  NOT_A_DECIMAL:
    'The value is not a decimal from `min` to `max` with at most `decimals` decimals. A load has a `unit`: KG or LB.',
  OUT_OF_RANGE:
    'The number is below `min` or above `max`. A decimal has at most `decimals` decimals, and a load has a `unit`: KG ' +
    'or LB.',
  NOT_A_CHOICE: 'The value, `value`, is none of `choices`, which are separated by commas.',
  NOT_A_UUID: 'The value is not a UUID.',
  NOT_A_SLUG: 'The slug is not made of lower-case letters a-z and digits, with single hyphens between them.',
  NOT_A_USERNAME: 'The username does not have `min` to `max` characters, or has characters other than `characters`.',
  NOT_A_TIME_ZONE: 'The value is not an IANA time zone, such as `example`.',
  NOT_A_DATE_TIME: 'The value is not a date and time with an offset in the form `format`, such as `example`.',
  NOT_AN_HTTPS_ADDRESS: 'The value is not an address that begins with https://.',
  NOT_A_PRESCRIPTION:
    'The line is no prescription: `found`, at the column `column` (counted from 1), cannot stand there. `advice` says in ' +
    'English what may.',
  WRONG_FORM: 'The value does not have the form that its description asks for. It may be such as `example`.',
  RESERVED: 'Nobody can have this username.',
  IN_THE_FUTURE: 'The moment is a day or more in the future.',
  WRONG_ORDER: 'The value is below, or before, the value that `other` names.',
  EXCLUSIVE: 'Only one of `fields` can be given. Their names are separated by commas.',
  EXACTLY_ONE:
    'Exactly one of `fields` must be given. They are separated by commas, and a plus stands between names that go ' +
    'together.',
  TOGETHER: 'All of `fields` must be given, or none of them. Their names are separated by commas.',
  BESIDE_ITSELF: 'The milestone cannot be placed beside itself.',
  NEEDED_FOR_METRIC: 'A set of an exercise with the metric `metric` needs `measure`.',
  NOT_ALLOWED_FOR_METRIC:
    'A set of an exercise with the metric `metric` has no `measure`. `value` is what a logged set gave, with its ' +
    '`unit` when it is a load.',
  NOT_PRESCRIBED: 'The row prescribes only `sets` sets, counted from `first`.',
  USED_OTHERWISE: 'The ID was used before, for something else.',
  CANNOT_CHANGE: 'The value was saved before, and it cannot change.',
  OVERRULED: 'A later change says otherwise, and it counts.',
  OTHER: 'None of the other reasons. The message says what is wrong.',
} satisfies Record<UserErrorReason, string>

registerEnumType(UserErrorReason, {
  name: 'UserErrorReason',
  description:
    'Why a value was refused, for clients that say it in another language. The values that the sentence needs are in ' +
    '`params`. Clients should show `message` for reasons that they do not know.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTIONS).map(([reason, description]) => [reason, { description }]),
  ),
})

@ObjectType({ description: 'A value that the message of a user error is made of.' })
export class UserErrorParam implements Param {
  @Field({ simple: true, description: 'The name of the value, such as `max`. `UserErrorReason` says what it means.' })
  name!: string

  @Field({
    simple: true,
    description: 'A plain decimal, a code, a name of a field, or a short text. At most 120 characters.',
  })
  value!: string
}
