import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only, readingSheet, sheet } from "../sheets";
import { answersTo } from "../../../src/checks/answers";
import { counts, told, transposed, wide, type Series } from "../../checks/layouts";

const of = (name: string): Series => ({ Burglary: counts(140, 24), Robbery: counts(60, 24, 3), [name]: counts(30, 24, 5) });
const strands = (values: string, except = "") =>
  sheet("Strands", `Strand | Column | Values | Except\nAll | Offence | ${values} | ${except}`);
const asked = (layout: typeof wide, name: string, values = "*", except = "") =>
  told(checkedChain([strands(values, except), layout("Data", of(name))]), "totalCountedWithParts");

describe("what is no offence among offences is asked about where a strand adds both", () => {
  test.each(["Arrests", "ASB incidents", "Victims", "Stop and search"])("“%s”, in rows and in headers", (name) => {
    expect([asked(wide, name), asked(transposed, name)].map(({ length }) => length)).toEqual([1, 1]);
  });

  test.each(["Less: no crimes", "Transferred out", "Void"])("“%s” in headers, as it is in rows in another way", (name) => {
    expect(asked(transposed, name)).toHaveLength(1);
    expect(told(checkedChain([strands("*"), wide("Data", of(name))]), "mixedMeasures")).toHaveLength(1);
  });

  test("with what to write", () => {
    expect(messageOf(only(checkedChain([strands("*"), wide("Data", of("Arrests"))]), "totalCountedWithParts"))).toMatch(
      /“Arrests” in column “Offence” sounds like something other than an offence beside “Burglary” and “Robbery”, and the strand “All” counts them all\. Choose what is left out, or write “Arrests” under Except in the “Strands” table\. If it is meant, write it in full under Values\.$/,
    );
    expect(asked(wide, "Arrests", "*", "Arrests")).toEqual([]);
    expect(asked(wide, "Arrests", "*; Arrests")).toEqual([]);
  });

  test("of strands of another column, with choices that settle it", () => {
    const header = wide("Data", of("Arrests"));
    const data = { ...header, values: header.values.map((row, at) => [...row, at === 0 ? "District" : "Harlow"]) };
    const placed = {
      ...data,
      formats: data.formats.map((row) => [...row, "General"]),
      used: { ...data.used!, columns: data.used!.columns + 1 },
    };
    const found = only(checkedChain([placed], { by: "District" }), "unnamedTotal");
    expect(messageOf(found)).toMatch(/Adding them all up would count it as offences\./);
    for (const { notes } of answersTo(found))
      expect(told(checkedChain([placed, readingSheet(notes)], { by: "District" }), "unnamedTotal")).toEqual([]);
  });

  test("but not on a sheet that no strand looks at", () => {
    const beside = wide("Other", of("Arrests"));
    const renamed = { ...beside, values: beside.values.map((row, at) => (at === 0 ? ["Group", ...row.slice(1)] : row)) };
    expect(
      told(
        checkedChain([wide("Data", { Fraud: counts(90, 24, 2), Theft: counts(70, 24, 4) }), renamed], { by: "Offence" }),
        "unnamedTotal",
      ),
    ).toEqual([]);
  });

  test("but not where each is a strand of its own, nor among names that are no offences", () => {
    expect(told(checkedChain([wide("Data", of("Arrests"))], { by: "Offence" }), "totalCountedWithParts")).toEqual([]);
    const others: Series = { Calls: counts(140, 24), Visits: counts(60, 24, 3), Incidents: counts(30, 24, 5) };
    expect(told(checkedChain([strands("*"), wide("Data", others)]), "totalCountedWithParts")).toEqual([]);
  });
});

test("A line of a remark, or of the work, is asked about though a strand was made of it; an offence is not", () => {
  const codes = (name: string) => checkedChain([wide("Data", of(name))], { by: "Offence" }).findings.map(({ code }) => code);
  expect([codes("Memo: domestic"), codes("Officers"), codes("At sea")]).toEqual([["unnamedTotal"], ["unnamedTotal"], ["unnamedTotal"]]);
  expect([codes("Burglary (old)"), codes("Officers in post")]).toEqual([["unnamedTotal"], ["unnamedTotal"]]);
  expect([codes("Assault on officers"), codes("Arrests")]).toEqual([[], []]);
});

test("A column of the work is left out where the others are offences", () => {
  const chain = checkedChain([transposed("Data", of("Officers"))], { by: "Offence" });
  expect(chain.strands.map(({ definition }) => definition.strand)).toEqual(["Burglary", "Robbery"]);
});
