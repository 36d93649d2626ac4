import {
  addComment,
  authorOf,
  type CommentRef,
  deleteComment,
  placeOf,
  repliesTo,
  threadAt,
  threadsOf,
} from "../../engine/comments/threads";
import { SheetModel, type WorkbookModel } from "../../engine/workbook-model";
import { EventType, WORKBOOK_TARGET } from "../../events";
import { HostError, invalidArgument } from "../../protocol";
import type { Args } from "../arguments";
import { collection } from "../collection";
import { type AnyDefinition, type AnyExtension, define, extend, type PropertyDefinition, type Session } from "../definition";
import { requireObjectsEditable } from "../edit";
import { eventMethods } from "../event-registration";
import { expectFlag, expectText, required } from "../expect";
import { hostObject } from "../kinds";
import { rangeArgument } from "../range-argument";
import { contentOf, keepMentions, mentionsIn, textOf } from "./mentions";

/** The comments of the workbook or of one sheet. */
type CommentScope = WorkbookModel | SheetModel;

declare module "../kinds" {
  interface ObjectKinds {
    CommentCollection: CommentScope;
    Comment: CommentRef;
    CommentReplyCollection: CommentRef;
    CommentReply: CommentRef;
  }
}

const all = (scope: CommentScope): readonly CommentRef[] =>
  scope instanceof SheetModel ? threadsOf(scope) : scope.sheets.flatMap(threadsOf);
const idOf = ({ comment }: CommentRef): string => comment.id ?? "";

function remove(self: CommentRef, _args: Args, session: Session): void {
  requireObjectsEditable(self.sheet);
  const thread = threadOf(self);
  const isReply = thread.comment !== self.comment;
  const details = { commentId: idOf(thread), replyIds: (isReply ? [self] : repliesTo(self)).map(idOf) };
  deleteComment(self);
  if (isReply) tellChange(session, self, "ReplyDeleted");
  else tellComment(session, "commentDeleted", self.sheet, details);
}

function tellComment(
  { events }: Session,
  type: "commentAdded" | "commentChanged" | "commentDeleted",
  sheet: SheetModel,
  details: { readonly commentId: string; readonly replyIds: readonly string[] },
  more: Readonly<Record<string, unknown>> = {},
): void {
  events.emit(EventType[type], [sheet.id, WORKBOOK_TARGET], () => ({
    commentDetails: [details],
    source: "Local",
    worksheetId: sheet.id,
    ...more,
  }));
}

/** Reports that a comment, or one of its replies, has changed. */
function tellChange(session: Session, self: CommentRef, changeType: string): void {
  const replyIds = self.comment.parentId === undefined ? [] : [idOf(self)];
  tellComment(session, "commentChanged", self.sheet, { commentId: self.comment.parentId ?? idOf(self), replyIds }, { changeType });
}

const location = { since: "1.1" as const, call: (self: CommentRef) => hostObject("Range", self.sheet.range(placeOf(self))) };

/** A resolved mark belongs to the thread: replies show their thread's. */
const threadOf = (self: CommentRef): CommentRef =>
  threadsOf(self.sheet).find(({ comment }) => comment.id === self.comment.parentId) ?? self;

const common: Readonly<Record<string, PropertyDefinition<CommentRef>>> = {
  Id: { since: "1.1", get: idOf },
  Content: {
    since: "1.1",
    get: ({ comment }) => comment.text,
    set: (self, value, session) => {
      const { sheet, comment } = self;
      requireObjectsEditable(sheet);
      comment.text = expectText(value, "Comment.content");
      sheet.restyled();
      tellChange(session, self, comment.parentId === undefined ? "CommentEdited" : "ReplyEdited");
    },
  },
  RichContent: { since: "1.11", get: (self) => mentionsIn(self)?.richContent ?? self.comment.text },
  ContentType: { since: "1.12", get: (self) => (mentionsIn(self) ? "Mention" : "Plain") },
  Mentions: { since: "1.11", get: (self) => mentionsIn(self)?.mentions ?? [] },
  AuthorName: { since: "1.1", get: authorOf },
  AuthorEmail: {
    since: "1.1",
    get: ({ sheet, comment }) => sheet.workbook.book.persons.find((person) => person.id === comment.personId)?.userId ?? "",
  },
  CreationDate: { since: "1.1", get: ({ comment }) => comment.date?.replace(/Z?$/, "Z") ?? null },
};

