/**
 * The same pure function, worked out once for each object and kept for as long as the object is there. Records of a
 * history never change, so what was found in one holds.
 */
export function remember<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (entry === undefined) known.set(key, (entry = { value: find(key) }));
    return entry.value;
  };
}

/** The same of two objects, kept for as long as both are there. */
export function rememberOfBoth<Key extends object, Other extends object, Value>(
  find: (key: Key, other: Other) => Value,
): (key: Key, other: Other) => Value {
  const ofOther = remember((other: Other) => remember((key: Key) => find(key, other)));
  return (key, other) => ofOther(other)(key);
}
