// Walks the sample person through a verification in dev mode: `npm ci && npm run build && npm start`.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { answer, idempotencyKey, KycError, kycClient } from "./kyc.js";
import { type KycEvent, receiver } from "./webhook.js";

const API = process.env.KYC_URL ?? "http://localhost:8080";
const LOCAL_AWS = process.env.LOCAL_AWS_URL ?? "http://127.0.0.1:4566";
const picture = (name: string) => readFile(new URL(`../../specimens/${name}.jpg`, import.meta.url));

// The backend's receiver of events, if dev mode was told of it (README.md).
const webhookSecret = process.env.KYC_WEBHOOK_SECRET;
const webhookPort = Number(process.env.KYC_WEBHOOK_PORT ?? 4600);
const received: KycEvent[] = [];
const webhook = webhookSecret ? receiver(webhookPort, [webhookSecret], (event) => received.push(event)) : undefined;

// The backend: an operator.
const operator = kycClient(API);
const start = {
  params: { header: idempotencyKey() },
  body: { document_type: "passport", applicant: { last_name: "Lindqvist-Moreau" }, minimum_age: 18 },
} as const;
const session = await answer(operator.POST("/kyc/start-session", start));
console.log(session.session_id, "started; held to", session.accepted);

// The answer was lost? The same request under the same key gets it again.
const again = await operator.POST("/kyc/start-session", start);
assert.equal(again.data?.client_token, session.client_token);
assert.equal(again.response.headers.get("idempotent-replayed"), "true");

// The page: the applicant, with the session's token. Each answer says which call comes next.
const applicant = kycClient(API, session.client_token);
const session_id = session.session_id;
let liveness_session_id = "";
let next: { action: string } | null = session.next;
while (next) {
  console.log("next:", next.action);
  const params = { header: idempotencyKey() };
  switch (next.action) {
    case "process_document": {
      const image_s3_key = await upload(await picture("passport"));
      const body = { session_id, image_s3_key };
      ({ next } = await answer(applicant.POST("/kyc/process-document", { params, body })));
      break;
    }
    case "start_liveness": {
      const check = await answer(applicant.POST("/kyc/start-liveness", { params, body: { session_id } }));
      await showFace((liveness_session_id = check.liveness_session_id));
      next = check.next;
      break;
    }
    case "complete_liveness": {
      const body = { session_id, liveness_session_id };
      ({ next } = await answer(applicant.POST("/kyc/complete-liveness", { params, body })));
      break;
    }
    case "final_verification":
      await answer(applicant.POST("/kyc/final-verification", { params, body: { session_id } }));
      next = null;
      break;
    default:
      throw new Error(`this client does not know the step ${next.action}`);
  }
}

// Only what the backend reads itself counts.
const path = { session_id };
const result = await answer(operator.GET("/kyc/sessions/{session_id}", { params: { path } }));
console.log(result.decision, result.reasons.map((reason) => reason.code));
assert.equal(result.decision, "APPROVED");

// A refusal is a problem with a stable code.
const refused = await answer(operator.GET("/kyc/sessions/{session_id}", { params: { path: { session_id: "not-there-1" } } })).catch(
  (error: unknown) => error,
);
assert(refused instanceof KycError);
assert.equal(refused.problem.code, "session_not_found");
console.log(refused.message);

if (webhook) {
  await untilDecided();
  console.log("events:", received.filter(({ data }) => data.session_id === session_id).map(({ type }) => type));
  const forged = { "webhook-id": "forged_1", "webhook-timestamp": `${Math.floor(Date.now() / 1000)}`, "webhook-signature": "v1,AAAA" };
  const answered = await fetch(`http://127.0.0.1:${webhookPort}/`, { method: "POST", headers: forged, body: "{}" });
  assert.equal(answered.status, 401);
  webhook.close();
}

/** Events come within seconds; their order is not promised. */
async function untilDecided(): Promise<void> {
  const giveUp = Date.now() + 60_000;
  while (!received.some(({ type, data }) => type === "session.approved" && data.session_id === session_id)) {
    assert(Date.now() < giveUp, "no event of the approval came");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Puts a picture that may be too large for a request straight into the bucket. */
async function upload(photo: Buffer): Promise<string> {
  const link = await answer(
    applicant.POST("/kyc/upload-url", {
      body: { session_id, side: "front", content_type: "image/jpeg", content_length: photo.length },
    }),
  );
  const put = await fetch(link.url, { method: link.method, headers: link.headers, body: new Uint8Array(photo) });
  if (!put.ok) throw new Error(`the upload was refused: ${put.status}`);
  return link.s3_key;
}

/** On AWS, Amplify's FaceLivenessDetector streams a video here. Dev mode takes frames of a selfie. */
async function showFace(check: string): Promise<void> {
  const frames = new FormData();
  for (const n of [1, 2, 3, 4]) frames.append("frames", new Blob([new Uint8Array(await picture(`selfie-${n}`))]), `${n}.jpg`);
  const shown = await fetch(`${LOCAL_AWS}/local/liveness/${check}`, { method: "POST", body: frames });
  if (!shown.ok) throw new Error(`the frames were refused: ${shown.status}`);
}
