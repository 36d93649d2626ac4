import { checkFigures } from "../../src/chain/check-figures";
import { DEFAULT_SETTINGS, type CheckSettings } from "../../src/checks/settings/check-settings";
import { parseAddress } from "../../src/domain/address";
import type { RawValue } from "../../src/domain/cell";
import type { Finding } from "../../src/domain/finding";
import { LiveFigures, type LiveFindings } from "../../src/live/live-figures";
import { columnsOf, figuresOf, recogniseSheets, type SheetHead } from "../../src/reading";
import { answer, cut } from "../reading/sheets";
import { atOnce } from "../../src/domain/slices";

const TODAY = new Date(2020, 2, 16);

export interface Watched {
  readonly live: LiveFigures;
  /** Enters values from a cell on; false where everything must be read again. */
  edit(sheet: string, at: string, values: readonly (readonly RawValue[])[]): boolean;
  now(): LiveFindings;
  /** What reading everything again finds. */
  afresh(): readonly Finding[];
}

interface WatchedOptions {
  readonly by?: string | null;
  /** The rows of a sheet that are read first. */
  readonly headRows?: number;
  readonly settings?: CheckSettings;
}

/** Sheets as they are read whole: what is expensive, once for several tests. */
export function readWhole(sheets: readonly SheetHead[], { by = null, headRows = 500, settings = DEFAULT_SETTINGS }: WatchedOptions = {}) {
  const options = { by, strandsFrom: null, settings, end: null, today: TODAY, headRows };
  const heads = sheets.map((whole) => (whole.values.length > headRows ? cut(whole, headRows) : whole));
  const recognised = recogniseSheets(heads, options);
  const columns = answer(columnsOf(recognised, heads), sheets);
  const figures = atOnce(figuresOf(recognised, heads, columns));
  return { sheets, options, whole: { heads, columns, figures, checked: atOnce(checkFigures({ figures, heads, columns }, options)) } };
}

/** Watches sheets that were read. */
export function watch({ sheets, options, whole }: ReturnType<typeof readWhole>): Watched {
  let wholes = sheets;
  // A large sheet's columns are changed in place.
  const columns = whole.columns.map((read) => ({
    ...read,
    values: Object.fromEntries(Object.entries(read.values).map(([column, cells]) => [column, [...cells]])),
  }));
  const live = new LiveFigures({ ...whole, columns }, options);
  return {
    live,
    edit(sheet, at, values) {
      const { row, column } = parseAddress(at);
      const before = wholes.find((each) => each.sheet === sheet)!;
      const after = entered(before, row, column, values);
      wholes = wholes.map((each) => (each === before ? after : each));
      return live.edit({ sheet, cells: [{ row, column, values }], used: after.used });
    },
    now: () => live.findings(),
    afresh: () => readWhole(wholes, options).whole.checked.findings,
  };
}

/** Sheets that are read whole and then watched. */
export const watched = (sheets: readonly SheetHead[], options?: WatchedOptions): Watched => watch(readWhole(sheets, options));

function entered(whole: SheetHead, row: number, column: number, block: readonly (readonly RawValue[])[]): SheetHead {
  const used = whole.used!;
  const rows = Math.max(used.rows, row + block.length - used.row);
  const at = (down: number, right: number) =>
    block[down + used.row - row]?.[right + used.column - column] ?? whole.values[down]?.[right] ?? "";
  const values = Array.from({ length: rows }, (_, down) => Array.from({ length: used.columns }, (__, right) => at(down, right)));
  return { ...whole, used: { ...used, rows }, values };
}

/** "notACount Data D5": findings as lines, infos aside. */
export function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "info")
    .map(({ code, sheet, address }) => [code, sheet, address].filter((part) => part !== null).join(" "));
}
