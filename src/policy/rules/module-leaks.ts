/** A chain of names reaches only what is public. */
import { distance } from 'fastest-levenshtein';
import { split } from '../analysis/names/references.js';
import type { PolicyData } from '../policy-data.js';
import type { Rule, RuleContext } from '../rule.js';

export const rule: Rule = {
  id: 'module/leaks',
  title: 'A name reaches only what is public',
  why: 'Libraries import os, sys and ctypes for themselves; `pd.io.common.os` would be the way to all of them. Public names are generated from the packages themselves and reviewed.',
  rank: 1,
  good: [
    'import pandas as pd\npd.api.types.is_numeric_dtype(pd.Series([1]))',
    'import numpy as np\nnp.random.default_rng(1).normal(size=3)',
    'from scipy.stats import norm\nnorm.cdf(0)',
  ],
  bad: [
    'import pandas as p; p.io.common.os',
    'import numpy as np\nnp.ctypeslib',
    'from matplotlib import subprocess',
    'import statistics\nstatistics.sys',
    'import random\nrandom._os',
    'from typing import sys',
    'import re\nre.enum.sys',
    'import pandas as pd\nx = pd\nx.io',
    'import pandas as pd\npd.read_pickle("x")',
    'import numpy as np\nif True:\n    m = np\nm.load("x.npy")',
  ],
  check(context) {
    const { survey, resolver } = context;
    for (const { node } of survey.all('ImportFrom')) {
      if (node.level > 0 || !context.policy.modules.has(node.module ?? '')) continue;
      for (const alias of node.names) {
        if (alias.name === '*') continue;
        const [kind, name] = split(resolver.references.step(`module:${node.module}`, alias.name));
        if (kind === 'leak') refuse(context, alias.at, name);
      }
    }
    for (const { node, scope } of survey.all('Attribute')) {
      const before = resolver.refs(node.value, scope);
      for (const ref of before) {
        if (!ref.startsWith('module:')) continue;
        const [kind, name] = split(resolver.references.step(ref, node.attr));
        if (kind === 'leak') refuse(context, node.nameAt, name);
      }
    }
  },
};

function refuse({ policy, report }: RuleContext, at: number, name: string): void {
  const dot = name.lastIndexOf('.');
  const module = name.slice(0, dot);
  const member = name.slice(dot + 1);
  const reason = policy.modules.get(module)?.without.get(member);
  if (reason)
    report(
      at,
      `${name} is taken out: ${reason}.`,
      policy.moduleHints.get(member) ?? insteadOf(reason) ?? `Use another public name of ${module}.`,
    );
  else
    report(
      at,
      `${name} is not a public name of ${module}.`,
      policy.moduleHints.get(member) ?? (nearTo(member, policy, module) || `Use what ${module} documents.`),
    );
}

/** What to write for a name that reads or writes files. */
function insteadOf(reason: string): string | undefined {
  if (reason.startsWith('writes files'))
    return 'Write a table: df.to_csv("result.csv"), or np.savetxt("result.csv", values, delimiter=",").';
  return /^(?:reads files|unpickles)/.test(reason)
    ? "Pass the file through `files` and read it with pd.read_csv('name.csv'), or text with io.StringIO(text)."
    : undefined;
}

/** A longer name is no slip of the pen, and comparing takes the product of the lengths. */
const LONGEST = 40;
const MOST_NEAR = 3;

/** The public names that differ from it by a letter, by two in a long name, or by the order of letters. */
function nearTo(member: string, policy: PolicyData, module: string): string {
  if (member.length > LONGEST) return '';
  const within = member.length < 5 ? 1 : 2;
  const letters = sorted(member);
  const near = [...(policy.modules.get(module)?.names.keys() ?? [])].filter(
    (name) => distance(name, member) <= within || sorted(name) === letters,
  );
  if (near.length === 0) return '';
  return `Did you mean ${near
    .slice(0, MOST_NEAR)
    .map((name) => `${module}.${name}`)
    .join(', ')}?`;
}

function sorted(name: string): string {
  return [...name.toLowerCase()].sort().join('');
}
