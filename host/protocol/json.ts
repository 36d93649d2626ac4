/** A value that is sent over the bridge. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
