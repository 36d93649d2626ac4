import { FilesError } from "../../src/files/files-error";
import { openAll, together } from "../../src/files/open-all";
import { refuseChanged, refuseMissing, refuseTwice } from "../../src/files/refuse";
import { opened } from "./records-in-memory";

const SIGNAL = new AbortController().signal;
const said = (path: string, hash: string) => ({ path, hash, bytes: 1, changed: new Date(0), records: 1 });
const column = (name: string, more: { readonly kind?: "text" | "date"; readonly missingIn?: readonly string[] } = {}) => ({
  ...{ name, kind: "text" as const, isNumber: false, missingIn: [] },
  ...more,
});

describe("Files are refused", () => {
  test("where two hold the same, whichever these are", () => {
    expect(() => refuseTwice([said("a.csv", "1"), said("b.csv", "2"), said("c.csv", "3")])).not.toThrow();
    expect(() => refuseTwice([said("a.csv", "1"), said("b.csv", "2"), said("c.csv", "2")])).toThrow(
      "b.csv and c.csv hold the same. Choose one of them alone. Nothing was counted.",
    );
  });

  test("where some lack a column that is needed, and not where nothing needs it", () => {
    const columns = [column("Date"), column("Note", { missingIn: ["a.csv"] }), column("Offence")];
    expect(() => refuseMissing(columns, ["Date", "Offence", "Other"], "Date")).not.toThrow();
    expect(() => refuseMissing(columns, ["Date", "Note"], "Date")).toThrow(
      "a.csv has no column “Note”, which other files have. Add it there, or leave the file out.",
    );
  });

  test("where strands look up a column of dates; the date itself is none", () => {
    const columns = [column("Date", { kind: "date" }), column("Charged", { kind: "date" })];
    expect(() => refuseMissing(columns, ["Date"], "Date")).not.toThrow();
    expect(() => refuseMissing(columns, ["Date", "Charged"], "Date")).toThrow(
      "Strands look up “Charged”, which holds dates. Give them a column of texts or numbers.",
    );
  });

  test("where one was changed since it was chosen", async () => {
    const whole = new File(["abc"], "a.csv");
    await expect(refuseChanged([whole])).resolves.toBeUndefined();
    const gone = Object.assign(new File(["abc"], "b.csv"), {
      slice: (from: number, to: number) => ({
        arrayBuffer: () => (from === 0 && to === 1 ? Promise.reject(new Error("gone")) : Promise.resolve(new ArrayBuffer(0))),
      }),
    });
    const refused = refuseChanged([whole, gone]);
    await expect(refused).rejects.toThrow(FilesError);
    await expect(refused).rejects.toThrow("b.csv was changed, moved or deleted since it was chosen.");
  });

  test("where a column is dates in one and texts in another, and other mistakes are not taken for that", () => {
    const dates = [{ name: "Date", kind: "date" as const, isNumber: false }];
    const both = () => together([opened("a.csv", ["Date"], []), opened("b.csv", ["Date"], [], { columns: dates })]);
    expect(both).toThrow(FilesError);
    expect(both).toThrow("“Date” is a text in a.csv, and a date in b.csv.");
    const broken = { ...opened("a.csv", ["Date"], []), columns: null } as unknown as ReturnType<typeof opened>;
    expect(() => together([broken])).toThrow(TypeError);
    expect(together([opened("a.csv", ["Date"], []), opened("b.csv", ["Date", "Note"], [])])).toEqual([
      column("Date"),
      column("Note", { missingIn: ["a.csv"] }),
    ]);
  });
});

describe("Files are opened", () => {
  const text = (name: string) => new File(["Date,Offence\n2019-01-01,Theft\n"], name);

  test("in the order of their names, whichever comes first, by their endings in any letters", async () => {
    const given = ["c.TXT", "a.csv", "d.tsv", "b.Csv"].map(text);
    const files = await openAll(given, SIGNAL);
    expect(files.map(({ file, kind }) => [file.name, kind])).toEqual([
      ["a.csv", "text"],
      ["b.Csv", "text"],
      ["c.TXT", "text"],
      ["d.tsv", "text"],
    ]);
    expect(given.map(({ name }) => name)).toEqual(["c.TXT", "a.csv", "d.tsv", "b.Csv"]);
  });

  test("by the end of their names alone", async () => {
    for (const name of ["a.csv.xlsx", "acsv", "a.parquet.zip", "a.csv.zip", "aparquet"])
      await expect(openAll([text(name)], SIGNAL)).rejects.toThrow(`${name} is not a file of records`);
    await expect(openAll([new File(["no"], "a.PARQUET")], SIGNAL)).rejects.toThrow("a.PARQUET cannot be read as .parquet");
    await expect(openAll([new File([], "a.csv")], SIGNAL)).rejects.toThrow("a.csv is empty.");
  });
});
