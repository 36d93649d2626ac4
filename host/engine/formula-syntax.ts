/** Texts, quoted names and brackets of tables and other workbooks: these may hold any character. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/g;

/**
 * Why Excel would refuse this formula (without its "="): open brackets or quotes, an incomplete end, semicolons for commas. It is not a
 * parser: the engine's own refuses formulas that Excel accepts, such as `Data!Rate` and `A1#`.
 */
export function formulaFault(formula: string): string | undefined {
  const bare = formula.replace(OPAQUE, "x");
  if (bare.includes('"') || bare.includes("'")) return "a quotation mark is left open";
  const open: string[] = [];
  for (const sign of bare) {
    if (sign === "(" || sign === "{" || sign === "[") open.push(sign);
    else if (sign === ")" || sign === "}" || sign === "]") {
      if (open.pop() !== { ")": "(", "}": "{", "]": "[" }[sign]) return `there is a "${sign}" too many`;
    } else if (sign === ";" && open.at(-1) !== "{") return "arguments are separated by commas";
  }
  if (open.length > 0) return `a "${open.at(-1)}" is left open`;
  return /[-+*/^&=<>,:]\s*$/.test(bare) ? "something is missing at its end" : undefined;
}
