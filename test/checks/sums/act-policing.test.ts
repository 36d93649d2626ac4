import { openHost } from "../../../host/node";
import { localAddress } from "../../../src/domain/address";
import type { FindingCode } from "../../../src/domain/finding";
import { withWorkbook } from "../../../src/excel/workbook";
import { readFigures } from "../../../src/chain/read-figures";
import type { SheetHead } from "../../../src/reading";
import { describeWith, realFile } from "../../where";
import { checkedChain } from "../../reading/sheets";
import { randomOf } from "../seeded/random";

/** A public workbook that is not part of the project: a whole and nine parts below one another, 13 offences by 128 months, a total under each. */
const FILE = realFile("act-policing-monthly-to-2024-08.xlsx");

const SUMS: readonly FindingCode[] = ["totalDisagrees", "partExceedsWhole", "partsDoNotAddUp", "seriesDisagree"];
/** Rows from 0: the first offence of the whole, how many offences, and how far the next table is. */
const [FIRST, OFFENCES, APART, TABLES, MONTHS] = [5, 13, 20, 10, 128];
/** More by night: RUNS=15. */
const CHANGES = Number(process.env["RUNS"] ?? 2);

describeWith(FILE)("the workbook of ACT Policing", () => {
  let heads: readonly SheetHead[];
  beforeAll(async () => {
    const host = await openHost({ workbook: FILE });
    const read = await withWorkbook(host.run, async (workbook) =>
      readFigures(workbook, await workbook.outline(), { by: "Offence", strandsFrom: null }, () => undefined),
    );
    heads = read.opened.heads;
  });

  const sums = (changed: readonly SheetHead[]) =>
    checkedChain(changed, { by: "Offence" })
      .findings.filter(({ code }) => SUMS.includes(code))
      .map(({ code, address }) => [code, address].filter((part) => part !== null).join(" "))
      .sort();
  const address = (row: number, column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const at = (row: number, column: number) => Number(heads[0]!.values[row]![column]);
  const withCount = (row: number, column: number, count: number): readonly SheetHead[] => [
    { ...heads[0]!, values: heads[0]!.values.map((cells, index) => (index === row ? cells.with(column, count) : cells)) },
    ...heads.slice(1),
  ];

  test("adds up: every total, every district", () => {
    expect(sums(heads)).toEqual([]);
  });

  test("raises exactly the sums that a changed figure breaks", () => {
    const random = randomOf(20240816);
    for (let change = 0; change < CHANGES; change += 1) {
      const [table, offence, column] = [random.below(TABLES), random.below(OFFENCES), 1 + random.below(MONTHS)];
      const row = FIRST + table * APART + offence;
      const count = Math.max(0, at(row, column) + random.of([-9, -1, 1, 4, 60, 700]));
      if (count === at(row, column)) continue;
      const rowIn = (other: number) => FIRST + other * APART + offence;
      const over = Array.from({ length: TABLES - 1 }, (_, part) => part + 1).filter(
        (part) => (part === table ? count : at(rowIn(part), column)) > (table === 0 ? count : at(rowIn(0), column)),
      );
      const expected = [
        `totalDisagrees ${address(FIRST + table * APART + OFFENCES, column)}`,
        "partsDoNotAddUp",
        ...over.map((part) => `partExceedsWhole ${address(rowIn(part), column)}`),
      ];
      expect([address(row, column), ...sums(withCount(row, column, count))]).toEqual([address(row, column), ...expected.sort()]);
    }
  });

  test("raises a total that is changed, and nothing else", () => {
    for (const table of [0, 9]) {
      const row = FIRST + table * APART + OFFENCES;
      expect(sums(withCount(row, 17, at(row, 17) + 1))).toEqual([`totalDisagrees ${address(row, 17)}`]);
    }
  });
});
