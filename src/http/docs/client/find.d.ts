export interface Entry {
  title: string
  kind: string
  href: string
  text: string
}

export function readIndex(rows: [title: string, kind: string, href: string, text: string][]): Entry[]

export function find(index: Entry[], wanted: string, most?: number): Entry[]
