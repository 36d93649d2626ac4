import { gzipSync } from "node:zlib";
import { bytesOf, changedText, examined } from "../../src/files/file-bytes";
import { FilesError } from "../../src/files/files-error";
import { openText } from "../../src/files/open-text";
import { UNDER_WAY } from "./records-in-memory";

const textFile = (text: string | Uint8Array<ArrayBuffer>, name = "a.csv") => new File([text], name);
const open = (text: string | Uint8Array<ArrayBuffer>) => openText(textFile(text), UNDER_WAY.signal);
async function rowsOf(text: string, ...names: readonly string[]) {
  const found: (readonly (string | number)[])[] = [];
  for await (const some of (await open(text)).rows(names, UNDER_WAY)) found.push(...some);
  return found;
}
const refused = async (of: Promise<unknown>, message: string) => {
  await expect(of).rejects.toThrow(FilesError);
  await expect(of).rejects.toThrow(message);
};

describe("A text of records is opened", () => {
  test("by its header, with where its records begin", async () => {
    const { kind, separator, rowOf, above, says, unread, columns } = await open("Crimes\n\n\nDate;Offence;\n2019-01-01;Theft;x\n");
    expect({ kind, separator, firstRow: rowOf(0), above, says, unread }).toEqual({
      ...{ kind: "text", separator: ";", firstRow: 5, above: 2, says: null, unread: [] },
    });
    expect(columns).toEqual([
      { name: "Date", kind: "text", isNumber: false },
      { name: "Offence", kind: "text", isNumber: false },
      { name: expect.any(String), kind: "text", isNumber: false },
    ]);
  });

  test("with its records in order, their cells as they are asked for, and blanks for columns that it has not", async () => {
    const text = "Crimes\nDate,Offence,District\n2019-01-01,Theft,North\n2019-01-02,Arson,\n";
    expect(await rowsOf(text, "District", "Other", "Date")).toEqual([
      ["North", "", "2019-01-01"],
      ["", "", "2019-01-02"],
    ]);
  });

  test("however long it is: its columns are told by the first million characters, to the end of a line", async () => {
    const line = "2019-01-01,Theft,North\n";
    const text = `Date,Offence,District\n${line.repeat(100_000)}`;
    const rows = await rowsOf(text, "Offence");
    expect([rows.length, rows.every(([offence]) => offence === "Theft")]).toEqual([100_000, true]);
    // A line of which the head ends in the middle of a marked text is no fault.
    const marked = `Date,Offence,District\n${'2019-01-01,"Theft, other",North\n'.repeat(60_000)}`;
    expect(await rowsOf(marked, "District")).toHaveLength(60_000);
  });
});

describe("A text is refused", () => {
  const HEAD = "Date,Offence\n";

  test("where a record has fields too many or too few, with its row; a separator at a line’s end makes none", async () => {
    const row = (line: string) => rowsOf(`${HEAD}2019-01-01,Theft\n${line}\n`, "Date");
    await refused(
      row("2019-01-02"),
      "a.csv, row 3: it has 1 field, and the header has 2. Nothing was counted. Mend the row, or fetch the file again.",
    );
    await refused(row("2019-01-02,Theft,more"), "a.csv, row 3: it has 3 fields, and the header has 2.");
    await refused(row("2019-01-02,Theft,,"), "a.csv, row 3: it has 4 fields,");
    expect(await row("2019-01-02,Theft,")).toHaveLength(2);
  });

  test("with the row that the file has in Excel, where a blank line counts", async () => {
    await refused(rowsOf(`\n${HEAD}\n2019-01-01,Theft\n\n \n2019-01-02\n`, "Date"), "a.csv, row 7: it has 1 field");
    await refused(rowsOf(`${HEAD}\r\n2019-01-01,"Theft"s\n`, "Date"), "a.csv, row 3: text follows");
    const file = await open(`Crimes\n\n${HEAD}\n1,Theft\n2,Theft\n\n\n3,Theft\n\n`);
    // Each reading counts anew.
    for (let reading = 0; reading < 2; reading += 1) {
      for await (const some of file.rows(["Date"], UNDER_WAY)) expect(some.length).toBeLessThan(4);
      expect([0, 1, 2].map((index) => file.rowOf(index))).toEqual([5, 6, 9]);
    }
  });

  test("where a mark is not closed, in a record, with its row, or in the header", async () => {
    await refused(rowsOf(`${HEAD}2019-01-01,Theft\n2019-01-02,"Theft\n`, "Date"), "a.csv, row 3: a quotation mark is not closed.");
    await refused(open('Date,"Offence\n2019-01-01,Theft\n'), "a.csv, row 1: a quotation mark is not closed.");
    await refused(open('sep=,\nDate,"Offence"x\n2019-01-01,Theft\n'), "a.csv, row 2: text follows a closing quotation mark.");
    await refused(rowsOf('Crimes\nDate,"Offence"x\n2019-01-01,Theft\n', "Date"), "a.csv, row 2: text follows");
  });

  test("where it is blank, or two columns have one name", async () => {
    await refused(open(" \n\n"), "a.csv holds no records.");
    await refused(open("Date,Date\n1,2\n"), "a.csv has two columns “Date”");
  });

  test("where it is none in UTF-8: bytes of another kind, noughts between its letters, or one that is cut at its end", async () => {
    const bytes = (...parts: readonly (string | number)[]) =>
      new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part)))));
    const words = "a.csv is not text in UTF-8. Save it again as “CSV UTF-8”.";
    await refused(open(bytes(HEAD, "2019-01-01,Caf", 0xe9, "\n")), words);
    await refused(open(bytes(HEAD, "2019-01-01,T", 0, "heft\n")), words);
    await refused(open(bytes(HEAD, "2019-01-01,Caf", 0xc3)), words);
    expect((await open(bytes(HEAD, "2019-01-01,Caf", 0xc3, 0xa9))).columns).toHaveLength(2);
  });
});

