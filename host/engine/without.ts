/** A copy without some of its fields. */
export function without<T extends object, K extends keyof T>(object: T, ...fields: readonly K[]): Omit<T, K> {
  const copy: Partial<T> = { ...object };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy as Omit<T, K>;
}

/** Empties an object that others hold, so that it can be filled anew in place. */
export function emptied(object: object): void {
  for (const field of Object.keys(object)) Reflect.deleteProperty(object, field);
}
