/**
 * How the demo writes on a terminal of 100 columns: headings, wrapped text, figures in columns. Colours only
 * where somebody is looking.
 */
import type { Told } from './answer.js';

const WIDTH = 100;
/** A page has no room for more; the answer holds all. */
const FIGURES = 12;

export interface Page {
  heading(text: string): void;
  /** Wraps; every line is indented by `indent` columns. */
  text(text: string, indent?: number): void;
  /** As it is, line by line, dimmed: what the server said. */
  quote(text: string): void;
  strong(text: string): void;
  /** What was left out and why, with counts. */
  faults(faults: Readonly<Record<string, number>>): void;
  analysis(told: Told): void;
  blank(): void;
}

export function createPage(out: NodeJS.WritableStream, colours: boolean): Page {
  const style = (code: string, text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (text: string) => void out.write(`${text}\n`);
  const wrapped = (text: string, indent: number, code = '') => {
    for (const part of wrap(text, WIDTH - indent))
      line(' '.repeat(indent) + (code ? style(code, part) : part));
  };

  /** A list item keeps its place, and what does not fit goes below its text. */
  const hanging = (text: string) => {
    const item = /^( *)(- )?/.exec(text)?.[0] ?? '';
    const indent = 4 + item.length;
    wrap(text.slice(item.length), WIDTH - indent).forEach((part, i) => {
      line(style('2', (' '.repeat(4) + (i === 0 ? item : ' '.repeat(item.length)) + part).trimEnd()));
    });
  };

  return {
    heading(text) {
      line('');
      line(style('1;36', `── ${text} ${'─'.repeat(Math.max(0, WIDTH - text.length - 4))}`));
    },
    text: (text, indent = 2) => wrapped(text, indent),
    quote(text) {
      for (const part of text.split('\n')) hanging(part);
    },
    strong: (text) => wrapped(text, 2, '1'),
    faults(faults) {
      for (const [fault, count] of Object.entries(faults))
        wrap(fault, WIDTH - 11).forEach((part, at) => {
          line(`    ${(at === 0 ? count.toLocaleString('en-US') : '').padStart(5)}  ${part}`);
        });
    },
    analysis({ findings, figures, notes }) {
      for (const finding of findings) wrapped(finding, 2, '1');
      line('');
      const shown = figures.slice(0, FIGURES);
      const values = shown.map(formatFigure);
      const [labelWidth, valueWidth] = [widest(shown.map(({ label }) => label)), widest(values)];
      shown.forEach(({ label, interval, n, unit }, i) => {
        const [low, high] = interval?.map((value) => formatValue(value, unit)) ?? [];
        const rest = [
          interval ? `${low} to ${high}` : '',
          n === undefined ? '' : `(n = ${n.toLocaleString('en-US')})`,
        ];
        const cells = [
          label.padEnd(labelWidth),
          (values[i] ?? '').padEnd(valueWidth),
          ...rest.filter(Boolean),
        ];
        line(`    ${cells.join('  ')}`.trimEnd());
      });
      if (figures.length > shown.length) line(`    and ${figures.length - shown.length} more in the answer`);
      line('');
      for (const note of notes)
        for (const [at, part] of wrap(note, WIDTH - 4).entries()) line(`  ${at === 0 ? '-' : ' '} ${part}`);
      line('');
    },
    blank: () => line(''),
  };
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}

function formatFigure({ value, unit }: { value: number; unit: string }): string {
  // A share is in per cent, a value in what its column is in, a ratio and a score in nothing.
  const words = unit.replace(/^(fraction|value|ratio|score|probability|x) ?/, '');
  const one = value === 1 ? words.replace(/^(\w+?)s\b/, '$1') : words;
  return `${formatValue(value, unit)}${unit === 'x' ? ' times' : ''} ${one}`.trim();
}

function formatValue(value: number, unit: string): string {
  if (unit.startsWith('fraction')) return `${(value * 100).toFixed(1)}%`;
  if (unit === 'probability' && value < 0.001) return '< 0.001';
  if (Math.abs(value) >= 1e7) return value.toLocaleString('en-US', LARGE);
  const rounded = Math.round(value);
  // Sums of fractions such as 399.9999999 are whole numbers that floating point missed.
  if (Math.abs(value - rounded) < 1e-9) return rounded.toLocaleString('en-US');
  if (Math.abs(value) < 0.01) return value.toPrecision(2);
  return value.toLocaleString('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 1 });
}

/** 43.14 billion */
const LARGE = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 } as const;

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
