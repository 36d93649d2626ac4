import { keepAndRead } from "../../excel/self-test/kept";
import type { Scenario } from "../trial";

/** What the workbook keeps for the add-in: settings and custom XML, as long as those of a large report. */
export const keeping: Scenario = {
  title: "What the workbook keeps",
  async run({ run, same }) {
    for (const letters of [100, 200_000])
      same(
        `a text of ${letters} letters comes back whole from a setting and from custom XML`,
        { setting: true, part: true },
        await keepAndRead(run, "Strand £ “1” 😀 ".repeat(letters / 16).padEnd(letters, "x")),
      );
  },
};
