/** Templates that produce Python: what they may contain, and what a value can do in them (nothing). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/errors.js';
import { openTemplates } from '../../src/template/templates.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function render(
  text: string,
  values: Record<string, unknown> = {},
  more: Record<string, string> = {},
): string {
  for (const [file, content] of Object.entries({ 'a.py.hbs': text, ...more })) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return openTemplates(dir).render('a.py.hbs', values);
}

describe('openTemplates', () => {
  it('writes values as literals, without HTML escapes', () => {
    expect(render('x = {{py x}}\n', { x: '<a href="b">&</a>{{y}}' })).toBe(
      'x = "<a href=\\"b\\">&</a>{{y}}"\n',
    );
  });

  it('branches, repeats and takes partials', () => {
    const text =
      '{{#each imports}}\n{{py_import this}}\n{{/each}}\n{{#if on}}\n{{> part}}\n{{else}}\noff = 1\n{{/if}}\n';
    const values = {
      imports: [
        { module: 'pandas', as: 'pd' },
        { module: 'json', as: 'json' },
      ],
      on: true,
      n: 2,
    };
    expect(render(text, values, { 'partials/part.py.hbs': 'n = {{py n}}\n' })).toBe(
      'import pandas as pd\nimport json\nn = 2\n',
    );
  });

  it.each([
    ['a raw value', 'x = 1\ny = {{y}}', /a\.py\.hbs:2: .*write \{\{py y\}\}/],
    ['a raw value in three braces', '{{{y}}}', /a\.py\.hbs:1/],
    ['a raw value in a block', '{{#if y}}\n\n{{y}}{{/if}}', /a\.py\.hbs:3/],
    ['a raw value in an else', '{{#if y}}{{else}}{{y}}{{/if}}', /a\.py\.hbs:1/],
    ['an unknown helper', '{{log y}}', /a\.py\.hbs:1/],
    ['an unknown block', '{{#with y}}{{/with}}', /not one of #each/],
    ['a nested call', '{{py (lookup y "a")}}', /takes one value/],
    ['two values', '{{py y y}}', /takes one value/],
    ['an inline partial', '{{#*inline "p"}}x{{/inline}}', /DecoratorBlock/],
    ['a computed partial', '{{> (lookup . "y")}}', /plain name/],
    ['a partial elsewhere', '{{> ../secret}}', /plain name/],
    ['broken syntax', '{{#if y}}', /not a Handlebars template/],
    ['a missing partial', '{{> nowhere}}', /partials\/nowhere/],
  ])('refuses %s', (_, text, message) => {
    const attempt = () => render(text, { y: 'import os' });
    expect(attempt).toThrow(ConfigError);
    expect(attempt).toThrow(message);
  });

  it.each([
    ['a value that is not there', '{{py nothing}}', {}],
    ['the prototype', '{{py y.constructor}}', { y: {} }],
    ['the prototype by its old name', '{{py y.__proto__}}', { y: { a: 1 } }],
    ['an inherited value', '{{py y.a}}', { y: Object.create({ a: 1 }) }],
    ['a module that is no name', '{{py_import y}}', { y: { module: 'os; print(1)', as: 'x' } }],
    ['a name that is no name', '{{py_import y}}', { y: { module: 'json', as: 'x\nimport os' } }],
  ])('fails at %s instead of writing it', (_, text, values) => {
    expect(() => render(text, values)).toThrow();
  });

  it('ends a partial that includes itself', () => {
    expect(() => render('{{> a}}', {}, { 'partials/a.py.hbs': 'x\n{{> a}}' })).toThrow(ConfigError);
  });

  it('reads nothing outside its folder', () => {
    expect(() => openTemplates(dir).render('../a.py.hbs', {})).toThrow(/outside/);
  });
});
