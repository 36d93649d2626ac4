import { escapedAnywhere } from "../../domain/xml-text";
import { readable } from "../readable";

/** Text as XML takes it. */
export function xmlText(text: string): string {
  return escapedAnywhere(readable(text));
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that says where others are, by their ids. */
export function relationships(all: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string {
  const lines = all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
}
