// What an operator's server calls. In dev mode nobody asks who it is.

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
export const erase = id => call('DELETE', at(id));
export const reportPage = id => at(id, '/report');
