import { SaxParser, XmlParseError } from "../../library";
import { HostFileError } from "../errors";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Receives an XML text as it is read. Names have their prefixes. */
export interface XmlEvents {
  /** Returns whether to read what is inside. */
  readonly open: (name: string, attributes: Attributes, parent: string | undefined) => boolean;
  /** Not called for what was skipped. */
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Reads an XML text, also a large one, since nothing is kept. Throws a HostFileError, which names the file, where it is not well formed.
 */
export function readXmlEvents(xml: string, file: string, { open, close, text }: XmlEvents): void {
  const names: string[] = [];
  let skipped = 0;
  // XML itself has only five entities, and others are not expanded: nothing needs a limit.
  const parser = new SaxParser({ position: false, maxEntityExpansions: 0, invalidCharHandling: "skip" });
  const heard = (characters: string) => {
    if (skipped === 0) text(characters);
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (skipped > 0 || !open(name, attributes, names.at(-1))) skipped += 1;
    else names.push(name);
  });
  parser.on("text", heard);
  parser.on("cdata", heard);
  parser.on("closetag", ({ name }) => {
    if (skipped > 0) skipped -= 1;
    else {
      names.pop();
      close(name);
    }
  });
  try {
    parser.write(xml).close();
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    throw new HostFileError("Corrupt", `${file} is damaged: it cannot be read. Open it in Excel and save it as .xlsx. (${cause.message})`, {
      cause,
    });
  }
}

/** The count in an attribute; 1 where it is missing or not a number. */
export const countOf = (text: string | undefined): number => {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? count : 1;
};
