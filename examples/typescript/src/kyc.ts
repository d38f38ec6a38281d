// A typed client: `npm run generate` makes openapi.ts from docs/openapi.yaml.
import createClient from "openapi-fetch";
import type { components, paths } from "./openapi.js";

export type Problem = components["schemas"]["Problem"];

/** The service refused the request. Branch on `problem.code`; show `problem.detail`; log `problem.request_id`. */
export class KycError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail} (request ${problem.request_id})`);
  }
}

/**
 * @param token an applicant's client token or an operator's JWT; dev mode asks operators for none. For IAM, sign the request in `fetch`.
 */
export function kycClient(baseUrl: string, token?: string) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return createClient<paths>({ baseUrl, headers, fetch: patientFetch });
}

/** Name each new POST with this. Repeated under the same name it gets the first answer, and nothing is paid twice. */
export const idempotencyKey = (key: string = crypto.randomUUID()) => ({ "Idempotency-Key": key });

/** The answer, or the problem as an error. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  if (isProblem(response)) throw new KycError(error as Problem);
  throw new Error(`${response.status} ${response.statusText}`);
}

/** The gateway refuses some requests itself, in a form of its own. */
const isProblem = (response: Response) => response.headers.get("content-type")?.startsWith("application/problem+json") ?? false;

const PATIENCE_MS = 120_000;
const GATEWAYS_MOMENTS = [429, 500, 503];

/** The seconds after which a repetition makes sense: as told by Retry-After, or by ourselves where nobody answered, or the gateway. */
function pauseAfter(response: Response | Error, usual: number): number | undefined {
  if (response instanceof Error) return usual;
  if (response.ok) return undefined;
  const told = response.headers.get("retry-after");
  if (told !== null) return Number(told);
  return !isProblem(response) && GATEWAYS_MOMENTS.includes(response.status) ? usual : undefined;
}

async function patientFetch(request: Request): Promise<Response> {
  const repeatable = request.method !== "POST" || request.headers.has("idempotency-key");
  const giveUp = Date.now() + PATIENCE_MS;
  for (let usual = 1; ; usual *= 2) {
    const response = await fetch(request.clone()).catch((failure: Error) => failure);
    const pause = repeatable ? pauseAfter(response, usual) : undefined;
    if (pause === undefined || Date.now() + pause * 1_000 > giveUp) {
      if (response instanceof Error) throw response;
      return response;
    }
    await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
  }
}
