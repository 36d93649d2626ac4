import type { ExcelClient } from "../../host";

/** Office's colours, as an add-in receives them. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** The pane's end of the messages between the bench and its frame. */
export interface PaneSide {
  readonly client: ExcelClient;
  /**
   * Runs the function that the pane associated with a ribbon button; resolves when the function reports that it has
   * completed.
   */
  execute(action: string, controlId: string): Promise<void>;
  setTheme(theme: OfficeTheme): void;
  /** Moves the keyboard into the pane, to its last place there. */
  enter(): void;
}

/** The bench's end: the frame finds it on its parent window. */
export interface BenchSide {
  /** Called by the frame once Microsoft's client has loaded, before the add-in's own code runs. */
  connect(pane: PaneSide): { readonly theme: OfficeTheme };
  /** The add-in shows or hides its pane. */
  show(visible: boolean): void;
  /** F6 was pressed in the pane. */
  leave(back: boolean): void;
  /** A pointer, or else a key, was pressed in the pane. */
  pressed(by: "pointer" | "key"): void;
}

declare global {
  interface Window {
    strandWorkbench?: BenchSide;
  }
}
