/** Reads one setting by its name. Undefined when the setting is missing or empty. */
export type ReadSetting = (name: string) => string | undefined
