import { monthOf } from "../../src/domain/month";
import { VERSION } from "../../src/domain/version";
import { certificate, type Fault } from "../../src/verify";

const fault = (row: number): Fault => ({ kind: "month", sheet: "Strand data", address: `F${row}`, stands: "<9>", wanted: "5" });
const figure = { strand: "Fraud & co", end: monthOf(2020, 1), earlier: 1983, later: 1405 };

function made({ said = {}, coverage, ...more }: Record<string, unknown> = {}): string {
  const basis = {
    ...{ program: "1.2.3", builtAt: "2020-03-16T09:00:00.000Z", sheets: { report: "R", data: "Data <1>" } },
    said: {
      details: { title: "Crime & “order”", force: "Essex", classification: "OFFICIAL" },
      account: [],
      warnings: [],
      accepted: [],
      ...(said as object),
    },
    coverage: coverage ?? [],
  };
  const rest = {
    figures: [figure],
    cells: 1200,
    charts: 1,
    months: 72,
    hash: "0123456789abcdef".repeat(4),
    faults: [],
    today: new Date(2020, 3, 1),
  };
  return certificate({ basis, ...rest, ...more } as never);
}
/** The page’s words, a line a block. */
const words = (...of: Parameters<typeof made>) =>
  made(...of)
    .replace(/^.*<body>/s, "")
    .replace(/<\/t[hd]><t[hd][^>]*>/g, " | ")
    .replace(/<\/(?:tr|li|h1|h2|p)>|<br>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");

describe("the certificate of a report", () => {
  test("says what was verified, by which months, and what was counted", () => {
    expect(words()).toEqual([
      "Certificate: Crime &amp; “order”",
      "Verified on 1 April 2020: 1,200 cells and 1 chart agree with the 72 months that the report holds.",
      "Force | Essex",
      "Marking | OFFICIAL",
      "Built | 16 March 2020, by Strand Report 1.2.3",
      `Verified | by Strand Report ${VERSION}`,
      "The months",
      `SHA-256 of the months: ${"01234567 89abcdef ".repeat(4).trim()}`,
      "The same letters stand at the top of “Data &lt;1&gt;” in the report, and on each of its pages.",
      "What was counted",
      "Strand | Period | Earlier | Later",
      "Fraud &amp; co | 12 months to Jan 20 | 1,983 | 1,405",
      "From which worksheets",
      "Worksheet | Rows | Months",
      "The cells of each month stand in “Data &lt;1&gt;” under “Counted from”.",
      "Findings",
      "No warnings.",
      "Accepted",
      "Nothing.",
    ]);
    expect(made()).toContain("<title>Certificate: Crime &amp; “order”</title>");
    expect(made()).toContain(
      '<th class="n">Earlier</th><th class="n">Later</th></tr><tr><td>Fraud &amp; co</td><td>12 months to Jan 20</td><td class="n">1,983</td>',
    );
  });

  test("says each fault in place of that, as far as its page has room", () => {
    const lines = words({ faults: [fault(3)] });
    expect(lines.slice(1, 3)).toEqual([
      "Looked at on 1 April 2020: 1 fault. The report does not agree with the months that it holds.",
      "Strand data!F3 has &lt;9&gt;. It should have 5. It was changed since the report was built.",
    ]);
    const many = (count: number) => words({ faults: Array.from({ length: count }, (_, row) => fault(row)) });
    expect(many(12).filter((line) => line.startsWith("Strand data!"))).toHaveLength(12);
    expect(many(12).join()).not.toContain("more");
    expect(many(13).filter((line) => line.startsWith("Strand data!"))).toHaveLength(12);
    expect([many(13), many(1013)].map((all) => all.find((line) => line.startsWith("and ")))).toEqual(["and 1 more", "and 1,001 more"]);
  });

  test("has no figure that is hidden or not known, and no force where none is said", () => {
    const figures = [
      { ...figure, length: 3, earlier: null, later: null, isHidden: true },
      { ...figure, length: 1, earlier: null },
    ];
    const lines = words({ figures, said: { details: { title: "T", force: null, classification: "OFFICIAL" } } });
    expect(lines.filter((line) => line.startsWith("Fraud"))).toEqual([
      "Fraud &amp; co | 3 months to Jan 20 | [c] | [c]",
      "Fraud &amp; co | 1 month to Jan 20 | [x] | 1,405",
    ]);
    expect(lines.some((line) => line.startsWith("Force"))).toBe(false);
  });

  test("says from which worksheets, and what they lack", () => {
    const coverage = [
      { sheet: "Data <2>", months: "Feb 18 to Jan 20", missing: null, rows: 1200 },
      { sheet: "More", months: "Feb 18 to Jan 20", missing: "May 18", rows: null },
    ];
    expect(words({ coverage }).filter((line) => /^(Data|More)/.test(line))).toEqual([
      "Data &lt;2&gt; | 1,200 | Feb 18 to Jan 20",
      "More | [c] | Feb 18 to Jan 20, without May 18",
    ]);
  });

  test("says what was found and what was accepted, with its reason", () => {
    const accepted = [
      { text: "A count is high.", reason: "Sceptre", on: "2020-03-01" },
      { text: "A total is wrong.", reason: "Known" },
    ];
    const after = (heading: string, said: object) => {
      const lines = words({ said: { account: ["72 counts <added>."], ...said } });
      return lines.slice(lines.indexOf(heading) + 1).slice(0, 2);
    };
    expect(after("Findings", { warnings: ["One is <odd>.", "Two."] })).toEqual(["One is &lt;odd&gt;.", "Two."]);
    expect(after("Findings", { accepted })[0]).toBe("No warnings but those accepted.");
    expect(after("Accepted", { accepted })).toEqual([
      "A count is high. Accepted on 2020-03-01: Sceptre",
      "A total is wrong. Accepted: Known",
    ]);
    expect(words({ said: { account: ["72 counts <added>."] } })).toContain("72 counts &lt;added&gt;.");
  });
});
