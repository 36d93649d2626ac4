import { addMonths, monthToSerial } from "../../../src/domain/month";
import { sum, upTo } from "../../reading/round-trip/cells";
import { ofForce, type Figures } from "./figures";
import { cell, type Cell, type Grid } from "./grid";
import { headers, inLookOrder, monthCell, titles, type Look } from "./look";

/** A row a month, offence and district. */
export function layLong(figures: Figures, look: Look): readonly Grid[] {
  const { offences, districts, counts } = figures;
  const places = upTo(offences.length).flatMap((offence) => upTo(districts.length).map((district) => ({ offence, district })));
  const row = ({ offence, district }: (typeof places)[number], at: number): readonly Cell[] => [
    monthCell(figures, at, look),
    cell(offences[offence]!, { kind: "offence", offence }),
    cell(districts[district]!),
    cell(counts[offence]![district]![at]!, { kind: "count", offence, district, at }),
  ];
  const order = inLookOrder(figures, look);
  const rows = look.byMonth
    ? order.flatMap((at) => places.map((place) => row(place, at)))
    : places.flatMap((place) => order.map((at) => row(place, at)));
  return [{ name: "Data", rows: [...titles(look, "Recorded offences"), headers("Month", "Offence", "District", "Count"), ...rows] }];
}

/** A column a month, a row an offence and district, with totals at the right and below, and under each offence. */
export function layWide(figures: Figures, look: Look): readonly Grid[] {
  return [{ name: "Data", rows: [...titles(look, "Recorded offences"), ...wideRows(figures, look)] }];
}

function wideRows(figures: Figures, look: Look): Grid["rows"] {
  const { offences, districts, counts } = figures;
  const order = inLookOrder(figures, look);
  const totalled = (
    names: readonly Cell[],
    offence: number | null,
    kind: "row total" | "subtotal",
    of: (at: number) => number,
  ): readonly Cell[] => [
    ...names,
    ...order.map((at) => cell(of(at), { kind, at, offence })),
    cell(sum(order.map(of)), { kind, at: null, offence }),
  ];
  const rows = offences.flatMap((name, offence) => {
    const own = districts.map((district, index): readonly Cell[] => [
      cell(name, { kind: "offence", offence }),
      cell(district),
      ...order.map((at) => cell(counts[offence]![index]![at]!, { kind: "count", offence, district: index, at })),
      cell(sum(counts[offence]![index]!), { kind: "column total", at: null, offence }),
    ]);
    const force = ofForce(figures, offence);
    return look.subtotals ? [...own, totalled([cell(`${name} total`), cell("")], offence, "subtotal", (at) => force[at]!)] : own;
  });
  const all = totalled([cell("Total"), cell("")], null, "row total", (at) => sum(counts.flat().map((each) => each[at]!)));
  return [[...headers("Offence", "District"), ...order.map((at) => monthCell(figures, at, look)), ...headers("Total")], ...rows, all];
}

/** A row a month, a column an offence, with totals at the right and below. */
export function layTransposed(figures: Figures, look: Look): readonly Grid[] {
  const force = upTo(figures.offences.length).map((offence) => ofForce(figures, offence));
  const order = inLookOrder(figures, look);
  const rows = order.map((at): readonly Cell[] => [
    monthCell(figures, at, look),
    ...force.map((counts, offence) => cell(counts[at]!, { kind: "count", offence, district: null, at })),
    cell(sum(force.map((counts) => counts[at]!)), { kind: "column total", at, offence: null }),
  ]);
  const all = [
    cell("Total"),
    ...force.map((counts, offence) => cell(sum(counts), { kind: "row total", at: null, offence })),
    cell(sum(force.flat()), { kind: "row total", at: null, offence: null }),
  ];
  const header = [
    ...headers("Month"),
    ...figures.offences.map((name, offence) => cell(name, { kind: "offence", offence })),
    ...headers("Total"),
  ];
  // What the columns are of stands above them, as strands look it up.
  const above = [cell(""), cell("Offence")];
  return [{ name: "Data", rows: [...titles(look, "Recorded offences by month"), above, header, ...rows, all] }];
}

/** A row a crime, in the order of the days. */
export function layRecords(figures: Figures, { days, ...look }: Look): readonly Grid[] {
  const { offences, districts, counts, months } = figures;
  let number = 0;
  const rows = upTo(months.length).flatMap((at) => {
    const first = monthToSerial(months[at]!);
    const length = monthToSerial(addMonths(months[at]!, 1)) - first;
    const crimes = upTo(offences.length).flatMap((offence) =>
      upTo(districts.length).flatMap((district) =>
        upTo(counts[offence]![district]![at]!).map((index) => ({
          offence,
          district,
          day: (7 * index + 11 * offence + 5 * district) % length,
        })),
      ),
    );
    return crimes
      .toSorted((one, other) => one.day - other.day)
      .map(({ offence, district, day }): readonly Cell[] => [
        cell(`42/${(number += 1) + 1000}/20`),
        cell(first + day, { kind: "month", at }, "dd/mm/yyyy"),
        cell(offences[offence]!, { kind: "offence", offence }),
        cell(districts[district]!),
      ]);
  });
  return [
    {
      name: "Data",
      rows: [...titles({ days, ...look }, "Crimes"), headers("Crime number", "Date reported", "Offence", "District"), ...rows],
    },
  ];
}
