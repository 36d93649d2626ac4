/** A figure that a text names, as the last build filled it in: the name comes back as long as the words beside it stand. */
export interface KeptName {
  /** The box's strand, by its key. */
  readonly key: string;
  /** As it was typed, without braces: "Hate Crime.diff". */
  readonly name: string;
  /** What stands in its place: "387". */
  readonly value: string;
  /** The text right before and after it, a few words each; "" at the ends of the text. */
  readonly before: string;
  readonly after: string;
}
