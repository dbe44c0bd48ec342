export interface PublishedOperation {
  name: string
  kind: 'query' | 'mutation'
  group: string
  description: string
  /** With the fragments that it uses. */
  text: string
}

export function publishedOperations(folder?: string): PublishedOperation[]
