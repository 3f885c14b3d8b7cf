#!/usr/bin/env python3
"""Sends the contract cases to a running service, over JSON and over gRPC, and checks what the answers must hold.

    contract.py --json http://127.0.0.1:8080 --grpc 127.0.0.1:50051 --image contract.binpb --tally FILE CASES.json ...

The gRPC messages are built from the descriptor image that buf makes of protos/, by the field names of the cases, so this client shares no
code with the service. What a case may expect is written in shared/contract/README.md. FILE gets the counts as JSON.
"""
import argparse
import json
import sys
import urllib.error
import urllib.request

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory

PACKAGE = "dualuse.screening.v1"
INFORMATION = {"", "VERDICT_UNSPECIFIED", "VERDICT_CLEAR"}
SECONDS = 20


class GrpcClient:
    """Screens over gRPC."""

    def __init__(self, address, image):
        pool = descriptor_pool.DescriptorPool()
        files = descriptor_pb2.FileDescriptorSet()
        with open(image, "rb") as stream:
            files.ParseFromString(stream.read())
        for file in files.file:
            pool.Add(file)
        method = pool.FindServiceByName(f"{PACKAGE}.ScreeningService").methods_by_name
        factory = message_factory.MessageFactory(pool)
        self._request = factory.GetPrototype(method["Screen"].input_type)
        response = factory.GetPrototype(method["Screen"].output_type)
        streamed = factory.GetPrototype(method["ScreenStream"].output_type)
        self._channel = grpc.insecure_channel(address)
        self._screen = self._channel.unary_unary(
            f"/{PACKAGE}.ScreeningService/Screen", lambda m: m.SerializeToString(), response.FromString)
        self._stream = self._channel.stream_stream(
            f"/{PACKAGE}.ScreeningService/ScreenStream", lambda m: m.SerializeToString(), streamed.FromString)
        self._health = self._channel.unary_unary("/grpc.health.v1.Health/Check", lambda b: b, lambda b: b)

    def screen(self, request):
        """Answers one request, as JSON."""
        return json_format.MessageToDict(self._screen(self._message(request), timeout=SECONDS))

    def stream(self, requests):
        """Answers many over one stream, as JSON by request id."""
        answers = {}
        for answer in self._stream(iter([self._message(r) for r in requests]), timeout=SECONDS * 3):
            answers[answer.request_id] = (
                {"screening": json_format.MessageToDict(answer.screening)} if answer.HasField("screening")
                else {"error": answer.error.message or str(answer.error.code)})
        return answers

    def serving(self):
        """Whether the health service says SERVING: field 1, value 1."""
        return self._health(b"", timeout=SECONDS) == b"\x08\x01"

    def _message(self, request):
        return json_format.ParseDict(request, self._request())


def post(base, request):
    """Screens over JSON."""
    call = urllib.request.Request(
        f"{base}/v1/screenings", json.dumps(request).encode(), {"Content-Type": "application/json"}, method="POST")
    try:
        with urllib.request.urlopen(call, timeout=SECONDS) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        raise RuntimeError(f"HTTP {error.code}: {error.read().decode(errors='replace')[:500]}") from error


def get(base, path):
    """The text of a page."""
    with urllib.request.urlopen(base + path, timeout=SECONDS) as answer:
        return answer.read().decode()


def problems(answer, expect):
    """What the answer lacks."""
    unknown = set(expect) - {"verdict", "findings", "questions", "authorisation"}
    if unknown:
        yield f"the case expects what this checker does not know: {', '.join(sorted(unknown))}"
    findings = answer.get("findings", [])
    if "verdict" in expect and answer.get("verdict") not in expect["verdict"]:
        yield f"verdict {answer.get('verdict')}, not {' or '.join(expect['verdict'])}"
    if expect.get("findings") == []:
        for finding in findings:
            if finding.get("verdict", "") not in INFORMATION:
                yield f"a finding above information: {finding.get('check')} {finding.get('code', '')}"
    for wanted in expect.get("findings", []):
        if not any(f.get("check") == wanted["check"] and f.get("code", "").startswith(wanted.get("code", "")) for f in findings):
            yield f"no finding {wanted['check']} {wanted.get('code', '')}".rstrip()
    if len(answer.get("questions", [])) < expect.get("questions", 0):
        yield f"{len(answer.get('questions', []))} questions, fewer than {expect['questions']}"
    if "authorisation" in expect:
        covering = [a for a in answer.get("authorisations", []) if a.get("code") == expect["authorisation"]]
        if not covering:
            yield f"no authorisation {expect['authorisation']}"
        elif not all(a.get("conditions") for a in covering):
            yield f"authorisation {expect['authorisation']} without its conditions"


class Tally:
    """Counts, and prints one line a check."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, run):
        """Runs a check: what it yields are its problems."""
        try:
            found = list(run())
        except grpc.RpcError as error:
            found = [f"{error.code().name}: {error.details()}"]
        except Exception as error:  # whatever a broken service makes a client throw is a failed check
            found = [f"{type(error).__name__}: {error}"]
        self.passed += not found
        self.failed += bool(found)
        print(f"  {'FAIL' if found else 'ok  '}  {name}")
        for problem in found:
            print(f"          {problem}")


def check_surface(tally, options, client):
    """What operators rely on beside the screening itself."""
    def says(condition, problem):
        if not condition:
            yield problem

    tally.check("GET /health/live", lambda: says(get(options.json, "/health/live") is not None, "no answer"))
    tally.check("GET /health/ready", lambda: says("Healthy" in get(options.json, "/health/ready"), "not ready"))
    tally.check("gRPC health is SERVING", lambda: says(client.serving(), "not serving"))
    tally.check("GET /metrics counts the screenings",
                lambda: says("dualuse_screenings_total" in get(options.json, "/metrics"), "no dualuse_screenings_total"))


def streamed_problems(answer, expect):
    """What the answer of a stream lacks."""
    if "screening" in answer:
        yield from problems(answer["screening"], expect)
    else:
        yield answer.get("error", "no answer")


def check_stream(tally, cases, client):
    """The same cases over one stream, with a bad one among them that must not end it."""
    bad = {"requestId": "contract-check-bad"}
    answers = {}

    def bad_one():
        answers.update(client.stream([bad] + [c["request"] for c in cases]))
        if "error" not in answers.get(bad["requestId"], {}):
            yield "a request without anything in it was not answered with an error"

    tally.check("gRPC stream: a bad request gets an error of its own", bad_one)
    for case in cases:
        tally.check(f"gRPC stream: {case['name']}",
                    lambda: streamed_problems(answers.get(case["request"]["requestId"], {}), case["expect"]))


def main():
    """Runs every case."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", required=True)
    parser.add_argument("--grpc", required=True)
    parser.add_argument("--image", required=True)
    parser.add_argument("--tally", required=True)
    parser.add_argument("cases", nargs="+")
    options = parser.parse_args()
    tally = Tally()
    client = GrpcClient(options.grpc, options.image)
    for path in options.cases:
        with open(path, encoding="utf-8") as stream:
            cases = json.load(stream)
        for case in cases:
            tally.check(f"JSON: {case['name']}", lambda: problems(post(options.json, case["request"]), case["expect"]))
            tally.check(f"gRPC: {case['name']}", lambda: problems(client.screen(case["request"]), case["expect"]))
        check_stream(tally, cases, client)
    check_surface(tally, options, client)
    with open(options.tally, "w", encoding="utf-8") as stream:
        json.dump({"name": "contract cases", "passed": tally.passed, "failed": tally.failed, "skipped": 0}, stream)
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
