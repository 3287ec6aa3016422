/**
 * The address, normalised, when it is one that a reader may follow: absolute, http or https, no user name
 * in front of the host. Null for anything else (`javascript:`, `data:`, `command:`, relative, malformed).
 */
export function safeUrl(url: string | null): string | null {
  if (url === null) {
    return null;
  }
  const parsed = URL.parse(url);
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:';
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : null;
}
