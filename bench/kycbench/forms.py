"""The forms in which the function can be packaged, and how each is started as Lambda would start it."""

import os
import pathlib
import shutil
import signal
import subprocess
import zipfile
from dataclasses import dataclass, field

from .local_aws import BUCKET, KEY_ID, REGION, SECRET

HANDLER = "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest"
_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"
# As the managed Java runtimes start a function of 512 MB: serial collector, C1 only, 85 % of the memory as heap.
JVM_FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx435m", "-Djava.awt.headless=true"]

# The local AWS's engines, cold on a busy machine, can need more than AWS's own; set for recording only.
PATIENT = {"KYC_AWS_ATTEMPT_TIMEOUT": "PT90S", "KYC_AWS_CALL_TIMEOUT": "PT100S"}


@dataclass
class Form:
    name: str
    title: str
    command: list
    cwd: pathlib.Path
    zip_bytes: int
    is_baseline: bool = False
    extra_bytes: int = 0  # an archive or cache that is deployed beside the zip
    env: dict = field(default_factory=dict)

    def start(self, runtime_api, front, log):
        return subprocess.Popen(self.command, cwd=self.cwd, stdout=log, stderr=log, start_new_session=True,
                                env=environment(runtime_api, front) | self.env)


def environment(runtime_api, front):
    """What Lambda and the template set, without the function's name: by that the function knows Lambda, where open
    operator access is refused. So it is under profile ``prod``; another needs the switch."""
    return {
        "PATH": os.environ["PATH"],
        "AWS_LAMBDA_RUNTIME_API": runtime_api.address,
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "512",
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ACCESS_KEY_ID": KEY_ID,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_EC2_METADATA_DISABLED": "true",
        "_HANDLER": HANDLER,
        "S3_BUCKET": BUCKET,
        "KYC_SECRET": "a secret of the benchmark, 32 or more characters",
        "QUARKUS_PROFILE": "bench",
        "KYC_ACCESS_OPEN": "true",
        "KYC_ACCESS_OPEN_TO_EVERYONE_OUTSIDE_PRODUCTION": "true",
        # A client waits two seconds between two looks at a liveness check; the benchmark does not.
        "KYC_VERIFICATION_LIVENESS_PAUSE": "PT0S",
        "KYC_AWS_ENDPOINT_OVERRIDE": front.ai,
        "QUARKUS_S3_ENDPOINT_OVERRIDE": front.s3,
        "QUARKUS_S3_PATH_STYLE_ACCESS": "true",
        "QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE": front.dynamodb,
        "AWS_ENDPOINT_URL_TEXTRACT": front.ai,
        "AWS_ENDPOINT_URL_REKOGNITION": front.ai,
        "AWS_ENDPOINT_URL_S3": front.s3,
        "AWS_ENDPOINT_URL_DYNAMODB": front.dynamodb,
    }


def stop(process):
    """Ends a function that this benchmark started; Java dumps its archive or cache on the way out."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def exploded(function_zip, work, runtime_client):
    """Unpacks the zip as Lambda does, and again as jars only, which is what class data archives ask for."""
    task = work / "task"
    shutil.rmtree(task, ignore_errors=True)
    with zipfile.ZipFile(function_zip) as archive:
        archive.extractall(task)
    app = work / "app.jar"
    with zipfile.ZipFile(app, "w", zipfile.ZIP_DEFLATED) as jar:
        for file in sorted(task.rglob("*")):
            if file.is_file() and file.relative_to(task).parts[0] != "lib":
                jar.write(file, file.relative_to(task))
    lib = sorted((task / "lib").glob("*.jar"))
    clients = sorted(runtime_client.glob("*.jar"))
    as_directory = ":".join(map(str, [*clients, task, *lib]))
    as_jars = ":".join(map(str, [*clients, app, *lib]))
    return task, as_directory, as_jars


def jvm(java, version, function_zip, work, runtime_client, options=()):
    task, as_directory, as_jars = exploded(function_zip, work, runtime_client)
    command = [java, *JVM_FLAGS, *options, "-cp"]
    size = function_zip.stat().st_size
    plain = Form(f"jvm{version}", f"JVM {version}", [*command, as_directory, _CLIENT, HANDLER], task, size)
    jars = Form(f"jvm{version}-jars", "", [*command, as_jars, _CLIENT, HANDLER], task, size)
    return plain, jars


def with_flags(form, name, title, flags, archive=None):
    command = [form.command[0], *flags, *form.command[1:]]
    extra = archive.stat().st_size if archive else 0
    return Form(name, title, command, form.cwd, form.zip_bytes, extra_bytes=extra)


def native(given, work):
    """``given`` is a bootstrap or the zip that holds it."""
    task = work / "native"
    shutil.rmtree(task, ignore_errors=True)
    task.mkdir(parents=True)
    if given.suffix == ".zip":
        with zipfile.ZipFile(given) as archive:
            archive.extractall(task)
    else:
        for file in [given, *given.parent.glob("*.so")]:  # the picture libraries lie beside it
            shutil.copy(file, task / (file.name if file.suffix == ".so" else "bootstrap"))
    (task / "bootstrap").chmod(0o755)
    packed = given if given.suffix == ".zip" else pathlib.Path(shutil.make_archive(str(work / "native"), "zip", task))
    return Form("native", "native", [str(task / "bootstrap")], task, packed.stat().st_size)


def baseline(python, root, handler, size, table=None):
    source = root / "bench/baseline"
    env = {"_HANDLER": handler + ".lambda_handler", "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(source)}
    if table:
        env["SESSIONS_TABLE"] = table
    return Form("python", "Python baseline", [python, str(source / "bootstrap.py")], source, size, True, env=env)
