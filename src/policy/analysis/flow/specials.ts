/** The names with two underscores on both sides that are followed. A class that defines another one is not. */
import type { Special } from './program.js';

/** Those that are called as methods are, or with nothing but the instance. */
const CALLED = new Set(named('init post_init call enter'));

const SPECIALS: ReadonlyMap<string, Special> = new Map([
  ...named('iter next reversed').map((name) => [name, 'loop'] as const),
  ...named('str repr format').map((name) => [name, 'text'] as const),
  ...named('getitem').map((name) => [name, 'item'] as const),
  ...named('len bool hash contains setitem delitem exit eq ne lt le gt ge').map(operator),
  ...named('add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod').map(operator),
  ...named('radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul rand ror rxor').map(operator),
  ...named('iadd isub imul itruediv iand ior neg pos abs invert int float round index').map(operator),
]);

const OPERATION = /^__r?(?:add|sub|mul|truediv|floordiv|mod|pow|matmul|and|or|xor)__$/;

/** Attributes that everything has and that give a text, or nothing that leads on. */
export const TOLD = new Set(named('name qualname doc'));

/** Classes above and below, of which a program reads names alone, or which are its own (class-lines.ts). */
export const LINES = new Set(named('mro bases subclasses'));

/** What Python calls this method for; undefined when only a call calls it. */
export function specialOf(name: string): Special | undefined {
  return SPECIALS.get(name);
}

export function isSpecial(name: string): boolean {
  return /^__\w*__$/.test(name);
}

/** Whether a class may define it and still be followed. */
export function isFollowed(name: string): boolean {
  return !isSpecial(name) || CALLED.has(name) || SPECIALS.has(name);
}

/** `__add__`, `__radd__`: Python gives all of them the same. */
export function isOperation(name: string): boolean {
  return OPERATION.test(name);
}

function operator(name: string) {
  return [name, 'operator'] as const;
}

function named(text: string): string[] {
  return text.split(' ').map((name) => `__${name}__`);
}
