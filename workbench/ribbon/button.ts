/** A button of the add-in's ribbon, as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** The address of the 32-pixel icon within the built page. */
  readonly icon: string;
  readonly action: { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };
}

/** The group that the manifest puts on the Home tab. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

declare global {
  /** Read from the manifest when the page is built. */
  const RIBBON: RibbonGroup;
}
