import { describe, expect, it } from 'vitest';
import { judge, rules, told } from './support.js';

describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (_id, rule) => {
  it.each(rule.good)('accepts %j', (text) => {
    expect(told(judge(text))).toEqual([]);
  });

  it.each(rule.bad)('refuses %j', (text) => {
    expect(judge(text).violations.map((violation) => violation.rule)).toContain(rule.id);
  });

  it('says why and has examples of both kinds', () => {
    expect(rule.title.length).toBeGreaterThan(10);
    expect(rule.why.length).toBeGreaterThan(20);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
  });
});

it('has each rule id once', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});
