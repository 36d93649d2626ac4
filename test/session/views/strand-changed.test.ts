import { fieldsOfForm } from "../../../src/session/views/strand-fields";
import { strandChanges } from "../../../src/session/views/strand-form";
import { opened, TABLE } from "./opened";
import { STRANDS } from "./strands-rows";

const book = () => opened({ Data: TABLE, Strands: STRANDS.map((row) => [...row]) });

describe("a strand that is changed in its form", () => {
  test("changes the cells whose text is another, and a name in every row of the strand", async () => {
    const { session, host, views, now } = await book();
    const form = views.strandForm(now(), "Break-ins")!;
    const key = (label: string) => fieldsOfForm(form).find((field) => field.label === label)!.key;
    const changes = strandChanges(now(), form, {
      [key("Name")]: "Burglary",
      [key("Values")]: "Burglary",
      [key("Section number")]: "5.10 ",
    });
    expect(changes).toEqual([
      { sheet: "Strands", row: 1, column: 1, value: "Burglary" },
      { sheet: "Strands", row: 2, column: 1, value: "Burglary" },
      { sheet: "Strands", row: 1, column: 4, value: "Burglary" },
    ]);
    await session.actions.changeStrand(changes);
    await host.idle();
    await session.settled();
    expect(session.current().outcome).toEqual({ kind: "mended", cells: 3, formulas: 0, changed: 0 });
    expect(now().strands.map(({ definition }) => definition.strand)).toEqual(["Burglary", "Robbery"]);
    await session.actions.undoFix();
    await host.idle();
    await session.settled();
    expect(now().strands.map(({ definition }) => definition.strand)).toEqual(["Break-ins", "Robbery"]);
  });

  test("has the target as it stands, with what may be written, and keeps one with its sign", async () => {
    const { session, host, views, now } = await opened({
      Data: TABLE,
      Strands: [
        ["Strand", "Column", "Values", "Target"],
        ["Robbery", "Offence", "Robbery", 2000],
      ],
    });
    const form = views.strandForm(now(), "Robbery")!;
    const field = form.fields.find(({ label }) => label === "Target")!;
    expect(field).toMatchObject({ text: "2000", isTarget: true, hint: expect.stringContaining("-5%") as unknown });
    await session.actions.changeStrand(strandChanges(now(), form, { [field.key]: "+5%" }));
    await host.idle();
    await session.settled();
    expect(now().strands[0]!.definition.target).toMatchObject({ kind: "percent", value: 0.05 });
  });

  test("adds a strand right below the table, which counts from then on", async () => {
    const { session, host, views, now } = await book();
    const form = views.strandForm(now(), null)!;
    expect(form.strand).toBe("");
    const key = (label: string) => fieldsOfForm(form).find((field) => field.label === label)!.key;
    await session.actions.changeStrand(
      strandChanges(now(), form, {
        [key("Name")]: "Homes",
        [key("Section number")]: "5.20",
        [key("Column")]: "Offence",
        [key("Values")]: "Burglary",
      }),
    );
    await host.idle();
    await session.settled();
    const added = now().strands.at(-1)!.definition;
    expect([added.section, added.strand, added.rules[0]!.conditions[0]!.values]).toEqual(["5.20", "Homes", ["Burglary"]]);
    expect(now().comparisons.at(-1)!.later).not.toBeNull();
  });
});
