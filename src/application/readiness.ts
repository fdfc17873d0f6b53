/** Whether the store answers and due work is looked for; else what does not work. */
export async function readiness(
  ping: () => Promise<void>,
  isTicking: () => boolean,
): Promise<{ ok: boolean; problems: string[] }> {
  const problems = isTicking() ? [] : ['scheduler'];
  await ping().catch(() => problems.push('store'));
  return { ok: problems.length === 0, problems };
}
