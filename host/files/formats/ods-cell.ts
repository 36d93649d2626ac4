import { serialOf } from "../../engine/dates";
import { plainNumber } from "../text/plain-number";
import { errorOf, type FilledCell } from "./sheet-filler";
import type { Attributes } from "./xml-events";

/** What a cell of an OpenDocument sheet holds; null where it is blank. `text` is what it shows, null where it shows nothing. */
export function cellOf(attributes: Attributes, text: string | null): FilledCell | null {
  const type = attributes["office:value-type"];
  const shown = text ?? "";
  if (
    attributes["calcext:value-type"] === "error" ||
    (attributes["table:formula"] !== undefined && /^(#[A-Z/0!?]+[!?]|#N\/A|Err:\d+)$/.test(shown))
  )
    return { value: errorOf(shown) };
  switch (type) {
    case "float":
    case "currency":
    case "percentage": {
      const value = Number(attributes["office:value"]);
      return Number.isFinite(value) ? { value, format: formatOf(type, value, shown) } : textCell(shown);
    }
    case "date":
      return dateCell(attributes["office:date-value"] ?? "") ?? textCell(shown);
    case "time":
      return timeCell(attributes["office:time-value"] ?? "") ?? textCell(shown);
    case "boolean":
      return { value: attributes["office:boolean-value"] === "true" };
    default:
      return textCell(text ?? attributes["office:string-value"] ?? "");
  }
}

const textCell = (text: string): FilledCell | null => (text === "" ? null : { value: text });

/** A format that shows what the cell showed, as far as it matters: %, currency, and zeros that the bare number does not show. */
function formatOf(type: "float" | "currency" | "percentage", value: number, shown: string): string | null {
  const decimals = /[.,](\d+)\D*$/.exec(shown)?.[1]!.length ?? 0;
  const digits = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  if (type === "percentage") return `${digits}%`;
  if (type === "currency") return `"${/[^\d\s.,()-]+/.exec(shown)?.[0] ?? "¤"}"#,##${digits}`;
  if (/^0\d+$/.test(shown) && Number(shown) === value) return "0".repeat(shown.length);
  const plain = plainNumber(shown);
  return plain?.value === value ? plain.format : null;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?Z?)?$/;

function dateCell(written: string): FilledCell | null {
  const found = DATE.exec(written);
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number((part as string | undefined) ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const serial = serialOf(new Date(Date.UTC(year, month - 1, day, hour, minute, second)), false);
  // Before March 1900 Excel counts days differently, or not at all.
  if (serial < 61) return null;
  return { value: serial, format: found[4] === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}

function timeCell(written: string): FilledCell | null {
  const found = /^PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S$/.exec(written);
  if (!found) return null;
  const [hours, minutes, seconds] = found.slice(1).map(Number) as [number, number, number];
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: "[h]:mm:ss" };
}
