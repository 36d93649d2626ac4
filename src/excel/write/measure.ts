/** What the client writes around an object on the way to a requested one, and around a value or call, as measured in its messages. */
const BYTES = { path: 190, action: 150 } as const;

/**
 * Roughly how many bytes a step sends. The step runs on a stand-in that counts its requests. Its values count as they are sent, in
 * UTF-8; what the client adds around them counts at the most that was seen.
 */
export function bytesOf(step: (context: Excel.RequestContext) => void): number {
  let bytes = 0;
  const encoder = new TextEncoder();
  const sizeOf = (value: unknown) => encoder.encode(JSON.stringify([value])).length;
  const standIn: unknown = new Proxy(() => undefined, {
    get: () => {
      bytes += BYTES.path;
      return standIn;
    },
    set: (_target, _name, value) => {
      bytes += BYTES.action + sizeOf(value);
      return true;
    },
    apply: (_target, _self, values: unknown[]) => {
      bytes += BYTES.action + sizeOf(values);
      return standIn;
    },
  });
  step(standIn as Excel.RequestContext);
  return bytes;
}
