import { parseArea } from "../../../host/engine/area";
import type { NodeHost } from "../../../host/node";

/** A workbook in full, as plain data: what a failure must leave as it was, or whole as the job makes it. */
export type WorkbookState = Readonly<Record<string, unknown>>;

/** What differs from run to run: a setting that has a name of its own each time, and the ids of sheets and parts. */
const TURN = /^strandReport\.turn\./;

/** A text that says what its absence says. */
const NOTHING_KEPT = /^$|^\{"version":1,"sheets":\{\}\}$/;

/** Every sheet with its cells, looks, rules, tables and charts; names, settings and what is kept in parts. Which sheet is in front is left out. */
export function stateOf({ workbook }: NodeHost): WorkbookState {
  const settings = [...workbook.settings].filter(([key, value]) => !TURN.test(key) && !NOTHING_KEPT.test(value as string)).sort();
  const turns = [...workbook.settings.keys()].filter((key) => TURN.test(key)).length;
  const state: Record<string, unknown> = {
    sheets: workbook.sheets.map(({ name }) => name),
    ...Object.fromEntries(workbook.names.map(({ name, text, visible }) => [`name ${name}`, `${text} ${visible}`])),
    ...Object.fromEntries(settings.map(([key, value]) => [`setting ${key}`, textOf(value as string)])),
    turns: Math.max(1, turns),
    parts: workbook.customXml.map(({ xml }) => xml).sort(),
  };
  for (const { name, sheet } of workbook.sheets) {
    const { rows, ...parts } = sheet.model as unknown as SheetParts;
    const rest = plain(parts) as Omit<SheetParts, "rows">;
    for (const [part, value] of Object.entries(rest))
      if (!PASSED_OVER.has(part) && (rest.state !== "veryHidden" || part === "state")) state[`${name}: ${part}`] = value;
    state[`${name}: charts`] = (rest.drawing?.anchors ?? []).map(({ range: { tl, br }, graphicFrame }) => ({
      tl,
      br,
      name: graphicFrame?.name,
    }));
    for (const [key, rule] of Object.entries(rest.dataValidations)) {
      // By cell: how cells are put together to ranges is the engine's.
      const { top, bottom, left, right } = parseArea(key.replace("range:", ""))!;
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) state[`${name}: rule at ${row}, ${column}`] = said(rule);
    }
    state[`${name}: tables`] = rest.tables.map(({ name: table, tableRef, headerRow, totalsRow, style, columns }) => ({
      ...{ table, tableRef, headerRow, totalsRow, style },
      columns: columns.map((column) => column.name),
    }));
    for (const { number, height, hidden, cells } of rows) {
      if ((height ?? STANDARD_HEIGHT) !== STANDARD_HEIGHT || hidden) state[`${name}: row ${number}`] = { height, hidden };
      for (const { address, type, style, ...held } of cells) {
        const looks = looksOf(style);
        if (type !== 0 || looks !== "{}") state[`${name}!${address}`] = { held: plain(held), looks };
      }
    }
  }
  return state;
}

/** Plain data without what is undefined, its fields in one order. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([one], [other]) => (one < other ? -1 : 1)))
      : field,
  );

/** A style without what a saved file says of cells that have none; opened from a file, a font of 8.5 points has 8. */
function looksOf(style: object): string {
  const text = JSON.stringify(style);
  let looks = LOOKS.get(text);
  if (looks === undefined) {
    const told = Object.entries(plain(style) as object).flatMap(([key, value]: [string, unknown]) => {
      if (key.startsWith("apply") || JSON.stringify(value) === NO_FILL || JSON.stringify(value) === USUAL_FONT) return [];
      const font = value as { readonly size?: number };
      return [[key, key === "font" && font.size !== undefined ? { ...font, size: Math.floor(font.size) } : value]];
    });
    looks = JSON.stringify(Object.fromEntries(told));
    LOOKS.set(text, looks);
  }
  return looks;
}
/** Thousands of cells share a few dozen styles. */
const LOOKS = new Map<string, string>();
const NO_FILL = '{"pattern":"none","type":"pattern"}';
const USUAL_FONT = '{"color":{"theme":1},"family":2,"name":"Calibri","scheme":"minor","size":11}';

const STANDARD_HEIGHT = 15;

/** A rule without what says nothing. */
const said = (rule: unknown) =>
  Object.entries(rule as object).filter(([key, value]) => value !== "" && !(key === "errorStyle" && value === "stop"));

/** What is kept as JSON, in one order of its fields; without the areas of a build, which matter until it is done. */
function textOf(kept: string): unknown {
  if (!kept.startsWith("{")) return kept;
  const { areas, ...rest } = plain(JSON.parse(kept)) as { readonly areas?: unknown; readonly step?: string };
  return rest.step === "built" ? rest : { areas, ...rest };
}

interface SheetParts {
  readonly state: string;
  readonly rows: readonly {
    readonly number: number;
    readonly height?: number;
    readonly hidden: boolean;
    readonly cells: readonly { readonly address: string; readonly type: number; readonly style: object }[];
  }[];
  readonly dataValidations: Readonly<Record<string, unknown>>;
  readonly tables: readonly (Readonly<Record<"name" | "tableRef" | "headerRow" | "totalsRow" | "style", unknown>> & {
    readonly columns: readonly { readonly name: string }[];
  })[];
  readonly drawing?: {
    readonly anchors: readonly {
      readonly range: { readonly tl: unknown; readonly br: unknown };
      readonly graphicFrame?: { readonly name: string };
    }[];
  };
}

/** Numbers that the engine gives, what stands in rows besides, and which cell is selected. */
const PASSED_OVER: ReadonlySet<string> = new Set(["id", "charts", "drawing", "dimensions", "views", "media", "dataValidations", "tables"]);

/** What differs, in lines of "where: one | other"; empty where nothing does. */
export function differences(one: WorkbookState, other: WorkbookState): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => {
    const [left, right] = [one, other].map((state) => JSON.stringify(state[key]) ?? "nothing");
    return left === right ? [] : [`${key}: ${left!.slice(0, 400)} | ${right!.slice(0, 400)}`];
  });
}
