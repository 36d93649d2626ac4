import type { CommentRef } from "../../engine/comments/threads";
import { invalidArgument, type Json } from "../../protocol";
import type { Args } from "../arguments";
import { expectNumber, expectRecord, expectText } from "../expect";

/** A comment's text with people named in it. A file keeps the text. */
interface Rich {
  readonly text: string;
  readonly richContent: string;
  readonly mentions: Json;
}

const known = new WeakMap<CommentRef["comment"], Rich>();

/** The people that a comment names, unless its text has been replaced. */
export function mentionsIn({ comment }: CommentRef): Rich | undefined {
  const rich = known.get(comment);
  return rich?.text === comment.text ? rich : undefined;
}

export function keepMentions({ comment }: CommentRef, content: string | Rich): void {
  if (typeof content !== "string") known.set(comment, content);
}

export const textOf = (content: string | Rich): string => (typeof content === "string" ? content : content.text);

/** The content of a new comment: a text, or one that names people. */
export function contentOf(args: Args, index: number): string | Rich {
  const text = args.option(index + 1, ["Plain", "Mention"], "Plain") === "Plain" ? args.text(index) : richOf(args, index);
  if (textOf(text) === "") throw invalidArgument(`${args.api}: a comment has a text`);
  return text;
}

function richOf(args: Args, index: number): Rich {
  const given = expectRecord(args.json(index), args.api);
  const richContent = expectText(given.richContent ?? null, `${args.api}: richContent`);
  if (given.mentions !== undefined && !Array.isArray(given.mentions)) throw invalidArgument(`${args.api}: mentions`);
  const mentions = ((given.mentions ?? []) as readonly Json[]).map((one) => {
    const { email, id, name } = expectRecord(one, `${args.api}: mentions`);
    return { email: expectText(email ?? null, args.api), id: expectNumber(id ?? null, args.api), name: expectText(name ?? null, args.api) };
  });
  return { text: richContent.replace(/<at id="\d+">(.*?)<\/at>/g, "$1"), richContent, mentions };
}
