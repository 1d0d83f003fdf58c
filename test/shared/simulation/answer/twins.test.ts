/** Which element of one drawing is which of another. */
import { describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { twinsOf } from '#shared/simulation';
import { aVariant } from '#test/builders';

const from = (...ids: string[]) => ({ originIds: ids.map((id) => idOf<'Node'>(id)) });

const former = aVariant('as-is').stage('talk').step('call').step('draft').step('check').build();

describe('twinsOf', () => {
  test('finds what an element was copied from, steps and stages alike', () => {
    const latter = aVariant('to-be')
      .stage('talk-new', { originIds: [idOf<'Stage'>('talk')] })
      .step('phone', from('call'))
      .build();
    const twins = twinsOf([former], [latter]);
    expect(twins.get('phone')).toBe('call');
    expect(twins.get('talk-new')).toBe('talk');
  });

  test('takes the first origin of what was merged, and none for what is new', () => {
    const latter = aVariant('to-be').step('write', from('draft', 'check')).step('ask').build();
    const twins = twinsOf([former], [latter]);
    expect(twins.get('write')).toBe('draft');
    expect(twins.has('ask')).toBe(false);
  });

  test('gives the twin of a step that was divided to the first part only', () => {
    const latter = aVariant('to-be').step('one', from('call')).step('two', from('call')).build();
    const twins = twinsOf([former], [latter]);
    expect(twins.get('one')).toBe('call');
    expect(twins.has('two')).toBe(false);
  });

  test('makes everything of a drawing its own twin', () => {
    const twins = twinsOf([former], [former]);
    expect([...twins]).toEqual(expect.arrayContaining([['call', 'call']]));
    expect([...twins].every(([own, other]) => own === other)).toBe(true);
    expect(twins.size).toBe(4);
  });

  test('knows copies of a common origin that is in neither drawing', () => {
    const one = aVariant('one').step('a', from('gone')).build();
    const other = aVariant('other').step('b', from('gone')).build();
    expect(twinsOf([one], [other]).get('b')).toBe('a');
  });
});
