"""Function 3 of the plain baseline: compares the document's face with the liveness reference."""

import os

import boto3

from http_event import answer, payload

rekognition = boto3.client("rekognition")


def lambda_handler(event, context):
    request = payload(event)
    bucket = request.get("s3_bucket", os.environ["S3_BUCKET"])
    threshold = float(request.get("similarity_threshold", os.environ.get("SIMILARITY_THRESHOLD", "95.0")))
    source = {"S3Object": {"Bucket": bucket, "Name": request["id_face_s3_key"]}}
    target = {"S3Object": {"Bucket": bucket, "Name": request["liveness_reference_s3_key"]}}

    compared = rekognition.compare_faces(SourceImage=source, TargetImage=target, SimilarityThreshold=0)
    faces_on_id = rekognition.detect_faces(Image=source, Attributes=["DEFAULT"])["FaceDetails"]
    score = max((match["Similarity"] for match in compared["FaceMatches"]), default=0.0)
    is_match = score >= threshold
    return answer(event, 200, {
        "session_id": request["session_id"],
        "face_comparison": {
            "is_match": is_match,
            "similarity_score": score,
            "face_matches": compared["FaceMatches"],
            "unmatched_faces": compared["UnmatchedFaces"],
            "source_image_face_count": len(faces_on_id),
            "target_image_face_count": len(compared["FaceMatches"]) + len(compared["UnmatchedFaces"]),
        },
        "verification_passed": is_match,
        "status": "COMPLETED",
    })
