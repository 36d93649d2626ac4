const Sequencer = require("@jest/test-sequencer").default;

/**
 * The files that take longest, in that order: suites, and joined ones (together.cjs). jest knows this by itself only where
 * it has run before; on a clean checkout it goes by the size of files, and one worker may end with minutes of work while the other has
 * none. A file that is not here comes after these. Those in a browser stand apart from one another: two pages at once are slow to answer.
 */
const SLOWEST = [
  "test/end-to-end/pane",
  "product/end-to-end-1",
  "product/jobs-1",
  "test/build/build",
  "workbench/pane-checks-1",
  "product/extract-1",
  "product/jobs-2",
  "test/end-to-end/shared-cases",
  "test/workbench/large",
  "test/workbench/going",
  "test/workbench/hands",
  "test/self-test/self-test",
  "test/verify/verify-report",
  "test/workbench/looks",
  "test/metamorphic/harmless",
  "test/metamorphic/clean",
  "test/workbench/workbench",
  "test/metamorphic/noticed",
  "test/extract/clickhouse",
  "product/excel-1",
  "product/cli-1",
  "test/cli/started",
  "test/end-to-end/libreoffice",
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => SLOWEST.findIndex((file) => path.includes(`/${file}.test.`)) >>> 0;
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
