import { strToU8, zipSync } from "fflate";
import { addMonths, monthOf } from "../../src/domain/month";
import { LEDGER_NAMESPACE } from "../../src/kept/ledger";
import { earlierText } from "../../src/session/views/earlier-report";
import { hostOf, longRows } from "../workbooks";
import { startedOn } from "./session-of";

const JAN_20 = monthOf(2020, 1);

/** A session on a workbook with two strands, one of which has so many more offences in October 2019 than in another workbook. */
async function sessionOn(more: number, offence = "Fraud") {
  const host = await hostOf({
    Data: longRows(JAN_20, 30, {
      [offence]: (index) => 40 + (index % 7) + (index === 26 ? more : 0),
      [`Robbery of ${offence}`]: (index) => 20 + (index % 5),
    }),
  });
  const session = await startedOn(host);
  const said = () => {
    const view = session.views.outcome(session.current().outcome, false)!;
    return [view.title, view.text, ...(view.lines ?? []).flatMap(({ text, more: under }) => [text, ...under])].join(" ");
  };
  return { host, session, said };
}

/** The file of a workbook in which a report was built. */
async function reportedFile(name: string, offence?: string): Promise<File> {
  const { host, session } = await sessionOn(0, offence);
  await session.actions.build();
  return new File([(await host.toBytes()).bytes as BlobPart], name);
}

const sheets = async ({ host }: Pick<Awaited<ReturnType<typeof sessionOn>>, "host">) =>
  host.run(async ({ workbook, sync }) => {
    workbook.worksheets.load("items/name");
    await sync.call(workbook.context);
    return workbook.worksheets.items.map(({ name }) => name);
  });

test("reports are said with the month that most strands of the last one end with", () => {
  const build = (...ends: readonly number[]) => ({
    at: "2020-03-16T12:00:00.000Z",
    hiddenUnder: null,
    strands: ends.map((by) => ({ strand: `Strand ${by}`, end: addMonths(JAN_20, by), standsOut: null, counts: [] })),
  });
  expect([earlierText([build(0)]), earlierText([build(0), build(4, 3, 3)])]).toEqual([
    "It has a report of 1 strand to Jan 20.",
    "It has 2 reports, the last of 3 strands to Apr 20.",
  ]);
});

describe("a report that is set beside another workbook's", () => {
  test("marks what has changed since, until that is left out", async () => {
    const [now, other, file] = [await sessionOn(5), await sessionOn(5), await reportedFile("october.xlsx")];
    await now.session.actions.chooseEarlier(file);
    expect(now.said()).toBe("Set beside “october.xlsx”. It has a report of 2 strands to Jan 20. Build the report to see what has changed.");
    const { earlier } = now.session.current();
    expect(now.session.views.earlier(now.session.current().now!, earlier)).toEqual({
      name: "october.xlsx",
      text: "It has a report of 2 strands to Jan 20.",
    });
    await now.session.actions.build();
    expect(now.said()).toContain("marked [r]. Fraud: Oct 19 from 45 to 50");

    await other.session.actions.chooseEarlier(file);
    other.session.actions.leaveEarlierOut();
    await other.session.actions.build();
    expect(other.said()).not.toContain("Fraud");
  });

  test("is not built where the other one has none of its strands, and says what to do", async () => {
    const now = await sessionOn(5);
    await now.session.actions.chooseEarlier(await reportedFile("north.xlsx", "Arson"));
    const why =
      "north.xlsx reported Arson and Robbery of Arson, and none of the strands of this report. Leave it out, or choose another workbook.";
    expect(now.session.views.earlier(now.session.current().now!, now.session.current().earlier)!.text).toBe(why);
    await now.session.actions.build();
    expect([now.said(), await sheets(now)]).toEqual([`That did not work. ${why}`, ["Data"]]);
  });

  let bare: Awaited<ReturnType<typeof sessionOn>>;
  beforeAll(async () => void (bare = await sessionOn(0)));
  const ledger = (slot: 1 | 2, text: string) => strToU8(`<ledger xmlns="${LEDGER_NAMESPACE[slot]}" build="${slot}">${text}</ledger>`);
  test.each<[string, Uint8Array, string]>([
    ["no workbook", strToU8("Month,Offence,Count"), "is no .xlsx workbook, or has a password."],
    ["half a workbook", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }).slice(0, 60), "is damaged and cannot be read."],
    ["a workbook without a report", zipSync({ "customXml/item1.xml": strToU8("<other/>") }), "has no report that says what it reported."],
    ["what is kept of it changed", zipSync({ "customXml/item1.xml": ledger(1, "{") }), "keeps of earlier reports cannot be read:"],
    [
      "a build under way",
      zipSync({ "customXml/item1.xml": ledger(1, "{}"), "customXml/item2.xml": ledger(2, "{}") }),
      "was saved while a report was being built.",
    ],
  ])("is refused with the reason: %s", async (_, bytes, words) => {
    await bare.session.actions.chooseEarlier(new File([bytes as BlobPart], "last.xlsx"));
    expect(bare.said()).toContain(`last.xlsx ${words}`);
    expect(bare.session.current().earlier).toBeNull();
  });
});
