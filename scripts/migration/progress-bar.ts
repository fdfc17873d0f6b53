import type { Progress } from './move.ts';

const WIDTH = 30;

type Output = { isTTY?: boolean; write(text: string): unknown };

/** One line that fills up; where there is no terminal, a line for each report. */
export function makeProgressBar(output: Output): Progress {
  return (step, done, of) => {
    const part = of === 0 ? 1 : Math.min(1, done / of);
    const filled = Math.round(part * WIDTH);
    const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
    const line = `${bar} ${step}: ${done} of ${of}`;
    output.write(output.isTTY === true ? `\r\x1b[K${line}${part === 1 ? '\n' : ''}` : `${line}\n`);
  };
}
