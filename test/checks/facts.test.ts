import { SAMPLES } from "../../scripts/docs/message-samples";
import * as cards from "../../src/checks/cards";
import type { Card } from "../../src/checks/card";
import { factOf } from "../../src/checks/facts";
import { messageOf } from "../../src/checks/messages";
import { isAcceptable } from "../../src/checks/settings/settle";
import { finding, type Finding, type FindingCode } from "../../src/domain/finding";

function sample(code: FindingCode): Finding {
  const [place, details] = SAMPLES[code];
  return finding(code, place, details);
}
const accepted = (Object.values(cards) as unknown as readonly Card<FindingCode>[]).map(({ code }) => sample(code)).filter(isAcceptable);

describe("an accepted finding", () => {
  test("says what was found, and not what to do", () => {
    expect(accepted.length).toBeGreaterThan(40);
    expect(
      Object.fromEntries(accepted.filter((each) => factOf(each) !== messageOf(each)).map((each) => [each.code, factOf(each)])),
    ).toMatchSnapshot();
    for (const each of accepted) expect(factOf(each)).not.toMatch(/\b(accept|choose|correct it|say so|enter (it|the)|remove)\b/i);
  });

  test("keeps what looks like advice in a name or a figure", () => {
    const named = finding("noFigures", { sheet: null, address: null }, { strand: "“St. Enter Road. Add”" });
    expect(factOf(named)).toBe(messageOf(named));
    const said = factOf(sample("implausibleCount"));
    expect(said).toContain("412 for Burglary in Jan 20 is far from the other months, which are mostly 110 to 171.");
  });
});
