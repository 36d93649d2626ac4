/** Excel allows a workbook some two hundred number formats. */
const MOST_FORMATS = 300;

/** Remembers results, up to this many: a sheet asks for the same ones with each of its cells. */
export function remembered<K, T>(compute: (key: K) => T, most = MOST_FORMATS): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      known.set(key, (value = compute(key)));
    }
    return value;
  };
}