describe("The bytes of a file", () => {
  const all = async (file: File, more: Partial<typeof UNDER_WAY> = {}, seen?: (bytes: Uint8Array) => void) => {
    const parts: Uint8Array[] = [];
    for await (const part of bytesOf(file, { ...UNDER_WAY, ...more }, seen)) parts.push(part);
    return Buffer.concat(parts).toString();
  };
  const packed = new Uint8Array(gzipSync("Date,Offence\n"));

  test("are unpacked by its name alone, and told as they lie there", async () => {
    let [read, seen] = [0, 0];
    const told = { read: (bytes: number) => void (read += bytes) };
    expect(await all(textFile(packed, "a.csv.GZ"), told, (bytes) => void (seen += bytes.length))).toBe("Date,Offence\n");
    expect([read, seen]).toEqual([packed.length, packed.length]);
    expect(await all(textFile("Date", "a.gz.csv"))).toBe("Date");
  });

  test("end where they cannot be unpacked to the end, were changed, or reading is cancelled", async () => {
    await refused(
      all(textFile(packed.slice(0, -9), "a.csv.gz")),
      "a.csv.gz cannot be read to its end: it is not a whole .gz. Fetch it again. Nothing was counted.",
    );
    const failing = (error: Error, name: string) => {
      const stream = () => new ReadableStream<Uint8Array>({ pull: () => Promise.reject(error) });
      return Object.assign(textFile("Date", name), { stream });
    };
    await refused(all(failing(new DOMException("gone", "NotReadableError"), "a.csv")), changedText(textFile("", "a.csv")));
    await refused(all(failing(new FilesError("said already"), "a.csv.gz")), "said already");
    const other = all(failing(new Error("of another kind"), "a.csv"));
    await expect(other).rejects.not.toThrow(FilesError);
    await expect(other).rejects.toThrow("of another kind");
    const stop = new AbortController();
    stop.abort();
    await expect(all(textFile("Date"), { signal: stop.signal })).rejects.toThrow("aborted");
  });

  test("are given up where whoever looks wants no more", async () => {
    let cancelled = false;
    const stream = () =>
      new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array([65])), cancel: () => void (cancelled = true) });
    for await (const part of bytesOf(Object.assign(textFile("A"), { stream }), UNDER_WAY)) {
      expect(part).toHaveLength(1);
      break;
    }
    expect(cancelled).toBe(true);
  });

  test("where an Excel is too old to unpack them, are to be unpacked first", async () => {
    const own = globalThis.DecompressionStream;
    Reflect.deleteProperty(globalThis, "DecompressionStream");
    try {
      await refused(all(textFile(packed, "a.csv.gz")), "a.csv.gz cannot be unpacked, as this Excel is too old for it. Unpack it, then");
    } finally {
      globalThis.DecompressionStream = own;
    }
  });

  test("are hashed as they lie there, with how many records a text of them holds", async () => {
    const file = new File([packed], "a.csv.gz", { lastModified: 1_000 });
    expect(await examined(file, ",", UNDER_WAY)).toMatchObject({
      path: "a.csv.gz",
      bytes: packed.length,
      changed: new Date(1_000),
      records: 1,
    });
    const [zipped, other] = [await examined(file, null, UNDER_WAY), await examined(textFile("Date,Offence\n"), null, UNDER_WAY)];
    expect([zipped.records, zipped.hash === other.hash]).toEqual([0, false]);
    expect(other.hash).toMatch(/^[\da-f]{64}$/);
  });
});
