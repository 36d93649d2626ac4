import { formatValue } from "../../host/engine/number-format";
import { openHost } from "../../host/node";
import { percentText } from "../../src/domain/percent";
import { percentFormula, percentText as percentSentence } from "../../src/report/layout/formulas";
import { FORMAT } from "../../src/report/layout/styles";

/** Values around those from which a percentage has a sign, and what Excel shows. */
const SHOWN: readonly (readonly [number, string])[] = [
  [-0.0158009, "-1.6%"],
  [-0.0005, "-0.1%"],
  [-0.0004999, "0.0%"],
  [-1 / 2851, "0.0%"],
  [0, "0.0%"],
  [0.0004999, "0.0%"],
  [0.0005, "+0.1%"],
  [0.0015, "+0.2%"],
  [0.2150354, "+21.5%"],
];

describe("a percentage of the report", () => {
  test.each(SHOWN)("of %p is shown as %s in its cell", (value, shown) => {
    const isRounded = percentFormula("A1", "B1", value).startsWith("=ROUND(");
    expect(formatValue(isRounded ? Math.round(value * 1000) / 1000 + 0 : value, FORMAT.percent)).toBe(shown);
    expect(percentText(value, "-")).toBe(shown);
  });

  test("says the same in a sentence", async () => {
    const host = await openHost();
    const texts = await host.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange(`A1:A${SHOWN.length}`).values = SHOWN.map(([value]) => [value]);
      const sentences = sheet.getRange(`B1:B${SHOWN.length}`);
      sentences.formulas = SHOWN.map((_, index) => [`="fell by 1 ("&${percentSentence(`A${index + 1}`)}&")"`]);
      sentences.load("values");
      await context.sync();
      return sentences.values as string[][];
    });
    expect(texts).toEqual(SHOWN.map(([, shown]) => [`fell by 1 (${shown})`]));
  });
});
