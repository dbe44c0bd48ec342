/** What an input really says: Payload takes what is undefined for omitted, and comparing what a save would make must too. Pure. */
export function changesIn<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data
}
