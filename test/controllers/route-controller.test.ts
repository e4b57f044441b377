import { expect } from '@open-wc/testing';

import { formatRoute, parseRoute, type PortalRoute } from '../../src/controllers/route-controller.js';

describe('the addresses of the portal', () => {
  const places: [PortalRoute, string][] = [
    [{ name: 'apps' }, '#/apps'],
    [{ name: 'create' }, '#/apps/new'],
    [{ name: 'create', from: 'app 1/2' }, '#/apps/new?from=app%201%2F2'],
    [{ name: 'app', appId: 'app-1' }, '#/apps/app-1'],
    [{ name: 'app', appId: 'a/b?c', view: 'edit' }, '#/apps/a%2Fb%3Fc/edit'],
    [{ name: 'app', appId: 'app-1', view: 'secrets' }, '#/apps/app-1/secrets'],
    [{ name: 'reviews' }, '#/reviews'],
    [{ name: 'reviews', reviewId: 'rev-1' }, '#/reviews/rev-1'],
    [{ name: 'users' }, '#/users'],
  ];

  for (const [route, hash] of places) {
    it(`write and read ${hash}`, () => {
      expect(formatRoute(route)).to.equal(hash);
      expect(parseRoute(hash)).to.deep.equal(route);
    });
  }

  for (const hash of ['#/', '#apps', '#/other', '#/apps/', '#/apps/a/else', '#/users/1', '#/reviews/1/2', '#//apps']) {
    it(`are not what the host means by “${hash}”`, () => {
      expect(parseRoute(hash)).to.equal(undefined);
    });
  }

  it('begin where there is none', () => {
    expect(parseRoute('')).to.deep.equal({ name: 'apps' });
  });

  it('take broken percent-encoding for the name of something that is not there', () => {
    expect(parseRoute('#/apps/%')).to.deep.equal({ name: 'app', appId: '\uFFFD' });
  });
});
