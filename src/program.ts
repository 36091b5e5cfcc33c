/**
 * A program is what one run executes: an ordered list of units, each with its exact text. The same object
 * is checked by the policy, hashed, disclosed and sent to the sandbox, so that they cannot speak of
 * different things.
 */
import { createHash } from 'node:crypto';

export type UnitKind = 'prelude' | 'template' | 'code';

export interface ProgramUnit {
  readonly kind: UnitKind;
  /** The file name shown in tracebacks and violations, for instance `<code>` or `<prelude alvaro>`. */
  readonly name: string;
  readonly text: string;
}

export interface Program {
  readonly units: readonly ProgramUnit[];
  /** SHA-256 in lower-case hex over kind, name and text of every unit in order (see `hashUnits`). */
  readonly sha256: string;
}

export function makeProgram(units: readonly ProgramUnit[]): Program {
  return { units: [...units], sha256: hashUnits(units) };
}

/** Each field is preceded by its length in bytes, so no two different lists share an encoding. */
function hashUnits(units: readonly ProgramUnit[]): string {
  const hash = createHash('sha256');
  for (const unit of units) {
    for (const field of [unit.kind, unit.name, unit.text]) {
      const bytes = Buffer.from(field, 'utf8');
      hash.update(`${bytes.length}:`).update(bytes);
    }
  }
  return hash.digest('hex');
}
