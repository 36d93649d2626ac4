// How often a change is called one when there is none, and how often a real one is found: by the report's verdicts, and by two simpler
// ways, a plain Poisson test of the totals and an XmR chart of the raw months. Printed, never asserted.
import { randomLcg, randomNormal, randomPoisson } from "d3-random";
import { latestMonth } from "../src/analysis/verdicts/latest-month";
import { verdictOf } from "../src/analysis/verdicts/verdict-of";
import { compare } from "../src/analysis/compare";
import { addMonths, daysOfMonth, monthNumberOf, monthOf } from "../src/domain/month";
import type { MonthlyCount } from "../src/domain/series";
import { controlLimits } from "../src/statistics";

const END = monthOf(2020, 1);
const MONTHS = 24;
const SERIES = 1000;
const USUAL_DAYS = 365.25 / 12;

interface Kind {
  /** Offences a month. */
  readonly level: number;
  /** From month to month, beyond chance, as a share. */
  readonly noise: number;
  /** Above and below the year's level, as a share. */
  readonly season: number;
  /** Between the noise of one month and that of the month before. */
  readonly autocorrelation: number;
}

const random = randomLcg(0.42);
const normal = randomNormal.source(random)();
const poisson = randomPoisson.source(random);

/** Two years of counts; `change` applies to the later year, `last` only to the last month. */
function series({ level, noise, season, autocorrelation }: Kind, change: number, last: number): readonly MonthlyCount[] {
  const turn = random() * 2 * Math.PI;
  let state = normal();
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(END, index - MONTHS + 1);
    state = autocorrelation * state + Math.sqrt(1 - autocorrelation ** 2) * normal();
    const seasonal = 1 + season * Math.sin(((monthNumberOf(month) - 1) / 6) * Math.PI + turn);
    const changed = (index >= 12 ? 1 + change : 1) * (index === MONTHS - 1 ? 1 + last : 1);
    const mean = level * (daysOfMonth(month) / USUAL_DAYS) * seasonal * changed * Math.exp(noise * state);
    return { month, count: poisson(mean)(), sources: [] };
  });
}

const sum = (months: readonly MonthlyCount[]) => months.reduce((total, { count }) => total + count, 0);
const DEFINITION = { section: null, strand: "A", measure: "A", lead: null, favourable: null, rules: [], periodEnd: null, definedAt: null };

/** Whether so many months differ from those of the year before, by the report's verdict. */
const standsOutOver = (length: number) => (months: readonly MonthlyCount[]) => {
  const figures = { kind: "months", months } as const;
  const comparison = compare({ definition: DEFINITION, figures }, END, { period: { kind: "months", length } });
  return verdictOf(comparison, figures).standsOut === true;
};
const standsOut = standsOutOver(12);
/** The same, by a plain Poisson test of the two totals. */
const poissonDiffers = (months: readonly MonthlyCount[]) => {
  const [before, after] = [sum(months.slice(0, 12)), sum(months.slice(12))];
  return Math.abs(after - before) / Math.sqrt(before + after) > 1.96;
};
/** Whether the last month is exceptional, by the report's control limits. */
const exceptional = (months: readonly MonthlyCount[]) => latestMonth({ kind: "months", months }, END)?.exceptional === true;
/** The same, by an XmR chart of the raw months. */
const outsideXmr = (months: readonly MonthlyCount[]) => {
  const { lower, upper } = controlLimits(months.map(({ count }) => count));
  const last = months.at(-1)!.count;
  return last < lower || last > upper;
};

function share(of: (months: readonly MonthlyCount[]) => boolean, made: readonly (readonly MonthlyCount[])[]): string {
  return `${((100 * made.filter(of).length) / made.length).toFixed(1)} %`.padStart(7);
}

const made = (kind: Kind, change = 0, last = 0) => Array.from({ length: SERIES }, () => series(kind, change, last));
const kinds = [0, 0.6].flatMap((autocorrelation) =>
  [80, 250, 1000].flatMap((level) =>
    [0, 0.1, 0.2].flatMap((season) => [0, 0.03, 0.06].map((noise): Kind => ({ level, noise, season, autocorrelation }))),
  ),
);

console.log(`Nothing changes: ${SERIES.toLocaleString("en-GB")} series of ${MONTHS} months each`);
console.log("auto  level  season  noise |  verdict  6 months 3 months 1 month  Poisson | exceptional  plain XmR");
for (const kind of kinds) {
  const still = made(kind);
  const { level, noise, season, autocorrelation } = kind;
  const head = `${autocorrelation.toFixed(1)}   ${String(level).padStart(5)}   ±${String(season * 100).padStart(2)} %   ${noise * 100} %  |`;
  console.log(
    `${head}  ${share(standsOut, still)}  ${[6, 3, 1].map((length) => share(standsOutOver(length), still)).join("  ")}  ${share(poissonDiffers, still)} |     ${share(exceptional, still)}    ${share(outsideXmr, still)}`,
  );
}

console.log(
  "\nThe later year, or the last month alone, is higher by 5, 10 and 20 %: how often that is found (no autocorrelation, noise 3 %)",
);
console.log("level  season |  year +5      +10      +20 |  month +5      +10      +20 | plain XmR, month +20");
for (const level of [80, 250, 1000])
  for (const season of [0, 0.1, 0.2]) {
    const kind = { level, season, noise: 0.03, autocorrelation: 0 };
    const years = [0.05, 0.1, 0.2].map((change) => share(standsOut, made(kind, change)));
    const months = [0.05, 0.1, 0.2].map((last) => share(exceptional, made(kind, 0, last)));
    const plain = share(outsideXmr, made(kind, 0, 0.2));
    console.log(
      `${String(level).padStart(5)}   ±${String(season * 100).padStart(2)} % | ${years.join("  ")} |   ${months.join("  ")} |   ${plain}`,
    );
  }
