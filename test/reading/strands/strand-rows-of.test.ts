import { monthOf, monthToSerial } from "../../../src/domain/month";
import { strandHeaders, strandTableRows } from "../../../src/reading/strands/strand-rows-of";
import { strandDefinitions } from "../../../src/reading";
import { sheetOf } from "../sheets";
import { onSheets, rule, strandOf, where } from "./definitions";

const FULL = {
  ...strandOf(
    "Fraud",
    onSheets(["Data", "Other*"], where("Offence", "Fraud; Forgery", "Cyber*"), where("District", "North")),
    rule(where("Offence", "Scams")),
  ),
  section: "5.10",
  measure: "Fraud offences",
  lead: "Head of crime",
  favourable: "down" as const,
  periodEnd: monthOf(2020, 2),
  period: { kind: "yearToDate" } as const,
  target: { kind: "percent", value: 0.05, at: { sheet: "Strands", row: 1, column: 13, rows: 1, columns: 1 } } as const,
};

test("a strand is a row for each rule, with its own fields in the first", () => {
  expect(strandTableRows([FULL])).toEqual([
    [
      "5.10",
      "Fraud",
      "Fraud offences",
      "Head of crime",
      "Data; Other*",
      "Offence",
      "Fraud; Forgery",
      "Cyber*",
      "District",
      "North",
      "down",
      monthToSerial(monthOf(2020, 2)),
      "financial year to date",
      "+5%",
    ],
    ["", "Fraud", "", "", "", "Offence", "Scams", "", "", "", "", "", "", ""],
  ]);
});

test("a strand without rules, and what it does not say, are blank", () => {
  expect(strandTableRows([strandOf("Fraud")])).toEqual([["", "Fraud", "Fraud", "", "", "", "", "", "", "", "", "", "", ""]]);
});

test("a ; within a value is left open, since it would part it", () => {
  expect(strandTableRows([strandOf("A", rule(where("Offence", "")))])[0]![6]).toBe("");
  const parted = { column: "Offence", values: ["a; b", "c;d;e"], except: [] };
  expect(strandTableRows([strandOf("A", rule(parted))])[0]![6]).toBe("a* b; c*d*e");
});

test("the rows read back as the same strand", () => {
  const solved = { column: "Outcome", values: ["Charged", "Caution*"] };
  const all = [{ ...FULL, solved }, strandOf("Arson", rule(where("Offence", "Arson")))];
  const { strands, findings } = strandDefinitions(sheetOf("Strands", [[...strandHeaders(all)], ...strandTableRows(all)]));
  expect(strands.map((strand) => strand.solved)).toEqual([solved, undefined]);
  expect(findings).toEqual([]);
  expect(strands[0]).toMatchObject({
    section: "5.10",
    strand: "Fraud",
    lead: "Head of crime",
    favourable: "down",
    periodEnd: monthOf(2020, 2),
    period: { kind: "yearToDate" },
    target: FULL.target,
  });
  expect(strands[0]!.rules).toMatchObject([
    { sheets: ["Data", "Other*"], conditions: [where("Offence", "Fraud; Forgery", "Cyber*"), where("District", "North")] },
    { conditions: [where("Offence", "Scams")] },
  ]);
});
