/** What a report may have beside each strand's two totals. */
export { contributionsBy } from "./contributions";
export { peopleOf } from "./people";
export { PER, perThousand, type NoPeopleRate, type PerThousand } from "./per-thousand";
export { areWhole, besideAll, ofAllPlaces, wholeOf } from "./wholes";
export { moreSolved, solvedOf } from "./solved";
export { withoutTelling } from "./without-telling";
