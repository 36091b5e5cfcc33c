/** Names that anything in the program may give to something of its own: an attribute, a field, a keyword. */
import type { Attribute, Expr, Name } from '../../syntax/ast.js';
import type { Resolver } from './resolve.js';
import type { Entry } from './scopes.js';
import type { Survey } from './survey.js';

const WORDS = 50;
/** What makes rows and namespaces: nothing of them stands before their fields. Nor does anything of a result of scipy. */
const ROWS = new Set(
  [
    'itertuples to_records recarray record rec fromrecords fromarrays namedtuple NamedTuple SimpleNamespace',
    'OptimizeResult',
  ].flatMap((names) => names.split(' ')),
);
/** Some names are computed, so that any may be one of them. */
const EVERY: ReadonlySet<string> = new Set();

export class OwnNames {
  readonly #survey: Survey;
  #names: ReadonlySet<string> | undefined;
  #keeps = () => false;
  #ofSeries: ReadonlySet<string> = new Set();
  #isKept: boolean | undefined;
  #hasRows: boolean | undefined;

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /**
   * @param keeps whether functions may stand in data, under labels that may be computed
   * @param ofSeries what a series has of its own: no label stands before it
   */
  follow(keeps: () => boolean, ofSeries: ReadonlySet<string>): void {
    this.#keeps = keeps;
    this.#ofSeries = ofSeries;
  }

  has(name: string): boolean {
    return this.isGiven(name) || (!name.startsWith('__') && this.mayBeLabel(name));
  }

  /** The same but for labels that may be computed. */
  isGiven(name: string): boolean {
    this.#names ??= this.#find();
    return this.#names === EVERY || this.#names.has(name);
  }

  /** Whether a function of the program may stand under that name in a series or row. */
  mayBeLabel(name: string): boolean {
    if (this.#isKept === undefined) {
      // What asks for names to find that out may go by none: with nothing else kept there are no labels of that kind.
      this.#isKept = false;
      this.#isKept = this.#keeps();
    }
    if (!this.#isKept) return false;
    this.#hasRows ??= mentions(this.#survey, ROWS) || importsFrom(this.#survey, 'scipy');
    return this.#hasRows || !this.#ofSeries.has(name);
  }

  isOfSeries(name: string): boolean {
    return this.#ofSeries.has(name);
  }

  #find(): ReadonlySet<string> {
    if (this.#makesTuples()) return EVERY;
    const names = new Set(this.#survey.members.keys());
    for (const { node, role } of this.#survey.all('Attribute')) if (role !== 0) names.add(node.attr);
    for (const { node } of this.#survey.all('keyword')) if (node.arg !== null) names.add(node.arg);
    for (const { node } of this.#survey.all('Constant'))
      if (node.kind === 'str')
        for (const word of node.value.split(/[^\p{L}\p{N}_]+/u, WORDS)) names.add(word);
    return names;
  }

  /** Whether `namedtuple` makes a class of fields that are not written where it is called, or goes by another name. */
  #makesTuples(): boolean {
    const survey = this.#survey;
    const isComputed = ({ node, parent, role }: Entry<Name | Attribute>) => {
      const name = node.type === 'Name' ? node.id : node.attr;
      if (name !== MAKER || role !== 0) return false;
      const call = parent?.node;
      return call?.type !== 'Call' || call.func !== node || !isLiteral(call.args[1]);
    };
    return (
      survey.all('Name').some(isComputed) ||
      survey.all('Attribute').some(isComputed) ||
      survey.all('alias').some(({ node }) => node.name === MAKER && node.asname !== null)
    );
  }
}

/** Whether an attribute of this name may be had of what no class of the program defines it for. */
export function isField(survey: Survey, name: string): boolean {
  return (
    mentions(survey, ROWS) ||
    survey.all('keyword').some(({ node }) => node.arg === name) ||
    survey.all('Constant').some(({ node }) => node.kind === 'str' && node.value.includes(name))
  );
}

/** Whether the program imports the package, or something in it. */
function importsFrom(survey: Survey, name: string): boolean {
  const isOf = (module: string | null) => module === name || module?.startsWith(`${name}.`) === true;
  return (
    survey.all('ImportFrom').some(({ node }) => isOf(node.module)) ||
    survey.all('Import').some(({ node }) => node.names.some((alias) => isOf(alias.name)))
  );
}

/** Whether the program names one of them anywhere. */
export function mentions(survey: Survey, names: ReadonlySet<string>): boolean {
  return (
    survey.all('Attribute').some(({ node }) => names.has(node.attr)) ||
    survey.all('Name').some(({ node }) => names.has(node.id)) ||
    survey.all('alias').some(({ node }) => names.has(node.name))
  );
}

/** Its fields are had as attributes. */
const MAKER = 'namedtuple';

/** What makes objects, or classes, with attributes that have names by keywords or by texts. */
const NAMESPACES =
  /^name:(?:types\.SimpleNamespace|collections\.namedtuple|typing\.NamedTuple|dataclasses\.make_dataclass|copy\.replace|argparse\.Namespace|scipy\.interpolate\.Rbf)$/;

/**
 * Names that attributes of other objects than those of classes may have, where the program makes such; undefined
 * where these are computed.
 */
export function namespaced(survey: Survey, resolver: Resolver): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const makers = [...survey.all('Name'), ...survey.all('Attribute')].filter(
    ({ node, scope, role }) =>
      role === 0 && [...resolver.refs(node, scope)].some((ref) => NAMESPACES.test(ref)),
  );
  for (const { parent, field } of makers) {
    const call = parent?.node;
    if (call?.type !== 'Call' || field !== 'func') continue;
    const [, fields] = call.args;
    if (fields && !isLiteral(fields)) return undefined;
  }
  if (makers.length === 0) return names;
  for (const { node } of survey.all('keyword')) if (node.arg !== null) names.add(node.arg);
  for (const { node } of survey.all('Constant'))
    if (node.kind === 'str') for (const word of node.value.split(/[^\p{L}\p{N}_]+/u)) names.add(word);
  return names;
}

function isLiteral(fields: Expr | undefined): boolean {
  if (fields?.type === 'List' || fields?.type === 'Tuple')
    return fields.elts.every((item) => (item.type === 'Tuple' ? item.elts[0] : item)?.type === 'Constant');
  return fields?.type === 'Constant';
}
