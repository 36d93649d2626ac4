/**
 * The defined name by which the add-in knows its sheet of lists, whatever that is called by now. It does not begin as the
 * report's names do: each build points those of them that it does not know elsewhere.
 */
export const LISTS_NAME = "StrandReport_lists";
