/** The units of a program as one text with one numbering, and back to unit, line and column. */
import type { ProgramUnit } from '../program.js';

export interface SourceUnit {
  readonly unit: ProgramUnit;
  /** The text with `\r\n` as `\n`, as CPython reads it. */
  readonly text: string;
  /** Index of its first character in the numbering of all units. */
  readonly base: number;
}

export interface Place {
  readonly unit: ProgramUnit;
  /** 1-based; column in code points. */
  readonly line: number;
  readonly column: number;
  /** The line around the place, and a caret below it. */
  readonly excerpt: string;
}

export class Source {
  readonly units: readonly SourceUnit[];
  /** The texts of all units, each followed by a newline. */
  readonly whole: string;
  readonly #lines = new Map<SourceUnit, number[]>();

  constructor(units: readonly ProgramUnit[]) {
    let base = 0;
    this.units = units.map((unit) => {
      const text = unit.text.includes('\r') ? unit.text.replace(/\r\n/g, '\n') : unit.text;
      const entry = { unit, text, base };
      base += text.length + 1;
      return entry;
    });
    this.whole = this.units.map((unit) => unit.text).join('\n');
  }

  unitAt(at: number): SourceUnit | undefined {
    return this.units.findLast((unit) => unit.base <= at);
  }

  place(at: number): Place | undefined {
    const found = this.unitAt(at);
    if (!found) return undefined;
    let starts = this.#lines.get(found);
    if (!starts) {
      starts = [0];
      for (let i = found.text.indexOf('\n'); i !== -1; i = found.text.indexOf('\n', i + 1))
        starts.push(i + 1);
      this.#lines.set(found, starts);
    }
    const local = at - found.base;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= local) low = middle;
      else high = middle;
    }
    const start = starts[low] ?? 0;
    const end = found.text.indexOf('\n', start);
    const before = found.text.slice(start, local);
    return {
      unit: found.unit,
      line: low + 1,
      column: [...before].length + 1,
      excerpt: excerpt(found.text.slice(start, end === -1 ? undefined : end), local - start),
    };
  }
}

/** Characters of a line shown before and after a place. */
const SHOWN = 60;

/** Two lines: what stands around the place, and a caret under it. */
function excerpt(line: string, at: number): string {
  const from = at <= SHOWN ? 0 : at - SHOWN;
  const to = at + SHOWN;
  const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
  const head = (from > 0 ? '\u2026' : '') + clean(line.slice(from, at));
  const indent = from > 0 ? 0 : head.length - head.trimStart().length;
  const text = head + clean(line.slice(at, to)) + (to < line.length ? '\u2026' : '');
  return `${text.slice(indent).trimEnd()}\n${' '.repeat([...head].length - indent)}^`;
}
