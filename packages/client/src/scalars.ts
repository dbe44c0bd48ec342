declare const brand: unique symbol

/** A string that is not every string. One of your own, such as one out of a URL, becomes one by `as ProgramID`. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

/** A date and time in UTC with milliseconds, such as `2026-11-22T07:30:00.000Z`. */
export type DateTime = Brand<'DateTime'>
/** An exact decimal with at most 3 decimals, such as `"102.5"`. A float would round it. */
export type Decimal = Brand<'Decimal'>
/** A day in the athlete's own time zone, such as `2026-11-22`. */
export type LocalDate = Brand<'LocalDate'>
/** One line of prescription, such as `3x5 @75% rest 3:00`. */
export type Prescription = Brand<'Prescription'>
/** The tempo of a repetition, such as `3-1-1-0`. */
export type Tempo = Brand<'Tempo'>

// What an input takes: the value as it was answered, or a text that has the form.
export type DateTimeInput = DateTime | Date | `${number}-${number}-${number}T${string}`
export type DecimalInput = Decimal | `${number}`
export type LocalDateInput = LocalDate | `${number}-${number}-${number}`
export type PrescriptionInput = Prescription | string
export type TempoInput = Tempo | string
