import { messageOf } from "../../../src/checks/messages";
import { checkedChain, only } from "../../reading/sheets";
import { counts, wide } from "../layouts";

/** Theft and arson over two years, whose names change places in the second. */
const [small, large, other] = [counts(20, 24), counts(200, 24, 3), counts(60, 24, 5)];
const exchanged = (from: number) => ({
  Arson: [...small.slice(0, from), ...large.slice(from)],
  Theft: [...large.slice(0, from), ...small.slice(from)],
  Robbery: other,
});

test("names that were sorted without their figures stop a report, at the first month that is so", () => {
  const found = only(checkedChain([wide("Data", exchanged(12))], { by: "Offence" }), "figuresExchanged");
  expect([found.severity, found.sheet, found.address, found.details.names.map(({ name }) => name)]).toEqual([
    ...["error", "Data", "N2:N3", ["Theft", "Arson"]],
  ]);
  expect(messageOf(found)).toMatch(
    /^“Data”, cells N2:N3: from Jan 19 on, 2 strands have the figures of one another \(“Theft”: about \d+ a month, as “Arson” had and “Arson”: about \d+ a month, as “Theft” had\)\. Were names sorted/,
  );
});

test("figures under their own names do not", () => {
  expect(checkedChain([wide("Data", exchanged(24))], { by: "Offence" }).findings.map(({ code }) => code)).not.toContain("figuresExchanged");
});
