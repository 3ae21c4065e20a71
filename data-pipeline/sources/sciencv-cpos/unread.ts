import { isProtectedAttribute } from '../../core/protected-attributes.ts';
import type { Output } from '../output.ts';
import type { XmlNode } from '../xml-node.ts';

/** Elements that are read; those which only hold others are listed too. */
const read = new Set(
  (
    'profile identification id name firstname middlename lastname employment position positiontitle organization orgname ' +
    'city country startdate enddate year month funding support projecttitle awardnumber supportsource contributiontype ' +
    'awardamount overallobjectives potentialoverlap supporttype commitment personmonth'
  ).split(' '),
);

/** Reports each kind of element that holds something and is not read: protected attributes, and what has no use here. */
export function reportUnread(node: XmlNode, output: Output): void {
  if (isProtectedAttribute(node.name)) {
    output.dropColumn(node.name, 'protected_attribute');
    return;
  }
  if (!read.has(node.name) && node.text.trim() !== '') output.dropColumn(node.name, 'unmapped');
  for (const name of node.attributes.keys()) {
    if (isProtectedAttribute(name)) output.dropColumn(`${node.name}/@${name}`, 'protected_attribute');
  }
  for (const inner of node.children) reportUnread(inner, output);
}
