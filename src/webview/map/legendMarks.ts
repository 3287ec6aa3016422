import type { Translate } from '../../core/ports.ts';

/** What the legend explains, in its order; each is drawn by the page and by the picture in their own way. */
export const LEGEND_MARKS = [
  'saw-it-coming',
  'unblocked',
  'again',
  'faded',
  'area',
  'one-way-out',
  'leads',
  'keeps-moving',
] as const;
export type LegendMark = (typeof LEGEND_MARKS)[number];

export function legendWords(mark: LegendMark, translate: Translate): string {
  switch (mark) {
    case 'saw-it-coming':
      return translate('saw it coming for');
    case 'unblocked':
      return translate('unblocked');
    case 'again':
      return translate('again and again');
    case 'faded':
      return translate('longer ago');
    case 'area':
      return translate('area of the code');
    case 'one-way-out':
      return translate('one way out');
    case 'leads':
      return translate('leads here');
    case 'keeps-moving':
      return translate('keeps things moving');
  }
}
