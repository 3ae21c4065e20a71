import '@fontsource-variable/inter/opsz.css';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { mount, unmount } from 'svelte';
import { page } from 'vitest/browser';
import App from '../../src/App.svelte';
import { Route } from '../../src/state/route.svelte.ts';
import { Theme } from '../../src/state/theme.svelte.ts';
import { Workspace } from '../../src/state/workspace.svelte.ts';
import { type FictionalInstitution, fictionalClient } from './fictional-client.ts';

let close: (() => Promise<void>) | null = null;

/** Shows the application at a hash, on the fictional institution; the one opened before is closed. */
export async function openApp(hash: string, institution: FictionalInstitution = {}): Promise<void> {
  await close?.();
  window.history.replaceState(null, '', hash);
  const target = document.createElement('div');
  document.body.append(target);
  const workspace = new Workspace(fictionalClient(institution), () => '2026-03-31');
  const theme = new Theme(localStorage, document.documentElement);
  const app = mount(App, { target, props: { workspace, route: new Route(), theme } });
  close = async () => {
    await unmount(app);
    target.remove();
  };
  await page.getByRole('heading', { level: 1 }).first().findElement();
}

/** Takes the application away. */
export async function closeApp(): Promise<void> {
  await close?.();
  close = null;
  localStorage.clear();
}
