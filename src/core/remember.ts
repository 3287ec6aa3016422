/** Whatever can be found; undefined is kept for what was not looked for. */
export type Known = object | string | number | boolean | null;

/**
 * The same pure function, worked out once for each object and kept for as long as the object is there. Records of a
 * history never change, so what was found in one holds.
 */
export function remember<Key extends object, Value extends Known>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = find(key)));
    return value;
  };
}

/** The same of two objects, kept for as long as both are there. */
export function rememberOfBoth<Key extends object, Other extends object, Value extends Known>(
  find: (key: Key, other: Other) => Value,
): (key: Key, other: Other) => Value {
  const ofOther = remember((other: Other) => remember((key: Key) => find(key, other)));
  return (key, other) => ofOther(other)(key);
}
