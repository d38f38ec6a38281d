// One verification after another on each connection, by autocannon; prints a JSON object with what it saw.
// Arguments: base URL, connections, sessions (0: as the seconds allow), seconds, document, frame...
const fs = require('node:fs');
const path = require('node:path');
const autocannon = require(path.resolve('target/bench/node/node_modules/autocannon'));

const [url, connections, sessions, seconds, documentFile, ...frameFiles] = process.argv.slice(2);
const document = fs.readFileSync(documentFile).toString('base64');
const boundary = 'frames-of-the-load-test';
const frames = Buffer.concat([
  ...frameFiles.flatMap((file) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="frames"; filename="f.jpg"\r\n` +
      'Content-Type: image/jpeg\r\n\r\n'),
    fs.readFileSync(file),
    Buffer.from('\r\n'),
  ]),
  Buffer.from(`--${boundary}--\r\n`),
]);

const seen = { started: 0, finished: 0, approved: 0, replays: 0, unexpected: {} };
let number = 0;

function note(step, status, body) {
  const key = `${step} ${status} ${String(body).slice(0, 120)}`;
  seen.unexpected[key] = (seen.unexpected[key] ?? 0) + 1;
}

/** A POST of the flow; `body` and `then` see the session that the connection is at. */
function post(step, body, then) {
  return {
    method: 'POST',
    path: '/kyc/' + step,
    setupRequest: (request, session) => {
      if (step !== 'start-session' && !session.id) return null; // begins anew
      session.key = `load-${process.pid}-${number++}`;
      return {
        ...request,
        headers: {
          'content-type': 'application/json',
          'idempotency-key': session.key,
          ...(session.token ? { authorization: 'Bearer ' + session.token } : {}),
        },
        body: JSON.stringify({ ...(session.id ? { session_id: session.id } : {}), ...body(session) }),
      };
    },
    onResponse: (status, text, session) => {
      if (status !== 200 && status !== 201) {
        note(step, status, text);
        session.id = undefined;
        return;
      }
      session.last = text;
      then(JSON.parse(text), session);
    },
  };
}

/** The same request again: the same answer, whatever became of the session. */
function again(step, body) {
  const request = post(step, body, () => {});
  return {
    ...request,
    setupRequest: (raw, session) => {
      if (!session.id) return null;
      const key = session.key;
      const made = request.setupRequest(raw, session);
      made.headers['idempotency-key'] = key;
      return made;
    },
    onResponse: (status, text, session) => {
      if (status === 200 && text === session.last) seen.replays++;
      else note(step + ' again', status, text);
    },
  };
}

const upload = {
  method: 'POST',
  setupRequest: (request, session) => session.liveness ? {
    ...request,
    path: '/local/liveness/' + session.liveness,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: frames,
  } : null,
  onResponse: (status, text) => { if (status !== 200) note('frames', status, text); },
};

const image = () => ({ image_data: document });
const liveness = (session) => ({ liveness_session_id: session.liveness });
const requests = [
  post('start-session', () => ({ document_type: 'passport' }), (answer, session) => {
    seen.started++;
    session.id = answer.session_id;
    session.token = answer.client_token;
  }),
  post('process-document', image, () => {}),
  again('process-document', image),
  post('start-liveness', () => ({}), (answer, session) => { session.liveness = answer.liveness_session_id; }),
  upload,
  post('complete-liveness', liveness, () => {}),
  post('final-verification', () => ({}), (answer) => {
    seen.finished++;
    if (answer.decision === 'APPROVED') seen.approved++;
  }),
  again('final-verification', () => ({})),
];

const options = { url, connections: Number(connections), requests, timeout: 60, initialContext: {} };
if (Number(sessions) > 0) options.amount = Number(sessions) * requests.length;
else options.duration = Number(seconds);
autocannon(options, (error, result) => {
  if (error) throw error;
  console.log(JSON.stringify({
    ...seen, requests: result.requests.total, errors: result.errors, timeouts: result.timeouts, seconds: result.duration,
  }));
});
