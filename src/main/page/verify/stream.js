// The liveness check as a video, streamed by Amplify's component. web/ builds it; where it is not built, liveness.js takes still pictures.

import {settings} from '../settings.js';
import {COMPONENT, STREAM_PROBLEMS} from '../words.js';

/** Whether the component is there. */
export const streams = settings.liveness_stream;

/**
 * Shows the component in a place until its check is over.
 * started: the answer of start-liveness. Answers 'complete' or 'cancelled'; throws what `parts/problem.js` shows.
 */
export async function stream(place, started, signal) {
  const {region, credentials} = started.stream;
  const end = plainSockets(settings.localAws);
  try {
    const {check} = await import('/web/liveness.js');
    return await check(place, {
      sessionId: started.liveness_session_id,
      region,
      credentials: {accessKeyId: credentials.access_key_id, secretAccessKey: credentials.secret_access_key, sessionToken: credentials.session_token},
      endpoint: settings.localAws,
      texts: COMPONENT,
      signal,
    });
  } catch (failure) {
    const words = STREAM_PROBLEMS[failure.state] ?? STREAM_PROBLEMS.RUNTIME_ERROR;
    throw Object.assign(new Error(words.detail, {cause: failure}), {...words, code: failure.state ?? 'RUNTIME_ERROR'});
  } finally {
    end();
  }
}

/**
 * The component always asks for wss:, the local AWS has no certificate. The scheme is not signed.
 * Answers what sets the browser's own WebSocket again.
 */
function plainSockets(local) {
  const Native = window.WebSocket;
  const {host} = new URL(local);
  window.WebSocket = class extends Native {
    constructor(address, protocols) {
      const url = new URL(address);
      if (url.host === host) url.protocol = 'ws:';
      super(url, protocols);
    }
  };
  return () => (window.WebSocket = Native);
}
