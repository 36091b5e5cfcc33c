/** Whether an expression is the style of a table (`df.style`), whose format() is none of a text. */
import type { Expr, Name } from '../../syntax/ast.js';
import type { Resolver } from '../names/resolve.js';
import type { Binding, Scope } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import type { Literals } from '../values/literals.js';

const STEPS = 20;
/** Make classes whose attributes are named by texts. */
const MAKERS = new Set(['namedtuple', 'make_dataclass', 'NamedTuple']);

export class Styles {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #open = new Set<Binding>();
  #isTables: boolean | undefined;

  constructor(survey: Survey, resolver: Resolver, literals: Literals) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
  }

  /** `df.style.hide()`, also under a name, or what `df.style.pipe()` gives a function. */
  has(value: Expr, scope: Scope, steps = STEPS): boolean {
    if (steps === 0) return false;
    if (value.type === 'Attribute') return value.attr === 'style' && this.#isOnlyTables();
    if (value.type === 'Call')
      return value.func.type === 'Attribute' && this.has(value.func.value, scope, steps - 1);
    if (value.type !== 'Name') return false;
    return this.#isBound(value, scope, steps) || this.#isPiped(value, scope, steps);
  }

  /** `style = df.style` and `style = style.hide()`: a style if all else that is bound to the name is one. */
  #isBound(value: Name, scope: Scope, steps: number): boolean {
    const binding = this.#resolver.lookup(scope, value.id);
    if (!binding) return false;
    if (this.#open.has(binding)) return true;
    this.#open.add(binding);
    const found = this.#literals.values(value, scope) ?? [];
    const is = found.every(({ expr, scope: at }) => expr !== value && this.has(expr, at, steps - 1));
    this.#open.delete(binding);
    return is && found.length > 0;
  }

  /** Whether nothing of the program's own may have an attribute of that name. */
  #isOnlyTables(): boolean {
    const survey = this.#survey;
    this.#isTables ??=
      !survey.members.has('style') &&
      !survey.all('Attribute').some(({ node, role }) => node.attr === 'style' && role !== 0) &&
      !survey.all('keyword').some(({ node }) => node.arg === 'style') &&
      !(survey.ownNames.has('style') && this.#makesClasses());
    return this.#isTables;
  }

  #makesClasses(): boolean {
    return (
      this.#survey.all('Name').some(({ node }) => MAKERS.has(node.id)) ||
      this.#survey.all('Attribute').some(({ node }) => MAKERS.has(node.attr))
    );
  }

  /** The first parameter of a function that is handed to the `pipe` of styles and used for nothing else. */
  #isPiped({ id }: Name, scope: Scope, steps: number): boolean {
    const [definition, more] = this.#resolver.lookup(scope, id)?.definitions ?? [];
    const owner = definition?.how === 'parameter' && !more ? definition.owner : undefined;
    if (!definition || !owner || owner.decorator_list.length > 0) return false;
    if (owner.args.args[0] !== definition.node) return false;
    const binding = this.#resolver.lookup(definition.scope, owner.name);
    if (binding?.definitions.length !== 1 || binding.definitions[0]?.node !== owner) return false;
    const uses = this.#resolver.usesOf(binding);
    return (
      uses.length > 0 &&
      uses.every(({ node, parent, scope: at }) => {
        const call = parent?.node;
        if (call?.type !== 'Call' || call.args[0] !== node || call.func.type !== 'Attribute') return false;
        return call.func.attr === 'pipe' && this.has(call.func.value, at, steps - 1);
      })
    );
  }
}
