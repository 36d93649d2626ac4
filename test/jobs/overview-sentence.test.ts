import { buildReport } from "../../src/jobs/build-report";
import { addMonths, monthOf } from "../../src/domain/month";
import { hostOf } from "../workbooks";
import { valuesOf } from "../excel/written";

const MONTHS = Array.from({ length: 24 }, (_, at) => addMonths(monthOf(2018, 2), at));

/** The overview's sentence for strands of which each rises by so much a month in its second year. */
async function sentence(rises: readonly number[]): Promise<unknown> {
  const rows = rises.map((rise, line) => [`Strand ${line + 1}`, ...MONTHS.map((_, at) => 100 + ((at * 7) % 12) + (at < 12 ? 0 : rise))]);
  const host = await hostOf({ Data: [["Offence", ...MONTHS.map((month) => ({ month }))], ...rows] });
  await buildReport(host.run, { by: "Offence", end: null, strandsFrom: null, today: new Date(2020, 2, 16) });
  const column = (await valuesOf(host, "Report", "A1:A40")).map(([value]) => String(value));
  return column.find((text) => text.includes("strands compared"));
}

test.each([
  [[5, 6, -4], "Of 3 strands compared, 2 rose and 1 fell."],
  [[5, 6, 7], "Of 3 strands compared, 3 rose and none fell."],
  [[-5, -6], "Of 2 strands compared, none rose and 2 fell."],
  [[5, 0, 0], "Of 3 strands compared, 1 rose, none fell, and 2 did not change."],
])("the overview counts strands that rise by %j a month", async (rises, words) => {
  expect(String(await sentence(rises)).split("\n")[0]).toBe(words);
});

test("the largest rise and fall are by count, with the percentage beside it", async () => {
  expect(await sentence([50, 60, -40, -5])).toMatch(
    /\nLargest rise: Strand 2, 720 more \(\+56\.\d%\)\. Largest fall: Strand 3, 480 fewer \(-37\.\d%\)\.$/,
  );
});
