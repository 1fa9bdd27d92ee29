// The reference implementation over the fixture schema: every value comes from a hash of its place, as in Host/FixtureValues.cs.
import { readFileSync } from 'node:fs';
import { inspect } from 'graphql/jsutils/inspect.js';
import { GraphQLError, Kind, buildSchema, getNamedType, getNullableType, isEnumType, isListType, isNonNullType, isScalarType, print } from 'graphql';

export const sdl = readFileSync(new URL('fixture.graphql', import.meta.url), 'utf8');
export const schema = buildSchema(sdl);

const date = schema.getType('Date');
date.parseLiteral = (node) => {
  if (node.kind !== Kind.STRING || !isDay(node.value)) {
    throw new GraphQLError(`Date cannot represent value: ${print(node)}. Write a day as "2022-04-01".`, { nodes: node });
  }
  return node.value;
};
date.parseValue = (value) => {
  if (typeof value !== 'string' || !isDay(value)) {
    throw new GraphQLError(`Date cannot represent value: ${inspect(value)}. Write a day as "2022-04-01".`);
  }
  return value;
};

/** Resolves any field of the fixture. */
export function fieldResolver(_source, args, _context, info) {
  const path = pathText(info.path);
  if (hash(`${path}~`) % 5 === 0) {
    return Promise.resolve().then(() => resolve(path, args, info));
  }
  return resolve(path, args, info);
}

/** The object type of any object of the fixture. */
export function typeResolver(value) {
  return value.typeName;
}

function resolve(path, args, info) {
  if (hash(`${path}x`) % 25 === 0) {
    throw new Error(`No luck at ${path}.`);
  }
  return ['echo', 'strict'].includes(info.fieldName) ? JSON.stringify(sorted(args)) : make(info.returnType, path);
}

function make(type, path) {
  if (isNonNullType(type) ? hash(`${path}!`) % 40 === 0 : hash(`${path}?`) % 6 === 0) {
    return null;
  }
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: hash(`${path}#`) % 4 }, (_, index) => make(nullable.ofType, `${path}.${index}`));
  }
  const seed = hash(path);
  const named = getNamedType(nullable);
  if (isEnumType(named)) {
    return named.getValues()[seed % named.getValues().length].name;
  }
  return isScalarType(named) ? makeScalar(named.name, seed) : { typeName: pick(named, seed) };
}

function makeScalar(name, seed) {
  switch (name) {
    case 'Int': return (seed % 2001) - 1000;
    case 'Float': return ((seed % 8001) - 4000) / 8;
    case 'Boolean': return seed % 2 === 0;
    case 'ID': return `id${seed % 1000}`;
    case 'Date': return `2020-01-${String(1 + (seed % 28)).padStart(2, '0')}`;
    default: return `s${seed}`;
  }
}

function pick(type, seed) {
  const possible = 'getTypes' in type || 'resolveType' in type ? schema.getPossibleTypes(type) : [type];
  const names = possible.map((candidate) => candidate.name).sort();
  return names[seed % names.length];
}

function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }
  value = Math.imul(value ^ (value >>> 15), 2246822519);
  return (value ^ (value >>> 13)) >>> 0;
}

function pathText(path) {
  return path.prev ? `${pathText(path.prev)}.${path.key}` : String(path.key);
}

function sorted(value) {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return value && typeof value === 'object' ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
}

function isDay(text) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && !text.startsWith('0000');
}
