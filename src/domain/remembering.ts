/** Texts that are kept; with more, it begins anew. */
const MOST = 20_000;
/** Longer texts are sentences, which seldom stand twice. */
const LONGEST = 80;

/** A reading of texts that keeps what it made of them: of a sheet, the same names and headers are asked over and over. */
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
