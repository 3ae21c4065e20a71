/** What draws WebGL here: a graphics card, the processor posing as one (slow), or nothing. */
export type WebGl = 'card' | 'software' | 'none';

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Finds out by making a context and letting it go again. */
export function webGl(): WebGl {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'none';
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = context.getParameter(names === null ? context.RENDERER : names.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return softwareNames.test(String(renderer)) ? 'software' : 'card';
}
