"""Function 2 of the plain baseline: makes liveness sessions and fetches their results."""

import os

import boto3

from http_event import answer, payload

rekognition = boto3.client("rekognition")
s3 = boto3.client("s3")


def lambda_handler(event, context):
    request = payload(event)
    if request["action"] == "create":
        return answer(event, 200, create(request))
    return answer(event, 200, results(request))


def create(request):
    bucket = request.get("s3_bucket", os.environ["S3_BUCKET"])
    prefix = request.get("s3_key_prefix", "liveness-sessions")
    session = rekognition.create_face_liveness_session(Settings={
        "OutputConfig": {"S3Bucket": bucket, "S3KeyPrefix": f"{prefix}/{request['session_id']}"},
        "AuditImagesLimit": 4,
    })
    return {
        "session_id": session["SessionId"],
        "status": "CREATED",
        "message": "Liveness session created successfully",
    }


def results(request):
    response = rekognition.get_face_liveness_session_results(SessionId=request["liveness_session_id"])
    found = {"session_id": response["SessionId"], "status": response["Status"]}
    if response["Status"] != "SUCCEEDED":
        return found
    folder = f"liveness-sessions/{request['session_id']}"
    reference = copy(response["ReferenceImage"]["S3Object"], f"{folder}/reference.jpg")
    audits = [
        copy(image["S3Object"], f"{folder}/audit-images/{i}.jpg")
        for i, image in enumerate(response.get("AuditImages", []))
    ]
    return {
        **found,
        "confidence": response["Confidence"],
        "reference_image": {"s3_key": reference},
        "audit_images": [{"s3_key": key} for key in audits],
    }


def copy(source, key):
    s3.copy_object(Bucket=source["Bucket"], Key=key, CopySource={"Bucket": source["Bucket"], "Key": source["Name"]})
    return key
