import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens an address in the person's browser, where there is a screen to show it on. Never fails. */
export function openBrowser(address: string, platform: string, env: Environment): void {
  const command = openerOf(address, platform, env);
  if (command === null) return;
  const [name, ...words] = command;
  const opener = spawn(name, words, { detached: true, stdio: 'ignore' });
  opener.on('error', () => undefined);
  opener.unref();
}

/** The command that opens an address on this platform, `null` on a machine without a screen. */
export function openerOf(address: string, platform: string, env: Environment): readonly [string, ...string[]] | null {
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (platform === 'darwin') return env['SSH_CONNECTION'] === undefined ? ['open', address] : null;
  const display = env['DISPLAY'] || env['WAYLAND_DISPLAY'];
  return display ? ['xdg-open', address] : null;
}
