/**
 * Which keys are put into a mapping after it is made: by subscripts and methods, under its name, another, or the
 * attribute that holds it. Undefined where another may put in what cannot be read.
 */
import type { Call, Name } from '../syntax/ast.js';
import type { Elements } from './elements.js';
import { all, type Key, type KeyReader } from './key-reader.js';
import type { Literals } from './literals.js';
import type { Resolver } from './resolve.js';
import type { Binding, Entry, Scope } from './scopes.js';
import type { Survey } from './survey.js';

/** Methods of a mapping that give nobody hold of it. */
const READS = new Set(['items', 'keys', 'values', 'copy', 'clear', 'popitem']);

export class KeyStores {
  readonly #survey: Survey;
  readonly #resolver: Resolver;
  readonly #literals: Literals;
  readonly #elements: Elements;
  readonly #reader: KeyReader;

  constructor(survey: Survey, resolver: Resolver, literals: Literals, elements: Elements, reader: KeyReader) {
    this.#survey = survey;
    this.#resolver = resolver;
    this.#literals = literals;
    this.#elements = elements;
    this.#reader = reader;
  }

  /** What is put into a mapping under a name, here and where it is handed on to under another. */
  of(binding: Binding, depth: number): readonly Key[] | undefined {
    return all(this.#elements.usesOf(binding), (use) => {
      const { parent, field, scope } = use;
      const owner = parent?.node;
      switch (owner?.type) {
        case 'Subscript': {
          if (field !== 'value') return this.#handedOn(use);
          if (parent?.role !== 1) return [];
          const put = parent.parent?.node;
          // With a second target the value has another holder.
          const isOnly = put?.type === 'Assign' && put.targets[0] === owner && put.targets.length === 1;
          const value = isOnly ? put.value : owner;
          return [{ expr: owner.slice, value, at: owner.slice.at, scope }];
        }
        case 'Attribute': {
          const call = parent?.parent?.node;
          if (call?.type !== 'Call' || call.func !== owner)
            return owner.attr === 'update' || this.#reader.strict ? undefined : [];
          return this.put(call, owner.attr, scope, depth);
        }
        case 'Assign': {
          // Another name of it, under which more may be put in.
          return all(owner.targets, (target) => {
            const other = target.type === 'Name' ? this.#resolver.lookup(scope, target.id) : undefined;
            if (target.type === 'Attribute') return this.ofAttribute(target.attr, depth);
            if (!other || this.#reader.open.has(other)) return other ? [] : undefined;
            this.#reader.open.add(other);
            // `other |= {...}` changes what it is another name of.
            const joined = other.definitions.filter(({ how }) => how === 'augmented');
            const found = all(joined, (definition) => this.#reader.defined(definition, other, depth - 1));
            const stored = found && this.of(other, depth - 1);
            this.#reader.open.delete(other);
            return stored && [...found, ...stored];
          });
        }
        case 'keyword':
          return owner.arg === null ? [] : this.#handedOn(use);
        case 'Dict':
          return owner.keys[owner.values.indexOf(use.node)] === null ? [] : this.#handedOn(use);
        case 'Expr':
        case 'FormattedValue':
        case 'If':
        case 'UnaryOp':
          return [];
        case 'Return':
          // What a function makes anew each time it is called is the caller's alone.
          return use.scope === binding.scope && isMadeAnew(binding) ? [] : this.#handedOn(use);
        default:
          return this.#handedOn(use);
      }
    });
  }

  /** Another may put anything into it that the program makes. */
  #handedOn(use: Entry<Name>): readonly Key[] | undefined {
    return this.#literals.isRead(use) ? [] : this.shared();
  }

  shared(): readonly Key[] | undefined {
    return this.#reader.strict || this.#elements.makesKeys() ? undefined : [];
  }

  put({ args, keywords }: Call, method: string, scope: Scope, depth: number): readonly Key[] | undefined {
    const [first, second] = args;
    if (method === 'setdefault' && first)
      return [{ expr: first, value: second ?? first, at: first.at, scope }];
    if (method !== 'update')
      return method === 'get' || method === 'pop' || READS.has(method) ? [] : this.shared();
    const rest = all(keywords, ({ arg, value, at }) =>
      arg === null ? this.#reader.of(value, scope, depth - 1) : [{ name: arg, value, at, scope }],
    );
    const given = first ? (this.#reader.pairs(first, scope) ?? this.#reader.of(first, scope, depth - 1)) : [];
    return rest && given && [...rest, ...given];
  }

  ofAttribute(attr: string, depth: number): readonly Key[] | undefined {
    return all(this.#survey.all('Attribute'), ({ node, role, parent, scope }) => {
      if (node.attr !== attr || role !== 0) return [];
      const owner = parent?.node;
      if (owner?.type === 'Subscript' && parent?.role === 1)
        return [{ expr: owner.slice, value: owner, at: owner.slice.at, scope }];
      const call = parent?.parent?.node;
      if (owner?.type === 'Attribute' && call?.type === 'Call' && call.func === owner)
        return this.put(call, owner.attr, scope, depth);
      return [];
    });
  }
}

/** Whether each call of the function around a name gives it another mapping. */
function isMadeAnew({ scope, definitions }: Binding): boolean {
  return (
    scope.kind === 'function' &&
    definitions.every(
      ({ how, value }) =>
        how === 'augmented' ||
        how === 'annotation' ||
        (how === 'assign' && value !== undefined && /^(?:Dict|DictComp|Call|BinOp)$/.test(value.type)),
    )
  );
}
