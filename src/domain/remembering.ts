/** The most texts that are kept; after that it starts again. */
const MOST = 20_000;
/** Longer texts are sentences, which seldom occur twice. */
const LONGEST = 80;

/**
 * Wraps a reading of texts so that it keeps its results: the same names and headers of a sheet are read over and over.
 */
export function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let value = known.get(text);
    if (value !== undefined) return value;
    value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
