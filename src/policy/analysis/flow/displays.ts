/** What is in lists, dicts and generators as they are written. Their methods are in containers.ts. */
import type { Expr } from '../../syntax/ast.js';
import type { Scope } from '../scopes.js';
import type { Program } from './program.js';
import type { Spot } from './solver.js';

/** @param inside where what is in the list, dict or generator comes to */
export function readDisplay(program: Program, value: Expr, scope: Scope, inside: Spot): void {
  const { solver } = program;
  switch (value.type) {
    case 'List':
    case 'Tuple':
    case 'Set':
      for (const item of value.elts)
        solver.flow(
          item.type === 'Starred'
            ? program.elements(program.expr(item.value, scope))
            : program.expr(item, scope),
          inside,
        );
      return;
    case 'Dict':
      value.values.forEach((item, index) => {
        const key = value.keys[index];
        const from = program.expr(item, scope);
        solver.flow(key ? from : program.elements(from), inside);
        if (key) solver.flow(program.expr(key, scope), inside);
      });
      return;
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp': {
      const inner = program.known.survey.scopeOf(value) ?? scope;
      for (const part of value.type === 'DictComp' ? [value.key, value.value] : [value.elt])
        solver.flow(program.expr(part, inner), inside);
    }
  }
}
