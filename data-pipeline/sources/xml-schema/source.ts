import { PipelineError } from '../../core/errors.ts';
import type { XmlSource } from '../source.ts';

/** XML Schema: what a form may hold, not what anybody stated. */
export const xmlSchema: XmlSource = {
  form: 'xml',
  id: 'xml-schema',
  title: 'XML Schema',
  looksLike: 'XML whose root is xs:schema',
  recognizes: (root) =>
    /^(?:\w+:)?schema$/u.test(root.name) && [...root.attributes.values()].includes('http://www.w3.org/2001/XMLSchema'),
  read() {
    const advice = 'It says what a form may hold and holds no record: load the forms themselves.';
    throw new PipelineError('file_not_used', `this is an XML Schema. ${advice}`);
  },
};
