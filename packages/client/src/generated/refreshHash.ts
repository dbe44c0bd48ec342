// Generated from schema/ by scripts/generateClient.mjs.
/** The SHA-256 of RefreshSession, which the client sends itself. */
export const refreshHash = 'e029ad60abd452e034cd291851e3f6799e841e67b4befada7eb7e001b63ba5a4'
