import { parseAddress, quotedSheet } from "../../domain/address";
import type { Area } from "../../domain/area";

/** A formula as a tree, so that spaces, dollar signs and brackets that change nothing make no difference. */
export type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  /** Null for the formula's own sheet. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "operation"; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "minus"; readonly of: Node };

/** A formula that is not of the few kinds that a report has. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(])|([A-Z][A-Z0-9.]*)\(|(<>|<=|>=|[-+*/&=<>(),]))/uy;

type Token =
  | { readonly kind: "number" | "text" | "call" | "sign"; readonly text: string }
  | { readonly kind: "cells"; readonly text: string; readonly sheet: string | null };

/** Signs by how closely they bind, the loosest first. */
const SIGNS: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

/** The tree of a formula that begins with "=". Throws a FormulaError for what a report has no use for. */
export function parseFormula(formula: string): Node {
  if (!formula.startsWith("=")) throw new FormulaError(`“${formula}” is no formula`);
  const tokens = tokensOf(formula.slice(1));
  let at = 0;
  const isSign = (text: string) => tokens[at]?.kind === "sign" && tokens[at]!.text === text;
  const take = (text: string) => {
    if (!isSign(text)) throw new FormulaError(`“${text}” is missing in ${formula}`);
    at += 1;
  };
  const operations = (level: number): Node => {
    const signs = SIGNS[level];
    if (signs === undefined) return single();
    let left = operations(level + 1);
    for (let sign = signs.find(isSign); sign !== undefined; sign = signs.find(isSign)) {
      at += 1;
      left = { kind: "operation", sign, left, right: operations(level + 1) };
    }
    return left;
  };
  const args = (): Node[] => {
    const found = isSign(")") ? [] : [operations(0)];
    while (isSign(",")) {
      at += 1;
      found.push(operations(0));
    }
    take(")");
    return found;
  };
  const single = (): Node => {
    const token = tokens[at];
    if (token === undefined) throw new FormulaError(`${formula} ends too early`);
    at += 1;
    if (token.kind === "number") return { kind: "number", value: Number(token.text) };
    if (token.kind === "text") return { kind: "text", value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === "cells") return { kind: "cells", sheet: token.sheet, area: parseAddress(token.text) };
    if (token.kind === "call") return { kind: "call", name: token.text, args: args() };
    if (token.text === "-") return { kind: "minus", of: single() };
    if (token.text !== "(") throw new FormulaError(`“${token.text}” is out of place in ${formula}`);
    const inside = operations(0);
    take(")");
    return inside;
  };
  const tree = operations(0);
  if (at < tokens.length) throw new FormulaError(`“${tokens[at]!.text}” is out of place in ${formula}`);
  return tree;
}

/** Sheets by the names that a report's links may still have for them. */
export type FormerNames = ReadonlyMap<string, string>;

/**
 * Whether two formulas of the same sheet say the same; of one that is not understood, whether it is the same text. Excel changes no links where a
 * sheet is given another name.
 */
export function isSameFormula(one: string, other: string, ownSheet: string, former: FormerNames): boolean {
  if (one === other) return true;
  try {
    const [first, second] = [one, other].map((formula) => JSON.stringify(plain(parseFormula(formula), ownSheet, former)));
    return first === second;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return false;
  }
}

/** The tree with the sheet of all cells, and links by the sheets' present names. */
function plain(node: Node, own: string, former: FormerNames): Node {
  const inside = (of: Node) => plain(of, own, former);
  switch (node.kind) {
    case "cells":
      return { ...node, sheet: node.sheet ?? own };
    case "call": {
      const [target, ...rest] = node.args;
      if (node.name !== "HYPERLINK" || target?.kind !== "text") return { ...node, args: node.args.map(inside) };
      return { ...node, args: [{ kind: "text", value: linkNow(target.value, former) }, ...rest.map(inside)] };
    }
    case "operation":
      return { ...node, left: inside(node.left), right: inside(node.right) };
    case "minus":
      return { ...node, of: inside(node.of) };
    default:
      return node;
  }
}

/** "#'Strand data'!A1" by the sheet's present name. */
function linkNow(target: string, former: FormerNames): string {
  const match = /^#'((?:[^']|'')+)'!(.*)$/.exec(target);
  const now = match && former.get(match[1]!.replaceAll("''", "'"));
  return now ? `#${quotedSheet(now)}!${match[2]!}` : target;
}

function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < formula.trimEnd().length) {
    const from = pattern.lastIndex;
    const [, number, text, sheet, cells, call, sign] = pattern.exec(formula) ?? [];
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (text !== undefined) tokens.push({ kind: "text", text });
    else if (cells !== undefined) tokens.push({ kind: "cells", text: cells, sheet: sheet === undefined ? null : sheetIn(sheet) });
    else if (call !== undefined) tokens.push({ kind: "call", text: call });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else throw new FormulaError(`“${formula.slice(from, from + 20)}” is not understood in =${formula}`);
  }
  return tokens;
}

/** The sheet of "'Strand data'!". */
function sheetIn(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
