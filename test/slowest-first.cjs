const Sequencer = require("@jest/test-sequencer").default;

/**
 * The suites that take longest, in that order. jest knows this by itself only where it has run before; on a clean checkout it goes by
 * the size of files, and one worker may end with minutes of work while the other has none. A suite that is not here comes after these.
 */
const SLOWEST = [
  "reading/round-trip/round-trip",
  "end-to-end/pane",
  "guard/name-lists-faults",
  "build/build",
  "checks/seeded/seeded-errors",
  "workbench/going",
  "end-to-end/data-police",
  "excel/watch/long-sheets",
  "workbench/workbench",
  "session/session-faults",
  "excel/failed-write",
  "checks/sums/act-policing",
  "end-to-end/report-command",
  "excel/write-report",
  "end-to-end/libreoffice",
  "end-to-end/file-kinds",
  "jobs/build-report",
  "cli/started",
  "host/text-files",
];

module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => SLOWEST.findIndex((suite) => path.endsWith(`test/${suite}.test.ts`)) >>> 0;
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
