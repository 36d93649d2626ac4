/** What a report may have beside each strand's two totals. */
export { contributionsBy } from "./contributions";
export { peopleOf } from "./people";
export { PER, perOf, perThousand, type NoPeopleRate, type PerThousand } from "./per-thousand";
export { countedGroup, groupOf, populationsFor, type CountedGroup, type WantedGroup } from "./groups";
export { ranksAmong, ranksOf, type Rank, type Ranks } from "./ranks";
export { areWhole, besideAll, ofAllPlaces, wholeOf } from "./wholes";
export { moreSolved, solvedOf } from "./solved";
export { withoutTelling } from "./without-telling";
