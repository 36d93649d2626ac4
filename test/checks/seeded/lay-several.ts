import { addMonths, longMonth, monthName, shortMonth, yearOf } from "../../../src/domain/month";
import { sum, upTo } from "../../reading/round-trip/cells";
import { ofForce, type Figures } from "./figures";
import { cell, type Cell, type Grid } from "./grid";
import { headers, inLookOrder, monthCell, titles, type Look } from "./look";
import { layLong, layWide } from "./lay-one";

/** A sheet a month, named by it, with a total below. */
export function laySheetAMonth(figures: Figures, look: Look): readonly Grid[] {
  const { offences, districts, counts, months } = figures;
  return inLookOrder(figures, look).map((at): Grid => {
    const name = `${monthName(months[at]!).slice(0, 3)} ${yearOf(months[at]!)}`;
    const rows = offences.flatMap((offence, o) =>
      districts.map((district, d): readonly Cell[] => [
        cell(offence, { kind: "offence", offence: o }),
        cell(district),
        cell(counts[o]![d]![at]!, { kind: "count", offence: o, district: d, at }),
      ]),
    );
    const total = [cell("Total"), cell(""), cell(sum(counts.flat().map((each) => each[at]!)), { kind: "row total", at, offence: null })];
    return { name, rows: [...titles(look, `Offences recorded in ${name}`), headers("Offence", "District", "Count"), ...rows, total] };
  });
}

/** A table for the force and one for each district below it, the place in each title, a total under each. */
export function layDistricts(figures: Figures, look: Look): readonly Grid[] {
  const order = inLookOrder(figures, look);
  const table = (place: string, number: number, counts: (offence: number) => readonly number[], district: number | null): Grid["rows"] => {
    const rows = figures.offences.map((name, offence): readonly Cell[] => [
      cell(name, { kind: "offence", offence }),
      ...order.map((at) => cell(counts(offence)[at]!, { kind: "count", offence, district, at })),
    ]);
    const total = [
      cell("Total"),
      ...order.map((at) =>
        cell(sum(upTo(figures.offences.length).map((offence) => counts(offence)[at]!)), { kind: "row total", at, offence: null }),
      ),
    ];
    return [
      [cell(`Table ${number}: ${place} - Recorded offences`)],
      [],
      [...headers("Offence"), ...order.map((at) => monthCell(figures, at, look))],
      ...rows,
      total,
      [],
    ];
  };
  const rows = [
    ...table("Essex", 1, (offence) => ofForce(figures, offence), null),
    ...figures.districts.flatMap((name, district) => table(name, district + 2, (offence) => figures.counts[offence]![district]!, district)),
  ];
  return [{ name: "Offences by area", rows }];
}

/** The same figures twice: the extract that counts, and a summary of it. */
export function layTwoSheets(figures: Figures, look: Look): readonly Grid[] {
  return [...layLong(figures, look), ...layWide(figures, look).map((grid) => ({ ...grid, name: "Summary" }))];
}

/** A table for each offence with its totals of 12 months, one below the other, as the board's paper has them. */
export function layComparisons(figures: Figures, { form }: Look): readonly Grid[] {
  const end = figures.months.at(-1)!;
  const [earlierEnd, count] = [addMonths(end, -12), figures.months.length];
  const rows = figures.offences.flatMap((name, table): Grid["rows"] => {
    const force = ofForce(figures, table);
    const [earlier, later] = [sum(force.slice(count - 24, count - 12)), sum(force.slice(count - 12))];
    const share = (later - earlier) / earlier;
    const percent =
      form === "text"
        ? cell(`${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}%`, { kind: "percent", table })
        : cell(share, { kind: "percent", table }, "+0.0%;-0.0%;0.0%");
    return [
      [cell(`5.${table} ${name}:`)],
      [cell("Lead: Chief Superintendent")],
      [cell(`${name} Offences`)],
      [cell(`12 months to end of ${longMonth(end)}:`, { kind: "period", table })],
      [
        ...[earlierEnd, end].map((month) => cell(`12 Month\nending\n${shortMonth(month)}`, { kind: "window", table })),
        ...headers("Diff.", "% Diff."),
      ],
      [
        cell(earlier, { kind: "earlier", table }),
        cell(later, { kind: "later", table }),
        cell(later - earlier, { kind: "diff", table }),
        percent,
      ],
      [],
      [],
    ];
  });
  return [{ name: "Board tables", rows: [[cell("Board paper: offences by strand")], [], ...rows] }];
}
