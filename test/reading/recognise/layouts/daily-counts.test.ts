import { outcomeOf } from "../../../metamorphic/outcome";
import { sheetOf } from "../../sheets";

const OFFENCES = ["Burglary", "Robbery", "Theft"];
const count = (at: number, kind: number) => 4 + ((at * (3 + 2 * kind)) % 7);
const two = (number: number) => String(number).padStart(2, "0");
const dayOf = (at: number) => new Date(Date.UTC(2019, 0, 1 + at));
const written = (date: Date, time = "") => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}${time}`;

/** A row for each date and offence, with a number. */
const rows = (header: string, dates: readonly string[], numberAt: (at: number, kind: number) => number = count) =>
  sheetOf("Export", [
    ["Date", "Offence", header],
    ...dates.flatMap((date, at) => OFFENCES.map((offence, kind) => [date, offence, numberAt(at, kind)])),
  ]);
const january = ({ figures }: ReturnType<typeof outcomeOf>) => figures["burglary"]?.["2019-01"];
const read = (head: ReturnType<typeof rows>) => outcomeOf([head], "Offence");

describe.each(["n", "Amount", "Sum of Value", "Count"])("numbers under %s", (header) => {
  test("are counts where every day has one for each offence", () => {
    const days = Array.from({ length: 90 }, (_, at) => written(dayOf(at)));
    expect(january(read(rows(header, days)))).toBe(
      Array.from({ length: 31 }, (_, at) => count(at, 0)).reduce((sum, each) => sum + each, 0),
    );
  });

  test("are counts where every month has one day, or one time of day, for each offence", () => {
    for (const [day, time] of [
      [1, " 00:00:00"],
      [15, ""],
    ] as const) {
      const months = Array.from({ length: 12 }, (_, at) => written(new Date(Date.UTC(2019, at, day)), time));
      expect(january(read(rows(header, months)))).toBe(count(0, 0));
    }
  });
});

test("numbers beside records on days of their own count nothing: each row is a crime", () => {
  const days = Array.from({ length: 600 }, (_, at) => written(dayOf((at * 37) % 365)));
  const values = days.map((day, at) => [day, OFFENCES[(at * 7) % 3]!, 18 + ((at * 13) % 60)]);
  const { figures } = outcomeOf([sheetOf("Export", [["Date", "Offence", "Age"], ...values])], "Offence");
  const burglaries = values.filter(([day, offence]) => offence === "Burglary" && String(day).endsWith("/01/2019")).length;
  expect(figures["burglary"]?.["2019-01"]).toBe(burglaries);
});
