import { shortDay } from "../../domain/day";
import { card, listed } from "../writing";

export const noSharedMonths = card("systems", "noSharedMonths", "No month in common", {
  adjustable: false,
  acceptable: false,
  looksAt: "whether two systems have a month in common",
  toDo: "Extract the same months from both systems.",
  message: ({ systems }) =>
    `The systems have no whole month in common: ${listed(systems.map(({ system, from, to }) => `${system} has ${shortDay(from)} to ${shortDay(to)}`))}. Extract the same months from both.`,
});
