import { alikeFindings, choicesTogether } from "../../src/checks/alike";
import { withConsequences } from "../../src/checks/consequences";
import type { FindingCode } from "../../src/domain/finding";

const said = (sheet: string, address: string, more: Partial<{ code: string; message: string }> = {}) => ({
  ...{ code: "notACount", severity: "error", sheet, address, message: `“${sheet}”, cell ${address}: text among the counts.` },
  ...more,
});

describe("findings that are alike", () => {
  test("are together where four sheets or more say the same, at the place of the first, and each by itself below that", () => {
    const sheets = ["Jan 18", "Feb 18", "Mar 18", "Apr 18"];
    const other = said("Notes", "A1", { code: "hiddenSheetRead" });
    const all = [...sheets.map((sheet, at) => said(sheet, `B${at + 2}`)), other];
    expect(alikeFindings(all).map((group) => group.map(({ sheet }) => sheet))).toEqual([sheets, ["Notes"]]);
    expect(alikeFindings(all.slice(1)).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  test("are not together where they say other things, or stand on one sheet", () => {
    const different = ["Jan 18", "Feb 18", "Mar 18", "Apr 18"].map((sheet, at) => said(sheet, "B2", { message: `“${sheet}”: ${at}` }));
    expect(alikeFindings(different)).toHaveLength(4);
    expect(alikeFindings(["B2", "B3", "B4", "B5"].map((address) => said("Data", address)))).toHaveLength(4);
  });

  test("are answered by the choices that all of them have", () => {
    const a = { label: "Recorded counts", note: 1 };
    const b = { label: "Recorded counts", note: 2 };
    const own = { label: "Only here", note: 3 };
    expect(choicesTogether([[own, a], [b]])).toEqual([[a, b]]);
    expect(choicesTogether([[own, a]])).toEqual([[own], [a]]);
    expect(choicesTogether([])).toEqual([]);
  });
});

describe("what may follow from another finding", () => {
  const at = (code: FindingCode, sheet: string | null = "Data") => ({ code, sheet });
  const shown = (...findings: readonly ReturnType<typeof at>[]) =>
    withConsequences(findings).map(({ finding, follows }) => [finding.code, ...follows.map(({ code }) => code)]);

  test("stands under it, through another too, wherever it comes in the list", () => {
    expect(shown(at("missingMonths", null), at("monthsMissing"), at("rowsWithoutMonth"))).toEqual([
      ["rowsWithoutMonth", "missingMonths", "monthsMissing"],
    ]);
    expect(shown(at("strandMatchesNothing", "Strands"), at("valuesInNoStrand"))).toEqual([["strandMatchesNothing", "valuesInNoStrand"]]);
  });

  test("stands by itself without a cause, or with one on another sheet", () => {
    expect(shown(at("valuesMissingInMonths"), at("notACount"))).toEqual([["valuesMissingInMonths"], ["notACount"]]);
    expect(shown(at("monthsMissing", "Data"), at("rowsWithoutMonth", "Other"))).toEqual([["monthsMissing"], ["rowsWithoutMonth"]]);
  });

  test("is never lost, whatever causes what", () => {
    const all = [
      at("totalDisagrees"),
      at("partsDoNotAddUp"),
      at("implausibleCount"),
      at("seriesDisagree"),
      at("sameMonthTwice"),
      at("yearOutOfPlace"),
    ];
    expect(
      shown(...all)
        .flat()
        .sort(),
    ).toEqual(all.map(({ code }) => code).sort());
  });
});
