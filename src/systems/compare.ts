import type { Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import { coverageOf, type Coverage } from "./coverage";
import { monthOfDay } from "./days";
import { FLAG, isReference, type Extract } from "../domain/extract";
import { A_SLICE } from "./groups";
import { matchRecords } from "./match";
import type { Certainty, Pairs } from "./pairs";

/** What can be wrong with a record, in the order in which it is listed. */
export const KINDS = ["onlyFirst", "onlySecond", "duplicate", "flag", "month", "date", "noReference", "reference"] as const;
export type Kind = (typeof KINDS)[number];

/** A record that the two systems do not agree on. A number is -1 where the system does not have it. */
export interface Difference {
  readonly first: number;
  readonly second: number;
  readonly kinds: readonly Kind[];
  /** The flags that disagree, by their number. */
  readonly flags: readonly number[];
  /** Of a duplicate, the record of the same system that it repeats. */
  readonly repeats: number | null;
  readonly certainty: Certainty;
  readonly month: Month | null;
  readonly unit: string;
}

/** What two extracts come to. Counts are of the months that both cover. */
export interface Comparison {
  readonly systems: readonly [string, string];
  readonly coverage: Coverage;
  readonly differences: readonly Difference[];
  readonly counts: Readonly<Record<Kind, number>>;
  /** Records that both have, by how surely each is the same. */
  readonly certainties: Readonly<Record<Exclude<Certainty, "none">, number>>;
  /** Records that both have and agree on. */
  readonly agreed: number;
  /** Records that should agree: in both or in one, without duplicates. */
  readonly records: number;
  /** Records in one system alone that say no date, and so belong to no month. They are listed, and not counted as any month's. */
  readonly undated: number;
  readonly tally: Tally;
}

/** Records that should agree and that do, by unit and month. */
export interface Tally {
  /** By the unit's name as it is compared: its name as it is written, and its months. */
  readonly units: ReadonlyMap<string, { readonly unit: string; readonly months: ReadonlyMap<Month, Counted> }>;
}

/** So many agree of so many that should. */
export interface Counted {
  readonly agree: number;
  readonly of: number;
}

/** Compares two systems' records; `known` are their pairs, where these were worked out before. Time and memory grow with the number of records. */
export function* compareSystems(first: Extract, second: Extract, known: Pairs | null = null): Slices<Comparison> {
  const coverage = coverageOf(first, second);
  const pairs = known ?? (yield* matchRecords(first, second));
  yield;
  const judging = new Judging(first, second, coverage, pairs);
  for (let record = 0; record < first.rows; record += 1) {
    if (record % A_SLICE === 0) yield;
    judging.judgeFirst(record);
  }
  for (let record = 0; record < second.rows; record += 1) {
    if (record % A_SLICE === 0) yield;
    judging.judgeSecond(record);
  }
  return judging.result();
}

/** Goes through the records of both systems, and counts and lists as it goes. */
class Judging {
  readonly #shared: ReadonlySet<Month>;
  readonly #differences: Difference[] = [];
  readonly #counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
  readonly #certainties = { sameReference: 0, writtenDifferently: 0, datePlaceType: 0 };
  readonly #units = new Map<string, { unit: string; months: Map<Month, { agree: number; of: number }> }>();
  #agreed = 0;
  #records = 0;
  #undated = 0;

  constructor(
    private readonly first: Extract,
    private readonly second: Extract,
    private readonly coverage: Coverage,
    private readonly pairs: Pairs,
  ) {
    this.#shared = new Set(coverage.months);
  }

  judgeFirst(record: number): void {
    const { first, pairs } = this;
    const partner = pairs.toSecond[record]!;
    if (partner >= 0) this.#judgePair(record, partner);
    else this.#judgeAlone(first, record, pairs.repeatsFirst[record]!, { first: record, second: -1 }, "onlyFirst");
  }

  judgeSecond(record: number): void {
    const { second, pairs } = this;
    if (pairs.toFirst[record] === -1)
      this.#judgeAlone(second, record, pairs.repeatsSecond[record]!, { first: -1, second: record }, "onlySecond");
  }

  result(): Comparison {
    return {
      systems: [this.first.system, this.second.system],
      coverage: this.coverage,
      differences: this.#differences,
      counts: this.#counts,
      certainties: this.#certainties,
      ...{ agreed: this.#agreed, records: this.#records, undated: this.#undated },
      tally: { units: this.#units },
    };
  }

  #judgePair(record: number, partner: number): void {
    const { first, second, pairs } = this;
    const [day, other] = [first.days[record]!, second.days[partner]!];
    const month = [monthOfDay(day), monthOfDay(other)].find((each) => each !== null && this.#shared.has(each)) ?? null;
    const isUndated = day === 0 && other === 0;
    if (month === null && !isUndated) return;
    const certainty = pairs.certainty(record) as Exclude<Certainty, "none">;
    const flags = first.flags.flatMap((flag, index) => {
      const [one, two] = [flag[record]!, second.flags[index]![partner]!];
      return one !== two && one !== FLAG.notSaid && two !== FLAG.notSaid ? [index] : [];
    });
    const kinds: Kind[] = [
      ...(flags.length > 0 ? (["flag"] as const) : []),
      ...(day === other ? [] : ([monthOfDay(day) === monthOfDay(other) ? "date" : "month"] as const)),
      ...(certainty === "datePlaceType" ? [isUnreferenced(first, record, second, partner)] : []),
    ];
    const unit = first.units[record]! || second.units[partner]!;
    this.#certainties[certainty] += 1;
    this.#count(month, unit, kinds.length === 0);
    if (kinds.length > 0) this.#list({ first: record, second: partner, kinds, flags, repeats: null, certainty, month, unit });
  }

  #judgeAlone(
    { days, units }: Extract,
    record: number,
    repeats: number,
    of: Pick<Difference, "first" | "second">,
    only: "onlyFirst" | "onlySecond",
  ): void {
    const month = monthOfDay(days[record]!);
    if (month !== null && !this.#shared.has(month)) return;
    const unit = units[record]!;
    const isAgain = repeats >= 0;
    if (!isAgain) this.#count(month, unit, false);
    this.#list({
      ...of,
      ...{ kinds: [isAgain ? "duplicate" : only], flags: [], repeats: isAgain ? repeats : null, certainty: "none", month, unit },
    });
  }

  #list(difference: Difference): void {
    for (const kind of difference.kinds) this.#counts[kind] += 1;
    this.#differences.push(difference);
  }

  #count(month: Month | null, unit: string, agrees: boolean): void {
    if (month === null) {
      this.#undated += 1;
      return;
    }
    this.#records += 1;
    if (agrees) this.#agreed += 1;
    const key = unit.trim().toLowerCase();
    let of = this.#units.get(key);
    if (of === undefined) this.#units.set(key, (of = { unit: unit.trim(), months: new Map() }));
    const counted = of.months.get(month);
    if (counted === undefined) of.months.set(month, { agree: agrees ? 1 : 0, of: 1 });
    else {
      counted.of += 1;
      if (agrees) counted.agree += 1;
    }
  }
}

function isUnreferenced(first: Extract, record: number, second: Extract, partner: number): "noReference" | "reference" {
  return isReference(first.references[record]!) && isReference(second.references[partner]!) ? "reference" : "noReference";
}
