// Which view is shown, by the address after '#'.

import {announce, h, show} from './dom.js';
import {problem} from './parts/problem.js';

const VIEWS = {
  verify: (id, options) => import('./verify/flow.js').then(view => view.open(id, options)),
  sessions: (id, options) => import('./operator/sessions.js').then(view => view.open(id, options)),
  session: (id, options) => import('./operator/session.js').then(view => view.open(id, options)),
  reviews: (id, options) => import('./operator/reviews.js').then(view => view.open(id, options)),
};

async function route({first = false} = {}) {
  const [name, id] = location.hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  const view = VIEWS[name] ? name : 'verify';
  for (const link of document.querySelectorAll('[data-view]')) {
    if (link.dataset.view === (view === 'session' ? 'sessions' : view)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  try {
    await VIEWS[view](id, {focus: !first});
  } catch (failure) {
    show(h('div', {class: 'wrap head'}, h('h1', {}, 'We cannot show this page'), problem(failure)));
    announce(failure.message);
  }
}

window.addEventListener('hashchange', () => route());
route({first: true});
