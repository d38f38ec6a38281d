// The public HTTP API, the local liveness port and presigned uploads. Every call is kept, to be looked at.

import {settings} from './settings.js';

/** A call that was refused or not answered. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? body.title ?? 'The call failed. Try again.');
    Object.assign(this, {status, code: body.code ?? 'unknown', title: body.title, detail: body.detail, next: body.next,
      violations: body.violations ?? [], requestId: body.request_id, retryAfter});
  }
}

/** The calls made since the last `forget`, oldest first. */
export const calls = [];
export const changes = new EventTarget();

export function forget() {
  calls.length = 0;
  changes.dispatchEvent(new Event('change'));
}

/**
 * Makes a call.
 * path: of the API, or a whole URL. json: the body. shown: the body as it is shown, with file names in place of pictures.
 * form: FormData. blob: bytes. files: names of what form or blob holds. token: the applicant's. Answers the parsed body.
 */
export async function call(method, path, {json, shown, form, blob, files = [], headers = {}, token, timeout = 90_000} = {}) {
  const url = path.startsWith('/') ? location.origin + path : path;
  const entry = {method, path, url, shown: shown ?? json, files, token, headers, kind: form ? 'form' : blob ? 'blob' : 'json',
    at: new Date(), status: undefined, millis: undefined, answer: undefined};
  calls.push(entry);
  changes.dispatchEvent(new Event('change'));
  const started = performance.now();
  try {
    const response = await fetch(url, {
      method,
      headers: {...(json ? {'Content-Type': 'application/json'} : {}), ...(token ? {Authorization: `Bearer ${token}`} : {}), ...headers},
      body: json ? JSON.stringify(json) : form ?? blob,
      signal: AbortSignal.timeout(timeout),
    });
    const text = await response.text();
    entry.status = response.status;
    entry.answer = parsed(text);
    if (!response.ok) {
      throw new Problem(response.status, typeof entry.answer === 'object' && entry.answer ? entry.answer : {},
        Number(response.headers.get('Retry-After')) || undefined);
    }
    return entry.answer;
  } catch (failure) {
    if (failure instanceof Problem) throw failure;
    entry.status = 'none';
    throw new Problem(0, failure.name === 'TimeoutError'
      ? {code: 'no_answer', title: 'No answer in time', detail: 'The service took too long to answer. Try again.'}
      : {code: 'not_reached', title: 'No connection', detail: `There is no answer from ${new URL(url).origin}. Check that ./mvnw quarkus:dev is running.`});
  } finally {
    entry.millis = Math.round(performance.now() - started);
    changes.dispatchEvent(new Event('change'));
  }
}

function parsed(text) {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** A session, from the applicant's side: the token goes along with each call. */
export class ApplicantSession {
  constructor(started) {
    this.id = started.session_id;
    this.token = started.client_token;
    this.expiresAt = started.expires_at;
  }

  /** What the operator's server does; in dev mode it is open to everyone. */
  static async start(wishes) {
    return new ApplicantSession(await call('POST', '/kyc/start-session', {json: wishes}));
  }

  post(path, fields, shown) {
    return call('POST', path, {token: this.token, json: {session_id: this.id, ...fields},
      shown: shown && {session_id: this.id, ...shown}});
  }

  /** photos: front and perhaps back, as `photo/file.js` makes them. */
  async processDocument({front, back}, documentType) {
    const sent = await this.#sent('image', 'front', front);
    const alsoSent = back ? await this.#sent('back_image', 'back', back) : {fields: {}, shown: {}};
    const type = documentType ? {document_type: documentType} : {};
    return this.post('/kyc/process-document', {...type, ...sent.fields, ...alsoSent.fields},
      {...type, ...sent.shown, ...alsoSent.shown});
  }

  /** Small pictures go along in base64, large ones to the bucket first, past the function. */
  async #sent(prefix, side, photo) {
    if (photo.blob.size > LARGE) {
      const key = await this.#upload(side, photo);
      return {fields: {[`${prefix}_s3_key`]: key}, shown: {[`${prefix}_s3_key`]: key}};
    }
    return {fields: {[`${prefix}_data`]: await base64(photo.blob)}, shown: {[`${prefix}_data`]: {file: photo.name}}};
  }

  async #upload(side, photo) {
    const target = await this.post('/kyc/upload-url',
      {side, content_type: photo.blob.type, content_length: photo.blob.size});
    const headers = Object.fromEntries(Object.entries(target.headers ?? {})
      .filter(([name]) => !/^(host|content-length)$/i.test(name)));
    await call(target.method ?? 'PUT', target.url, {blob: photo.blob, files: [photo.name], headers});
    return target.s3_key;
  }

  /** photosensitive: the applicant asks for a check without flashing colours. */
  startLiveness(photosensitive) {
    return this.post('/kyc/start-liveness', photosensitive ? {photosensitive} : {});
  }

  /** In place of a video, the local AWS takes still frames. */
  sendFrames(livenessId, frames) {
    const form = new FormData();
    frames.forEach(frame => form.append('frames', frame.blob, frame.name));
    return call('POST', `${settings.localAws}/local/liveness/${livenessId}`, {form, files: frames.map(frame => frame.name)});
  }

  completeLiveness(livenessId) {
    return this.post('/kyc/complete-liveness', {liveness_session_id: livenessId});
  }

  finalVerification() {
    return this.post('/kyc/final-verification', {});
  }

  status() {
    return call('GET', `/kyc/sessions/${this.id}/status`, {token: this.token});
  }
}

/** Above this a photo is uploaded to the bucket instead of travelling in the request, which has 6 MB at most. */
const LARGE = 2 * 1024 * 1024;

function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
