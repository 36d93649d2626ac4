import { isReference } from "../domain/extract";
import type { Month } from "../domain/month";
import type { Slices } from "../domain/slices";
import { RECORD_KINDS, type RecordKind, type RecordSplit, type StrandRecords } from "../domain/strand-records";
import { normalised } from "../domain/text";
import { monthOfDay } from "./days";
import { A_SLICE } from "./groups";
import type { MatchedExtracts } from "./match-extracts";

/** A record that explains a strand's difference; a number is -1 where an extract does not have it. */
export interface SplitRecord {
  /** Its kind; the last two change no total. */
  readonly kind: RecordKind | "movedWithin" | "rewritten";
  readonly then: number;
  readonly now: number;
  /** The headers of the columns of the strand in which it has changed. */
  readonly columns: readonly string[];
}

/** What happened to a strand's records, and which they are. */
export interface SplitRecords {
  readonly split: RecordSplit;
  /** In the order of the present extract, then of the former one. */
  readonly records: readonly SplitRecord[];
}

/** A strand, and the months that are compared: those of both reports. */
export interface SplitStrand {
  readonly strand: string;
  readonly months: ReadonlySet<Month>;
}

/**
 * Shows record by record what lies between a strand's figures in two extracts. Each record that counts in one of the months, then or now, is of one kind; a pair that
 * counts in both is of none, so that the steps add up to the difference.
 */
export function* splitByRecord(matched: MatchedExtracts, { strand, months }: SplitStrand): Slices<SplitRecords> {
  const splitting = new Splitting(matched, strand, months);
  for (let record = 0; record < matched.now.extract.rows; record += 1) {
    if (record % A_SLICE === 0) yield;
    splitting.tellNow(record);
  }
  for (let record = 0; record < matched.then.extract.rows; record += 1) {
    if (record % A_SLICE === 0) yield;
    splitting.tellThen(record);
  }
  return splitting.result();
}

/** A matched record that counts in one of the extracts alone. */
type OneWay = "reclassified" | "moved" | "changed" | "ruled";

class Splitting {
  readonly #was: Int32Array;
  readonly #now: Int32Array;
  readonly #inPart: ReadonlySet<Month>;
  readonly #columns: readonly Compared[];
  readonly #steps = new Map<RecordKind, { was: number; now: number }>();
  readonly #records: SplitRecord[] = [];
  readonly #changed = new Set<string>();
  readonly #partMonths = new Set<Month>();
  #movedWithin = 0;
  #rewritten = 0;

  constructor(
    private readonly matched: MatchedExtracts,
    strand: string,
    private readonly months: ReadonlySet<Month>,
  ) {
    const { then, now, coverage } = matched;
    this.#was = then.strands.get(strand)!;
    this.#now = now.strands.get(strand)!;
    this.#inPart = new Set(coverage.leftOut.map(({ month }) => month));
    this.#columns = comparedColumns(then, now, strand);
  }

