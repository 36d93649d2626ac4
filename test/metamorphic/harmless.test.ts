import fc from "fast-check";
import { messageOf } from "../../src/checks/messages";
import { bookOf, headsOf, shownBook } from "./book";
import { diceOf, throws } from "./change";
import { CLEAN } from "./clean";
import { exampleBooks } from "./examples";
import { HARMLESS } from "./harmless";
import { outcomeOf, sameFigures } from "./outcome";
import type { Book } from "./book";
import { runs, TIME } from "./runs";

interface Made {
  readonly change: string;
  readonly chance: readonly number[];
}

const changes = fc.array(fc.record({ change: fc.constantFrom(...Object.keys(HARMLESS)), chance: throws }), { minLength: 1, maxLength: 4 });

/** The figures stay as they are, and nothing is asked, whatever is changed one after the other. */
function holds(base: Book, made: readonly Made[]): void {
  const before = outcomeOf(headsOf(base), base.by);
  fc.pre(before.errors.length === 0);
  const done: string[] = [];
  const changed = made.reduce((book, { change, chance }) => {
    const next = HARMLESS[change]!(book, diceOf(chance));
    if (next) done.push(change);
    return next ?? book;
  }, base);
  const after = outcomeOf(headsOf(changed), base.by);
  const wrong = [sameFigures(before.figures, after.figures) ?? [], after.errors.map(messageOf)].flat();
  if (wrong.length > 0) throw new Error(`After ${done.join(", ")}: ${wrong.join("\n")}\n${shownBook(changed)}`);
}

describe("what changes no figure, in any mixture, leaves the figures as they are and is not asked about,", () => {
  test.each(Object.entries(CLEAN))(
    "in %s",
    (_, workbooks) => {
      fc.assert(
        fc.property(workbooks, changes, ({ sheets, others, by }, made) =>
          holds(bookOf([...sheets.map(({ whole }) => whole), ...others], by), made),
        ),
        runs(2),
      );
    },
    TIME,
  );

  test(
    "in the examples",
    async () => {
      const books = await exampleBooks();
      fc.assert(
        fc.property(fc.constantFrom(...books.keys()), changes, (name, made) => holds(books.get(name)!, made)),
        runs(3),
      );
    },
    TIME,
  );
});
