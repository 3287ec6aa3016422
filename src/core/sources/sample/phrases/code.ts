import type { Area } from '../product.ts';

/** A few lines of a diff per area, the commented one last. `{sym}` and `{other}` are filled in. */
export const HUNKS: Record<Area, readonly string[]> = {
  storage: [
    ' export async function {sym}(log: Log): Promise<void> {\n   const size = await log.size();\n+  const offset = size - HEADER_BYTES;\n+  await log.write(entry, offset);',
    '   for (const segment of segments) {\n-    segment.close();\n+    const kept = segment.entries.filter(isLive);\n+    await {other}(segment, kept);',
    '   const file = join(folder, name);\n+  if (!existsSync(file)) {\n+    await {sym}(file);\n+  }',
  ],
  sync: [
    ' export function {sym}(mine: Timetable, theirs: Timetable) {\n-  return theirs;\n+  const newer = mine.revision > theirs.revision ? mine : theirs;\n+  return newer.departures;',
    '   while (queue.length > 0) {\n+    const batch = queue.slice(0, BATCH);\n+    await send(batch);\n+    {other}(batch);',
    '   const wait = base * 2 ** attempt;\n+  const jittered = wait + jitter();\n+  return {sym}(jittered);',
  ],
  api: [
    " router.get('/tickets/:id', async (request) => {\n+  const ticket = await {sym}(request.params.id);\n+  return { ticket, fare: ticket.fare };",
    '   const token = request.headers.get(HEADER);\n-  if (token === null) return unauthorized();\n+  const device = await {other}(token);\n+  if (device.role === Role.Kiosk) return next();',
    '   const fares = [];\n+  for (const departure of departures) {\n+    fares.push(await {sym}(departure.id));\n+  }',
  ],
  ui: [
    ' export function {sym}({ pier }: Props) {\n   const [rows, setRows] = useState([]);\n+  useEffect(() => {\n+    load(pier).then(setRows);',
    '     <ul className="rows">\n-      {rows.map(renderRow)}\n+      {rows.map((row) => <Row key={row.time} {...row} />)}',
    '   const label = formatTime(departure.at);\n+  return `${label} ${translate(pier)}`;',
  ],
  docs: [
    ' ## Restore\n \n 1. Copy the snapshot.\n+2. Run `{sym}`.\n+3. Start the service.',
    ' | setting | default |\n |---|---|\n+| `{other}` | 30 |',
    ' To begin, set the folder:\n+\n+    export {sym}=./data',
  ],
  ci: [
    '   steps:\n     - checkout\n+    - run: ./ci/scripts/{sym}\n+      env: inherit',
    ' FROM node:current\n+RUN apt-get update && apt-get install -y jq\n+COPY . /build',
    ' key: build-\n+  hash: lockfile\n+  restore: {other}',
  ],
};
