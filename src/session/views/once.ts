/** Works something out again only when its input has changed. */
export function once<Parts extends readonly unknown[], Made>(make: (...parts: Parts) => Made): (...parts: Parts) => Made {
  let last: { readonly parts: Parts; readonly made: Made } | null = null;
  return (...parts) => {
    if (last === null || parts.some((part, index) => part !== last!.parts[index])) last = { parts, made: make(...parts) };
    return last.made;
  };
}
