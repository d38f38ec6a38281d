"""The calls of one verification: what is sent on each route, to the application and to the baseline."""

import base64
import json
import uuid

from .runtime_api import FunctionFailed

ROUTES = ("start-session", "process-document", "start-liveness", "complete-liveness (pending)", "complete-liveness",
          "final-verification", "GET session")


def event(method, path, body=None, token=None):
    """An API Gateway event, payload format 2.0."""
    headers = {"content-type": "application/json", "host": "bench.example"}
    if token:
        headers["authorization"] = "Bearer " + token
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": "",
        "headers": headers,
        "requestContext": {
            "accountId": "123456789012", "apiId": "bench", "domainName": "bench.example", "domainPrefix": "bench",
            "requestId": str(uuid.uuid4()), "routeKey": "$default", "stage": "$default",
            "time": "22/Nov/2026:12:00:00 +0000", "timeEpoch": 1795348800000,
            "http": {"method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1",
                     "userAgent": "bench"},
        },
        "body": json.dumps(body) if body is not None else None,
        "isBase64Encoded": False,
    }


class Flow:
    """Walks through verifications; ``timings`` collects ``(route, seconds)``."""

    def __init__(self, front, picture):
        self._front = front
        self._image = base64.b64encode(picture).decode()
        self.timings = []

    def _call(self, runtime_api, route, request, expected=200):
        self._front.route = route
        answer, seconds = runtime_api.invoke(request)
        body = json.loads(answer["body"])
        if answer["statusCode"] != expected:
            raise FunctionFailed(f"{route}: {answer['statusCode']} {answer['body'][:500]}")
        self.timings.append((route, seconds))
        return body

    def take(self):
        taken, self.timings = self.timings, []
        return taken


class AppFlow(Flow):
    """One function answers all routes."""

    def __init__(self, front, picture, runtime_api):
        super().__init__(front, picture)
        self._function = runtime_api

    def start_session(self):
        return self._post("start-session", {"document_type": "passport"}, None, expected=201)

    def process_document(self, session):
        body = {"session_id": session["session_id"], "image_data": self._image}
        return self._post("process-document", body, session["client_token"])

    def start_liveness(self, session):
        return self._post("start-liveness", {"session_id": session["session_id"]}, session["client_token"])

    def verification(self):
        session = self.start_session()
        mine, token = {"session_id": session["session_id"]}, session["client_token"]
        document = self.process_document(session)
        liveness = self.start_liveness(session)["liveness_session_id"]
        completing = {**mine, "liveness_session_id": liveness}
        self._post("complete-liveness", completing, token, expected=409, route="complete-liveness (pending)")
        self._front.finish_liveness(liveness)
        self._post("complete-liveness", completing, token)
        result = self._post("final-verification", mine, token)
        self._call(self._function, "GET session", event("GET", "/kyc/sessions/" + session["session_id"]))
        return document["document_processing"]["extracted_fields"], result["verification_passed"]

    def _post(self, name, body, token, expected=200, route=None):
        return self._call(self._function, route or name, event("POST", "/kyc/" + name, body, token), expected)


class BaselineFlow(Flow):
    """Each route goes to the function that the brief's data flow names; there is no route that shows a session."""

    def __init__(self, front, picture, functions):
        super().__init__(front, picture)
        self._functions = functions

    def start_session(self):
        return self._post("kyc_orchestrator", "start-session", {"action": "start_kyc"})

    def process_document(self, session):
        body = {"session_id": session["session_id"], "image_data": self._image, "document_type": "passport"}
        return self._post("document_processor", "process-document", body)

    def verification(self):
        session_id = self.start_session()["session_id"]
        document = self.process_document({"session_id": session_id})
        manager = "liveness_session_manager"
        created = self._post(manager, "start-liveness", {"action": "create", "session_id": session_id})
        results = {"action": "get_results", "session_id": session_id, "liveness_session_id": created["session_id"]}
        self._post(manager, "complete-liveness", results, route="complete-liveness (pending)")
        self._front.finish_liveness(created["session_id"])
        liveness = self._post(manager, "complete-liveness", results)
        result = self._post("face_comparison", "final-verification", {
            "session_id": session_id,
            "id_face_s3_key": document["face_s3_key"],
            "liveness_reference_s3_key": liveness["reference_image"]["s3_key"],
        })
        return document["extracted_fields"], result["verification_passed"]

    def _post(self, function, name, body, route=None):
        return self._call(self._functions[function], route or name, event("POST", "/kyc/" + name, body))
