"""A minimal Lambda runtime for the baseline: fetches events, calls the handler, posts its answers.

``_HANDLER`` is ``module.function``; ``AWS_LAMBDA_RUNTIME_API`` is the host and port.
"""

import http.client
import importlib
import json
import os
import sys
import traceback

RUNTIME = "/2018-06-01/runtime/"


def main():
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    try:
        module, _, name = os.environ["_HANDLER"].rpartition(".")
        handler = getattr(importlib.import_module(module), name)
    except Exception as problem:
        post(api, "init/error", failure(problem))
        sys.exit(1)
    while True:
        api.request("GET", RUNTIME + "invocation/next")
        response = api.getresponse()
        event = json.loads(response.read())
        invocation = f"invocation/{response.getheader('Lambda-Runtime-Aws-Request-Id')}/"
        try:
            answer = handler(event, None)
        except Exception as problem:
            post(api, invocation + "error", failure(problem))
            continue
        post(api, invocation + "response", answer)


def post(api, path, body):
    api.request("POST", RUNTIME + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    api.getresponse().read()


def failure(problem):
    traceback.print_exception(problem)
    return {"errorType": type(problem).__name__, "errorMessage": str(problem)}


main()
