// Shows events as dev mode posts them: `KYC_WEBHOOK_SECRET=whsec_… npm run receive`.
import { receiver } from "./webhook.js";

const secret = process.env.KYC_WEBHOOK_SECRET;
if (!secret) throw new Error("set KYC_WEBHOOK_SECRET to the secret that dev mode was started with");
const port = Number(process.env.KYC_WEBHOOK_PORT ?? 4600);
const former = process.env.KYC_WEBHOOK_FORMER_SECRET;

receiver(port, former ? [secret, former] : [secret], ({ type, data }) =>
  console.log(type, data.session_id, data.reasons ?? ""),
).on("listening", () => console.log(`listening on http://localhost:${port}/`));
