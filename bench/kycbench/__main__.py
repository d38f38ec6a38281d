"""``bench/run`` calls this; its options are described there."""

import argparse
import dataclasses
import io
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import zipfile

from . import forms as form
from . import machine, measure, report
from .front import Front
from .local_aws import LocalAws

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "target/bench"
FUNCTIONS = ("kyc_orchestrator", "document_processor", "liveness_session_manager", "face_comparison")
ALL = ("jvm17", "jvm17-cds", "jvm25", "jvm25-aot", "native", "python")
FULL = {"aws_warm_up": 1500, "cold": 5, "warm_up": 300, "sessions": 300, "verifications": 60, "injected": 15,
        "credentials": 60, "allocation": 50, "crop": 10}
QUICK = {"aws_warm_up": 5, "cold": 1, "warm_up": 5, "sessions": 5, "verifications": 2, "injected": 2,
         "credentials": 2, "allocation": 5, "crop": 2}


def main():
    options = parse()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that what was started is ended too
    if options.report:
        report.write(json.loads(options.report.read_text()), options.out or ROOT / "bench")
        return
    counts = QUICK if options.quick else FULL
    java = str(pathlib.Path(os.environ["JAVA_HOME"]) / "bin/java") if "JAVA_HOME" in os.environ else shutil.which("java")
    java25 = machine.jdk25()
    wanted = options.forms.split(",")
    python = baseline_python(options.baseline_python) if "python" in wanted else None
    java_options = options.java_options.split()
    results = {"machine": machine.describe([j for j in (java, java25) if j], python) | {"java_options": java_options},
               "counts": counts}
    picture = (ROOT / "examples/specimens/passport.jpg").read_bytes()
    WORK.mkdir(parents=True, exist_ok=True)
    with open(WORK / "log.txt", "w") as log:
        aws = LocalAws(java, ROOT, log)
        try:
            session = Session(aws, java, picture, log, counts, results)
            session.add_application(wanted, java25, options.native, java_options)
            if options.credentials:
                session.measure_credentials()
                return
            if python:
                session.add_baseline(python)
            session.measure()
        finally:
            aws.close()
    say("crop")
    classes = f"{WORK / 'classes'}:{ROOT / 'target/classes'}"
    results["crop"] = measure.crop(java, classes, WORK / "large.jpg", counts["crop"])
    results = report.rounded(results)
    whole = not options.quick and not java_options and set(results["forms"]) >= set(ALL) - {"native"}
    out = options.out or (ROOT / "bench" if whole else WORK / "report")  # a part is no record
    (out / "results").mkdir(parents=True, exist_ok=True)
    name = results["machine"]["date"] + ("-quick" if options.quick else "") + ".json"
    (out / "results" / name).write_text(json.dumps(results, indent=1) + "\n")
    report.write(results, out)
    say(f"written to {out / 'README.md'}")


@dataclasses.dataclass
class Subject:
    """A form with all processes that it consists of, and the recording that it is served from."""

    form: form.Form
    group: dict  # name -> form: the application's one function, or the baseline's four
    front: Front


