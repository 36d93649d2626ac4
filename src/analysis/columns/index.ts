/** What a report may have beside each strand's two totals. */
export { contributionsBy } from "./contributions";
export { moreSolved, solvedOf } from "./solved";
export { withoutTelling } from "./without-telling";
