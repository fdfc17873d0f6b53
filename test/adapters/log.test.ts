import { expect } from 'chai';
import { makeLog } from '../../src/adapters/log/log.ts';

describe('The log', () => {
  const written = (
    level: string,
    write: (log: ReturnType<typeof makeLog>) => void,
  ): Record<string, unknown>[] => {
    const lines: string[] = [];
    write(makeLog(level, { write: (line) => lines.push(line) }));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('writes a JSON line of time, level, event and facts', () => {
    const [line] = written('info', (log) => {
      log.info('channel.installed', { channel: '19:a', name: 'Sales' });
    });
    expect(line).to.deep.include({
      level: 'info',
      event: 'channel.installed',
      channel: '19:a',
      name: 'Sales',
    });
    expect(line?.['time']).to.match(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it('writes no less than its level, and nothing when silent', () => {
    const all = (log: ReturnType<typeof makeLog>): void => {
      log.info('a');
      log.warn('b');
      log.error('c');
    };
    expect(written('warn', all).map(({ event }) => event)).to.deep.equal(['b', 'c']);
    expect(written('silent', all)).to.deep.equal([]);
  });

  it('tells of an error with its code, stack and causes', () => {
    const cause = Object.assign(new Error('no disk'), { code: 'ENOSPC' });
    const [line] = written('info', (log) => {
      log.error('store.failed', { error: new TypeError('cannot write', { cause }) });
    });
    expect(line?.['error']).to.deep.include({ name: 'TypeError', message: 'cannot write' });
    expect(line?.['error']).to.have.nested.include({ 'cause.message': 'no disk', 'cause.code': 'ENOSPC' });
    expect(line?.['error']).to.have.property('stack').that.contains('log.test.ts');
  });

  it('leaves out what else hangs on an error, and follows no circle of causes', () => {
    const error = Object.assign(new Error('refused'), {
      config: { headers: { Authorization: 'Bearer abc' } },
    });
    error.cause = error;
    const [line] = written('info', (log) => {
      log.error('effect.crashed', { error });
    });
    expect(JSON.stringify(line)).not.to.contain('Bearer');
  });

  it('hides what looks like a secret', () => {
    const lines = written('info', (log) => {
      log.info('a', { password: 'hush', request: { authorization: 'hush' } });
    });
    expect(JSON.stringify(lines)).not.to.contain('hush');
  });
});