class Session:
    """One run: everything is measured against the same local AWS; starts take turns, so that a busy minute hits all forms."""

    def __init__(self, aws, java, picture, log, counts, results):
        self._aws, self._java, self._picture, self._log, self._counts = aws, java, picture, log, counts
        self._results = results
        self._subjects = []

    def add_application(self, wanted, java25, native, java_options):
        front = Front(self._aws)
        function_zip, client = WORK / "function.zip", WORK / "client"
        plain, jars = form.jvm(self._java, 17, function_zip, WORK, client, java_options)
        say("recording the application's verification")
        measure.record({"app": dataclasses.replace(plain, env=form.PATIENT)}, front, self._picture, self._log)
        found = {"jvm17": lambda: plain, "jvm17-cds": lambda: self._archived(
            jars, front, "jvm17-cds", "JVM 17, class data archive", "app.jsa",
            "-XX:ArchiveClassesAtExit={}", "-XX:SharedArchiveFile={}")}
        if java25:
            plain25, jars25 = form.jvm(java25, 25, function_zip, WORK, client, java_options)
            found |= {"jvm25": lambda: plain25, "jvm25-aot": lambda: self._archived(
                jars25, front, "jvm25-aot", "JVM 25, AOT cache", "app.aot",
                "-XX:AOTCacheOutput={}", "-XX:AOTCache={}")}
        if native:
            found["native"] = lambda: form.native(native, WORK)
        for name, make in found.items():
            if name in wanted:
                made = make()
                self._subjects.append(Subject(made, {"app": made}, front))

    def add_baseline(self, python):
        front = Front(self._aws)
        size = baseline_zip_bytes(python)
        keeping = {name: form.baseline(python, ROOT, name, size, "kyc-sessions") for name in FUNCTIONS}
        say("recording the baseline's verification")
        measure.record(keeping, front, self._picture, self._log)
        self._subjects.append(Subject(keeping["kyc_orchestrator"], keeping, front))

    def measure(self):
        measured = self._results["forms"] = {
            s.form.name: {"title": s.form.title, "zip_bytes": s.form.zip_bytes, "extra_bytes": s.form.extra_bytes}
            for s in self._subjects}
        runs = {name: [] for name in measured}
        say("warming the local AWS up")
        for subject in self._subjects:  # else whoever is measured first meets a slower one
            measure.start_sessions(subject.group, subject.front, self._log, self._counts["aws_warm_up"])
        for turn in range(self._counts["cold"]):
            say(f"starts, turn {turn + 1}")
            for subject in self._subjects:
                runs[subject.form.name].append(measure.cold(subject.form, subject.front, self._picture, self._log))
        for subject in self._subjects:
            say(subject.form.name + ", warm")
            to, found = (subject.group, subject.front, self._picture, self._log), measured[subject.form.name]
            found["cold"] = measure.medians(runs[subject.form.name]) | {"runs": runs[subject.form.name]}
            counts = self._counts
            found["warm"] = measure.warm(*to, counts["warm_up"], counts["sessions"], counts["verifications"])
            found["injected"] = measure.injected(*to, counts["injected"])
            if not subject.form.is_baseline:
                found["credentials"] = measure.credentials(subject.form, *to[1:], counts["credentials"])
            if subject.form.is_baseline:
                found["start_session_without_state"] = self._without_state(subject)
            elif "allocation" not in self._results and subject.form.name != "native":
                self._results["allocation"] = {"form": subject.form.title} | measure.allocation(
                    subject.form, subject.front, self._picture, self._log, self._java, WORK / "classes",
                    counts["allocation"])
            # What is done so far, should the rest fail.
            (WORK / "partial.json").write_text(json.dumps(report.rounded(self._results)))

    def measure_credentials(self):
        """start-liveness alone; says the figures and writes nothing."""
        for subject in self._subjects:
            found = measure.credentials(
                subject.form, subject.front, self._picture, self._log, self._counts["credentials"])
            print(report.table(*report.credentials({subject.form.name: {"title": subject.form.title, "credentials": found}})))

    def _without_state(self, subject):
        alone = dataclasses.replace(subject.form, env={**subject.form.env, "SESSIONS_TABLE": ""})
        warm_up, sessions = self._counts["warm_up"], self._counts["sessions"]
        found = measure.warm({"kyc_orchestrator": alone}, subject.front, b"", self._log, warm_up, sessions, 0)
        return found["routes"]["start-session"]

    def _archived(self, jars, front, name, title, file, dump, use):
        """Makes the archive in a training run: one verification."""
        archive = WORK / file
        archive.unlink(missing_ok=True)
        training = form.with_flags(jars, name, title, [dump.format(archive)])
        say(name + ", training")
        with measure.functions({"app": training}, front, self._log) as started:
            measure.flow_of(training, front, self._picture, {"app": started["app"][0]}).verification()
        return form.with_flags(jars, name, title, [use.format(archive)], archive)


def baseline_python(python):
    done = subprocess.run([python, "-c", "import boto3, PIL"], capture_output=True)
    if done.returncode == 0:
        return python
    say(f"no baseline: {python} lacks boto3 or Pillow (bench/baseline/requirements.txt, option --baseline-python)")
    return None


def baseline_zip_bytes(python):
    """Size of document_processor.zip as the brief packs it: the function with its requirements."""
    code = "import json,importlib.metadata as m;print(json.dumps([str(f.locate()) for d in " \
           "('boto3','botocore','s3transfer','jmespath','python-dateutil','six','urllib3','pillow') " \
           "for f in m.files(d) or [] if f.suffix != '.pyc' and f.locate().is_file()]))"
    listed = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in [*json.loads(listed.stdout), *map(str, (ROOT / "bench/baseline").glob("*.py"))]:
            archive.write(file)
    return len(packed.getvalue())


def parse():
    parser = argparse.ArgumentParser(prog="bench/run", add_help=False)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--native", type=pathlib.Path)
    parser.add_argument("--credentials", action="store_true")
    parser.add_argument("--forms", default=",".join(ALL))
    parser.add_argument("--baseline-python", default=sys.executable)
    parser.add_argument("--java-options", default="")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--report", type=pathlib.Path)
    return parser.parse_args()


def say(what):
    print("bench:", what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
