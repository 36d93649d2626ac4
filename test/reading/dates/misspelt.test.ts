import { words } from "../../words";
import { monthOf } from "../../../src/domain/month";
import { isMisspelt, looksLikeMonth, withoutLastDigits, withoutMonth } from "../../../src/reading/dates/misspelt";

describe("A text that misspells a month that is known", () => {
  const [JAN, SEP, MAY] = [monthOf(2020, 1), monthOf(2020, 9), monthOf(2020, 5)];

  test.each([
    ...[
      "Janurary 2020",
      "Jna-20",
      "Jamuary ’20",
      "Januray 2020",
      "Janary 2020",
      "Janu. 2020",
      "Januaary_20",
      "jab 2020",
      " Jna - 2020 ",
      "Jna 2020 (p)",
    ],
  ])("of January 2020 is “%s”", (text) => expect(isMisspelt(text, JAN)).toBe(true));

  test.each([
    ...words(`
      Jna 2021 | Jna 21 | Ja 2020 | Jxy 2020 | Total 2020 | Xanuarx 2020 | Jaxxxry 2020 | Jna | Jna 202 | 7 Jna 2020 |
      Jna 2020 x | 2020
    `),
  ])("of January 2020 is not “%s”", (text) => expect(isMisspelt(text, JAN)).toBe(false));

  test("may be one letter off “Sept”, and two where the name is long and begins alike", () => {
    expect([isMisspelt("Setp 2020", SEP), isMisspelt("Septt 2020", SEP), isMisspelt("Setp 2020", JAN)]).toEqual([true, true, false]);
    expect([isMisspelt("Septembxx 2020", SEP), isMisspelt("Xeptembex 2020", SEP), isMisspelt("Septemxxx 2020", SEP)]).toEqual([
      true,
      false,
      false,
    ]);
    // Of a short name two letters are too many, unless they have changed places.
    expect([isMisspelt("Mxx 2020", MAY), isMisspelt("Mya 2020", MAY), isMisspelt("Maxx 2020", MAY), isMisspelt("My 2020", MAY)]).toEqual([
      ...[false, true, false, false],
    ]);
  });
});

describe("What looks like a month", () => {
  test("is a word and a year, whatever follows", () => {
    expect(["Jna-20", "Dec 2019 (x)", "Dec 20191", "Qt. ’19", " abc 12"].map(looksLikeMonth)).toEqual(Array(5).fill(true));
    expect(["A 20", "Jna 1", "Jna", "20 Jna", "Jna 1234567", "abcdefghijklm 20"].map(looksLikeMonth)).toEqual(Array(6).fill(false));
  });

  test("has words behind it, a letter or a sign alone apart", () => {
    expect(["Jan 20 target", " Jan 2020 p ", "Jan 2020*", "Jan 2020 %", "Jan 2020 (ab)", "Total"].map(withoutMonth)).toEqual([
      ...["target", "", "", "%", "(ab)", "Total"],
    ]);
  });

  test("may have one or two digits too many", () => {
    expect(["Dec 20191", " Dec 201912 ", "Dec 1", "Dec", "Dec 19a", "Dec 12"].map((text) => withoutLastDigits(text))).toEqual([
      ...[["Dec 2019", "Dec 201"], ["Dec 20191", "Dec 2019"], [], [], [], ["Dec 1"]],
    ]);
  });
});
