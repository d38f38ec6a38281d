"""Stands between a function and the local AWS: records the engines' answers, then gives them again, with AWS's latencies if asked.

The answers of the engines (AnalyzeID, DetectFaces, CompareFaces, liveness results) are recorded from the local AWS and replayed by
route; S3, DynamoDB and the making of liveness sessions always reach the local AWS. A latency is the least time a call takes.
"""

import http.client
import json
import threading
import time
import urllib.parse

from .httpd import Response, Server

ENGINES = ("AnalyzeID", "DetectFaces", "CompareFaces")
_RESULTS = "GetFaceLivenessSessionResults"
_HOP_BY_HOP = ("connection", "content-length", "transfer-encoding", "keep-alive")

#: What a call of AWS is taken to cost, in seconds; a table's call and a bucket's call alike for every operation.
AWS_LATENCIES = {"AnalyzeID": 0.9, "DetectFaces": 0.4, "s3": 0.03, "dynamodb": 0.005}

#: We found no published latency of CreateFaceLivenessSession and AssumeRole. Both are small calls without a picture, so
#: both are taken to cost the same: once as little as a call of S3, once about three times that.
CONTROL_CALLS = (0.03, 0.1)


class Front:
    """One for each kind of function, because their pictures differ; ``route`` names the call that is being made."""

    def __init__(self, aws):
        self._aws = aws
        self._local = threading.local()
        self._recorded = {}
        self._liveness = None  # the recorded result: answer, its session, its folder, its pictures
        self._created = {}  # liveness session -> folder asked for
        self._finished = {}  # liveness session -> answer
        self.route = ""
        self.replays = False
        self.latencies = {}
        self._servers = [Server(lambda r, s=service: self._handle(s, r)) for service in ("ai", "s3", "dynamodb")]
        self.ai, self.s3, self.dynamodb = ("http://" + server.address for server in self._servers)

    def close(self):
        for server in self._servers:
            server.close()

    def finish_liveness(self, session):
        """What the applicant does: shows the face. Really judged while recording, given again while replaying."""
        if not self.replays:
            self._aws.show_face(session)
            return
        answer, recorded, folder, pictures = self._liveness
        for key, content in pictures.items():
            self._aws.put(_moved(key, recorded, folder, session, self._created[session]), content)
        self._finished[session] = _moved(answer, recorded, folder, session, self._created[session]).encode()

    def _handle(self, service, request):
        started = time.perf_counter()
        operation = _operation(request) if service != "s3" else "s3"
        response = self._answer(service, operation, request)
        latency = self.latencies.get(operation, self.latencies.get(service, 0.0))
        time.sleep(max(0.0, latency - (time.perf_counter() - started)))
        return response

    def _answer(self, service, operation, request):
        if self.replays and operation in ENGINES:
            return _json(self._recorded[operation, self.route])
        if self.replays and operation == _RESULTS:
            session = json.loads(request.body)["SessionId"]
            if session in self._finished:
                return _json(self._finished[session])
        response = self._forward(service, request)
        if response.status == 200:
            self._remember(operation, request, response)
        return response

    def _remember(self, operation, request, response):
        if operation in ENGINES and not self.replays:
            self._recorded[operation, self.route] = response.body
        elif operation == "CreateFaceLivenessSession":
            output = json.loads(request.body).get("Settings", {}).get("OutputConfig", {})
            self._created[json.loads(response.body)["SessionId"]] = output.get("S3KeyPrefix", "")
        elif operation == _RESULTS and not self.replays:
            answer = json.loads(response.body)
            if answer["Status"] == "SUCCEEDED":
                images = [answer["ReferenceImage"], *answer.get("AuditImages", [])]
                keys = [image["S3Object"]["Name"] for image in images]
                session = answer["SessionId"]
                pictures = {key: self._aws.get(key) for key in keys}
                self._liveness = (response.body.decode(), session, self._created[session], pictures)

    def _forward(self, service, request):
        connections = self._local.__dict__.setdefault("connections", {})
        if service not in connections:
            connections[service] = http.client.HTTPConnection(self._aws.addresses[service], timeout=120)
        upstream = connections[service]
        headers = [(name, value) for name, value in request.headers if name.lower() not in ("expect", "connection")]
        upstream.putrequest(request.method, request.target, skip_host=True, skip_accept_encoding=True)
        for name, value in headers:
            upstream.putheader(name, value)  # Host too: it is signed
        upstream.endheaders(request.body or None)
        answer = upstream.getresponse()
        body = answer.read()
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() not in _HOP_BY_HOP]
        return Response(answer.status, body, kept)


def _operation(request):
    """The operation's name: in the header, or in the form that STS takes."""
    target = request.header("x-amz-target").rpartition(".")[2]
    return target or urllib.parse.parse_qs(request.body.decode(errors="replace")).get("Action", [""])[0]


def _json(body):
    return Response(200, body, [("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-RequestId", "replayed")])


def _moved(text, session, folder, to_session, to_folder):
    return text.replace(folder, to_folder).replace(session, to_session)