  tellNow(record: number): void {
    if (!this.#counts(this.#now, record)) return;
    const { pairs, now } = this.matched;
    const partner = pairs.toFirst[record]!;
    if (partner < 0) {
      const kind = this.#alone(now, record, this.#now[record]! as Month, pairs.repeatsSecond[record]! >= 0);
      this.#add(kind ?? "new", { then: -1, now: record });
      return;
    }
    const isByPlace = pairs.certainty(partner) === "datePlaceType";
    if (isByPlace) this.#rewritten += 1;
    if (!this.#counts(this.#was, partner)) {
      const { way, columns } = this.#oneWay(this.#was[partner]!, partner, record);
      this.#add(way === "ruled" ? way : `${way}In`, { then: partner, now: record }, columns);
      return;
    }
    const isMoved = this.#was[partner] !== this.#now[record];
    if (isMoved) this.#movedWithin += 1;
    if (isMoved || isByPlace) this.#records.push({ kind: isMoved ? "movedWithin" : "rewritten", then: partner, now: record, columns: [] });
  }

  tellThen(record: number): void {
    if (!this.#counts(this.#was, record)) return;
    const { pairs, then } = this.matched;
    const partner = pairs.toSecond[record]!;
    if (partner < 0) {
      const kind = this.#alone(then, record, this.#was[record]! as Month, pairs.repeatsFirst[record]! >= 0);
      this.#add(kind ?? "gone", { then: record, now: -1 });
      return;
    }
    if (this.#counts(this.#now, partner)) return;
    if (pairs.certainty(record) === "datePlaceType") this.#rewritten += 1;
    const { way, columns } = this.#oneWay(this.#now[partner]!, record, partner);
    this.#add(way === "ruled" ? way : `${way}Out`, { then: record, now: partner }, columns);
  }

  result(): SplitRecords {
    return {
      records: this.#records,
      split: {
        steps: RECORD_KINDS.flatMap((kind) => {
          const step = this.#steps.get(kind);
          return step === undefined ? [] : [{ kind, ...step }];
        }),
        movedWithin: this.#movedWithin,
        rewritten: this.#rewritten,
        columns: [...this.#changed],
        inPart: [...this.#partMonths].toSorted((one, other) => one - other),
      },
    };
  }

  #counts(of: Int32Array, record: number): boolean {
    return this.months.has(of[record]! as Month);
  }

  /** Why nobody can say what happened to a record that the other extract does not have; null where it is new, or gone. */
  #alone({ extract }: StrandRecords, record: number, month: Month, isRepeat: boolean): RecordKind | null {
    if (isRepeat) return "repeated";
    if (this.#inPart.has(month)) {
      this.#partMonths.add(month);
      return "inPart";
    }
    return isReference(extract.references[record]!) ? null : "unreferenced";
  }

  /** Why a record that both extracts have counts in one alone. `elsewhere`: the month in which the strand counts it in the other; 0 for none. */
  #oneWay(elsewhere: number, before: number, after: number): { readonly way: OneWay; readonly columns: readonly string[] } {
    const changed = this.#columns.filter((column) => hasChanged(column, before, after));
    const columns = changed.map(({ header }) => header);
    if (elsewhere > 0) return { way: "moved", columns };
    if (changed.some(({ ofOffence }) => ofOffence)) return { way: "reclassified", columns };
    for (const header of columns) this.#changed.add(header);
    if (columns.length > 0) return { way: "changed", columns };
    const { then, now } = this.matched;
    const isMoved = monthOfDay(then.extract.days[before]!) !== monthOfDay(now.extract.days[after]!);
    return { way: isMoved ? "moved" : "ruled", columns };
  }

  #add(kind: RecordKind, of: Pick<SplitRecord, "then" | "now">, columns: readonly string[] = []): void {
    const isOfNow = of.now >= 0 && this.#counts(this.#now, of.now);
    const step = this.#steps.get(kind) ?? { was: 0, now: 0 };
    this.#steps.set(kind, { was: step.was + (isOfNow ? 0 : 1), now: step.now + (isOfNow ? 1 : 0) });
    this.#records.push({ kind, ...of, columns });
  }
}

/** A column of a strand that both extracts have. */
interface Compared {
  readonly header: string;
  readonly ofOffence: boolean;
  readonly then: StrandRecords["extract"]["references"];
  readonly now: StrandRecords["extract"]["references"];
}

function comparedColumns(then: StrandRecords, now: StrandRecords, strand: string): readonly Compared[] {
  const keys = new Set([...(then.looksAt.get(strand) ?? []), ...(now.looksAt.get(strand) ?? [])]);
  return [...keys].flatMap((key) => {
    const [before, after] = [then.columns.get(key), now.columns.get(key)];
    if (before === undefined || after === undefined) return [];
    return [{ header: after.header, ofOffence: before.ofOffence || after.ofOffence, then: before.texts, now: after.texts }];
  });
}

function hasChanged({ then, now }: Compared, before: number, after: number): boolean {
  const [one, other] = [then[before]!, now[after]!];
  return one !== other && normalised(String(one)) !== normalised(String(other));
}
