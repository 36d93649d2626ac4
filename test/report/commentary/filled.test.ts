import type { KeptName } from "../../../src/domain/kept-name";
import type { NamedStrand } from "../../../src/report/commentary/figure-names";
import { filledAgain, filledOf, filledTexts, type OwnText, type ReportFigures } from "../../../src/report/commentary";

const named = (strand: string, diff: string) => ({ strand, values: { diff } as NamedStrand["values"] });
const FIGURES: ReportFigures = { named: [named("Fraud", "-141"), named("Robbery", "35")], facts: [] };
const boxOf = (key: string | null, text: string, strand: string | null = "Fraud"): OwnText => ({
  ...{ sheet: "Report", address: "A4:F8", pieces: [text], text, key, title: "Fraud", strand },
});
const keptName = (key: string, of: Partial<KeptName> = {}): KeptName => ({
  ...{ key, name: "diff", value: "-141", before: "It fell by ", after: "." },
  ...of,
});

describe("texts as a report fills them in", () => {
  test("have each name's figure, of their own strand or of one that is named", () => {
    const [text] = filledTexts([boxOf("fraud", "It fell by {{diff}}; robbery rose by {{Robbery.diff}}.")], [], FIGURES);
    expect(text).toMatchObject({ text: "It fell by -141; robbery rose by 35.", problems: [] });
    expect(text!.kept.map(({ name, value }) => [name, value])).toEqual([
      ["diff", "-141"],
      ["Robbery.diff", "35"],
    ]);
  });

  test("have new figures where an earlier build filled in others, of their own box alone", () => {
    const typed = boxOf("fraud", "It fell by -130.");
    const fill = (kept: readonly KeptName[], box = typed) => filledTexts([box], kept, FIGURES)[0]!.text;
    expect(fill([keptName("fraud", { value: "-130" })])).toBe("It fell by -141.");
    expect(fill([keptName("robbery", { value: "-130" })])).toBe("It fell by -130.");
    // A part of the paper keeps its names in its cell.
    expect(fill([keptName("fraud", { value: "-130" })], boxOf(null, "It fell by -130."))).toBe("It fell by -130.");
  });
});

describe("what a build keeps of the names that it fills in", () => {
  const texts = filledTexts([boxOf("fraud", "It fell by {{diff}}."), boxOf(null, "All: {{Fraud.diff}}.", null)], [], FIGURES);

  test("is each box's names under its key, and the texts that change", () => {
    expect(filledOf(texts, FIGURES, [])).toEqual({
      names: [keptName("fraud")],
      boxes: [{ key: "fraud", from: "It fell by {{diff}}.", text: "It fell by -141." }],
      strands: FIGURES.named,
    });
  });

  test("leaves texts without names alone, and the names of boxes that the report does not have as they were", () => {
    const plain = filledTexts([boxOf("fraud", "A plan.")], [], FIGURES);
    expect(filledOf(plain, FIGURES, [keptName("fraud"), keptName("gone")])).toMatchObject({ names: [keptName("gone")], boxes: [] });
  });
});

describe("an earlier report that is put back", () => {
  const again = (kept: readonly KeptName[], figures = FIGURES.named, text = "It fell by -130.", strands = new Map([["fraud", "Fraud"]])) =>
    filledAgain(new Map([["fraud", text]]), kept, figures, strands);

  test("has its own figures in the texts as they are now", () => {
    expect(again([keptName("fraud", { value: "-130" })])).toEqual({
      names: [keptName("fraud")],
      boxes: [{ key: "fraud", from: "It fell by -130.", text: "It fell by -141." }],
      strands: FIGURES.named,
    });
    expect(again([keptName("fraud", { value: "-130" })], FIGURES.named, "It fell by -130.", new Map()).boxes).toEqual([
      expect.objectContaining({ text: "It fell by {{diff}}." }),
    ]);
  });

  test("takes no name of another box, and changes no text that has none", () => {
    expect(again([keptName("robbery", { value: "-130" })])).toMatchObject({ names: [], boxes: [] });
  });

  test("leaves texts as they are where it kept no figures", () => {
    const kept = [keptName("fraud", { value: "-130" })];
    expect(again(kept, [])).toEqual({ names: kept, boxes: [], strands: [] });
  });
});
