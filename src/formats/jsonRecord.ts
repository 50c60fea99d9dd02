/** An object of a JSON file, whatever it holds. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of a JSON file is an object and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parsed text, or `undefined` where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
