/** How times and distances look in the admin interface. What is stored is whole seconds, and metres. */

export const TIME = {
  Field: '/components/TimeField.tsx#TimeField',
  Cell: '/components/Cells.tsx#TimeCell',
}

export const METRES = { Cell: '/components/Cells.tsx#MetresCell' }
export const COUNT = { Cell: '/components/Cells.tsx#CountCell' }
