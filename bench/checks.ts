// How well the checks find faults put into clean workbooks: how many of those tried they catch, and how many false alarms they give.
// Printed, never asserted.
import { cleanWorkbook, LAYOUTS } from "../test/checks/seeded/clean";
import { FAULTS } from "../test/checks/seeded/faults";
import { findingsOf, isGrave, shown } from "../test/checks/seeded/run";
import { tableOf, triedAll } from "../test/checks/seeded/trial";

const [TIMES, CLEAN] = [Number(process.env["CHECK_TIMES"] ?? 5), 40];
const share = (part: number, of: number) => `${part} of ${of} (${((100 * part) / of).toFixed(1)} %)`;

const alarms = LAYOUTS.map((layout) => {
  const found = Array.from({ length: CLEAN }, (_, seed) => cleanWorkbook(layout, 100_000 + seed)).map((clean) =>
    findingsOf(clean.grids, clean).filter(isGrave),
  );
  return { layout, workbooks: found.filter(({ length }) => length > 0).length, first: found.flat()[0] };
});
console.log(
  `clean workbooks with an error or a warning: ${share(
    alarms.reduce((sum, { workbooks }) => sum + workbooks, 0),
    CLEAN * LAYOUTS.length,
  )}`,
);
for (const { layout, first } of alarms) if (first) console.log(`  ${layout}: ${shown(first)}`);

const tallies = triedAll(FAULTS, TIMES, 200_000);
const sum = (some: typeof tallies, of: (tally: (typeof tallies)[number]) => number) => some.reduce((all, tally) => all + of(tally), 0);
console.log(`\nfaults caught of those tried; "·" does not apply, "~" is a matter of chance, "!" false alarms\n${tableOf(tallies)}\n`);
for (const certain of [true, false]) {
  const some = tallies.filter(({ fault }) => fault.certain === certain);
  console.log(
    `${certain ? "certain" : "uncertain"} kinds: ${share(
      sum(some, ({ caught }) => caught),
      sum(some, ({ tried }) => tried),
    )} caught`,
  );
}
for (const fault of FAULTS.filter(({ certain }) => !certain)) {
  const own = tallies.filter((tally) => tally.fault === fault);
  console.log(
    `  ${fault.kind}: ${share(
      sum(own, ({ caught }) => caught),
      sum(own, ({ tried }) => tried),
    )}`,
  );
}
console.log(
  `workbooks with a fault that raised something else: ${sum(tallies, ({ falseAlarms }) => falseAlarms.length)} findings in ${sum(tallies, ({ tried }) => tried)} workbooks`,
);
for (const { fault, layout, missed, falseAlarms } of tallies) {
  if (fault.certain && missed[0]) console.log(`  missed, ${fault.kind}, ${layout}, ${missed[0].slice(0, 300)}`);
  if (falseAlarms[0]) console.log(`  false alarm, ${fault.kind}, ${layout}, ${falseAlarms[0].slice(0, 300)}`);
}
