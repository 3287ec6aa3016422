import { render } from 'preact';
import * as z from 'zod/mini';
import { MapApp } from './map/mapApp.tsx';
import { connectHost } from './map/host.ts';

// The page's policy forbids the code that zod would make, and zod's trial of it would count as a violation.
z.config({ jitless: true });

const host = connectHost();
window.addEventListener('error', () => host.post({ type: 'problem', what: 'script' }));

const root = document.getElementById('app');
if (root !== null) {
  render(<MapApp host={host} />, root);
  // Until here the tables stood in the page's place.
  document.getElementById('table')?.remove();
}
