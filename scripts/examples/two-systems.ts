import type { Workbook, Worksheet } from "../../host/library";
import { addMonths, monthOf, monthToSerial, yearOf, type Month } from "../../src/domain/month";
import { generator } from "./essex";
import { header, title, widths } from "./sheets";

const STATIONS = ["Basildon", "Chelmsford", "Colchester", "Harlow", "Southend"] as const;
const TYPES = ["Assault with injury", "Robbery", "Threats to kill", "Possession of a weapon"] as const;
const FIRST = monthOf(2018, 2);
const MONTHS = 24;
const A_MONTH = 52;

/** What is wrong with a record of one of the two systems. */
export type PlantedFault =
  | "onlyAthena"
  | "onlyStorm"
  | "twiceAthena"
  | "twiceStorm"
  | "flag"
  | "month"
  | "date"
  | "noReference"
  | "slip"
  | "written";

/** A record of knife crime as a system keeps it. */
interface SystemRecord {
  readonly reference: string;
  readonly day: number;
  readonly station: string;
  readonly type: string;
  readonly knife: boolean;
}

/** The two systems, and how often each fault was planted. */
export interface TwoSystems {
  readonly athena: readonly SystemRecord[];
  readonly storm: readonly SystemRecord[];
  readonly planted: Readonly<Record<PlantedFault, number>>;
}

/** The faults in turn, most often those that are most common. */
const FAULTS: readonly PlantedFault[] = [
  ...(["onlyAthena", "written", "flag", "onlyStorm", "noReference", "written", "date", "onlyAthena", "flag", "slip"] as const),
  ...(["twiceStorm", "written", "onlyStorm", "month", "noReference", "flag", "twiceAthena"] as const),
];

/** Two years of made-up crimes with a weapon in both systems, with faults planted; STORM has a month more. */
export function twoSystems(): TwoSystems {
  const random = generator(20190301);
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!;
  const [athena, storm]: [SystemRecord[], SystemRecord[]] = [[], []];
  const planted = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<PlantedFault, number>;
  /** Day, station and type of records that are looked for by these. */
  const taken = new Set<string>();
  let [number, turn] = [10_000, 0];
  for (let index = 0; index <= MONTHS; index += 1) {
    const month = addMonths(FIRST, index);
    for (let each = 0; each < A_MONTH; each += 1) {
      number += 11 + Math.floor(random() * 5) * 11;
      const day = monthToSerial(month) + 1 + ((each * 5 + Math.floor(random() * 4)) % 26);
      const record = {
        ...{ reference: `42/${number}/${yearOf(month) % 100}`, day, station: pick(STATIONS), type: pick(TYPES), knife: random() < 0.4 },
      };
      if (index === MONTHS) {
        storm.push(record);
        continue;
      }
      // Recording improves over the two years, and Harlow is behind the others.
      const isFaulty = random() < (record.station === "Harlow" ? 0.2 : 0.1) - index * 0.002;
      const where = [day, record.station, record.type].join();
      const fault = isFaulty && !taken.has(where) ? FAULTS[turn % FAULTS.length]! : null;
      if (fault !== null) {
        taken.add(where);
        planted[fault] += 1;
        turn += 1;
      }
      if (fault !== "onlyStorm") athena.push(record);
      if (fault !== "onlyAthena") storm.push(inStorm(record, fault, number, month));
      if (fault === "twiceAthena") athena.push(record);
      if (fault === "twiceStorm") storm.push(record);
    }
  }
  const byDay = (one: SystemRecord, other: SystemRecord) => one.day - other.day;
  return { athena: athena.toSorted(byDay), storm: storm.toSorted(byDay), planted };
}

/** The record as STORM has it, with what is wrong with it there. */
function inStorm(record: SystemRecord, fault: PlantedFault | null, number: number, month: Month): SystemRecord {
  const [year, digits] = [yearOf(month), String(number)];
  switch (fault) {
    case "flag":
      return { ...record, knife: !record.knife };
    case "date":
      return { ...record, day: record.day + (record.day - monthToSerial(month) > 14 ? -1 : 1) };
    case "month":
      return { ...record, day: record.day + (month === FIRST ? 62 : -31) };
    case "noReference":
      return { ...record, reference: "" };
    case "slip":
      return { ...record, reference: `42/${digits.slice(0, -1)}/${year % 100}` };
    case "written":
      return { ...record, reference: number % 2 === 0 ? `42-0${digits}-${year}` : `${year} / 42 / ${digits}` };
    default:
      return record;
  }
}

/** The extracts of both systems, a sheet each. */
export function addTwoSystems(workbook: Workbook): void {
  const { athena, storm } = twoSystems();
  const crimes = workbook.addWorksheet("ATHENA");
  widths(crimes, [18, 14, 24, 14, 12]);
  title(crimes, "ATHENA: crimes with a weapon, one row each");
  header(crimes, 3, ["Crime ref", "Date recorded", "Offence", "Station", "Knife used"]);
  fill(crimes, athena, ({ reference, day, type, station, knife }) => [reference, day, type, station, knife ? "Yes" : "No"], 2);
  const incidents = workbook.addWorksheet("STORM");
  widths(incidents, [14, 14, 18, 14, 24, 12]);
  title(incidents, "STORM: incidents with a weapon, one row each");
  header(incidents, 3, ["Incident no", "Date reported", "Crime reference", "Station", "Incident type", "Knife"]);
  fill(incidents, storm, ({ reference, day, type, station, knife }, index) => [`EP${700_000 + index * 3}`, day, reference, station, type, knife ? "Y" : "N"], 2);
}

function fill(sheet: Worksheet, records: readonly SystemRecord[], cellsOf: (record: SystemRecord, index: number) => readonly (string | number)[], dates: number): void {
  records.forEach((record, index) => {
    sheet.getRow(4 + index).values = [...cellsOf(record, index)];
    sheet.getCell(4 + index, dates).numFmt = "dd/mm/yyyy";
  });
}
