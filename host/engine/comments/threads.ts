import type { ThreadedComment } from "../../library";
import { type Area, cellArea, formatArea, parseArea } from "../area";
import type { SheetModel, WorkbookModel } from "../workbook-model";

/** A comment of a sheet, the first of a thread or a reply. The engine's object is its identity. */
export interface CommentRef {
  readonly sheet: SheetModel;
  readonly comment: ThreadedComment;
}

/** The author of the add-in's comments. */
const AUTHOR = "Embedded host";
const PERSON = "{E0BEDDED-0000-4000-8000-000000000001}";

const entriesOf = ({ sheet }: SheetModel) => sheet.threadedComments;

/** The threads of a sheet, each by its first comment, in the order of their cells. */
export function threadsOf(sheet: SheetModel): readonly CommentRef[] {
  const order = ({ comment }: CommentRef) => placeOf({ sheet, comment });
  return entriesOf(sheet)
    .filter(({ comment }) => comment.parentId === undefined)
    .map(({ comment }) => ({ sheet, comment }))
    .sort((a, b) => order(a).top - order(b).top || order(a).left - order(b).left);
}

export const repliesTo = ({ sheet, comment }: CommentRef): readonly CommentRef[] =>
  entriesOf(sheet)
    .filter((entry) => entry.comment.parentId !== undefined && entry.comment.parentId === comment.id)
    .map((entry) => ({ sheet, comment: entry.comment }));

/** The cell that a comment is on. */
export function placeOf({ sheet, comment }: CommentRef): Area {
  const entry = entriesOf(sheet).find((candidate) => candidate.comment === comment);
  return (entry && parseArea(entry.ref)) ?? cellArea(1, 1);
}

export const authorOf = ({ sheet, comment }: CommentRef): string =>
  sheet.workbook.book.persons.find((person) => person.id === comment.personId)?.displayName ?? "";

export function threadAt(sheet: SheetModel, row: number, column: number): CommentRef | undefined {
  return threadsOf(sheet).find((ref) => placeOf(ref).top === row && placeOf(ref).left === column);
}

/** Begins a thread on a cell, or replies to one. */
export function addComment(sheet: SheetModel, area: Area, text: string, parent?: ThreadedComment): CommentRef {
  const { workbook } = sheet;
  const comment: ThreadedComment = {
    id: freeId(workbook),
    personId: personId(workbook),
    date: new Date().toISOString().replace(/Z$/, ""),
    text,
    ...(parent?.id !== undefined && { parentId: parent.id }),
  };
  const entries = entriesOf(sheet);
  const family = (candidate: ThreadedComment) => candidate === parent || (parent !== undefined && candidate.parentId === parent.id);
  // In a file, replies come after the comments that they reply to.
  const last = entries.findLastIndex((entry) => family(entry.comment));
  entries.splice(last < 0 ? entries.length : last + 1, 0, { ref: formatArea(cellArea(area.top, area.left)), comment });
  sheet.restyled();
  return { sheet, comment };
}

/** Otherwise the engine would give its people random ids, and two saves of the same work would differ. */
function personId({ book: { persons } }: WorkbookModel): string {
  if (!persons.some(({ id }) => id === PERSON)) persons.push({ id: PERSON, displayName: AUTHOR, userId: AUTHOR, providerId: "None" });
  return PERSON;
}

function freeId(workbook: WorkbookModel): string {
  const taken = new Set(workbook.sheets.flatMap((sheet) => entriesOf(sheet).map(({ comment }) => comment.id)));
  for (let number = 1; ; number++) {
    const id = `{C0333E70-0000-4000-8000-${String(number).padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}

/** Gives a copied sheet's comments ids of their own. */
export function copyComments(source: SheetModel, copy: SheetModel): void {
  const { persons } = copy.workbook.book;
  for (const person of source.workbook.book.persons) if (!persons.some(({ id }) => id === person.id)) persons.push({ ...person });
  const ids = new Map<string | undefined, string>();
  const entries = entriesOf(copy).map(({ ref, comment }) => ({ ref, comment: { ...comment } }));
  copy.sheet.threadedComments = [];
  for (const { ref, comment } of entries) {
    const former = comment.id;
    comment.id = freeId(copy.workbook);
    ids.set(former, comment.id);
    const parent = ids.get(comment.parentId);
    if (comment.parentId !== undefined && parent !== undefined) comment.parentId = parent;
    entriesOf(copy).push({ ref, comment });
  }
  rememberStandIns(copy);
}

/** Deletes a comment; the first of a thread takes its replies with it. */
export function deleteComment({ sheet, comment }: CommentRef): void {
  sheet.sheet.threadedComments = entriesOf(sheet).filter(
    (entry) => entry.comment !== comment && (entry.comment.parentId === undefined || entry.comment.parentId !== comment.id),
  );
  sheet.restyled();
}

/** Comments move with their cells; those of deleted cells go. */
export function shiftComments(sheet: SheetModel, moved: (area: Area) => Area | undefined): void {
  sheet.sheet.threadedComments = entriesOf(sheet).flatMap(({ ref, comment }) => {
    const area = parseArea(ref);
    const place = area && moved(area);
    return place ? [{ ref: formatArea(place), comment }] : [];
  });
}

/** The author's name of the old kind of comment that stands in for a thread, for programs without threads. */
const standInAuthor = (id: string | undefined): string => `tc=${id}`;
const standIns = new WeakMap<SheetModel, Set<string>>();

/** Records that a sheet was opened with stand-ins on these cells. */
export function rememberStandIns(sheet: SheetModel): void {
  standIns.set(sheet, new Set(threadsOf(sheet).map((ref) => formatArea(placeOf(ref)))));
}

/** Before saving: each thread has an old comment beside it with its text. Excel treats a thread without one as a fault. */
export function placeStandIns(sheet: SheetModel): void {
  for (const address of standIns.get(sheet) ?? []) {
    const cell = sheet.sheet.getCell(address);
    if ((cell.comment as { author?: string } | undefined)?.author?.startsWith("tc=")) cell.comment = undefined;
  }
  for (const ref of threadsOf(sheet)) {
    const { top, left } = placeOf(ref);
    const cell = sheet.sheet.getCell(top, left);
    const texts = [ref, ...repliesTo(ref)].map(({ comment }, index) => `${index === 0 ? "Comment" : "Reply"}:\n    ${comment.text}`);
    cell.note = {
      texts: [
        {
          text: `[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel.\n\n${texts.join("\n")}`,
        },
      ],
    };
    (cell.comment as { author?: string }).author = standInAuthor(ref.comment.id);
  }
  rememberStandIns(sheet);
}
