import { openHost } from "../host/node";

/** The districts of the county, with about how many people live in each, in thousands. */
export const DISTRICTS: readonly (readonly [string, number])[] = [
  ["Basildon", 185],
  ["Braintree", 152],
  ["Brentwood", 77],
  ["Castle Point", 90],
  ["Chelmsford", 177],
  ["Colchester", 192],
  ["Epping Forest", 131],
  ["Harlow", 86],
  ["Maldon", 64],
  ["Rochford", 87],
  ["Southend-on-Sea", 182],
  ["Tendring", 145],
  ["Thurrock", 172],
  ["Uttlesford", 89],
];

/** The ten strands of the paper, with how many offences 10,000 people have in a month. */
const OFFENCES: readonly (readonly [string, number])[] = [
  ["Domestic Abuse", 13],
  ["Knife Crime", 0.9],
  ["Night Time Economy", 3.5],
  ["Hate Crime", 1.6],
  ["Fraud", 1.9],
  ["Cyber Crime", 2.4],
  ["Business Crime", 11],
  ["Rural Crime", 4],
  ["Burglary", 5.5],
  ["Robbery", 1.4],
];
const MONTHS = 36;

/** Numbers that look like chance, and are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** A worksheet of these offences, a row for each month, district and offence, and a sheet of populations. */
export async function districtsWorkbook(count = DISTRICTS.length): Promise<Uint8Array> {
  const next = chance(7);
  const districts = DISTRICTS.slice(0, count);
  const rows = Array.from({ length: MONTHS }, (_, month) =>
    districts.flatMap(([district, people], place) =>
      OFFENCES.map(([offence, rate], index) => {
        // Each district has its own level; in the last year some offences rise in some of the districts.
        const level = (0.7 + ((place * 7 + index * 3) % 10) / 16) * (month >= MONTHS - 12 && (place + index) % 9 === 0 ? 1.3 : 1);
        const expected = (people / 10) * rate * level;
        const year = 2017 + Math.floor((month + 1) / 12);
        const text = `${year}-${String(((month + 1) % 12) + 1).padStart(2, "0")}`;
        return [text, district, offence, Math.max(0, Math.round(expected + (next() + next() + next() - 1.5) * 2 * Math.sqrt(expected)))];
      }),
    ),
  ).flat();
  const host = await openHost();
  await host.run(async ({ workbook: { worksheets } }) => {
    const fill = (name: string, values: (string | number)[][]) => {
      const sheet = worksheets.add(name);
      sheet.getRange("A1").getResizedRange(values.length - 1, values[0]!.length - 1).values = values;
    };
    fill("Offences", [["Month", "District", "Offence", "Count"], ...rows]);
    fill("Population", [["District", "Mid-2019 population"], ...districts.map(([district, people]) => [district, people * 1000])]);
    worksheets.getItem("Sheet1").delete();
    await Promise.resolve();
  });
  return (await host.toBytes()).bytes;
}
