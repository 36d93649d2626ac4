import { card, listedSome, placed, quoted } from "../writing";

const WHY = {
  missing: (places: string) => `No rate for ${places}: the sheet has no population there. Add it.`,
  notANumber: (places: string) => `No rate for ${places}: the population is not a whole number above 0. Correct it.`,
  twice: (places: string) => `No rate for ${places}: the sheet has more than one population there. Leave one.`,
  noRows: (places: string) => `no pack for ${places}: no row with figures has this name. Write it as those do, or delete it here.`,
  several: (columns: string) => `No rates: several columns could be the population (${columns}). Leave one of them on the sheet.`,
  thousands: (columns: string) => `No rates: the population is in thousands (${columns}). Write the number of people.`,
  none: () => "No rates: no sheet has a column with the places of the worksheets and a column Population. Add one.",
} as const;

export const populationsNotRead = card("report", "populationsNotRead", "Populations not read", {
  looksAt:
    "the population of each place that has a pack or is reported with a rate, on a sheet with a column of places and a column of populations",
  toDo: "Give each place one population, in one column.",
  message: ({ why, places }, at) => `${why === "noRows" ? placed(at) : ""}${WHY[why](listedSome(places.map(quoted), 5))}`,
});
