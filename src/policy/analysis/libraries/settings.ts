/**
 * Where a program holds the settings of matplotlib: `rcParams` itself, and what it saved of them to give back. Which
 * settings may be read and written is rules/library-settings.ts.
 */
import type { Call, Expr } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Entry, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';

interface Program {
  readonly survey: Survey;
  readonly resolver: Resolver;
  readonly literals: Literals;
}

/** The settings in use, those at the start and those of the library. */
export function isSettings(resolver: Resolver, value: Expr, scope: Scope): boolean {
  return [...resolver.refs(value, scope)].some((ref) => /\.rcParams(?:Default|Orig)?$/.test(ref));
}

/** `rcParamsDefault`, which nobody changes, and what was saved of the settings before. */
export function areTheirs(program: Program, value: Expr, scope: Scope): boolean {
  if (value.type !== 'Name' && value.type !== 'Attribute') return false;
  const refs = [...(program.resolver.only(value, scope) ?? [])];
  if (refs.length > 0) return refs.every((ref) => /^name:matplotlib\.(?:pyplot\.)?rcParams/.test(ref));
  const found = program.literals.values(value, scope);
  const saved = savedCopies(program);
  return found?.length ? found.every(({ expr }) => expr.type === 'Call' && saved.has(expr)) : false;
}

/** `saved = plt.rcParams.copy()` where the name is only given back, or read by written names. */
export function savedCopies({ survey, resolver, literals }: Program): ReadonlySet<Call> {
  const out = new Set<Call>();
  for (const { node, scope } of survey.all('Assign')) {
    const { targets, value } = node;
    const [target] = targets;
    if (value.type !== 'Call' || value.func.type !== 'Attribute' || value.func.attr !== 'copy') continue;
    if (targets.length !== 1 || target?.type !== 'Name' || scope.kind === 'class') continue;
    if (!isSettings(resolver, value.func.value, scope)) continue;
    const binding = resolver.lookup(scope, target.id);
    const isGivenBack = (use: Entry) => {
      const owner = use.parent?.node;
      if (owner?.type === 'Subscript' && use.field === 'value' && use.parent?.role === 0) {
        const texts = literals.texts(owner.slice, use.scope);
        return texts !== undefined && !texts.includes('figure.hooks');
      }
      if (owner?.type !== 'Call' || owner.args[0] !== use.node) return false;
      const refs = [...(resolver.only(owner.func, use.scope) ?? [])];
      return refs.length > 0 && refs.every((ref) => /(?:\.rcParams\.update|\.rc_context)$/.test(ref));
    };
    const uses = survey.named(target.id).filter((use) => use.role === 0);
    if (uses.every((use) => resolver.lookup(use.scope, target.id) !== binding || isGivenBack(use)))
      out.add(value);
  }
  return out;
}
