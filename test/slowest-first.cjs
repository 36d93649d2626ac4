const Sequencer = require("@jest/test-sequencer").default;

/**
 * The suites that take longest, in that order. jest knows this by itself only where it has run before; on a clean checkout it goes by
 * the size of files, and one worker may end with minutes of work while the other has none. A suite that is not here comes after these.
 * Those in a browser stand apart from one another: two pages at once are slow to answer.
 */
const SLOWEST = [
  "end-to-end/pane",
  "end-to-end/shared-cases",
  "end-to-end/guard-command",
  "workbench/large",
  "reading/round-trip/round-trip",
  "build/build",
  "workbench/going",
  "checks/seeded/seeded-errors",
  "metamorphic/clean",
  "workbench/hands",
  "jobs/faults/faults",
  "self-test/self-test",
  "verify/verify-report",
  "workbench/looks",
  "end-to-end/packs-command",
  "report/suppression-attacked",
  "metamorphic/harmless",
  "jobs/places",
  "workbench/workbench",
  "end-to-end/report-command",
  "end-to-end/data-police",
  "end-to-end/pane-checks",
  "end-to-end/pane-packs",
  "checks/sums/act-policing",
  "jobs/build-report",
  "end-to-end/pane-strands",
  "jobs/undo-build",
  "excel/failed-write",
  "session/session-faults",
  "excel/write-table-sheet",
  "end-to-end/file-kinds",
  "excel/watch/long-sheets",
  "jobs/watch-figures",
  "reading/ledger/every-layout",
  "extract/extract-command",
  "extract/bad-input",
  "cli/started",
  "end-to-end/libreoffice",
  "excel/write-report",
  "jobs/guard-sheet",
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => SLOWEST.findIndex((suite) => path.endsWith(`test/${suite}.test.ts`)) >>> 0;
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
module.exports.SLOWEST = SLOWEST;
