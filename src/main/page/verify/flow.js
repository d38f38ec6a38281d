// The applicant's way: consent, document, liveness, result. One object holds what is known so far.

import {forget} from '../api.js';
import {h, show} from '../dom.js';

const STEPS = [['consent', 'Consent'], ['document', 'Document'], ['liveness', 'Liveness'], ['result', 'Result']];

let flow;

/** Shows the verification under way, or begins a new one. */
export function open(id, options) {
  flow ??= begun();
  return flow.go(flow.step, options);
}

/** A new verification, from its first step. */
export function restart() {
  flow = begun();
  forget();
  location.hash = '#/verify';
  return flow.go('consent');
}

function begun() {
  const state = {step: 'consent', documentType: undefined, session: undefined, photos: {}, read: undefined, frames: [],
    liveness: undefined, result: undefined};
  state.go = async (step, options) => {
    const {view} = await import(`./${step}.js`);
    state.step = step;
    show(h('div', {}, steps(step), view(state)), options);
  };
  return state;
}

function steps(current) {
  const at = STEPS.findIndex(([step]) => step === current);
  return h('div', {class: 'steps'}, h('ol', {class: 'wrap', 'aria-label': 'Steps'}, STEPS.map(([step, title], index) =>
    h('li', {class: index < at && 'done', 'aria-current': index === at && 'step'},
      h('b', {}, title), index < at && h('span', {class: 'heard'}, ' (done)')))));
}
