import type { Attributes } from 'graphology-types';
import { type EdgeProgramType, EdgeRectangleProgram } from 'sigma/rendering';

const drawn = 'gl_FragColor = mix(v_color, transparent, t);';

/** How sigma draws a tie in dashes: its own lines, with what lies between the dashes left out. `dash` is in pixels of the page. */
export function dashedProgram<Node extends Attributes, Edge extends Attributes>([
  on = 1,
  off = 1,
]: readonly number[]): EdgeProgramType<Node, Edge> {
  const [length, period] = [on * devicePixelRatio, (on + off) * devicePixelRatio];
  return class extends EdgeRectangleProgram<Node, Edge> {
    override getDefinition(): ReturnType<EdgeRectangleProgram['getDefinition']> {
      const definition = super.getDefinition();
      // The normal turns round in the middle of a line: the distance along it is taken without its sign.
      const dashes = `
        vec2 across = normalize(v_normal);
        float along = abs(dot(gl_FragCoord.xy, vec2(across.y, -across.x)));
        if (mod(along, ${period.toFixed(2)}) > ${length.toFixed(2)}) discard;`;
      return {
        ...definition,
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace(drawn, `${dashes}\n${drawn}`),
      };
    }
  };
}
