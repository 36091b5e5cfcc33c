/** `match` statements: which part of what is matched comes to which name. Whether a case is taken is not asked. */
import type { Match } from '../../syntax/ast.js';
import type { Pattern } from '../../syntax/patterns.js';
import type { Entry, Scope } from '../names/scopes.js';
import { readAttribute } from './members.js';
import { equate, hash } from './operators.js';
import type { Program } from './program.js';
import { Spot } from './solver.js';

export function readMatch(program: Program, { node, scope }: Entry<Match>): void {
  const from = program.expr(node.subject, scope);
  for (const { pattern } of node.cases) readPattern(program, pattern, from, scope);
}

/** Names that only these bind. */
export function isOfPattern(type: string): boolean {
  return type === 'MatchAs' || type === 'MatchStar' || type === 'MatchMapping';
}

function readPattern(program: Program, pattern: Pattern, from: Spot, scope: Scope): void {
  const { solver } = program;
  switch (pattern.type) {
    case 'MatchAs':
      capture(program, pattern.name, from, scope);
      if (pattern.pattern) readPattern(program, pattern.pattern, from, scope);
      return;
    case 'MatchOr':
      for (const item of pattern.patterns) readPattern(program, item, from, scope);
      return;
    case 'MatchValue':
      equate(program, [from, program.expr(pattern.value, scope)]);
      return;
    case 'MatchSequence': {
      const items = program.elements(from);
      for (const item of pattern.patterns) readPattern(program, item, items, scope);
      return;
    }
    case 'MatchStar':
      // Here what is matched is an element: the name has a list of them.
      captureAll(program, pattern.name, from, scope);
      return;
    case 'MatchMapping': {
      const items = program.elements(from);
      for (const key of pattern.keys) hash(program, program.expr(key, scope));
      for (const item of pattern.patterns) readPattern(program, item, items, scope);
      captureAll(program, pattern.rest, items, scope);
      return;
    }
    case 'MatchClass':
      // `int(count)` is the number itself, `Point(x, y)` the fields in their order.
      for (const item of pattern.patterns) {
        const part = new Spot();
        solver.each(from, (site) => {
          if (site.kind !== 'own') return solver.put(part, site);
          for (const owner of program.classes.line(site.node))
            for (const { name } of program.classes.fields(owner)) solver.flow(program.attribute(name), part);
        });
        readPattern(program, item, part, scope);
      }
      pattern.kwd_attrs.forEach((name, index) => {
        const part = new Spot();
        readAttribute(program, from, name, part);
        const item = pattern.kwd_patterns[index];
        if (item) readPattern(program, item, part, scope);
      });
  }
}

function capture(program: Program, name: string | null, from: Spot, scope: Scope): void {
  if (name === null) return;
  const binding = program.known.resolver.lookup(scope, name);
  if (binding) program.solver.flow(from, program.variable(binding));
}

function captureAll(program: Program, name: string | null, items: Spot, scope: Scope): void {
  const made = new Spot();
  program.solver.flow(items, program.fresh(made));
  capture(program, name, made, scope);
}
