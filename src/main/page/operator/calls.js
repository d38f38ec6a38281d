// What an operator's server calls. In dev mode no credentials are needed.

import {call} from '../api.js';

const at = (id, rest = '') => `/kyc/sessions/${encodeURIComponent(id)}${rest}`;
const query = values => {
  const text = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  return text === '' ? '' : `?${text}`;
};

export const sessions = ({state, cursor} = {}) => call('GET', `/kyc/sessions${query({state, cursor})}`);
export const reviews = ({cursor} = {}) => call('GET', `/kyc/reviews${query({cursor})}`);
export const session = id => call('GET', at(id));
export const report = id => call('GET', at(id, '/report'), {headers: {Accept: 'application/json'}});
export const review = (id, decision, reason) => call('POST', at(id, '/review'), {json: {decision, reason}});

export const cancel = id => call('POST', at(id, '/cancel'));

/** An erasure that needs longer than one call is repeated, as the service asks. */
export async function erase(id) {
  for (let tries = 0; tries < 30; tries++) {
    if ((await eraseOnce(id)).erased_at) return;
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  throw new Error('The erasure takes too long. Try again.');
}
const eraseOnce = id => call('DELETE', at(id));

export const reportPage = id => at(id, '/report');
