"""The local AWS as a process of its own, and the little of S3 and of the applicant that the benchmark itself needs."""

import datetime
import hashlib
import hmac
import http.client
import pathlib
import re
import subprocess
import urllib.parse

BUCKET = "your-kyc-bucket"
REGION = "us-east-1"
KEY_ID, SECRET = "local", "local-secret"


class LocalAws:
    def __init__(self, java, root, log, heap="3g", recall=False):
        classes, classpath = root / "target/classes", (root / "target/classpath").read_text().strip()
        command = [java, "-Xmx" + heap,  # it keeps every picture of the run in memory
                   "-XX:+UseSerialGC", f"-Dkyc.local.recall={str(recall).lower()}", f"-Dkyc.local.models={root / 'models'}"]
        command += [f"-Dkyc.local.{name}=0" for name in ("port", "s3-port", "dynamodb-port")]
        command += ["-cp", f"{classes}:{classpath}", "io.kyc.local.LocalAwsMain"]
        self._selfies = sorted((root / "examples/specimens").glob("selfie-*.jpg"))
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        exported = {}
        for line in self._process.stdout:
            if match := re.match(r"export (\w+)=(?:http://)?(\S+)", line):
                exported[match[1]] = match[2]
            if "AWS_ENDPOINT_URL_DYNAMODB" in exported:
                break
        else:
            raise RuntimeError("the local AWS did not start")
        names = {"ai": "REKOGNITION", "s3": "S3", "dynamodb": "DYNAMODB"}
        self.addresses = {service: exported["AWS_ENDPOINT_URL_" + name] for service, name in names.items()}

    def close(self):
        self._process.terminate()
        self._process.wait(30)

    def show_face(self, session):
        """Posts the specimen's selfie frames, which are really judged."""
        boundary = "frames-of-the-benchmark"
        parts = b"".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="frames"; filename="{frame.name}"\r\n'
            "Content-Type: image/jpeg\r\n\r\n".encode() + frame.read_bytes() + b"\r\n" for frame in self._selfies)
        body = parts + f"--{boundary}--\r\n".encode()
        status, answer = self._send("ai", "POST", f"/local/liveness/{session}", body,
                                    {"Content-Type": f"multipart/form-data; boundary={boundary}"})
        if status != 200 or b"SUCCEEDED" not in answer:
            raise RuntimeError(f"liveness frames: {status} {answer!r}")

    def get(self, key):
        return self._s3("GET", key, b"")

    def put(self, key, content):
        self._s3("PUT", key, content)

    def _s3(self, method, key, content):
        path = urllib.parse.quote(f"/{BUCKET}/{key}")
        status, body = self._send("s3", method, path, content, signed(self.addresses["s3"], method, path, content))
        if status != 200:
            raise RuntimeError(f"{method} {path}: {status} {body[:300]!r}")
        return body

    def _send(self, service, method, path, body, headers):
        connection = http.client.HTTPConnection(self.addresses[service], timeout=60)
        try:
            connection.request(method, path, body or None, headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()


def signed(host, method, path, content):
    """Headers of an S3 request without a query, by Signature Version 4."""
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    digest = hashlib.sha256(content).hexdigest()
    names = "host;x-amz-content-sha256;x-amz-date"
    canonical = f"{method}\n{path}\n\nhost:{host}\nx-amz-content-sha256:{digest}\nx-amz-date:{now}\n\n{names}\n{digest}"
    scope = f"{now[:8]}/{REGION}/s3/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{now}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = ("AWS4" + SECRET).encode()
    for part in (now[:8], REGION, "s3", "aws4_request"):
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return {"Host": host, "x-amz-date": now, "x-amz-content-sha256": digest,
            "Authorization": f"AWS4-HMAC-SHA256 Credential={KEY_ID}/{scope}, SignedHeaders={names}, Signature={signature}"}
