// All sessions, state by state.

import {h, newId, show} from '../dom.js';
import {callLog} from '../parts/calls.js';
import {problem} from '../parts/problem.js';
import {progress} from '../parts/progress.js';
import {STATES, state as word, when} from '../words.js';
import {sessions} from './calls.js';

export function open(id, options) {
  const rows = h('tbody', {});
  const none = h('p', {class: 'empty', hidden: true}, 'There are no sessions. ', h('a', {href: '#/verify'}, 'Verify someone'), ' first.');
  const trouble = h('div', {});
  const more = h('button', {type: 'button', hidden: true, onclick: () => load()}, 'Show more');
  const label = newId('state');
  const filter = h('select', {id: label, style: {width: 'auto'}, onchange: () => load(true)}, h('option', {value: ''}, 'All states'),
    ['CREATED', 'DOCUMENT_PROCESSED', 'LIVENESS_STARTED', 'LIVENESS_COMPLETED', 'APPROVED', 'REVIEW', 'DECLINED', 'CANCELLED']
      .map(code => h('option', {value: code}, STATES[code])));
  const waiting = progress();
  let cursor;
  let loaded = [];

  /** The API lists state by state, the oldest first in each; here the newest of what is loaded comes first. */
  async function load(fresh) {
    if (fresh) {
      rows.replaceChildren();
      loaded = [];
      cursor = undefined;
    }
    trouble.replaceChildren();
    none.hidden = true;
    more.disabled = true;
    try {
      const page = await waiting.during('Loading sessions', () => sessions({state: filter.value, cursor}));
      cursor = page.next_cursor;
      loaded = [...loaded, ...page.sessions].sort((one, other) => other.created_at.localeCompare(one.created_at));
      rows.replaceChildren(...loaded.map(row));
    } catch (failure) {
      trouble.replaceChildren(problem(failure));
    }
    more.disabled = false;
    more.hidden = !cursor;
    none.hidden = rows.childElementCount > 0 || Boolean(cursor);
  }

  show(h('div', {class: 'wrap'},
    h('div', {class: 'head'}, h('h1', {}, 'Sessions'), h('p', {class: 'lead'}, 'These are all sessions since dev mode started. The newest comes first.')),
    h('div', {class: 'stack'},
      h('section', {class: 'sheet listing'}, h('div', {class: 'row'}, h('label', {for: label}, 'Show'), filter,
        h('button', {type: 'button', class: 'quiet', onclick: () => load(true)}, 'Reload')), waiting.node,
      h('div', {class: 'table', tabindex: '0', role: 'region', 'aria-label': 'Sessions'},
        h('table', {}, h('thead', {}, h('tr', {}, ['Portrait', 'Session', 'State', 'Reasons', 'Started'].map(title => h('th', {scope: 'col'}, title)))), rows)),
      none, more, trouble),
      callLog())), options);
  return load(true);
}

function row(entry) {
  return h('tr', {'data-session': entry.session_id},
    h('td', {}, entry.images?.portrait ? h('img', {src: entry.images.portrait, alt: '', width: 44, height: 44, class: 'thumb'}) : h('span', {class: 'thumb'})),
    h('td', {}, h('a', {href: `#/session/${encodeURIComponent(entry.session_id)}`, class: 'mono'}, entry.session_id)),
    h('td', {}, tag(entry.state)),
    h('td', {}, entry.reasons.length === 0 ? h('span', {class: 'soft'}, '–') : entry.reasons.map(reason => reason.code.replaceAll('_', ' ')).join(', ')),
    h('td', {}, when(entry.created_at)));
}

export const tag = state => h('span', {class: `tag tone-${state}`}, word(state));
