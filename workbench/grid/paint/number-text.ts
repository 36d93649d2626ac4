import type { ShownCell } from "../cell-look";
import type { WidthOf } from "./wrap";

const MOST_DECIMALS = 9;

/** Whether a cell's content is shown whole or not at all: a number, a date, TRUE or an error. */
export const isWhole = ({ ct }: ShownCell): boolean => ct?.t !== "s" && ct?.t !== "g";

/** A number as its column shows it: whole, rounded where its format leaves that to Excel, or as ####, but never cut. */
export function numberText({ v, shown = "", ct }: ShownCell, room: number, widthOf: WidthOf): string {
  if (widthOf(shown) <= room) return shown;
  const rounded = typeof v === "number" && /^general$/i.test(ct?.fa ?? "") ? shorter(v, (text) => widthOf(text) <= room) : undefined;
  return rounded ?? "#".repeat(Math.max(1, Math.floor(room / widthOf("#"))));
}

/** The number with as many decimals as fit, or in powers of ten where it has too many digits. */
function shorter(value: number, fits: (text: string) => boolean): string | undefined {
  const isPlain = value === 0 || (Math.abs(value) < 1e11 && Math.abs(value) >= 1e-4);
  for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
    const text = isPlain ? String(Number(value.toFixed(decimals))) : powerOfTen(value, decimals);
    if (fits(text)) return text;
  }
  if (isPlain && !Number.isInteger(value)) return undefined;
  for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) if (fits(powerOfTen(value, decimals))) return powerOfTen(value, decimals);
  return undefined;
}

/** "1.2E+10" */
const powerOfTen = (value: number, decimals: number): string =>
  value
    .toExponential(decimals)
    .replace(/(\.\d*?)0+e/, "$1e")
    .replace(".e", "e")
    .replace(/e([+-])(\d)$/, "e$10$2")
    .toUpperCase();
