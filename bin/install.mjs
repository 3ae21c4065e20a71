import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the project's folder and hands its output through. @returns its exit code. */
export function run(program, args, environment = {}) {
  const { status, signal } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return signal === null ? (status ?? 1) : 130;
}

/** Runs a program and ends this process with its exit code if it fails. */
export function must(program, args, environment) {
  const code = run(program, args, environment);
  if (code !== 0) process.exit(code);
}

/** Installs exactly what the lock file says, unless that is what is installed. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Candor needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
    process.exit(2);
  }
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing (once; about 300 MB) …');
  must(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** A program that came with npm. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}
