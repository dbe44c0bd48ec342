import type { TypedDocumentString } from './generated/operations.ts'
import type { Person, TestServer } from './testServer.ts'

/** The payload of a mutation: the only field of its document. */
type AnswerTo<Data> = NonNullable<Data[keyof Data]>

export type Mutate = ReturnType<typeof mutateAs>

/**
 * Sends the shared document of a mutation as a person, and returns its payload. Throws when there is no payload, for
 * example after a fault or for a wrong type.
 */
export function mutateAs({ graphql }: Pick<TestServer, 'graphql'>, { token }: Pick<Person, 'token'>) {
  return async <Data extends object, Input>(
    document: TypedDocumentString<Data, { input: Input }>,
    input: Input,
  ): Promise<AnswerTo<Data>> => {
    const { data, errors } = await graphql(document, { input }, { token })
    const [answer] = Object.values(data ?? {}) as (AnswerTo<Data> | null)[]
    if (errors || !answer) throw new Error(`The mutation has no answer: ${JSON.stringify(errors)}`)
    return answer
  }
}

/** The codes of a refusal; empty for a success. */
export function codesOf({ userErrors }: { userErrors: { code: string }[] }): string[] {
  return userErrors.map(({ code }) => code)
}

export function times<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/**
 * An ID of the same kind that no document has. Changes the first character, because MongoDB counts its IDs up: an ID
 * with another last digit may exist.
 */
export function unlike(id: string): string {
  return id.replace(/_(.)/, (_, first) => `_${first === '0' ? '1' : '0'}`)
}
