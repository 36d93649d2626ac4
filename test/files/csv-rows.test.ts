import { CsvFault, CsvRows } from "../../src/files/csv-rows";
import { separationOf } from "../../src/files/separator";

/** The records of a text that comes in these parts. */
function records(separator: string, ...parts: readonly string[]): readonly (readonly string[])[] {
  const rows = new CsvRows(separator);
  return [...parts.flatMap((part) => [...rows.add(part)]), ...rows.add("", true)];
}

describe("The records of a text", () => {
  const TEXT = 'a, "b ""c"" ,d" ,e\r\n\r\n  \n"line\r\nend";x,,\rlast,"",\n f , g ';
  const READ = [
    ["a", 'b "c" ,d', "e"],
    ['line\r\nend";x', "", ""],
    ["last", "", ""],
    [" f ", " g "],
  ];

  test("have fields between separators, in marks where they hold one, and lines of any end", () => {
    const text = TEXT.replace('";x', '"');
    const read = READ.map((fields) => fields.map((field) => field.replace('";x', "")));
    expect(records(",", text)).toEqual(read);
    expect(records(";", 'a;"b;c";d,e')).toEqual([["a", "b;c", "d,e"]]);
    expect([records(",", ""), records(",", "\n\r\n \n"), records(",", ",")]).toEqual([[], [], [["", ""]]]);
  });

  test("are the same wherever the text is parted", () => {
    const text = TEXT.replace('";x', '"');
    const whole = records(",", text);
    for (let at = 0; at <= text.length; at += 1) {
      expect([at, records(",", text.slice(0, at), text.slice(at))]).toEqual([at, whole]);
      expect([at, records(",", ...text.slice(0, at), text.slice(at))]).toEqual([at, whole]);
    }
  });

  test("are given as soon as they are whole, with where each begins in the text that came last", () => {
    const rows = new CsvRows(",");
    const add = (text: string, isLast = false) => {
      const read: (readonly [string, number])[] = [];
      for (const fields of rows.add(text, isLast)) read.push([fields.join("|"), rows.from]);
      return read;
    };
    expect(add("a,b\nc,")).toEqual([["a|b", 0]]);
    expect(add("d\n\ne,f\n")).toEqual([
      ["c|d", -2],
      ["e|f", 3],
    ]);
    expect([add("g"), add("", true)]).toEqual([[], [["g", -1]]]);
    // A return may be half of a line end.
    expect([add("h,i\r"), add("\nj,k", true)]).toEqual([
      [],
      [
        ["h|i", -4],
        ["j|k", 1],
      ],
    ]);
  });

  test("are given with their rows, of which blank lines are some", () => {
    const rows = new CsvRows(",");
    const read: (readonly [string, number])[] = [];
    for (const part of ["a\n\n \nb", '\n\n"c\nc"\r', "\nd\n"]) for (const fields of rows.add(part)) read.push([fields.join(), rows.row]);
    expect(read).toEqual([
      ["a", 1],
      ["b", 4],
      ["c\nc", 6],
      ["d", 7],
    ]);
  });

  test("are refused where text follows a mark, or a mark is not closed, after those before", () => {
    const fault = (text: string) => {
      const read: string[] = [];
      try {
        for (const fields of new CsvRows(",").add(text, true)) read.push(fields.join("|"));
        return read;
      } catch (error) {
        return [...read, error instanceof CsvFault && error.message];
      }
    };
    expect(fault('a,b\n"c"d,e')).toEqual(["a|b", "text follows a closing quotation mark"]);
    expect(fault('a,b\n"c,d\ne')).toEqual(["a|b", "a quotation mark is not closed"]);
    expect(fault('a,b"c"\n')).toEqual(['a|b"c"']);
    expect(fault('"a""')).toEqual(["a quotation mark is not closed"]);
    const open = new CsvRows(",");
    expect(() => [...open.add(`"${"x".repeat(1_999_999)}`)]).not.toThrow();
    expect(() => [...open.add("x")]).toThrow(CsvFault);
  });
});

describe("What separates a text’s fields", () => {
  const of = (head: string) => separationOf(head)?.separator ?? null;

  test("is the sign that gives most records as many fields", () => {
    expect([of("a,b\nc,d\n"), of("a;b\nc;d\n"), of("a\tb\nc\td\n"), of("a|b\nc|d\n")]).toEqual([",", ";", "\t", "|"]);
    expect(of("a;b,c\nd;e\nf;g\n")).toBe(";");
    expect([of("a\nb\n"), of("")]).toEqual([",", ","]);
    // Of two that fit equally well, nobody can tell.
    expect(of("a;b,c\nd;e,f\n")).toBeNull();
  });

  test("is a sign that has a space after it each time only where nothing else fits as well", () => {
    expect([of("a;b, c\nd;e, f\n"), of("a, b\nc, d\n"), of("a;b, c\nd;e,f\n")]).toEqual([";", ",", null]);
  });

  test("counts what came before a fault, and no more than three hundred records", () => {
    expect(of('a;b\nc;d\ne;f\n"g"h,i;j\n')).toBe(";");
    const late = (rows: number) => of(`${"a;b\n".repeat(rows)}${"a,b,c\n".repeat(1000)}`);
    expect([late(299), late(300)]).toEqual([";", ";"]);
    expect(of(`${"a;b\n".repeat(100)}${"a,b,c\n".repeat(150)}`)).toBe(",");
  });

  test("is what a first line says, and the header stands below it and titles", () => {
    expect(separationOf("sep=;\na,b;c\n")).toEqual({ separator: ";", from: 6, lines: 1, filled: 1 });
    expect(separationOf('"sep=|"\r\nTitle\r\n\r\na|b\r\nc|d\r\n')).toEqual({ separator: "|", from: 18, lines: 3, filled: 2 });
    expect(separationOf("SEP=,\ra,b\rc,d\r")).toEqual({ separator: ",", from: 6, lines: 1, filled: 1 });
    expect(separationOf("Recorded crime,,\n\na,b,c\nd,e,f\n")).toEqual({ separator: ",", from: 18, lines: 2, filled: 1 });
    expect(separationOf("a,b\nc,d\n")).toEqual({ separator: ",", from: 0, lines: 0, filled: 0 });
    // A mark that is not closed is said where the header is read.
    expect(separationOf('a,"b\nc,d\n')).toMatchObject({ from: 0, lines: 0 });
    expect(of("sep=;")).toBe(";");
  });
});
