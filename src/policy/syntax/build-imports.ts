/** Builders of the names that imports bind. */
import type { Alias, ImportFrom } from './ast.js';
import { find, identifier, type Kid, named, Unreadable } from './kid.js';

function dotted(kid: Kid | undefined, at: number): string {
  if (kid?.t !== 'dotted_name') throw new Unreadable(kid?.at ?? at, 'a module name is expected here');
  return named(kid.kids)
    .map((part) => identifier(part))
    .join('.');
}

export function aliases(kids: readonly Kid[]): Alias[] {
  return kids.map((kid) => {
    if (kid.t === 'aliased_import') {
      const [name, asname] = named(kid.kids);
      return { type: 'alias', at: kid.at, name: dotted(name, kid.at), asname: identifier(asname, kid.at) };
    }
    return { type: 'alias', at: kid.at, name: dotted(kid, kid.at), asname: null };
  });
}

export function importFrom(kids: readonly Kid[], at: number): ImportFrom {
  const [source, ...names] = named(kids).filter((kid) => kid.t !== 'wildcard_import');
  const star = find(kids, 'wildcard_import');
  const relative = source?.t === 'relative_import' ? source.kids : undefined;
  const prefix = relative ? find(relative, 'import_prefix') : undefined;
  const inner = relative ? find(relative, 'dotted_name') : source;
  return {
    type: 'ImportFrom',
    at,
    module: inner ? dotted(inner, at) : null,
    names: star ? [{ type: 'alias', at: star.at, name: '*', asname: null }] : aliases(names),
    level: prefix ? prefix.kids.length : 0,
  };
}
