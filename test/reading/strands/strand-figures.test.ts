import { recognise, type SheetHead } from "../../../src/reading";
import { enter } from "../../../src/reading/ledger/enter";
import { strandFigures } from "../../../src/reading/strands/strand-figures";
import { dataOf, UnreadColumnError } from "../../../src/reading/tables/table-data";
import type { StrandDefinition } from "../../../src/domain/strand";
import { sheet } from "../sheets";
import { rule, strandOf, where } from "./definitions";

const DATA = sheet("Data", "Month | Offence | Count\nJan 20 | Fraud | 5\nFeb 20 | Fraud | n/a\nMar 20 | Fraud | 7\nMar 20 | Total | 7");
const BOARD = sheet("Board", "5.6 Fraud:\n12 Month ending Jan 19 | 12 Month ending Jan 20 | Diff. | % Diff.\n10 | 12 | 2 | 20.0%");

function figures(definitions: readonly StrandDefinition[], { heads = [DATA, BOARD] as readonly SheetHead[], read = true } = {}) {
  const recognition = recognise(heads, { by: null });
  const ledgers = recognition.tables.map((table) => (read ? enter(table, dataOf(table, heads, [])) : null));
  return strandFigures({ recognition, ledgers, heads, definitions });
}

test("a strand with rules has months, and one without has the totals under its heading", () => {
  const { strands, findings } = figures([strandOf("Fraud"), strandOf("All", rule(where("Offence", "Fraud")))]);
  expect(strands.map(({ definition, figures: { kind } }) => `${definition.strand} ${kind}`)).toEqual(["Fraud totals", "All months"]);
  expect(strands[0]!.figures).toMatchObject({ totals: [{ total: 10 }, { total: 12 }] });
  expect(strands[1]!.figures).toMatchObject({ months: [{ count: 5 }, { count: 7 }] });
  expect(findings.map(({ code }) => code)).toEqual(["notACount", "totalsLeftOut"]);
});

test("a strand that no table is about has no months", () => {
  expect(figures([strandOf("A", rule(where("Ward", "x")))]).strands[0]!.figures).toEqual({ kind: "months", months: [] });
});

test("a table that a strand is about must have been read, and others need not", () => {
  const unread = { read: false };
  expect(() => figures([strandOf("A", rule(where("Offence", "Fraud")))], unread)).toThrow(
    new UnreadColumnError("Counts of Data are needed but were not read"),
  );
  expect(figures([strandOf("A", rule(where("Ward", "x")))], unread)).toMatchObject({
    strands: [{ figures: { months: [] } }],
    findings: [],
  });
});
