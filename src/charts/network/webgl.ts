/** What draws WebGL here: a graphics card, the processor posing as one (slow), or nothing. */
export type WebGl = 'card' | 'software' | 'none';

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let known: WebGl | null = null;

/** Finds out by making a context and letting it go again: once, as that takes half a second where the processor draws. */
export function webGl(): WebGl {
  return (known ??= askContext());
}

function askContext(): WebGl {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = context.getParameter(names === null ? context.RENDERER : names.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return softwareNames.test(String(renderer)) ? 'software' : 'card';
}
