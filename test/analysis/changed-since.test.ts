import { changedSince } from "../../src/analysis/changed-since";
import { addMonths, monthOf } from "../../src/domain/month";
import { strandOf } from "../report/essex-figures";

const END = monthOf(2020, 1);
const counts = (length: number) => Array.from({ length }, (_, index) => [addMonths(END, -index), 10] as const).reverse();
const reported = (strand: string, earlier: number | null = 120, later: number | null = 120, end = END) => ({ strand, end, earlier, later });

describe("the strands that a report no longer says right", () => {
  const fraud = strandOf("Fraud", counts(24));

  test("are none while their totals stand", () => {
    expect(changedSince({ figures: [reported("Fraud")] }, [strandOf("Arson", []), fraud])).toEqual([]);
    expect(changedSince({ figures: [] }, [fraud])).toEqual([]);
  });

  test("are those whose earlier or later total is another", () => {
    expect(changedSince({ figures: [reported("Fraud", 119)] }, [fraud])).toEqual(["Fraud"]);
    expect(changedSince({ figures: [reported("Fraud", 120, 121)] }, [fraud])).toEqual(["Fraud"]);
  });

  test("are those that there are no longer", () => {
    expect(changedSince({ figures: [reported("Fraud"), reported("Robbery")] }, [fraud])).toEqual(["Robbery"]);
  });

  test("are those whose own period was moved, though the totals are the same", () => {
    const longer = strandOf("Fraud", counts(30), { periodEnd: addMonths(END, -1) });
    expect(changedSince({ figures: [reported("Fraud")] }, [longer])).toEqual(["Fraud"]);
    expect(changedSince({ figures: [reported("Fraud", 120, 120, addMonths(END, -1))] }, [longer])).toEqual([]);
  });

  test("are those that had no total and have one, or the other way round", () => {
    const half = strandOf("Fraud", counts(12));
    expect(changedSince({ figures: [reported("Fraud", null, 120)] }, [half])).toEqual([]);
    expect(changedSince({ figures: [reported("Fraud", null, 120)] }, [fraud])).toEqual(["Fraud"]);
    expect(changedSince({ figures: [reported("Fraud")] }, [half])).toEqual(["Fraud"]);
    expect(changedSince({ figures: [reported("Fraud", null, null)] }, [strandOf("Fraud", [])])).toEqual([]);
  });

  test("are those that were added since, where the report says which it was built without", () => {
    const now = [fraud, strandOf("Arson", []), strandOf("Robbery", counts(24))];
    expect(changedSince({ figures: [reported("Fraud")], leftOut: ["Arson"] }, now)).toEqual(["Robbery"]);
    expect(changedSince({ figures: [reported("Fraud")], leftOut: [] }, now)).toEqual(["Arson", "Robbery"]);
    expect(changedSince({ figures: [reported("Fraud")] }, now)).toEqual([]);
  });
});
