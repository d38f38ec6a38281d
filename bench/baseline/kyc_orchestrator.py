"""Function 4 of the plain baseline: starts sessions and calls the other three functions.

The brief leaves the session's state open and advises DynamoDB: with ``SESSIONS_TABLE`` set, the session is put there and its
status updated after each step; without it, nothing is kept.
"""

import datetime
import json
import os
import uuid

import boto3

from http_event import answer, payload

TABLE = os.environ.get("SESSIONS_TABLE")

lambdas = boto3.client("lambda")
dynamodb = boto3.client("dynamodb") if TABLE else None


def lambda_handler(event, context):
    request = payload(event)
    actions = {
        "start_kyc": start_kyc,
        "process_document": process_document,
        "complete_liveness": complete_liveness,
        "final_verification": final_verification,
    }
    action = actions.get(request.get("action"))
    if action is None:
        return answer(event, 400, {"error": "Unknown action"})
    return answer(event, 200, action(request))


def start_kyc(request):
    session_id = request.get("session_id") or str(uuid.uuid4())
    if TABLE:
        dynamodb.put_item(TableName=TABLE, Item={
            "pk": {"S": f"BASELINE#{session_id}"},
            "sk": {"S": "STATE"},
            "status": {"S": "SESSION_CREATED"},
            "created_at": {"S": datetime.datetime.now(datetime.timezone.utc).isoformat()},
        })
    return {
        "session_id": session_id,
        "status": "SESSION_CREATED",
        "message": "KYC session created successfully",
    }


def process_document(request):
    processed = call("document-processor", request)
    return moved(request, "DOCUMENT_PROCESSED", {"document_processing": processed})


def complete_liveness(request):
    results = call("liveness-session-manager", {**request, "action": "get_results"})
    return moved(request, "LIVENESS_COMPLETED", {"liveness_results": results})


def final_verification(request):
    compared = call("face-comparison", request)
    return moved(request, "VERIFICATION_COMPLETED", {
        "face_comparison": compared["face_comparison"],
        "verification_passed": compared["verification_passed"],
    })


def moved(request, status, result):
    session_id = request["session_id"]
    if TABLE:
        dynamodb.update_item(
            TableName=TABLE,
            Key={"pk": {"S": f"BASELINE#{session_id}"}, "sk": {"S": "STATE"}},
            UpdateExpression="SET #status = :status",
            ExpressionAttributeNames={"#status": "status"},
            ExpressionAttributeValues={":status": {"S": status}})
    return {"session_id": session_id, "status": status, **result}


def call(function, request):
    response = lambdas.invoke(FunctionName=function, Payload=json.dumps(request).encode())
    return json.loads(response["Payload"].read())
