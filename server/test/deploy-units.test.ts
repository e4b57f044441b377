import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { variableNames } from '../src/config-variables.js';
import { readEdge } from '../src/edge/edge-config.js';

const read = (name: string) => readFileSync(new URL(`../deploy/${name}`, import.meta.url), 'utf8');
const units = { 'devportal.service': read('devportal.service'), 'devportal@.service': read('devportal@.service') };

/** Each setting with all its values. */
function settingsIn(text: string): Map<string, string[]> {
  const settings = new Map<string, string[]>();
  for (const [, name = '', value = ''] of text.matchAll(/^([A-Za-z]+)=(.*)$/gm)) {
    settings.set(name, [...(settings.get(name) ?? []), value]);
  }
  return settings;
}

function environmentOf(settings: Map<string, string[]>): Record<string, string> {
  const pairs = (settings.get('Environment') ?? []).flatMap((line) => line.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

const without = spawnSync('systemd-analyze', ['--version']).error
  ? 'there is no systemd-analyze on this machine'
  : false;

describe('the systemd units', () => {
  for (const [name, text] of Object.entries(units)) {
    it(`${name} sets what there is to be set, and runs what the build makes`, () => {
      const settings = settingsIn(text);
      const own = Object.keys(environmentOf(settings)).filter((one) => one !== 'NODE_ENV');
      assert.deepEqual(
        own.filter((one) => !(variableNames as readonly string[]).includes(one)),
        [],
      );
      assert.match(settings.get('ExecStart')?.[0] ?? '', /^\/usr\/bin\/node .*server\/dist\/main\.js$/);
      assert.equal(settings.get('WorkingDirectory')?.[0], '/opt/devportal');
    });

    it(`${name} hands over the secrets that its settings name`, () => {
      const settings = settingsIn(text.replace(/^#(?=[A-Z][A-Za-z]+=)/gm, ''));
      const handed = (settings.get('LoadCredential') ?? []).map((one) => one.split(':')[0]);
      const named = Object.values(environmentOf(settings)).flatMap((value) => /^%d\/(.+)$/.exec(value)?.[1] ?? []);
      assert.deepEqual(handed.sort(), named.sort());
      assert.equal(handed.length, 3);
    });

    it(`${name} waits for the server to end by itself`, () => {
      const settings = settingsIn(text);
      const { drainSeconds, requestSeconds } = readEdge({
        DEVPORTAL_DRAIN_SECONDS: environmentOf(settings)['DEVPORTAL_DRAIN_SECONDS'],
      });
      assert.ok(drainSeconds > 0);
      assert.ok(Number(settings.get('TimeoutStopSec')?.[0]) > drainSeconds + requestSeconds + 1.5);
    });

    it(`${name} is good for systemd, which finds little that it may do`, { skip: without }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'devportal-units-'));
      try {
        const file = join(folder, name.replace('@', '@4401'));
        // Where Node.js is on this machine.
        writeFileSync(file, text.replace('/usr/bin/node', process.execPath));
        const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
          encoding: 'utf8',
        });
        assert.deepEqual([status, stdout + stderr], [0, '']);
        const rated = execFileSync('systemd-analyze', ['security', '--offline=true', '--no-pager', file], {
          encoding: 'utf8',
        });
        const [, exposure] = /Overall exposure level for \S+: ([\d.]+)/.exec(rated) ?? [];
        assert.ok(Number(exposure) <= 1.5, `${exposure} of 10`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }

  it('are the same but for the port', () => {
    const body = (text: string) => text.slice(text.indexOf('[Unit]')).split('\n');
    const [one, several] = [body(units['devportal.service']), body(units['devportal@.service'])];
    const differing = several.filter((line) => !one.includes(line));
    assert.deepEqual(differing, [
      'Description=ZoomInfo DevPortal API on port %i',
      'Environment=NODE_ENV=production DEVPORTAL_LOG=json DEVPORTAL_API_PORT=%i DEVPORTAL_METRICS_PORT=1%i DEVPORTAL_DRAIN_SECONDS=10',
    ]);
    assert.equal(one.length, several.length);
  });
});
