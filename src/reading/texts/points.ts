import type { RawValue } from "../../domain/cell";

/** 1.234 or 12.345.678, but not 0.500. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const SEVERAL = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/;
/** 12.5, .25, 0.500: a point before decimals; 1,234: a comma between thousands. */
const OTHERWISE = /^\d*\.\d{1,2}$|^\d*\.\d{4,}$|^0\.\d+$|^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const WHOLE = /^\d+$/;

/** Fewer whole numbers beside "1.234" do not show that its column holds counts. */
const FEWEST = 3;
/** Read as thousands, numbers must be this many times nearer to the other counts than read as units. */
const CLEARLY = 4;
/** More different numbers than this that are all multiples of a thousand are not a coincidence: they are written with three decimals. */
const MOST_THOUSANDS = 3;

/**
 * Whether a point separates thousands in a sheet's texts. "1.234" is 1234 where it stands among whole numbers, since no count is 1.234.
 * "2.000" is 2000 where the counts around it are much nearer to 2000 than to 2. False where a point plainly stands before decimals;
 * undefined where nothing shows it, or nothing needs it.
 */
export function pointsPartThousands(rows: readonly (readonly RawValue[])[]): boolean | undefined {
  const cells: { readonly text: string; readonly row: number; readonly column: number }[] = [];
  rows.forEach((line, row) => {
    line.forEach((raw, column) => {
      if (typeof raw !== "string" || raw.length < 5 || raw.length > 20 || !raw.includes(".")) return;
      const text = raw.trim();
      if (GROUPED.test(text) || DECIMAL_COMMA.test(text)) cells.push({ text, row, column });
    });
  });
  if (cells.length === 0) return undefined;
  const columns = new Set(cells.map(({ column }) => column));
  const inColumns = rows.flatMap((line) => line.filter((raw, column) => columns.has(column)));
  if (inColumns.some((raw) => typeof raw === "string" && OTHERWISE.test(raw.trim()))) return false;
  if (cells.some(({ text }) => SEVERAL.test(text) || DECIMAL_COMMA.test(text))) return true;
  const beside = inColumns.flatMap(wholeIn);
  const inRows = new Set(cells.map(({ row }) => row));
  const others = beside.length > 0 ? beside : [...inRows].flatMap((row) => rows[row]!.flatMap(wholeIn));
  if (others.length === 0) return new Set(cells.map(({ text }) => text)).size > MOST_THOUSANDS && cells.every(isRound) ? false : undefined;
  if (cells.some((cell) => !isRound(cell)) && others.length >= FEWEST) return true;
  const usual = others.toSorted((one, other) => one - other)[others.length >> 1]!;
  return cells.every(({ text }) => isNearerAsThousands(Number(text), Math.max(1, usual))) ? true : undefined;
}

function isRound({ text }: { readonly text: string }): boolean {
  return text.endsWith(".000");
}

function isNearerAsThousands(units: number, usual: number): boolean {
  return Math.abs(Math.log((units * 1000) / usual)) + Math.log(CLEARLY) < Math.abs(Math.log(units / usual));
}

function wholeIn(raw: RawValue): readonly number[] {
  if (typeof raw === "number") return Number.isInteger(raw) && raw >= 0 ? [raw] : [];
  return typeof raw === "string" && WHOLE.test(raw.trim()) ? [Number(raw)] : [];
}
