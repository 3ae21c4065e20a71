import '@fontsource-variable/inter/opsz.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Route } from './state/route.svelte.ts';
import { Theme } from './state/theme.svelte.ts';
import { Workspace } from './state/workspace.svelte.ts';
import { PipelineClient } from './worker/client.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no #app');

const workspace = new Workspace(new PipelineClient(), () => new Date().toISOString().slice(0, 10));
mount(App, {
  target,
  props: { workspace, route: new Route(), theme: new Theme(localStorage, document.documentElement) },
});
