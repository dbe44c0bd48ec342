/** Names for assistive technology. A control that has a name already keeps it. */

const CONTROLS = '.rs__input, .react-datepicker__input-container input, input[type="checkbox"]'

/** Names the controls of the fields below an element by the labels that stand above them. */
export function nameFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLElement>('.field-type')) {
    const label = own(field, field.querySelectorAll<HTMLElement>('.field-label'))
    const control = own(field, field.querySelectorAll<HTMLInputElement>(CONTROLS))
    if (!label || !control) continue
    const text = textOf(label)
    if (text && !isNamed(control)) control.setAttribute('aria-label', text)
    const description = own(field, field.querySelectorAll<HTMLElement>('.field-description'))
    if (!description || control.hasAttribute('aria-describedby')) continue
    description.id ||= `about-${field.id || text.replaceAll(/\W+/g, '-')}`
    control.setAttribute('aria-describedby', description.id)
  }
}

/** Payload has a `main` on a form, and none on its first page and its lists. */
export function nameMain(): void {
  if (document.querySelector('main, [role="main"]')) return
  document.querySelector('.template-default__wrap, .template-minimal')?.setAttribute('role', 'main')
}

/** The first that belongs to this field and not to a field inside of it. */
function own<Found extends Element>(field: Element, found: NodeListOf<Found>): Found | undefined {
  return [...found].find((each) => each.closest('.field-type') === field)
}

/** A label shows an asterisk where a field is required. */
const textOf = (label: Element) => (label.textContent ?? '').replace(/\*\s*$/, '').trim()

const isNamed = (control: HTMLInputElement) =>
  control.hasAttribute('aria-label') || control.hasAttribute('aria-labelledby') || (control.labels?.length ?? 0) > 0
