"""API Gateway's event (payload format 2.0) or a plain one, alike."""

import base64
import json


def payload(event):
    if "requestContext" not in event:
        return event
    body = event.get("body") or "{}"
    return json.loads(base64.b64decode(body) if event.get("isBase64Encoded") else body)


def answer(event, status, body):
    if "requestContext" not in event:
        return body
    return {"statusCode": status, "headers": {"Content-Type": "application/json"}, "body": json.dumps(body)}
