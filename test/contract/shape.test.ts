import { expect } from '@open-wc/testing';

import { departure, type Shape } from '../../src/contract/shape.js';

const string: Shape = { type: 'string' };

describe('departure', () => {
  it('is none for what has the shape, whatever else it has', () => {
    const shape: Shape = { type: 'object', properties: { name: string }, required: ['name'] };
    expect(departure({ name: 'App', colour: 'red' }, shape)).to.equal(undefined);
  });

  it('says where and by which keyword', () => {
    const row: Shape = { type: 'object', properties: { status: { enum: ['on', 'off'] } }, required: ['status'] };
    const shape: Shape = { type: 'object', properties: { items: { type: 'array', items: row } }, required: ['items'] };
    expect(departure({ items: [{ status: 'on' }, { status: 'hunter2' }] }, shape)).to.equal('/items/1/status (enum)');
    expect(departure({ items: [{}] }, shape)).to.equal('/items/0/status (enum)');
    expect(departure({}, shape)).to.equal('/items (type)');
    expect(departure([], shape)).to.equal('/ (type)');
  });

  it('asks only for required members, and checks the others where they are', () => {
    const shape: Shape = { type: 'object', properties: { limit: { type: 'number' } } };
    expect(departure({}, shape)).to.equal(undefined);
    expect(departure({ limit: '5' }, shape)).to.equal('/limit (type)');
    expect(departure({ limit: null }, shape)).to.equal('/limit (type)');
  });

  it('takes one type of several, and one shape of several', () => {
    expect(departure(null, { type: ['string', 'null'] })).to.equal(undefined);
    expect(departure(5, { type: ['string', 'null'] })).to.equal('/ (type)');
    const nullable: Shape = {
      anyOf: [{ type: 'object', properties: { id: string }, required: ['id'] }, { type: 'null' }],
    };
    expect(departure(null, nullable)).to.equal(undefined);
    expect(departure({ id: 7 }, nullable)).to.equal('/id (type)');
  });

  it('keeps to bounds, in characters and not in halves of them', () => {
    expect(departure('😀😀', { type: 'string', maxLength: 2 })).to.equal(undefined);
    expect(departure('abc', { type: 'string', maxLength: 2 })).to.equal('/ (maxLength)');
    expect(departure('b', { type: 'string', pattern: '^a$' })).to.equal('/ (pattern)');
    expect(departure([1, 2], { type: 'array', maxItems: 1 })).to.equal('/ (maxItems)');
    expect(departure(-1, { type: 'number', minimum: 0 })).to.equal('/ (minimum)');
    expect(departure(3, { type: 'number', maximum: 2 })).to.equal('/ (maximum)');
    expect(departure(1.5, { type: 'integer' })).to.equal('/ (type)');
    expect(departure(JSON.parse('1e999'), { type: 'number' })).to.equal('/ (type)');
  });

  it('follows names, and takes no shape that there is none of for a fit', () => {
    const shapes = { Name: string };
    expect(departure(['a', 1], { type: 'array', items: { $ref: 'Name' } }, shapes)).to.equal('/1 (type)');
    expect(() => departure('a', { $ref: 'Nobody' }, shapes)).to.throw(TypeError, 'Nobody');
  });
});
