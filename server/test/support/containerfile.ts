/** As much of a container file's language as ours has: comments, continued lines, the exec form; anything else throws. */
export interface Stage {
  from: string;
  name: string | undefined;
  workdir: string;
  env: Record<string, string>;
  user: string | undefined;
  /** Of files or folders, to a place in `workdir`. */
  steps: (Copy | { run: string[] })[];
  cmd: string[] | undefined;
  healthcheck: string[] | undefined;
}

export interface Copy {
  /** The stage that it is taken from; undefined for the checkout. */
  from: string | undefined;
  sources: string[];
  to: string;
}

export function readContainerfile(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: Stage[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^([A-Z]+) +(.+)$/.exec(line) ?? [];
    if (word === 'FROM') {
      const [, from = '', name] = /^(\S+)(?: AS (\S+))?$/.exec(rest) ?? [];
      const empty = { workdir: '/', env: {}, steps: [], user: undefined, cmd: undefined, healthcheck: undefined };
      stages.push({ from, name, ...empty });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${line} stands before every FROM`);
    addTo(stage, word, rest);
  }
  return stages;
}

function addTo(stage: Stage, word: string, rest: string): void {
  switch (word) {
    case 'WORKDIR':
      stage.workdir = rest;
      return;
    case 'COPY': {
      const [, from, paths = ''] = /^(?:--from=(\S+) )?(.+)$/.exec(rest) ?? [];
      const parts = paths.split(/ +/);
      stage.steps.push({ from, sources: parts.slice(0, -1), to: parts.at(-1) ?? '' });
      return;
    }
    case 'RUN':
      stage.steps.push({ run: execForm(rest) });
      return;
    case 'ENV':
      for (const pair of rest.split(/ +/)) {
        const [, name = '', value = ''] = /^(\w+)=(\S*)$/.exec(pair) ?? [];
        if (name === '') throw new Error(`ENV ${rest}`);
        stage.env[name] = value;
      }
      return;
    case 'USER':
      stage.user = rest;
      return;
    case 'CMD':
      stage.cmd = execForm(rest);
      return;
    case 'HEALTHCHECK':
      stage.healthcheck = execForm(/^(?:--\S+ +)*CMD (.+)$/.exec(rest)?.[1] ?? '');
      return;
    case 'EXPOSE':
    case 'STOPSIGNAL':
      return;
    default:
      throw new Error(`${word} is not known here`);
  }
}

/** The shell's form would put a shell before the program, which gets the signals and keeps them. */
function execForm(text: string): string[] {
  const words = JSON.parse(text) as unknown;
  if (!Array.isArray(words) || !words.every((one) => typeof one === 'string')) throw new Error(`no exec form: ${text}`);
  return words;
}
