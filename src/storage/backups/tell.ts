/** Says how far a command is. What is `final` is said in any case, and other texts every few seconds. */
export type Tell = (text: string, final?: boolean) => void

const EVERY_MS = 5_000

export function tellNowAndThen(say: (text: string) => void): Tell {
  let said = 0
  return (text, final = false) => {
    if (!final && Date.now() - said < EVERY_MS) return
    said = Date.now()
    say(text)
  }
}
