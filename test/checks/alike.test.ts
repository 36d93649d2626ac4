import { alikeFindings, choicesTogether } from "../../src/checks/alike";
import { isOfNames, withCause, withConsequences } from "../../src/checks/consequences";
import { SAMPLES } from "../../scripts/docs/message-samples";
import { finding, type Finding, type FindingCode } from "../../src/domain/finding";

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

  test("are together whether they are of one cell, of several, or of none", () => {
    const places = ["B2", "B2:B3", "C4, D4"].map((address, at) => {
      const sheet = `Sheet ${at}`;
      return said(sheet, address, { message: `“${sheet}”, cell${address === "B2" ? "" : "s"} ${address}: text among the counts.` });
    });
    const whole = (sheet: string) => ({ ...said(sheet, ""), address: null, message: `“${sheet}” has text.` });
    expect(alikeFindings([...places, said("Sheet 9", "A1")]).map(({ length }) => length)).toEqual([4]);
    expect(alikeFindings(["A", "B", "C", "D"].map(whole)).map(({ length }) => length)).toEqual([4]);
    const nowhere = ["A", "B", "C", null].map((sheet) => ({ ...whole(sheet ?? ""), sheet, message: " has text." }));
    expect(alikeFindings(nowhere).map(({ length }) => length)).toEqual([4]);
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

  test("stands under one that is of no sheet, or of strands, and follows where it is of none itself", () => {
    expect(shown(at("monthsMissing"), at("rowsWithoutMonth", null))).toEqual([["rowsWithoutMonth", "monthsMissing"]]);
    expect(shown(at("missingMonths", null), at("notACount"))).toEqual([["notACount", "missingMonths"]]);
    expect(shown(at("noFigures"), at("unknownColumn", "Strands"))).toEqual([["unknownColumn", "noFigures"]]);
  });

  test("stands under the likeliest of its causes", () => {
    expect(shown(at("partsDoNotAddUp"), at("totalDisagrees"), at("implausibleCount"))).toEqual([
      ["implausibleCount", "partsDoNotAddUp", "totalDisagrees"],
    ]);
    expect(shown(at("valuesMissingInMonths"), at("spelledDifferently"), at("similarNames"))).toEqual([
      ["spelledDifferently"],
      ["similarNames", "valuesMissingInMonths"],
    ]);
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

describe("rows that are missing", () => {
  const of = (code: FindingCode, sheet: string | null = "Monthly"): Finding => finding(code, { sheet, address: null }, SAMPLES[code][1]);
  const mayBe = (...others: readonly Finding[]) => {
    const { details } = withCause(of("valuesMissingInMonths"), others);
    return "mayBe" in details ? details.mayBe : null;
  };

  test("may stand under another name, or in another month, where the same sheet or none has such a finding", () => {
    expect([mayBe(of("similarNames")), mayBe(of("monthNotRead", null)), mayBe(of("nearMiss"), of("monthNotRead"))]).toEqual([
      ...["name", "month", "name"],
    ]);
    expect([mayBe(), mayBe(of("similarNames", "Other")), mayBe(of("notACount"))]).toEqual([null, null, null]);
  });

  test("are then not taken to mean none", () => {
    const months = of("missingMonths");
    expect(withCause(months, [of("rowsWithoutMonth")]).details).toMatchObject({ sheets: [] });
    expect(withCause(months, [])).toBe(months);
    expect(withCause(of("noFigures"), [of("similarNames")])).toEqual(of("noFigures"));
  });

  test("may be of another name only where a name is in doubt", () => {
    expect((["similarNames", "nearMiss", "rowsWithoutCategory", "monthNotRead"] as const).map((code) => isOfNames({ code }))).toEqual([
      ...[true, true, true, false],
    ]);
  });
});
