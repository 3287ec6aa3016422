/** Says where a long preparation has got to. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
