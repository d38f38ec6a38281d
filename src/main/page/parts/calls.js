// The calls that were made, each with its command for a shell and its answer.

import {calls, changes} from '../api.js';
import {curl} from '../curl.js';
import {h} from '../dom.js';
import {seconds} from '../words.js';
import {code, json} from './code.js';

const views = new WeakMap();

/** A timeline that follows the calls while it is on the page. open: whether it starts unfolded. */
export function callLog({open = false, title = 'Calls to the API'} = {}) {
  const list = h('ol', {class: 'timeline'});
  const count = h('span', {class: 'soft'});
  const whole = h('details', {class: 'sheet calls', open}, h('summary', {}, h('span', {role: 'heading', 'aria-level': '2'}, title), ' ', count),
    h('p', {class: 'soft small'}, 'These are all calls that this page made. It uses only the public HTTP API.'), list);
  const draw = () => {
    count.textContent = calls.length === 0 ? '' : `· ${calls.length} ${calls.length === 1 ? 'call' : 'calls'}`;
    list.replaceChildren(...calls.map(entryView));
  };
  const follow = () => (whole.isConnected ? draw() : changes.removeEventListener('change', follow));
  draw();
  // Only once it is on the page: until then it would take itself for gone.
  requestAnimationFrame(() => {
    draw();
    changes.addEventListener('change', follow);
  });
  return whole;
}

function entryView(entry) {
  const known = views.get(entry);
  if (known && known.status === entry.status) return known.node;
  const bad = typeof entry.status === 'number' ? entry.status >= 400 : entry.status === 'none';
  const path = entry.path.startsWith('/') ? entry.path : entry.path.replace(/\?.*$/, '?…');
  const body = h('div', {});
  const details = h('details', {ontoggle: () => {
    if (details.open && body.childElementCount === 0) fill(body, entry);
  }}, h('summary', {}, h('code', {}, `${entry.method} ${path}`),
    h('span', {class: bad ? 'is-fail' : 'is-pass'}, entry.status === undefined ? '…' : entry.status === 'none' ? 'no answer' : String(entry.status)),
    h('span', {class: 'took'}, entry.millis === undefined ? '' : seconds(entry.millis))), body);
  const node = h('li', {class: bad && 'bad', 'data-call': entry.path}, details);
  views.set(entry, {node, status: entry.status});
  return node;
}

function fill(body, entry) {
  body.append(code('As curl command', curl(entry)));
  if (entry.answer !== undefined && entry.answer !== null) body.append(code('Answer', json(entry.answer)));
}
