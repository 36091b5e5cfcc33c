/** Attributes by which libraries know what a file is, and what the fields of a data class are called, are left as they are. */
import { once } from '../analysis/names/once.js';
import type { Resolver } from '../analysis/names/resolve.js';
import type { Scope } from '../analysis/names/scopes.js';
import type { Rule, RuleContext } from '../rule.js';
import type { Call, Node } from '../syntax/ast.js';

/** What libraries ask a file for, to go on without it. */
const HANDLES = new Set(['fileno', 'fspath', 'filepath']);
/** Made in memory, and taken wherever a file may be given. */
const MEMORY = /^instance:io\./;

export const rule: Rule = {
  id: 'attribute/written',
  title: 'Files in memory and fields of data classes stay what they are',
  why: 'By its attributes a file in memory may pass for one of the machine, and the name of a field becomes code.',
  rank: 2,
  good: [
    'from dataclasses import dataclass, field\nimport pandas as pd\n@dataclass\nclass A:\n    x: list = field(default_factory=list)\ns = pd.Series(A().x)\ns.name = "x"',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    name: str\na = A("x")\na.name = "y"\nprint([f.name for f in fields(A)])',
    'import io\nb = io.BytesIO()\nb.name = "report.xlsx"',
  ],
  bad: [
    'import io\nb = io.BytesIO()\nb.fileno = lambda: 4',
    'from dataclasses import dataclass, fields\n@dataclass\nclass A:\n    x: int\nfields(A)[0].name = "_y"',
    'from dataclasses import dataclass, field\nf = [field()]\n@dataclass\nclass A:\n    x: int = f[0]\nf[0].name = "_y"',
    'from dataclasses import dataclass, field\n@dataclass\nclass A:\n    x: int = field()\n    y = x\nA.y.name = "z" + "_"',
    'from dataclasses import dataclass, field\nclass A:\n    x: int = field()\nf = A.x\ndataclass(A)\nf.name = "_z"',
    'import io\nb = io.StringIO()\nb.to_frame = lambda: 4',
  ],
  check(context) {
    const { survey, resolver, own, report } = context;
    for (const { node, scope, role, parent } of survey.all('Attribute')) {
      if (role === 0) continue;
      if (HANDLES.has(node.attr) && !own.isSelf(node.value, scope))
        report(node.nameAt, `${node.attr} says where a file really is.`, 'Use the file as it is made.');
      else if (node.attr !== 'name' && [...resolver.refs(node.value, scope)].some((ref) => MEMORY.test(ref)))
        report(
          node.nameAt,
          `A file in memory is given ${node.attr}, by which it could stand for something else.`,
          'Keep the value in a name of your own.',
        );
      else if (
        node.attr === 'name' &&
        !own.isSelf(node.value, scope) &&
        !isGivenWord(context, parent?.node, scope) &&
        hasFields(context)
      )
        report(
          node.nameAt,
          'The name may be that of a field of a data class, which stands in the text of its methods.',
          'Leave fields as they are; give what is no field another name, or rename it in another run.',
        );
    }
  },
};

/** What makes of a class one that builds its instances from its annotations. */
const DATA_CLASS = 'name:dataclasses.dataclass';

/** `s.name = "rate"`: as the name of a field it would be a plain one. */
function isGivenWord({ literals }: RuleContext, owner: Node | undefined, scope: Scope): boolean {
  const texts = owner?.type === 'Assign' ? literals.texts(owner.value, scope) : undefined;
  return texts?.every((text) => /^\p{L}[\p{L}\p{N}_ %-]*$/u.test(text) && !text.includes('__')) === true;
}

/** A class that nothing sees before it is made a data class. */
function isDataClass({ node, parent }: Scope, resolver: Resolver): boolean {
  const innermost = node.type === 'ClassDef' ? node.decorator_list.at(-1) : undefined;
  const maker = innermost?.type === 'Call' ? innermost.func : innermost;
  return maker !== undefined && parent !== undefined && resolver.refs(maker, parent).has(DATA_CLASS);
}

/** Whether the program has a field of a data class in hand: all it does with `field()` else is to begin one with it. */
const hasFields = once(({ survey, resolver }: RuleContext): boolean => {
  const begun = new Set<Call>();
  for (const { node, scope } of survey.all('AnnAssign'))
    if (isDataClass(scope, resolver) && node.value?.type === 'Call') begun.add(node.value);
  const isField = ({ node, refs }: { node: Call; refs: ReadonlySet<string> }) =>
    refs.has('name:dataclasses.fields') ||
    refs.has('name:dataclasses.Field') ||
    (refs.has('name:dataclasses.field') && !begun.has(node));
  if (resolver.namedCalls().some(isField)) return true;
  // In the body of its class the name is the field itself.
  return survey.all('Name').some(({ node, scope, role }) => {
    if (role !== 0 || scope.kind !== 'class') return false;
    const definitions = scope.bindings.get(node.id)?.definitions ?? [];
    return definitions.some(
      ({ value }) => value?.type === 'Call' && resolver.refs(value.func, scope).has('name:dataclasses.field'),
    );
  });
});
