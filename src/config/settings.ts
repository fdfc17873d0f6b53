/** What is wrong with a setting's text: completes the sentence "NAME …". */
export type Wrong = { wrong: string };
export type Read<T> = (text: string) => T | Wrong;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and gathers what is wrong, so that it can be said all at once. */
export type Settings = {
  has: (name: string) => boolean;
  /** An empty setting counts as one that is not set. */
  optional: <T>(name: string, read: Read<T>) => T | undefined;
  /** `fallback` is written as it would stand in the environment. */
  or: <T>(name: string, fallback: string, read: Read<T>) => T;
  complain: (name: string, wrong: string) => void;
  problems: () => readonly string[];
};

export function makeSettings(env: Environment): Settings {
  const problems: string[] = [];
  const complain = (name: string, wrong: string): void => {
    problems.push(`${name} ${wrong}`);
  };
  const textOf = (name: string): string => env[name]?.trim() ?? '';
  const optional = <T>(name: string, read: Read<T>): T | undefined => {
    const text = textOf(name);
    const value = text === '' ? undefined : read(text);
    if (!isWrong(value)) return value;
    complain(name, value.wrong);
    return undefined;
  };
  return {
    has: (name) => textOf(name) !== '',
    optional,
    or: <T>(name: string, fallback: string, read: Read<T>) => optional(name, read) ?? (read(fallback) as T),
    complain,
    problems: () => problems,
  };
}

export function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && 'wrong' in value;
}

export type ConfigError = Error & { code: 'config.invalid'; problems: readonly string[] };

export function configError(problems: readonly string[]): ConfigError {
  const lines = problems.map((problem) => `  ${problem}`).join('\n');
  const error = new Error(`Lead Desk cannot start with these settings:\n${lines}`);
  return Object.assign(error, { name: 'ConfigError', code: 'config.invalid' as const, problems });
}
