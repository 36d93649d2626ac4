import { finding, type Finding } from "../../../src/domain/finding";
import { groupedTotals } from "../../../src/reading/strands/grouped-totals";

type Of = "rows" | "columns" | "headers";
const left = (sheet: string, address: string, of: Of = "rows", labels: readonly string[] = ["Total"]) =>
  finding("totalsLeftOut", { sheet, address }, { of, labels, count: labels.length, sheets: 1 });
const told = (findings: readonly Finding[]) =>
  groupedTotals(findings).map((each) => {
    if (each.code !== "totalsLeftOut") return each.code;
    const { of, labels, count, sheets } = each.details;
    return `${of} of ${each.sheet ?? "all"} ${each.address ?? "-"}: ${labels.join(", ")} (${count} on ${sheets})`;
  });

test("totals of several tables of one sheet are said once for each kind", () => {
  const findings = [
    left("A", "A5"),
    left("A", "C1", "columns"),
    left("A", "A9", "rows", ["Total", "All"]),
    left("A", "D1", "headers"),
    left("A", "E1", "columns"),
  ];
  expect(told(findings)).toEqual([
    "rows of A A5, A9: Total, All (3 on 1)",
    "columns of A C1, E1: Total (2 on 1)",
    "headers of A D1: Total (1 on 1)",
  ]);
});

test("up to three sheets have a finding of their own, and of more one finding speaks", () => {
  const sheets = ["A", "B", "C", "D"].map((name) => left(name, "A5"));
  expect(told(sheets.slice(0, 3))).toEqual(["A", "B", "C"].map((name) => `rows of ${name} A5: Total (1 on 1)`));
  expect(told(sheets)).toEqual(["rows of all -: Total (4 on 4)"]);
  expect(told([...sheets.slice(0, 3), left("D", "C1", "columns")])).toHaveLength(4);
});

test("no more than ten addresses are named", () => {
  const all = Array.from({ length: 12 }, (_, at) => left("A", `A${at + 5}`));
  expect(told(all)).toEqual([`rows of A ${Array.from({ length: 10 }, (_, at) => `A${at + 5}`).join(", ")}: Total (12 on 1)`]);
});

test("other findings stay as they are, before them", () => {
  const other = finding("noStrands", { sheet: null, address: null }, {});
  expect(told([left("A", "A5"), other, left("A", "A6")])).toEqual(["noStrands", "rows of A A5, A6: Total (2 on 1)"]);
});
