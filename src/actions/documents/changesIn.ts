/**
 * The values of an input that are not undefined. Payload treats undefined as omitted, so a comparison with what a save
 * would make must do the same. Pure.
 */
export function changesIn<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data
}
