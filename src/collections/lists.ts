/**
 * What no list offers: not as a column, not as a filter, not to group by, and not to change in many documents at once.
 * Lists offer every other field, whether people have a use for it or not.
 */
export const UNLISTED = {
  disableListColumn: true,
  disableListFilter: true,
  disableGroupBy: true,
  disableBulkEdit: true,
} as const
