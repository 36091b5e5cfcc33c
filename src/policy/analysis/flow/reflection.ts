/**
 * Programs that ask for attributes, classes or instances in ways that are not followed: by names that lead back to what
 * an object is made of. Read off the names alone.
 */
import { mangled } from '../names/mangled.js';
import { isCallee } from '../names/scopes.js';
import type { Survey } from '../names/survey.js';
import { TooMuch } from './solver.js';
import { isFollowed, isOperation, isSpecial, LINES, TOLD } from './specials.js';

/** What gives the classes that stand in annotations, the object an error is about, or an attribute by its name. */
const LEADS_BACK =
  /^(?:get_args|get_origin|get_type_hints|get_annotations|singledispatch\w*|attrgetter|methodcaller|mro|__\w*__)$/;

/** @throws TooMuch */
export function refuseReflection(survey: Survey): void {
  const isMangled = mangled(survey);
  const bad = (name: string | null | undefined) =>
    typeof name === 'string' && (isMangled(name) || (LEADS_BACK.test(name) && !isTold(name)));
  const isBad =
    // Handed what stands in the brackets of a type.
    survey.members.has('__class_getitem__') ||
    [...survey.members.keys()].some(isMangled) ||
    survey
      .all('Attribute')
      .some(
        ({ node, role }) =>
          bad(node.attr) || (role !== 0 && isSpecial(node.attr) && !(role === 1 && TOLD.has(node.attr))),
      ) ||
    survey.all('Name').some(
      (entry) =>
        // Under another name, too, it knows its class.
        (entry.node.id === 'super' && entry.role === 0 && !isCallee(entry)) ||
        (LEADS_BACK.test(entry.node.id) &&
          !isReadable(entry.node.id) &&
          !(entry.scope.kind === 'class' && isOperation(entry.node.id))),
    ) ||
    survey.all('alias').some(({ node }) => bad(node.name.slice(node.name.lastIndexOf('.') + 1))) ||
    survey.all('keyword').some(({ node }) => bad(node.arg)) ||
    survey.all('MatchClass').some(({ node }) => node.kwd_attrs.some((name) => bad(name) || name === 'obj'));
  if (isBad) throw new TooMuch();
}

/** `__name__` of a module, and `__rmul__ = __mul__` in a class body. */
function isReadable(name: string): boolean {
  return name === '__name__' || name === '__doc__' || (isSpecial(name) && isFollowed(name));
}

function isTold(name: string): boolean {
  return (
    TOLD.has(name) ||
    LINES.has(name) ||
    name === '__class__' ||
    name === '__dict__' ||
    (isSpecial(name) && isFollowed(name))
  );
}
