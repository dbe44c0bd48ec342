/** Names for assistive technology. A control that has a name already keeps it. */

const CONTROLS = '.rs__input, .react-datepicker__input-container input, input[type="checkbox"]'

/** Names the controls of the fields below an element by the labels that stand above them. */
export function nameFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLElement>('.field-type')) {
    const label = own(field, field.querySelectorAll<HTMLElement>('.field-label'))
    const control = own(field, field.querySelectorAll<HTMLInputElement>(CONTROLS))
    if (!label || !control) continue
    const text = textOf(label)
    if (text) name(control, text)
    const description = own(field, field.querySelectorAll<HTMLElement>('.field-description'))
    if (!description || control.hasAttribute('aria-describedby')) continue
    description.id ||= `about-${field.id || text.replaceAll(/\W+/g, '-')}`
    control.setAttribute('aria-describedby', description.id)
  }
}

/** What Payload draws as an icon alone, and what it calls by nothing that people read. */
const NAMES: [selector: string, name: string][] = [
  ['button:has(> .doc-controls__dots)', 'More actions'],
  ['.clipboard-action__popup button.popup-button', 'Copy or paste'],
  ['.date-time-picker__clear-button', 'Clear the date'],
  ['.clickable-arrow--left', 'Previous page'],
  ['.clickable-arrow--right', 'Next page'],
  ['.drawer-link__doc-drawer-toggler', 'Open here'],
  ['#select-all', 'Select all'],
  ['.app-header [role="combobox"]', 'This page'],
  ['.field-select .rs__input', 'Fields to change'],
  ['.condition__field .rs__input', 'Field'],
  ['.condition__operator .rs__input', 'Comparison'],
  ['.condition__value input', 'Value'],
  ['.condition__actions-add', 'Add another filter'],
  ['.condition__actions-remove', 'Remove this filter'],
]

/** What Payload says of an element that is not so. */
const ATTRIBUTES: [selector: string, attribute: string, value: string][] = [
  // Hidden from assistive technology, and a stop of the keyboard all the same. The input beside it does what they do.
  ['.dropdown-indicator[aria-hidden], .clear-indicator[aria-hidden]', 'tabindex', '-1'],
  // A list of tabs has no items, and a value that can be dragged is no button, because it holds one.
  ['ul.doc-tabs__tabs', 'role', 'group'],
  ['.multi-value[role="button"]', 'role', 'group'],
  // A column is checked or not, which a button cannot be.
  ['.pill-selector button[aria-checked]', 'role', 'checkbox'],
]

const ANY_ROW = 'Select this row'
/** Payload's lists show this for an empty value. */
const NOTHING = '—'

export function nameIcons(root: ParentNode): void {
  // What a pointer over a box shows is the name under which its field is stored.
  for (const box of root.querySelectorAll('.checkbox-input input[title]')) box.removeAttribute('title')
  for (const [selector, text] of NAMES) {
    for (const element of root.querySelectorAll<HTMLInputElement>(selector)) name(element, text)
  }
  for (const [selector, attribute, value] of ATTRIBUTES) {
    for (const element of root.querySelectorAll(selector)) element.setAttribute(attribute, value)
  }
  for (const box of root.querySelectorAll<HTMLInputElement>(
    'tbody .select-row input, tbody td input[type="checkbox"]',
  )) {
    const title = box.closest('tr')?.querySelector('td a, td:nth-child(2)')?.textContent?.trim() ?? ''
    // A name that Payload still looks up is a dash until it is there.
    if (box.getAttribute('aria-label') === ANY_ROW) box.removeAttribute('aria-label')
    name(box, title === '' || title === NOTHING ? ANY_ROW : `Select ${title}`)
  }
}

/** Payload has a `main` on a form, and none on its first page and its lists. */
export function nameMain(): void {
  if (document.querySelector('main, [role="main"]')) return
  document.querySelector('.template-default__wrap > :not(.app-header), .template-minimal')?.setAttribute('role', 'main')
}

/** The first that belongs to this field and not to a field inside of it. */
function own<Found extends Element>(field: Element, found: NodeListOf<Found>): Found | undefined {
  return [...found].find((each) => each.closest('.field-type') === field)
}

/** A label shows an asterisk where a field is required. */
const textOf = (label: Element) => (label.textContent ?? '').replace(/\*\s*$/, '').trim()

/** Payload gives some inputs an empty name, or one that is themselves. */
function name(control: HTMLInputElement, text: string): void {
  const by = control.getAttribute('aria-labelledby')
  if (by && by === control.id) control.removeAttribute('aria-labelledby')
  const isNamed =
    control.getAttribute('aria-label') ||
    control.hasAttribute('aria-labelledby') ||
    [...(control.labels ?? [])].some((label) => label.textContent?.trim()) ||
    (control.tagName === 'BUTTON' && control.textContent?.trim())
  if (!isNamed) control.setAttribute('aria-label', text)
}
