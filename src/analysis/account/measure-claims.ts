import { normalised } from "../../domain/text";
import type { MonthlyTable, SheetFigures } from "../../reading";
import { DATE, monthlyClaim, type Claim } from "./claims";
import { ASKED, BY_NO_STRAND, onceEach } from "./strands-reported";
import { outcome } from "./tally";

const CODE = outcome("not a count", { kind: "code" });

/** The tables of a sheet that measures' months come from. */
export function measureTables({ measured }: SheetFigures, sheet: string): readonly MonthlyTable[] {
  return measured.recognition.tables.filter((table) => table.sheet === sheet);
}

/** What a sheet's numbers are to measures: their months, or what is typed on the sheet "Measures". */
export function measureClaims(figures: SheetFigures, sheet: string): readonly Claim[] {
  const { recognition, ledgers, counted, definitions } = figures.measured;
  const names = (numbers: readonly number[]) => [...new Set(numbers.map((number) => definitions[number]!.strand))];
  const outcomeOf = onceEach((numbers) =>
    numbers.length === 0 ? BY_NO_STRAND : outcome("read for a measure", { strands: names(numbers) }),
  );
  const tables = recognition.tables.flatMap((table, index) =>
    table.sheet === sheet
      ? [monthlyClaim({ table, ledger: ledgers[index]!, figures: counted[index] ?? null, wholeCounts: true }, outcomeOf)]
      : [],
  );
  return recognition.measures.sheet === sheet ? [...tables, typedClaim(figures)] : tables;
}

/** The numbers of the sheet "Measures" itself. Those of rows that are not understood are asked about. */
function typedClaim({ measured }: SheetFigures): Claim {
  const used = new Map(measured.measures.map(({ name }) => [normalised(name), outcome("read for a measure", { strands: [name] })]));
  const rows = new Map(measured.recognition.measures.rows.map((each) => [each.row, each]));
  return (row, column) => {
    const said = rows.get(row);
    if (said === undefined) return null;
    const { cells, texts } = said;
    const isIn = (...names: readonly (keyof typeof cells)[]) => names.some((name) => cells[name].column === column);
    if (isIn("From", "To")) return DATE;
    if (isIn("Values", "Of", "Target")) return used.get(normalised(texts.Measure)) ?? ASKED;
    return isIn("Section", "Measure", "Kind", "Theme", "Sheet", "Column") ? CODE : null;
  };
}
