import { type PackageParts, textOf } from "./package";

/** Whether cells of the package have styles other than Normal: the engine keeps their looks, but not their names. */
export function usesNamedStyles(parts: PackageParts): boolean {
  const cells = /<cellXfs\b[^]*?<\/cellXfs>/.exec(textOf(parts.get("xl/styles.xml")))?.[0] ?? "";
  return /\bxfId="[1-9]/.test(cells);
}
