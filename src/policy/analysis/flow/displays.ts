/** What is in lists, dicts and generators as they are written. Their methods are in containers.ts. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../names/scopes.js';
import { unpackDict } from './binding-arguments.js';
import { hash } from './operators.js';
import type { Program } from './program.js';
import type { Spot } from './solver.js';

/** @param inside where what is in the list, dict or generator comes to */
export function readDisplay(program: Program, value: Expr, scope: Scope, inside: Spot): void {
  const { solver } = program;
  switch (value.type) {
    case 'List':
    case 'Tuple':
    case 'Set':
      for (const item of value.elts) {
        const isMany = item.type === 'Starred';
        const from = program.expr(isMany ? item.value : item, scope);
        solver.flow(isMany ? program.elements(from) : from, inside);
      }
      break;
    case 'Dict':
      value.values.forEach((item, index) => {
        const key = value.keys[index];
        const from = program.expr(item, scope);
        if (key) {
          const name = program.expr(key, scope);
          solver.flow(from, inside);
          solver.flow(name, inside);
          hash(program, name);
        } else unpackDict(program, from, inside);
      });
      break;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp': {
      const inner = program.known.survey.scopeOf(value) ?? scope;
      for (const part of value.type === 'DictComp' ? [value.key, value.value] : [value.elt])
        solver.flow(program.expr(part, inner), inside);
      if (value.type === 'DictComp') hash(program, program.expr(value.key, inner));
    }
  }
  if (value.type === 'Set' || value.type === 'SetComp') hash(program, inside);
}
