/** What resolvers read: values, or functions of a field's arguments. A field that is not there is not emulated. */
export type EmulatedNode = Record<string, unknown> & { __typename: string };

/** An ISO date later or earlier by so many ms, as GitHub writes dates. */
export function shiftIso(iso: string, ms: number): string {
  return new Date(Date.parse(iso) + ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export function pathOf(url: string): string {
  return new URL(url).pathname;
}
