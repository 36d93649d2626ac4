import type { AnyDefinition, AnyExtension } from "../definition";
import { headerFooter, headerFooterGroup } from "./headers-footers";
import { pageBreak, pageBreakCollection } from "./page-breaks";
import { pageLayout, worksheetPage } from "./page-layout";

export const pageDefinitions: readonly AnyDefinition[] = [headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout];

export const pageExtensions: readonly AnyExtension[] = [worksheetPage];
