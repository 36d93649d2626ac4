import { strandChanges } from "../../../src/session/views/strand-form";
import { opened, TABLE } from "./read";
import { STRANDS } from "./strands-rows";

const book = () => opened({ Data: TABLE, Strands: STRANDS.map((row) => [...row]) });

const texts = (fields: readonly { label: string; text: string }[]) => Object.fromEntries(fields.map(({ label, text }) => [label, text]));

describe("the form of a strand", () => {
  test("says what its rows say, whichever row says it", async () => {
    const { views, now } = await book();
    const form = views.strandForm(now(), "break-ins")!;
    expect(texts(form.fields)).toEqual({
      ...{ Name: "Break-ins", "Section number": "5.10", "Lead’s post": "Chief Inspector", "Own period, to": "Dec 19" },
    });
    expect(form.rules.map(({ main, more }) => texts([...main, ...more]))).toEqual([
      { Column: "Offence", Values: "Burg*", Except: "", "Column 2": "", "Values 2": "" },
      { Column: "Offence", Values: "Robbery", Except: "", "Column 2": "", "Values 2": "" },
    ]);
    expect(form.place).toEqual({ sheet: "Strands", address: "B2" });
  });

  test("offers the workbook's own columns, and the values that stand in the one that is named", async () => {
    const { views, now } = await book();
    const { main } = views.strandForm(now(), "Robbery")!.rules[0]!;
    const column = main.find(({ label }) => label === "Column")!;
    expect(column.choices).toEqual([
      { value: "", label: "none named" },
      { value: "Offence", label: "Offence" },
    ]);
    expect(main.find(({ label }) => label === "Values")!.valuesOf).toBe(column.key);
    expect(views.valuesToChoose(now(), "Offence")).toEqual(["Burglary", "Robbery"]);
    expect(views.valuesToChoose(now(), "District")).toBeNull();
    expect(views.valuesToChoose(now(), "")).toBeNull();
  });

  test("keeps a column that is not there among the choices, so that nothing changes by itself", async () => {
    const { views, now } = await opened({
      Data: TABLE,
      Strands: [
        ["Strand", "Column", "Values", "Period"],
        ["Fraud", "Offense", "Fraud", "Sep to Dec 2019"],
      ],
    });
    const form = views.strandForm(now(), "Fraud")!;
    expect(form.rules[0]!.main[0]).toMatchObject({ text: "Offense", choices: [{ value: "" }, { value: "Offence" }, { value: "Offense" }] });
    const period = form.fields.find(({ label }) => label === "Own period")!;
    expect(period.text).toBe("Sep to Dec 2019");
    expect(period.choices!.map(({ label }) => label).slice(0, 4)).toEqual([
      "the report’s",
      "12 months",
      "financial year to date",
      "quarter",
    ]);
    expect(strandChanges(now(), form, {})).toEqual([]);
  });

  test("offers the workbook’s systems for a strand that is counted by them", async () => {
    const { views, now } = await opened({
      Data: TABLE,
      Systems: [
        ["System", "Sheet", "Reference", "Date"],
        ["ATHENA", "Data", "Ref", "Month"],
        ["STORM", "Other", "Ref", "Month"],
      ],
      Strands: [
        ["Strand", "Column", "Values", "Counted by"],
        ["Robbery", "Offence", "Robbery", "Both"],
      ],
    });
    const field = views.strandForm(now(), "Robbery")!.fields.find(({ label }) => label === "Counted by")!;
    expect(field.choices!.map(({ value }) => value)).toEqual([
      ...["", "ATHENA", "STORM", "Both", "either", "both, by reference", "either, by reference"],
    ]);
  });

  test("is not there without a table, for a strand that is gone, or where something stands right below the table", async () => {
    const without = await opened();
    expect(without.views.strandForm(without.now(), "Burglary")).toBeNull();
    const { views, now } = await opened({ Data: TABLE, Strands: [...STRANDS.map((row) => [...row]), ["Agreed by the board in May"]] });
    expect(views.strandForm(now(), "Fraud")).toBeNull();
    expect(views.strandForm(now(), "Robbery")).not.toBeNull();
  });
});
