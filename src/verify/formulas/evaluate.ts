import type { Area } from "../../domain/area";
import type { ReportPlan, SheetPlan } from "../../report/plan";
import { asNumber, asText, compared, FUNCTIONS, type Argument, type Region, type Value } from "./functions";
import { FormulaError, parseFormula, type Node } from "./parse";

/** What each cell of a plan comes to, worked out without Excel. */
export interface Calculated {
  /** Rows and columns from 0. Throws a FormulaError for a formula that is not understood. */
  readonly value: (sheet: string, row: number, column: number) => Value;
}

/** Works the plan's cells out, each when it is first asked for. */
export function calculated({ report, data }: Pick<ReportPlan, "report" | "data">, region: Region): Calculated {
  const sheets = new Map<string, SheetPlan>([report, data].map((plan) => [plan.sheet, plan]));
  const known = new Map<string, Value>();
  const underWay = new Set<string>();
  const value = (sheet: string, row: number, column: number): Value => {
    const plan = sheets.get(sheet);
    if (plan === undefined) throw new FormulaError(`“${sheet}” is no sheet of the report`);
    const cell = plan.cells[row]?.[column] ?? null;
    if (cell === null) return null;
    if ("text" in cell) return cell.text;
    if ("number" in cell) return cell.number;
    const key = `${row} ${column} ${sheet}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (underWay.has(key)) throw new FormulaError(`${cell.formula} refers to itself`);
    underWay.add(key);
    const result = valueOf(parseFormula(cell.formula), sheet);
    underWay.delete(key);
    known.set(key, result);
    return result;
  };
  const cells = (node: Extract<Node, { kind: "cells" }>, own: string): Argument =>
    eachOf(node.area).map(([row, column]) => value(node.sheet ?? own, row, column));
  const argument = (node: Node, own: string): Argument => (node.kind === "cells" ? cells(node, own) : [valueOf(node, own)]);
  const valueOf = (node: Node, own: string): Value => {
    switch (node.kind) {
      case "number":
      case "text":
        return node.value;
      case "cells":
        return cells(node, own)[0] ?? null;
      case "minus":
        return -asNumber(valueOf(node.of, own));
      case "operation":
        return operated(node.sign, valueOf(node.left, own), valueOf(node.right, own), region);
      case "call":
        return called(node, own);
    }
  };
  const called = ({ name, args }: Extract<Node, { kind: "call" }>, own: string): Value => {
    if (name === "IF") return valueOf(args[valueOf(args[0]!, own) === true ? 1 : 2]!, own);
    const call = FUNCTIONS[name];
    if (call === undefined) throw new FormulaError(`the function ${name} is not understood`);
    return call(
      args.map((each) => argument(each, own)),
      region,
    );
  };
  return { value };
}

function eachOf({ row, column, rows, columns }: Area): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

function operated(sign: string, left: Value, right: Value, region: Region): Value {
  switch (sign) {
    case "&":
      return asText(left, region) + asText(right, region);
    case "+":
      return asNumber(left) + asNumber(right);
    case "-":
      return asNumber(left) - asNumber(right);
    case "*":
      return asNumber(left) * asNumber(right);
    case "/":
      return asNumber(left) / asNumber(right);
    default:
      return compared(sign, difference(left, right));
  }
}

/** Greater than 0 where the left side comes after the right one: numbers before texts, and texts whatever their capitals. */
function difference(left: Value, right: Value): number {
  if (typeof left === "string" || typeof right === "string") {
    const [one, other] = [left ?? "", right ?? ""];
    if (typeof one !== typeof other) return typeof one === "string" ? 1 : -1;
    return String(one).localeCompare(String(other), "en-GB", { sensitivity: "accent" });
  }
  return asNumber(left) - asNumber(right);
}
