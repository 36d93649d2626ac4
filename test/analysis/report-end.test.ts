import { commonOwnEnd } from "../../src/analysis/report-end";
import { monthOf } from "../../src/domain/month";
import { strandOf } from "../report/essex-figures";

const [JAN, FEB] = [monthOf(2020, 1), monthOf(2020, 2)];
const strands = (...ends: (typeof JAN | null)[]) => ends.map((periodEnd, index) => strandOf(`Strand ${index}`, [], { periodEnd }));

describe("the report's period where every strand has its own", () => {
  test("is the one that most have, the latest of equals", () => {
    expect(commonOwnEnd(strands(JAN, FEB, JAN))).toBe(JAN);
    expect(commonOwnEnd(strands(JAN, FEB))).toBe(FEB);
  });

  test("is left to the data where a strand leaves it open, or there is none", () => {
    expect(commonOwnEnd(strands(JAN, null))).toBeNull();
    expect(commonOwnEnd([])).toBeNull();
  });
});
