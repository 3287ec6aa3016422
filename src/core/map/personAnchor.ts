/** Anchor of a person's section in the page; by place in the list, so that nothing foreign gets into it. */
export function personAnchor(index: number): string {
  return `person-${String(index + 1)}`;
}
