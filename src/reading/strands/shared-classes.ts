import type { StrandDefinition } from "../../domain/strand";
import { combined } from "../ledger/combined";
import { LEFT_OUT } from "../ledger/row-kinds";
import type { SharedSide, ToldRecords } from "../ledger/ledger";

/** Rows of a worksheet in classes, as they are matched without regard to the other. */
interface Classes {
  readonly kinds: Uint8Array;
  readonly classes: Int32Array;
  readonly classCount: number;
  rulesOf(ofClass: number): readonly number[];
  definitionsOf(ofClass: number): readonly number[];
}

/** Classes that know of the other worksheet. */
interface SharedClasses extends Omit<Classes, "kinds"> {
  readonly together: MatchedTogether;
}

/** What is known of rows of two systems' worksheets, for the definitions that count both. */
export interface MatchedTogether {
  /** The definitions that count a class by another row of its record. */
  elsewhere(ofClass: number): readonly number[];
  /** In which systems rows of this row's record meet a definition: 1 for the first, 2 for the other, 3 for both. */
  metIn(definition: number, row: number): number;
  /** In which systems any row does. */
  anyIn(definition: number): number;
}

/** What a row is for the definitions that count two systems' records: those that it counts for, and those that another row counts for in its place. */
interface Outcome {
  readonly counted: readonly number[];
  readonly elsewhere: readonly number[];
}

/** The definitions of strands, and the numbers of those that count two systems' records together. */
interface Counting {
  readonly definitions: readonly StrandDefinition[];
  readonly together: readonly number[];
}

/**
 * Parts the classes of rows further, so that a record which two systems have counts once: in the row that stands for it, where rows of both systems
 * meet the definition, or of either, as it says.
 */
export function sharedClasses(own: Classes, other: Classes | null, shared: SharedSide, counting: Counting): SharedClasses {
  const { side, records } = shared;
  const sides = side === 0 ? [own, other] : [other, own];
  const met = counting.together.map((definition) => metBy(definition, counting.definitions[definition]!, sides, records));
  const outcomes: Outcome[] = [];
  const column = { ids: outcomeIds(own, side, met, outcomes), texts: [] as string[] };
  column.texts = outcomes.map((_, index) => String(index));
  const base = { ids: own.classes, texts: Array.from({ length: own.classCount }, (_, ofClass) => String(ofClass)) };
  const { ids, texts } = combined([base, column], own.classes.length);
  const isTogether = new Set(counting.together);
  const outcomeOf = texts.map(([, outcome]) => outcomes[outcome!]!);
  const definitionsOf = texts.map(([ofClass], index) => [
    ...own.definitionsOf(ofClass!).filter((definition) => !isTogether.has(definition)),
    ...outcomeOf[index]!.counted,
  ]);
  const metOf = (definition: number) => met[counting.together.indexOf(definition)]!;
  return {
    classes: ids,
    classCount: texts.length,
    rulesOf: (ofClass) => own.rulesOf(texts[ofClass]![0]!),
    definitionsOf: (ofClass) => definitionsOf[ofClass]!,
    together: {
      elsewhere: (ofClass) => outcomeOf[ofClass]!.elsewhere,
      metIn: (definition, row) => {
        const { told, bits } = metOf(definition);
        return bits[told.of[side][row]!] ?? 0;
      },
      anyIn: (definition) => metOf(definition).bits.reduce((all, each) => all | each, 0),
    },
  };
}

/** The records that meet a definition. */
interface Met {
  readonly definition: number;
  readonly told: ToldRecords;
  /** By record: 1 where a row of the first system meets it, 2 where one of the other does, 3 where both do. */
  readonly bits: Uint8Array;
  readonly isCounted: (bits: number) => boolean;
}

/** How a strand tells which rows are of one record. */
export function toldFor({ countedBy }: StrandDefinition, { all, byReference }: SharedSide["records"]): ToldRecords {
  return countedBy!.byReference ? byReference : all;
}

function metBy(number: number, definition: StrandDefinition, sides: readonly (Classes | null)[], records: SharedSide["records"]): Met {
  const told = toldFor(definition, records);
  const bits = new Uint8Array(told.count);
  sides.forEach((matched, side) => {
    if (matched === null) return;
    const isIn = Array.from({ length: matched.classCount }, (_, ofClass) => matched.definitionsOf(ofClass).includes(number));
    told.of[side]!.forEach((record, row) => {
      if (record >= 0 && matched.kinds[row] !== LEFT_OUT && isIn[matched.classes[row]!]) bits[record]! |= 1 << side;
    });
  });
  const needsBoth = definition.countedBy!.says === "both";
  return { definition: number, told, bits, isCounted: (of) => (needsBoth ? of === 3 : of > 0) };
}

/** Each row's outcome, by its place among all. */
function outcomeIds({ classes }: Classes, side: 0 | 1, met: readonly Met[], outcomes: Outcome[]): Int32Array {
  const known = new Map<string, number>();
  return classes.map((_, row) => {
    const [counted, elsewhere]: [number[], number[]] = [[], []];
    for (const { definition, told, bits, isCounted } of met) {
      const record = told.of[side][row]!;
      if (record >= 0 && isCounted(bits[record]!)) (told.stands[side][row] === 1 ? counted : elsewhere).push(definition);
    }
    const key = `${counted.join()} ${elsewhere.join()}`;
    let number = known.get(key);
    if (number === undefined) {
      number = outcomes.length;
      known.set(key, number);
      outcomes.push({ counted, elsewhere });
    }
    return number;
  });
}
