import fc from "fast-check";
import { addMonths, isoMonth, longMonth, monthNumberOf, monthToSerial, yearOf, type Month } from "../../../src/domain/month";
import type { Code } from "./workbook";
import { inOrder, put, upTo, type Laid, type Row, type Written } from "./cells";
import { monthForms } from "./months";
import { headerCell, type Surroundings } from "./surroundings";
import { seriesOf, type Series, type Tidy } from "./tidy";

type DayForm = "month" | "date" | "date and time" | "iso" | "timestamp" | "day first" | "named" | "month first";

/** How records are laid out. */
export const recordLooks = fc.record({
  days: fc.constantFrom<DayForm>("month", "date", "date and time", "iso", "timestamp", "day first", "named", "month first"),
  form: monthForms.filter(({ date1904 }) => !date1904),
  seed: fc.array(fc.nat(5_000), { minLength: 40, maxLength: 40 }),
  date: fc.constantFrom("Date reported", "Date", "Recorded date", "Reported date", "Month"),
  offence: fc.constantFrom("Offence", "Offence type", "Crime type", "HO category"),
  reference: fc.constantFrom(null, "URN", "Crime reference", "Crime number", "ID", "Ref"),
  district: fc.constantFrom("District", "Ward", "Policing area"),
  ranks: fc.array(fc.nat(50), { minLength: 9, maxLength: 9 }),
  extras: fc.subarray<Extra>(["age", "easting", "outcome", "flag", "time", "vehicles"]),
  sorted: fc.boolean(),
  /** All days are of a month's first nine. */
  early: fc.nat(19).map((number) => number === 7),
});

export type RecordLook = typeof recordLooks extends fc.Arbitrary<infer Value> ? Value : never;
type Extra = "age" | "easting" | "outcome" | "flag" | "time" | "vehicles";

interface Crime {
  readonly month: Month;
  readonly day: number;
  readonly minute: number;
  readonly offence: string;
  readonly district: string;
}

/** One row a crime. Which crimes there are is the tidy data's, which days they are of is the look's. */
export function recordsTable(tidy: Tidy, look: RecordLook, around: Surroundings): Laid {
  const crimes = crimesOf(tidy, look);
  const column = (header: string, cell: (crime: Crime, index: number) => Written) => ({ header, cells: crimes.map(cell) });
  const { reference } = look;
  // Numbers of unknown kind beside months alone are counts to any reader.
  const extras = look.extras.filter((extra) => extra !== "vehicles" || reference !== null || look.days !== "month");
  const columns = [
    ...(reference === null ? [] : [column(reference, (_, index) => put(reference === "ID" ? index + 1 : `42/${1000 + index}/20`))]),
    column(look.date, (crime) => dayCell(crime, look)),
    column(look.offence, ({ offence }) => put(offence)),
    column(look.district, ({ district }) => put(district)),
    ...extras.map((extra) => column(EXTRAS[extra], (crime, index) => extraCell(extra, crime, index))),
  ];
  const ordered = inOrder(columns, look.ranks);
  return {
    header: [ordered.map(({ header }) => headerCell(header, around))],
    data: upTo(crimes.length).map((index): Row => ordered.map(({ cells }) => cells[index]!)),
  };
}

function crimesOf({ months, offences, districts, counts }: Tidy, { seed, sorted, early }: RecordLook): readonly Crime[] {
  const places = upTo(months.length).flatMap((at) =>
    upTo(offences.length).flatMap((offence) =>
      upTo(districts.length).flatMap((district) => upTo(counts[offence]![district]![at]!).map(() => ({ at, offence, district }))),
    ),
  );
  const crimes = places.map(({ at, offence, district }, index): Crime => {
    const random = seed[index % seed.length]! + 7 * index;
    const days = early ? 9 : monthToSerial(addMonths(months[at]!, 1)) - monthToSerial(months[at]!);
    return {
      month: months[at]!,
      day: 1 + (random % days),
      minute: random % 1440,
      offence: offences[offence]!,
      district: districts[district]!,
    };
  });
  return sorted
    ? crimes
    : inOrder(
        crimes,
        crimes.map((_, index) => seed[(index * 3) % seed.length]!),
      );
}

function dayCell({ month, day, minute }: Crime, { days, form }: RecordLook): Written {
  const two = (number: number) => String(number).padStart(2, "0");
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const serial = monthToSerial(month) + day - 1;
  if (days === "month") return form.cell(month);
  if (days === "date") return put(serial, "dd/mm/yyyy");
  if (days === "date and time") return put(serial + minute / 1440, "dd/mm/yyyy hh:mm");
  if (days === "iso") return put(`${isoMonth(month)}-${two(day)}`);
  if (days === "timestamp") return put(`${isoMonth(month)}-${two(day)}T${time}:00Z`);
  if (days === "named") return put(`${day} ${longMonth(month)} ${time}`);
  const numbers = [two(day), two(monthNumberOf(month))];
  return put(`${(days === "day first" ? numbers : numbers.toReversed()).join("/")}/${yearOf(month)}${minute % 2 === 0 ? "" : ` ${time}`}`);
}

const EXTRAS: Readonly<Record<Extra, string>> = {
  age: "Victim age",
  easting: "Easting",
  outcome: "Outcome",
  flag: "DA flag",
  time: "Time",
  vehicles: "Vehicles",
};

function extraCell(extra: Extra, { minute, month }: Crime, index: number): Written {
  if (extra === "age") return put(18 + (minute % 60));
  if (extra === "easting") return put(550_000 + minute * 7);
  if (extra === "outcome") return put(minute % 3 === 0 ? "Charged" : "Under investigation");
  if (extra === "flag") return put(minute % 4 === 0 ? "Y" : "");
  if (extra === "time") return put(minute / 1440, "hh:mm");
  return put((month + index) % 3);
}

/** True where every date can be read day first or month first: a person could not tell. */
export function isDoubtful(tidy: Tidy, look: RecordLook): boolean {
  const { days } = look;
  return (days === "day first" || days === "month first") && crimesOf(tidy, look).every(({ day }) => day <= 12);
}

/**
 * What may be asked. Months and offences alone, without a reference, can be a list of remarks as well as one of crimes,
 * unless they stand there over and over.
 */
export function doubtsOf(tidy: Tidy, look: RecordLook): readonly Code[] {
  const bare = look.days === "month" && look.reference === null;
  return [
    ...(isDoubtful(tidy, look) ? ["ambiguousDays" as const] : []),
    ...(bare ? (["nothingRecognised", "ambiguousColumn"] as const) : []),
  ];
}

/** What must be read: months without any crime, and offences without any, are not on the sheet. */
export function recordedIn(tidy: Tidy): Series {
  const months = tidy.months.filter((_, at) => tidy.counts.some((ofOffence) => ofOffence.some((all) => all[at]! > 0))).map(isoMonth);
  return Object.fromEntries(
    Object.entries(seriesOf(tidy)).flatMap(([offence, counts]) => {
      const any = Object.values(counts).some((count) => count > 0);
      return any ? [[offence, Object.fromEntries(months.map((month) => [month, counts[month]!]))]] : [];
    }),
  );
}
