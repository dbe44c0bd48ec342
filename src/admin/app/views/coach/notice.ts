/** A sentence that is said once, on the page that somebody is sent to. It stays in this tab. */

const KEY = 'waymark:notice'

export const leaveNotice = (text: string): void => sessionStorage.setItem(KEY, text)

/** Empty where nothing was left. */
export function takeNotice(): string {
  const text = sessionStorage.getItem(KEY) ?? ''
  sessionStorage.removeItem(KEY)
  return text
}
