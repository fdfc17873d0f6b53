import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readTemplates, type Bind } from '../../src/cards/templates.ts';

function bindOf(template: object): Bind {
  const folder = mkdtempSync(join(tmpdir(), 'lead-desk-templates-'));
  writeFileSync(join(folder, 'it.json'), JSON.stringify(template));
  const bind = readTemplates(folder);
  rmSync(folder, { recursive: true });
  return bind;
}

describe('A template', () => {
  it('is read once and bound often', () => {
    const bind = bindOf({ items: [{ $data: '${list}', text: '${name}' }] });
    expect(bind('it', { list: [{ name: 'a' }, { name: 'b' }] })).to.deep.equal({
      items: [{ text: 'a' }, { text: 'b' }],
    });
    expect(bind('it', { list: [] })).to.deep.equal({ items: [] });
  });

  it('does not read what it is filled with', () => {
    const bind = bindOf({ text: '${a} and ${b}', c: '${b}' });
    expect(bind('it', { a: '${b}', b: '${$root}' })).to.deep.equal({
      text: '${b} and ${$root}',
      c: '${$root}',
    });
  });

  const lacking: [string, object, object][] = [
    ['a text', { text: '${absent}' }, {}],
    ['a part of a text', { text: 'so ${absent}!' }, {}],
    ['a list', { items: [{ $data: '${absent}', text: 'x' }] }, {}],
    ['a field of an item', { items: [{ $data: '${list}', text: '${absent}' }] }, { list: [{}] }],
  ];
  for (const [what, template, model] of lacking) {
    it(`that lacks ${what} is a mistake with a code`, () => {
      expect(() => bindOf(template)('it', model))
        .to.throw(/absent/)
        .with.property('code', 'cards.template_incomplete');
    });
  }

  it('that does not exist is one, too, and leaves the next binding as it should be', () => {
    const bind = bindOf({ text: '${a}' });
    expect(() => bind('other', {}))
      .to.throw()
      .with.property('code', 'cards.template_incomplete');
    expect(() => bind('it', {})).to.throw();
    expect(bind('it', { a: 1 })).to.deep.equal({ text: 1 });
  });
});
