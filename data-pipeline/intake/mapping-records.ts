import { isProtectedAttribute } from '../core/protected-attributes.ts';
import type { JsonObject } from '../sources/output.ts';
import type { JsonSource, Source } from '../sources/source.ts';
import { RowRefused, TableRow } from '../sources/table-row.ts';
import type { MappingProfile } from './mapping.ts';
import { mappingTemplates, withDayOrder } from './mapping-layout.ts';

/**
 * Column mappings as sources of flat JSON records, whose keys are the header: a record is known by having every key that is
 * mapped to a column that the template needs.
 *
 * @param onUse told of the mapping by which a file is read.
 */
export function mappedRecords(
  profiles: readonly MappingProfile[],
  sources: readonly Source[],
  onUse: (profile: MappingProfile) => void,
): readonly JsonSource[] {
  const templates = new Map(mappingTemplates(sources).map((template) => [template.id, template]));
  return profiles.flatMap((profile) => {
    const template = templates.get(profile.target);
    const columns = Object.entries(profile.columns).filter(([, key]) => !isProtectedAttribute(key));
    if (template === undefined || columns.length === 0) return [];
    const needed = columns.filter(([column]) => template.required.includes(column)).map(([, key]) => key);
    const names = [...columns.map(([column]) => column), ...Object.keys(profile.constants)];
    const indexes = new Map(names.map((name, index) => [name, index]));
    const constants = Object.values(profile.constants);
    const source: JsonSource = {
      form: 'json',
      id: template.id,
      title: template.title,
      looksLike: `records with the keys of the column mapping "${profile.name}"`,
      recognizes: (record) =>
        (needed.length > 0 ? needed : columns.map(([, key]) => key)).every((key) => Object.hasOwn(record, key)),
      begin(output) {
        onUse(profile);
        const read = withDayOrder(template, profile.dayOrder, new Map()).begin(output);
        return (item, place) => {
          if (!isRecord(item)) return { code: 'not_an_object', reason: 'the record is not a JSON object' };
          output.noteKeys(item);
          const cells = [
            ...columns.map(([, key]) => recordCell(Object.hasOwn(item, key) ? item[key] : null)),
            ...constants,
          ];
          try {
            return read(new TableRow(cells, indexes, place, output), place);
          } catch (error) {
            if (error instanceof RowRefused) return error.refusal;
            throw error;
          }
        };
      },
    };
    return [source];
  });
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON value as the text of a cell: lists of plain values are joined by `; `, anything deeper stays JSON. */
export function recordCell(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => item === null || typeof item !== 'object')) {
    return value.map(recordCell).join('; ');
  }
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
