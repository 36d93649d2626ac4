/** What travels over the bridge as a value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
