// Receives events: verifies each post by Standard Webhooks, drops repetitions, answers, and then hands the event on.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from "node:http";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

/** A transition of a session. `data` is described in docs/events.md; take what you know and leave the rest. */
export type KycEvent = {
  type: string;
  timestamp: string;
  data: { id: string; tenant: string; session_id: string; version: string; to: string; [more: string]: unknown };
};

const MOST_BYTES = 1 << 20;
const REMEMBERED_IDS = 10_000;

/**
 * The event, if one of the secrets signed exactly these bytes within the last five minutes.
 *
 * @param secrets the current one; while it is being replaced, also the one before
 * @param body the bytes as they came, never parsed and written again
 * @throws WebhookVerificationError if none did
 */
export function verified(secrets: readonly string[], headers: IncomingHttpHeaders, body: Buffer): KycEvent {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(body, texts) as KycEvent;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
    }
  }
  throw new WebhookVerificationError("no secret signed this, or it is too old");
}

/**
 * A server that takes events.
 *
 * @param handle called once for each event, after it was answered; keep the ids in your database if it must not run twice after a restart
 */
export function receiver(port: number, secrets: readonly string[], handle: (event: KycEvent) => void): Server {
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    try {
      const event = verified(secrets, request.headers, await bytes(request));
      response.writeHead(204).end();
      const id = String(request.headers["webhook-id"]);
      if (seen.has(id)) return;
      seen.add(id);
      if (seen.size > REMEMBERED_IDS) seen.delete(seen.values().next().value!);
      handle(event);
    } catch (error) {
      if (!response.headersSent) response.writeHead(error instanceof WebhookVerificationError ? 401 : 400).end();
      else console.error("the event was taken, but not handled:", error);
    }
  });
  return server.listen(port, "127.0.0.1");
}

async function bytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error("too large for an event");
    parts.push(part);
  }
  return Buffer.concat(parts);
}
