import type { JSX } from 'preact';

/** Foreign text in its own reading direction, as a link where there is somewhere to go. */
export function MaybeLink({ url, children }: { url: string | null; children: string }): JSX.Element {
  return url === null ? (
    <bdi>{children}</bdi>
  ) : (
    <a href={url} rel="noreferrer noopener">
      <bdi>{children}</bdi>
    </a>
  );
}
