import { fatesOf, isRateLabel, isRecorded, kindOfParts, type LabelTests } from "../../../../src/reading/recognise/layouts/label-fates";

const PLAIN: LabelTests = {
  isFractions: () => false,
  addsUp: () => false,
  isMeasure: () => false,
  isPlace: () => false,
  rowsArePlaces: false,
};
/** "one Total", "parts Sex: Male, Female" or "unclear: A, B": what becomes of labels, in short. */
function fate(labels: readonly string[], tests: Partial<LabelTests> = {}): string {
  const found = fatesOf(labels, { ...PLAIN, ...tests });
  if (found.counted === "one") return `one ${found.label}`;
  return `${found.counted === "parts" ? `parts ${found.word}` : "unclear"}: ${found.labels.join(", ")}`;
}

describe("Of columns that share their months", () => {
  test("the only one with a total's or a count's label is counted", () => {
    expect(fate(["North", "South", "Total"])).toBe("one Total");
    expect(fate(["Count", "Apples"])).toBe("one Count");
    expect(fate(["Count", "Total", "Apples"])).toBe("unclear: Count, Total, Apples");
  });

  test("the one that is the sum of the others is counted, of three or more", () => {
    const tests = { addsUp: (label: string, others: readonly string[]) => label === "Whole" && !others.includes("Whole") };
    expect(fate(["A", "B", "Whole"], tests)).toBe("one Whole");
    expect(fate(["A", "Whole"], tests)).toBe("unclear: A, Whole");
  });

  test("the only one that is no rate and no fraction is counted", () => {
    expect(fate(["Apples", "Rate"])).toBe("one Apples");
    expect(fate(["Apples", "Pears"], { isFractions: (label) => label === "Pears" })).toBe("one Apples");
    expect(fate(["Rate", "% change"])).toBe("unclear: Rate, % change");
  });

  test("the offences are counted among what became of them", () => {
    expect(fate(["Recorded", "Solved"])).toBe("one Recorded");
    expect(fate(["Offences", "Outcomes"])).toBe("one Offences");
  });

  test("the month's own figures are counted beside those that run on, which never are", () => {
    const isMeasure = (label: string) => label !== "Apples";
    expect(fate(["This month", "YTD"], { isMeasure })).toBe("one This month");
    expect(fate(["Count", "Cumulative"], { isMeasure })).toBe("one Count");
    expect(fate(["Apples", "R12"], { isMeasure })).toBe("one Apples");
    expect(fate(["This month", "Last month", "YTD"], { isMeasure })).toMatch("unclear");
    expect(fate(["YTD", "Rolling 12 months"], { isMeasure })).toBe("unclear: YTD, Rolling 12 months");
  });

  test("a measure is asked about, unless it alone is left and called recorded", () => {
    const isMeasure = () => true;
    expect(fate(["Apples", "Pears"], { isMeasure: (label) => label === "Pears" })).toBe("unclear: Apples, Pears");
    expect(fate(["Apples", "Rate"], { isMeasure })).toBe("unclear: Apples");
    expect(fate(["Notifiable", "Rate"], { isMeasure })).toBe("one Notifiable");
    expect(fate(["Notifiable", "Committed"], { isMeasure })).toMatch("unclear");
  });

  test("parts of one kind are added up, or places, or offences over places", () => {
    expect(fate(["Male", "Female"])).toBe("parts Sex: Male, Female");
    expect(fate(["A", "B"], { isPlace: () => true })).toBe("parts Place: A, B");
    expect(fate(["A", "B"], { isPlace: (label) => label === "A" })).toBe("unclear: A, B");
    expect(fate(["A", "B"], { rowsArePlaces: true })).toBe("parts Offence: A, B");
    expect(fate(["Male", "Female", "Rate"])).toBe("parts Sex: Male, Female");
  });
});

test("Parts make up a whole where one shows their kind, and all may be of it", () => {
  expect(kindOfParts(["Males", "Females", "Unknown"])).toBe("Sex");
  expect(kindOfParts(["Boys", "Unknown"])).toBeNull();
  expect(kindOfParts(["Male", "North"])).toBeNull();
  expect(kindOfParts(["Day", "Night"])).toBe("Time of day");
  expect(kindOfParts(["Day", "Morning"])).toBeNull();
  expect(kindOfParts(["Attempted", "Completed"])).toBe("Attempted or completed");
  expect(kindOfParts(["Male victims", "Female offenders"])).toBe("Sex");
  expect(kindOfParts(["victims Male", "Female"])).toBeNull();
  expect(kindOfParts(["Under 18", "18-24", "25 and over"])).toBe("Age");
  expect(kindOfParts(["Under 18", "North"])).toBeNull();
});

test("A rate's label is told from a count's", () => {
  expect(["Rate", "% change", "£", "Rank", "Per 1,000", "Average"].filter((label) => !isRateLabel(label))).toEqual([]);
  expect(["Count", "Burglary", "Ratepayers"].filter(isRateLabel)).toEqual([]);
});

test("Offences as they are recorded have few names", () => {
  expect(["Recorded", "reported crimes", "Notifiable offences"].filter((label) => !isRecorded(label))).toEqual([]);
  expect(["Unrecorded", "Recorded outcomes", "Solved"].filter(isRecorded)).toEqual([]);
});
