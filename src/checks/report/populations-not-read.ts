import { card, listedSome, quoted } from "../writing";

const WHY = {
  missing: (places: string) => `there is no population for ${places}. They have no rate. Add them to the sheet.`,
  notANumber: (places: string) => `the population of ${places} is not a number above 0. They have no rate. Correct the cells.`,
  several: (places: string) => `several columns could be the population: ${places}. No rates are given. Leave one of them on the sheet.`,
} as const;

export const populationsNotRead = card("report", "populationsNotRead", "Populations not read", {
  looksAt: "the population of each place that has a pack, on a sheet with a column of places and a column of populations",
  toDo: "Give each place one population, in one column.",
  message: ({ why, places }) => `No rates: ${WHY[why](listedSome(places.map(quoted), 5))}`,
});
