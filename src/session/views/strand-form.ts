import type { CellChange } from "../../excel/apply-changes";
import { columnLetters } from "../../domain/address";
import { shortMonth } from "../../domain/month";
import { normalised } from "../../domain/text";
import type { WatchedFindings } from "../../jobs/watch-figures";
import { columnTexts, countingChoices, headersOf, rowsOfStrand, strandCells, type StrandCells, type StrandColumn } from "../../reading";
import { fieldsOfForm, type FieldView, type StrandFormView } from "./strand-fields";
import { comparesView, periodsToChoose } from "./periods";

const OWN: Readonly<Partial<Record<StrandColumn, string>>> = {
  strand: "Name",
  section: "Section number",
  measure: "Measure",
  lead: "Lead’s post",
  favourable: "Direction wanted",
  period: "Own period",
  periodEnd: "Own period, to",
  target: "Target",
  countedBy: "Counted by",
  solvedColumn: "Column that says what is solved",
  solvedValues: "Values that are solved",
};

const TARGET_HINT = "Offences in 12 months, like 2,000, or a change on the earlier period, like -5%.";

/** The form of a strand, or of a new one; null where there is no "Strands" table with it, or no room below the table. */
export function strandForm({ strands, whole }: WatchedFindings, strand: string | null): StrandFormView | null {
  const cells = cellsOf(whole);
  const rows = cells && (strand === null ? newRow(cells) : rowsOfStrand(cells, strand));
  if (!cells || !rows || rows.length === 0) return null;
  const { end, comparing } = whole;
  const months = periodsToChoose(strands, end, comparing.period).map((month) => shortMonth(month));
  const periods = comparesView(whole.read.comparing, comparing).choices.map(({ value }) => value);
  const columns = headersOf(whole.read.recognition.tables);
  const choicesOf = (name: StrandColumn, text: string): FieldView["choices"] => {
    if (name === "favourable") return withOwn(["", "down", "up"], text, "none said");
    if (name === "periodEnd") return withOwn(["", ...months], text, "the report’s");
    if (name === "period") return withOwn(["", ...periods], text, "the report’s");
    if (name === "countedBy") return withOwn(["", ...countingChoices(whole.read.opened.heads)], text, "what counts, wherever it is");
    if (name.startsWith("column ")) return withOwn(["", ...columns], text, "none named");
    return null;
  };
  const fieldsOf = (row: number, texts: ReadonlyMap<StrandColumn, string>, names: readonly StrandColumn[]) =>
    names.flatMap((name): readonly FieldView[] => {
      if (!cells.columns.has(name)) return [];
      const text = texts.get(name) ?? "";
      const [part, number] = name.split(" ") as [string, string?];
      const valuesOf = part === "values" || part === "except" ? keyOf(row, `column ${Number(number)}`) : null;
      const own = name === "target" ? ({ hint: TARGET_HINT, isTarget: true } as const) : {};
      return [{ key: keyOf(row, name), label: labelOf(name), text, choices: choicesOf(name, text), valuesOf, ...own }];
    });
  return {
    strand: strand ?? "",
    fields: (Object.keys(OWN) as StrandColumn[]).flatMap((name) => {
      // A field that is blank in one row of a strand may be filled in another.
      const at = rows.find(({ texts }) => (texts.get(name) ?? "") !== "") ?? rows[0]!;
      return fieldsOf(at.row, at.texts, [name]);
    }),
    rules: rows.map(({ row, texts }) => {
      const [main, more] = ruleColumns(cells);
      return { main: fieldsOf(row, texts, main), more: fieldsOf(row, texts, more) };
    }),
    place: { sheet: cells.sheet, address: `${columnLetters(cells.columns.get("strand")!)}${rows[0]!.row + 1}` },
  };
}

/** The cells to change where fields have new texts. A new name goes into every row of the strand. */
export function strandChanges(
  { whole }: WatchedFindings,
  form: StrandFormView,
  texts: Readonly<Record<string, string>>,
): readonly CellChange[] {
  const cells = cellsOf(whole);
  if (!cells) return [];
  return fieldsOfForm(form).flatMap(({ key, text }) => {
    const value = (texts[key] ?? text).trim();
    if (value === text) return [];
    const [row, name] = parted(key);
    const rows = name === "strand" && form.strand !== "" ? rowsOfStrand(cells, form.strand).map((each) => each.row) : [row];
    return rows.map((each) => ({ sheet: cells.sheet, row: each, column: cells.columns.get(name)!, value }));
  });
}

/** The texts of a column, to choose values from; null where it was not read or does not exist. */
export function valuesToChoose({ whole }: WatchedFindings, column: string): readonly string[] | null {
  return column === "" ? null : columnTexts(whole.read, column);
}

function cellsOf({ read }: WatchedFindings["whole"]): StrandCells | null {
  const { strandsHead } = read.recognition;
  return strandsHead && strandCells(strandsHead);
}

function newRow({ below, isFreeBelow }: StrandCells) {
  return isFreeBelow ? [{ row: below, texts: new Map<StrandColumn, string>() }] : null;
}

/** The columns for a row's first condition, and those for everything else that it can say. */
function ruleColumns({ columns }: StrandCells): readonly [main: readonly StrandColumn[], more: readonly StrandColumn[]] {
  const parts = [...columns.keys()].filter((name) => /^(?:column|values|except) /.test(name));
  const number = (name: StrandColumn) => Number(name.split(" ")[1]);
  const inOrder = [...parts.toSorted((one, other) => number(one) - number(other)), ...(columns.has("sheet") ? (["sheet"] as const) : [])];
  const isMain = (name: StrandColumn) => name === "column 1" || name === "values 1";
  return [inOrder.filter(isMain), inOrder.filter((name) => !isMain(name))];
}

function labelOf(name: StrandColumn): string {
  const own = OWN[name];
  if (own !== undefined) return own;
  if (name === "sheet") return "Only on these sheets";
  const [part, number] = name.split(" ") as ["column" | "values" | "except", string];
  return { column: "Column", values: "Values", except: "Except" }[part] + (number === "1" ? "" : ` ${number}`);
}

/** The choices, with the cell's own text where that is not one of them. */
function withOwn(values: readonly string[], own: string, blank: string): NonNullable<FieldView["choices"]> {
  const known = values.find((value) => normalised(value) === normalised(own));
  const all = known === undefined ? [...values, own] : values.map((value) => (value === known ? own : value));
  return all.map((value) => ({ value, label: value === "" ? blank : value }));
}

const keyOf = (row: number, name: string): string => `${row} ${name}`;

function parted(key: string): readonly [row: number, name: StrandColumn] {
  const at = key.indexOf(" ");
  return [Number(key.slice(0, at)), key.slice(at + 1) as StrandColumn];
}
