import { localAddress, parseAddress } from "../../src/domain/address";
import type { GuardPlan } from "../../src/guard/guard";
import { settleGuard } from "../../src/guard/settle-guard";

const areas = (...addresses: readonly string[]) => addresses.map(parseAddress);
const PLAN: GuardPlan = {
  sheet: "Data",
  ranges: [{ area: parseAddress("C2:D9"), rule: { kind: "count" } }],
  left: [{ area: parseAddress("A2:A9"), reason: "monthsAsText" }],
};

function settled(formulas: readonly string[], own: readonly string[], foreign: readonly string[]) {
  const standing = [...areas(...own).map((area) => ({ area, own: true })), ...areas(...foreign).map((area) => ({ area, own: false }))];
  const { set, left } = settleGuard(PLAN, areas(...formulas), standing);
  return [
    set.map(({ area, rule }) => `${rule.kind} ${localAddress(area)}`),
    left.map(({ area, reason }) => `${reason} ${localAddress(area)}`),
  ];
}

test("everything planned is guarded where nothing stands but the add-in's own validation", () => {
  expect(settled([], ["C2:C5"], [])).toEqual([["count C2:D9"], ["monthsAsText A2:A9"]]);
});

test("the analyst's own validation and formulas are left, each with its reason", () => {
  expect(settled(["D8", "D9", "F1"], [], ["C2:C3"])).toEqual([
    ["count D2:D7", "count C4:C9"],
    ["monthsAsText A2:A9", "validation C2:C3", "formulas D8:D9"],
  ]);
});

test("a formula with validation of its own is said once", () => {
  expect(settled(["D8:D9"], [], ["D9"])[1]).toEqual(["monthsAsText A2:A9", "validation D9", "formulas D8"]);
});
