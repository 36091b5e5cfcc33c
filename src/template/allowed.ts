/**
 * What a template that produces Python may contain: its own text, `{{py value}}`, `{{py_import value}}`,
 * `each`, `if`, `unless` and partials by name. Decided on Handlebars' own syntax tree.
 */
import { ConfigError } from '../errors.js';

const WRITERS = new Set(['py', 'py_import']);
const BLOCKS = new Set(['each', 'if', 'unless']);

/**
 * @returns names of the partials the template uses
 * @throws ConfigError with file and line at the first thing that is not allowed
 */
export function refuseRawOutput(program: hbs.AST.Program, file: string): readonly string[] {
  const partials: string[] = [];
  const open: hbs.AST.Node[] = [...program.body];
  for (let node = open.shift(); node !== undefined; node = open.shift()) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
    if (node.type === 'MustacheStatement') {
      const { path, params, hash } = node as hbs.AST.MustacheStatement;
      if (!WRITERS.has(nameOf(path))) {
        throw refused(
          file,
          node,
          `{{${nameOf(path)}}} writes a value as it is; write {{py ${nameOf(path)}}}`,
        );
      }
      if (params.length !== 1 || hash !== undefined || params[0]?.type === 'SubExpression') {
        throw refused(file, node, `{{${nameOf(path)}}} takes one value and nothing else`);
      }
    } else if (node.type === 'BlockStatement') {
      const { path, program: body, inverse } = node as hbs.AST.BlockStatement;
      if (!BLOCKS.has(nameOf(path))) {
        throw refused(file, node, `{{#${nameOf(path)}}} is not one of #each, #if, #unless`);
      }
      open.push(...body.body, ...(inverse?.body ?? []));
    } else if (node.type === 'PartialStatement') {
      const { name } = node as hbs.AST.PartialStatement;
      if (name.type !== 'PathExpression' || !/^[a-z][a-z0-9_]*$/.test(nameOf(name))) {
        throw refused(file, node, 'a partial is taken by its plain name, as in {{> setup}}');
      }
      partials.push(nameOf(name));
    } else {
      throw refused(file, node, `${node.type} is not allowed in a template for Python`);
    }
  }
  return partials;
}

function nameOf(node: hbs.AST.Node): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : node.type;
}

function refused(file: string, node: hbs.AST.Node, why: string): ConfigError {
  return new ConfigError(`Template ${file}:${node.loc.start.line}: ${why}.`);
}
