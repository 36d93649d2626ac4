import fc from "fast-check";
import type { RawValue } from "../../../src/domain/cell";
import type { SheetHead } from "../../../src/reading";
import { sheetOf } from "../sheets";
import { upTo } from "./cells";

function sheet(name: string, rows: readonly (readonly RawValue[])[], format: (raw: RawValue) => string = () => "General"): SheetHead {
  const width = Math.max(...rows.map(({ length }) => length));
  const filled = rows.map((row) => upTo(width).map((column) => row[column] ?? ""));
  return sheetOf(name, filled, { formats: filled.map((row) => row.map(format)) });
}

const isDate = (raw: RawValue) => (typeof raw === "number" && raw > 40_000 ? "dd/mm/yyyy" : "General");

/** Sheets that workbooks of offences also have, and that hold none. */
export const otherList: readonly SheetHead[] = [
  sheet(
    "Rota",
    [
      ["Post", ...upTo(14).map((day) => 43_891 + day)],
      ["Sergeant A", ..."EELLNN--EELLNN"],
      ["Constable B", ..."NN--EELLNN--EE"],
    ],
    isDate,
  ),
  sheet("Contacts", [
    ["Post", "Telephone", "Email"],
    ["Performance manager", "01245 000000", "performance@example.police.uk"],
    ["Analyst", "01245 000001", ""],
  ]),
  sheet("Notes", [
    ["Notes on this workbook"],
    [],
    ["Extracted on 10 March 2020 from the crime recording system."],
    ["Offences are counted by month of recording."],
    ["See the paper of January 2020."],
  ]),
  sheet("Lookup", [
    ["Code", "Offence group"],
    ["30A", "Burglary (Dwelling)"],
    ["34B", "Robbery, personal"],
    ["105A", "Drug offences"],
  ]),
  sheet("Population", [
    ["District", "Population", "Households"],
    ["North", 181_000, 76_000],
    ["South", 174_500, 71_200],
  ]),
  sheet(
    "Changes",
    [
      ["Date", "Change", "Made by"],
      [43_900, "Figures for February added", "Analyst"],
      [43_931, "Fraud recounted", "Analyst"],
    ],
    isDate,
  ),
  sheet("Choose", [["Choose a month", 43_831], ["Choose an offence", "Drug offences"], [], ["Total chosen", 12]], isDate),
  sheet("Contents", [
    ["Contents"],
    ["Sheet", "What it holds"],
    ["Data", "Offences by month, January 2019 to March 2020"],
    ["Rota", "Who is on duty"],
  ]),
  sheet(
    "Meetings",
    [
      ["Meeting", "Date", "Paper due"],
      ["Board", 43_921, 43_907],
      ["Strand leads", 43_941, 43_930],
    ],
    isDate,
  ),
];

export const otherSheets: fc.Arbitrary<readonly SheetHead[]> = fc.subarray([...otherList], { maxLength: 3 });
