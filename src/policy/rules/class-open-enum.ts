/** An enumeration without members is built on: called, it makes another class. */
import { hearsOfClasses } from '../analysis/classes/hooks.js';
import { ENUMS, openEnums } from '../analysis/classes/open-enums.js';
import { isPublicNames } from '../analysis/names/public-names.js';
import type { Resolver } from '../analysis/names/resolve.js';
import type { Entry, Scope } from '../analysis/names/scopes.js';
import { useOf } from '../analysis/names/uses.js';
import type { Rule } from '../rule.js';
import type { Import, ImportFrom } from '../syntax/ast.js';

export const rule: Rule = {
  id: 'class/open-enum',
  title: 'Enumerations without members make no class',
  why: 'An enumeration without members is called like enum.Enum: with names it makes a class whose methods no rule has seen.',
  rank: 3,
  good: [
    'from enum import Enum\nclass Kind(Enum):\n    A = 1\n    B = 2\ndef f(e):\n    return list(e)\nprint(f(Kind), Kind(1), Kind["A"])',
    'from enum import Enum\nclass Base(Enum):\n    def label(self):\n        return self.name\nclass Kind(Base):\n    A = "a"\nprint([k.label() for k in Kind], isinstance(Kind.A, Base))',
    'from enum import Enum\nclass Base(Enum):\n    pass\nBase("Color", "RED GREEN")',
    'from enum import Enum\nclass Base(Enum):\n    @classmethod\n    def names(cls):\n        return [m.name for m in cls], len(cls), list(map(str, cls)), cls(1), cls["A"]\nclass Kind(Base):\n    A = 1\nprint(Kind.names())',
  ],
  bad: [
    'from enum import Enum\nclass B(Enum):\n    pass\nn = "_" + "_x"\nB("X", {n: print})',
    'from enum import Enum\nclass B(Enum):\n    pass\nclass C(B):\n    pass\nn = "_" + "_x"\nC("X", names={n: print})',
    'from enum import Enum\nclass B(Enum):\n    _ignore_ = ["A"]\n    A = 1\nfor b in [B]:\n    b("X", {"a": 1})',
    'from enum import Enum\nclass B(Enum):\n    @classmethod\n    def f(cls, n):\n        return cls("X", {n: print})',
    'from enum import Enum\nclass B(Enum):\n    @classmethod\n    def g(cls):\n        return cls\nB.g()("A", ["__del" + "__"])',
    'from enum import Enum\nclass D:\n    def __get__(self, obj, owner=None):\n        return owner\nclass B(Enum):\n    x = D()\nB.x("A", ["__del" + "__"])',
    'from enum import Enum\nclass Box:\n    class B(Enum):\n        pass\nBox.B("A", ["__del" + "__"])',
    'from enum import Enum\nclass Mine:\n    def __eq__(self, K):\n        return K("A", ["__del" + "__"])\nMine() == Enum',
    'from enum import Enum\nfor b in [Enum]:\n    b("X", {"a": 1})',
  ],
  check({ survey, resolver, own, report }) {
    const open = openEnums({ survey, resolver });
    for (const { node, scope } of open.size > 0 ? survey.all('Call') : []) {
      const { func, args, keywords } = node;
      const isStarred = args.some(({ type }) => type === 'Starred');
      if (args.length < 2 && !isStarred && keywords.length === 0) continue;
      const isOpen =
        own.isClassParameter(func, scope) || [...resolver.refs(func, scope)].some((ref) => open.has(ref));
      if (isOpen && (isStarred || keywords.length > 0 || !isPublicNames(args[1])))
        report(
          node.at,
          'An enumeration is made from computed names.',
          'Write a class: class Color(Enum): RED = 1.',
        );
    }
    if (![...survey.all('Import'), ...survey.all('ImportFrom')].some(({ node }) => isOfEnum(node))) return;
    for (const entry of [...survey.all('Name'), ...survey.all('Attribute')]) {
      if (entry.role !== 0 || isEnumUse(entry)) continue;
      // `cls` in a class method of one.
      const isOfOne = own.isClassParameter(entry.node, entry.scope) && isOfOpen(entry.scope);
      if (isOfOne && !isLooked(resolver, entry)) refuse(entry.node.at);
      const refs = [...resolver.refs(entry.node, entry.scope)];
      if (refs.some((ref) => open.has(ref) || ENUMS.test(ref))) refuse(entry.node.at);
    }
    for (const { node, scope } of survey.all('ClassDef'))
      if (
        open.has(`class:${node.at}`) &&
        // Descriptors and hooks of the program are told the classes they stand in.
        (scope.kind === 'class' || node.decorator_list.length > 0 || hearsOfClasses(survey))
      )
        refuse(node.at);

    function refuse(at: number): void {
      report(
        at,
        'An enumeration without members is used as a value.',
        'Build on it in a class statement: class Color(Base): RED = 1.',
      );
    }

    function isOfOpen(scope: Scope): boolean {
      for (let up: Scope | undefined = scope; up; up = up.parent)
        if (up.kind === 'class') return open.has(`class:${up.node.at}`);
      return false;
    }
  },
};

function isOfEnum(node: Import | ImportFrom): boolean {
  return node.type === 'Import' ? node.names.some(({ name }) => name === 'enum') : node.module === 'enum';
}

/** Looked through for its members: `for kind in cls`, `list(cls)`. */
function isLooked(resolver: Resolver, entry: Entry): boolean {
  const use = useOf(entry);
  if (use.kind === 'given')
    return [...(resolver.only(use.call.func, entry.scope) ?? [''])].every((ref) => LOOKING.test(ref));
  return /^(?:looped|starred|shown|tested|sought)$/.test(use.kind);
}

const LOOKING =
  /^builtin:(?:list|tuple|set|len|sorted|reversed|enumerate|map|zip|iter|print|str|repr|super|isinstance|issubclass)$/;

/** Called, built on, looked into, asked about, or given a name that is followed. */
function isEnumUse(entry: Entry): boolean {
  const { parent, field } = entry;
  const use = useOf(entry);
  switch (use.kind) {
    case 'dropped':
    case 'identified':
    case 'attribute':
    case 'method':
    case 'called':
    case 'item':
      return true;
    case 'given':
      return use.call.func.type === 'Name' && /^is(?:instance|subclass)$/.test(use.call.func.id);
    case 'bound':
      return use.targets.every((target) => target.type === 'Name');
    default:
      return (
        parent?.node.type === 'ClassDef' ||
        parent?.node.type === 'arg' ||
        field === 'annotation' ||
        field === 'returns'
      );
  }
}
