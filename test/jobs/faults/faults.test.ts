import { appendFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { BY_NIGHT } from "../../night";
import { JOBS } from "./jobs";
import { measured, nameOf, type Point } from "./points";
import { faultsAt } from "./survives";

/**
 * FAULTS=all goes through every point, with 40 actions of each sync, which takes half an hour; FAULTS=10 with 10 of them. Otherwise a fixed few of
 * each job. FAULTS_ONLY names jobs, FAULTS_LOG a file to note points in.
 */
const { FAULTS, FAULTS_ONLY = "", FAULTS_LOG } = process.env;
const isAll = FAULTS !== undefined;
const MOST_ACTIONS = isAll ? Number(FAULTS) || 40 : 12;
const POINTS = BY_NIGHT ? 4 : 1;

const FOLDER = path.join(__dirname, "../../../src/jobs");
/** What src/jobs exports and is no job: a look at what was read already. */
const NO_JOBS = ["statusOf"];

/** A few, spread over all, at other places in each job. */
function some(points: readonly Point[], job: number): readonly Point[] {
  if (isAll) return points;
  // The last sync that writes is where most can go wrong.
  const written = points.filter(({ isWrite }) => isWrite);
  const chosen = written.length > 0 ? written : points;
  const every = Math.ceil(chosen.length / POINTS);
  return chosen.filter((_, index) => index % every === (job * 7) % every);
}

describe("whatever fails in Excel", () => {
  test("every job goes through here", async () => {
    const modules = await Promise.all(
      readdirSync(FOLDER).map((file) => import(path.join(FOLDER, file)) as Promise<Record<string, unknown>>),
    );
    const exported = modules.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => (typeof value === "function" && /^[a-z]/.test(name) ? [name] : [])),
    );
    const tried = new Set([...JOBS.flatMap(({ of }) => of), ...NO_JOBS]);
    expect(exported.filter((name) => !tried.has(name))).toEqual([]);
    expect([...tried].filter((name) => !exported.includes(name))).toEqual([]);
  });

  const jobs = JOBS.map((job, index) => [job.name, job, index] as const).filter(([name]) => new RegExp(FAULTS_ONLY).test(name));
  test.each(jobs)(
    "%s is done whole or not at all, is told as it is, and can be done again",
    async (name, job, index) => {
      const whole = await measured(job, MOST_ACTIONS);
      expect([name, whole.points.some(({ isWrite }) => isWrite)]).toEqual([name, job.onlyReads !== true]);
      const wrong: string[] = [];
      for (const point of some(whole.points, index)) {
        const found = await faultsAt(job, whole, point);
        if (FAULTS_LOG !== undefined) appendFileSync(FAULTS_LOG, `${JSON.stringify({ job: name, point: nameOf(point), found })}\n`);
        if (found.length > 0) wrong.push(`${nameOf(point)}: ${found.slice(0, 5).join("\n    ")}`);
      }
      expect(wrong).toEqual([]);
    },
    isAll ? 3_600_000 : 60_000,
  );
});
