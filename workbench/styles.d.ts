/** Styles are imported for what they do to the page alone. */
declare module "*.css";
