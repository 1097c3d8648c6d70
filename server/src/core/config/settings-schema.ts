import { settingKeys, type Shape } from './setting-keys.ts';

/** The JSON schema of `herzlich.yml`, for completion and checking in editors. `ruleNames` are offered, others allowed. */
export function settingsSchema(ruleNames: readonly string[] = []): object {
  const properties = Object.fromEntries(Object.entries(settingKeys).map(([key, { shape, about }]) => [key, { description: about, ...schemaOf(shape) }]));
  const rules = settingKeys.rules.shape;
  if (rules.kind === 'map' && 0 < ruleNames.length) {
    Object.assign(properties['rules'] ?? {}, { properties: Object.fromEntries(ruleNames.map(name => [name, schemaOf(rules.of)])) });
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Herzlich settings',
    description: 'How Herzlich reads the letters in this folder and below.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties,
  };
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'reserved':
      return {};
    case 'choice':
      return { enum: shape.nothing === true ? [...shape.words, null] : shape.words };
    case 'text':
      return { type: shape.nothing === true ? ['string', 'null'] : ['string', 'number'] };
    case 'list':
      return { anyOf: [{ type: 'array', items: schemaOf(shape.of) }, { type: 'null' }, schemaOf(shape.of)] };
    case 'map':
      return { type: ['object', 'null'], additionalProperties: schemaOf(shape.of) };
  }
}