const comment = define("Comment", {
  id: idOf,
  properties: {
    ...common,
    Resolved: {
      since: "1.11",
      get: ({ comment: item }) => item.done ?? false,
      set: (self, value, session) => {
        const { sheet, comment: item } = self;
        requireObjectsEditable(sheet);
        item.done = expectFlag(value, "Comment.resolved");
        sheet.restyled();
        tellChange(session, self, item.done ? "CommentResolved" : "CommentReopened");
      },
    },
    Replies: { since: "1.1", object: (self) => hostObject("CommentReplyCollection", self) },
  },
  methods: { Delete: { since: "1.1", call: remove }, GetLocation: location },
});

const reply = define("CommentReply", {
  id: idOf,
  properties: { ...common, Resolved: { since: "1.11", get: (self) => threadOf(self).comment.done ?? false } },
  methods: {
    Delete: { since: "1.1", call: remove },
    GetLocation: location,
    GetParentComment: { since: "1.1", call: (self) => hostObject("Comment", threadOf(self)) },
  },
});

function cellOf(scope: CommentScope, args: Args): { readonly sheet: SheetModel; readonly row: number; readonly column: number } {
  const { sheet, area } = rangeArgument(args, 0, scope instanceof SheetModel ? scope : scope.activeSheet);
  if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument(`${args.api}: a comment is on one cell`);
  return { sheet, row: area.top, column: area.left };
}

const commentCollection = collection("CommentCollection", {
  of: "Comment",
  items: all,
  keys: (self) => [idOf(self)],
  since: { getItem: "1.1", getItemOrNullObject: "1.14", getItemAt: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (scope, args, session) => {
        const { sheet, row, column } = cellOf(scope, args);
        requireObjectsEditable(sheet);
        const content = contentOf(args, 1);
        if (threadAt(sheet, row, column)) throw new HostError("InvalidOperation", "The cell has a comment already.");
        const added = addComment(sheet, { top: row, left: column, bottom: row, right: column }, textOf(content));
        keepMentions(added, content);
        tellComment(session, "commentAdded", sheet, { commentId: idOf(added), replyIds: [] });
        return hostObject("Comment", added);
      },
    },
    GetItemByCell: {
      since: "1.1",
      call: (scope, args) => {
        const { sheet, row, column } = cellOf(scope, args);
        return hostObject("Comment", required(threadAt(sheet, row, column)));
      },
    },
    GetItemByReplyId: {
      since: "1.1",
      call: (scope, args) =>
        hostObject("Comment", required(all(scope).find((thread) => repliesTo(thread).some((item) => idOf(item) === args.text(0))))),
    },
    ...eventMethods(
      [
        ["AddedEvent", "commentAdded", "1.12"],
        ["ChangedEvent", "commentChanged", "1.12"],
        ["DeletedEvent", "commentDeleted", "1.12"],
      ],
      (scope: CommentScope) => (scope instanceof SheetModel ? scope.id : WORKBOOK_TARGET),
    ),
  },
});

const replyCollection = collection("CommentReplyCollection", {
  of: "CommentReply",
  items: repliesTo,
  keys: (self) => [idOf(self)],
  since: { getItem: "1.1", getItemOrNullObject: "1.14", getItemAt: "1.1", getCount: "1.1" },
  methods: {
    Add: {
      since: "1.1",
      call: (self, args, session) => {
        requireObjectsEditable(self.sheet);
        const content = contentOf(args, 0);
        const added = addComment(self.sheet, placeOf(self), textOf(content), self.comment);
        keepMentions(added, content);
        tellChange(session, added, "ReplyAdded");
        return hostObject("CommentReply", added);
      },
    },
  },
});

export const commentDefinitions: readonly AnyDefinition[] = [comment, reply, commentCollection, replyCollection];

export const commentExtensions: readonly AnyExtension[] = [
  extend("Workbook", { properties: { Comments: { since: "1.10", object: (workbook) => hostObject("CommentCollection", workbook) } } }),
  extend("Worksheet", { properties: { Comments: { since: "1.10", object: (sheet) => hostObject("CommentCollection", sheet) } } }),
];
