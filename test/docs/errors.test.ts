import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('docs/errors.md', () => {
  const codes = new Set(
    globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/code: '([a-z]+\.[a-z_]+)'/g)].flatMap((match) => match[1] ?? []),
    ),
  );
  const explained = read('docs/errors.md');

  it('is held against the code, which has many of them', () => {
    expect(codes.size).to.be.above(10);
  });

  for (const code of codes) {
    it(`explains ${code}`, () => {
      expect(explained).to.contain(`\`${code}\``);
    });
  }
});

describe('The documents', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })];

  for (const page of pages) {
    it(`${page} links to files that exist`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].flatMap(
        (match) => match[1] ?? [],
      );
      const missing = links.filter((link) => globSync(join(page, '..', link), { cwd: root }).length === 0);
      expect(missing).to.deep.equal([]);
    });
  }
});
