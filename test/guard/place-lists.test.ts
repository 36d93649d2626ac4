import { localAddress, parseAddress } from "../../src/domain/address";
import type { GuardedCells, GuardRule } from "../../src/guard/guard";
import { listsOf, placeLists } from "../../src/guard/place-lists";

const LONG = Array.from({ length: 30 }, (_, at) => `An offence with a long name ${at}`);
const SHORT = ["Burglary", "Robbery"];
const cells = (address: string, rule: GuardRule): GuardedCells => ({ area: parseAddress(address), rule });
const names = (address: string, of: readonly string[]) => cells(address, { kind: "offence", names: of });
const placesOf = (placed: readonly GuardedCells[]) => placed.map(({ rule }) => (rule.kind === "offence" ? (rule.list ?? null) : rule.kind));

test("lists that do not fit into validation get a column each, the same list the same one", () => {
  const other = ["Zoo", ...LONG];
  const placed = placeLists(
    [cells("C2:C9", { kind: "count" }), names("B2:B9", SHORT), names("D2", LONG), names("E2", other), names("F2", LONG)],
    new Set(),
  );
  expect(placesOf(placed)).toEqual(["count", null, "A1:A30", "B1:B31", "A1:A30"]);
  expect(placed.map(({ area }) => localAddress(area))).toEqual(["C2:C9", "B2:B9", "D2", "E2", "F2"]);
});

test("columns that are taken are passed over", () => {
  expect(placesOf(placeLists([names("D2", LONG), names("E2", ["Zoo", ...LONG])], new Set([0, 2, 3])))).toEqual(["B1:B30", "E1:E31"]);
});

test("the lists stand by column, with their cells and names", () => {
  const placed = placeLists([cells("C2:C9", { kind: "count" }), names("B2", SHORT), names("D2", LONG)], new Set([0]));
  expect([...listsOf(placed)]).toEqual([[1, { area: parseAddress("B1:B30"), names: LONG }]]);
});
