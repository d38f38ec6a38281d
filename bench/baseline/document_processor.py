"""Function 1 of the plain baseline: reads a document with Textract, cuts the face out of it with Rekognition's box."""

import base64
import io
import os

import boto3
from PIL import Image, ImageOps

from http_event import answer, payload

textract = boto3.client("textract")
rekognition = boto3.client("rekognition")
s3 = boto3.client("s3")

MARGIN = 0.3


def lambda_handler(event, context):
    request = payload(event)
    session_id = request["session_id"]
    document_type = request.get("document_type", "passport")
    image = base64.b64decode(request["image_data"])

    fields = extract_fields(image)
    face = largest_face(image)
    face_key = None
    if face:
        face_key = f"faces/{session_id}/id_face.jpg"
        s3.put_object(Bucket=os.environ["S3_BUCKET"], Key=face_key, Body=crop(image, face), ContentType="image/jpeg")
    return answer(event, 200, {
        "session_id": session_id,
        "document_type": document_type,
        "extracted_fields": fields,
        "face_detected": face is not None,
        "face_s3_key": face_key,
        "status": "PROCESSED",
    })


def extract_fields(image):
    response = textract.analyze_id(DocumentPages=[{"Bytes": image}])
    return {
        field["Type"]["Text"]: field["ValueDetection"]["Text"]
        for document in response["IdentityDocuments"]
        for field in document["IdentityDocumentFields"]
        if field["ValueDetection"]["Text"]
    }


def largest_face(image):
    faces = rekognition.detect_faces(Image={"Bytes": image}, Attributes=["DEFAULT"])["FaceDetails"]
    boxes = [face["BoundingBox"] for face in faces]
    return max(boxes, key=lambda box: box["Width"] * box["Height"], default=None)


def crop(image, box):
    picture = ImageOps.exif_transpose(Image.open(io.BytesIO(image)))
    width, height = picture.size
    left, top = box["Left"] - MARGIN * box["Width"], box["Top"] - MARGIN * box["Height"]
    right = box["Left"] + (1 + MARGIN) * box["Width"]
    bottom = box["Top"] + (1 + MARGIN) * box["Height"]
    face = picture.crop((
        int(max(0, left) * width), int(max(0, top) * height),
        int(min(1, right) * width), int(min(1, bottom) * height)))
    out = io.BytesIO()
    face.convert("RGB").save(out, "JPEG", quality=92)
    return out.getvalue()
