#!/bin/sh
# Verifies a person over HTTP, call by call, against dev mode (./mvnw quarkus:dev in another terminal).
#
#   examples/verify.sh                                 the sample person, then an impostor with the same passport
#   examples/verify.sh DOCUMENT FRAME FRAME FRAME...   your own pictures: a document and at least three selfie frames
#
# KYC_URL (default http://localhost:8080) and LOCAL_AWS_URL (default http://127.0.0.1:4566) say where things are, KYC_WAIT how
# many seconds to wait for the start (default 180). Exit code 0: the sample is verified and the impostor is not; with own
# pictures: verified. 1: not so. 2: a call failed, or the arguments are wrong. Needs curl, base64, awk and sed.
set -eu

kyc_url=${KYC_URL:-http://localhost:8080}
local_aws_url=${LOCAL_AWS_URL:-http://127.0.0.1:4566}
wait_seconds=${KYC_WAIT:-180}
specimens=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/specimens

fail() {
  echo "verify.sh: $*" >&2
  exit 2
}

for tool in curl base64 awk sed; do
  command -v "$tool" >/dev/null 2>&1 || fail "$tool is needed and was not found"
done
work=$(mktemp -d "${TMPDIR:-/tmp}/kyc-verify.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
answer=$work/answer.json

# Indents JSON: byte by byte, so that it needs nothing but awk.
pretty() {
  LC_ALL=C awk '
    function newline(  i) { printf "\n"; for (i = 0; i < depth; i++) printf "  " }
    {
      for (at = 1; at <= length($0); at++) {
        c = substr($0, at, 1)
        if (quoted) {
          printf "%s", c
          if (escaped) escaped = 0
          else if (c == "\\") escaped = 1
          else if (c == "\"") quoted = 0
        } else if (c == "{" || c == "[") {
          closing = substr($0, at + 1, 1)
          printf "%s", c
          if (closing == "}" || closing == "]") { printf "%s", closing; at++ } else { depth++; newline() }
        } else if (c == "}" || c == "]") { depth--; newline(); printf "%s", c }
        else if (c == ",") { printf "%s", c; newline() }
        else if (c == ":") printf ": "
        else if (c != " ") { printf "%s", c; if (c == "\"") quoted = 1 }
      }
    }
    END { printf "\n" }' "$1"
}

# text NAME: the text of that member in the last answer; the members asked for occur once.
text() { sed -n 's/.*"'"$1"'" *: *"\([^"\\]*\)".*/\1/p' "$answer"; }

# says NAME VALUE: whether a member of the last answer has that value, which is no text.
says() { grep -q "\"$1\" *: *$2" "$answer"; }

# call WHAT URL CURL-ARGUMENTS...: makes a call, its body from standard input where the arguments say so, and prints the answer.
call() {
  what=$1
  url=$2
  shift 2
  result=$(curl -sS --max-time 120 -o "$answer" -w '%{http_code} %{time_total}' "$@" "$url") ||
    fail "$what: no answer from $url"
  status=${result%% *}
  echo
  echo "$what -> $status (${result#* } s)"
  pretty "$answer"
  case $status in
    2??) ;;
    *) fail "$what answered $status; the problem is printed above" ;;
  esac
}

# kyc PATH: posts standard input as the applicant, or as the operator before there is a token.
kyc() {
  if [ -n "$token" ]; then
    call "POST $1" "$kyc_url$1" -H 'Content-Type: application/json' -H "Authorization: Bearer $token" --data-binary @-
  else
    call "POST $1" "$kyc_url$1" -H 'Content-Type: application/json' --data-binary @-
  fi
}

# The port opens before the start is over and answers 500 until then.
wait_for_start() {
  waited=0
  until [ "$(curl -s -o /dev/null --max-time 5 -w '%{http_code}' "$kyc_url/q/health")" = 200 ]; do
    [ "$waited" -gt 0 ] || echo "waiting for $kyc_url/q/health (start it with ./mvnw quarkus:dev)"
    [ "$waited" -lt "$wait_seconds" ] ||
      fail "$kyc_url/q/health did not answer 200 within $wait_seconds s; does ./mvnw quarkus:dev run?"
    sleep 1
    waited=$((waited + 1))
  done
}

# The whole flow. Sets passed (true or false) and compared (whether it came to a comparison of the faces).
# verify DOCUMENT FRAME...
verify() {
  document=$1
  shift
  passed=false
  compared=false

  # The operator's server starts the session; everything after it is the applicant's, with the session's token.
  token=
  echo '{}' | kyc /kyc/start-session
  session=$(text session_id)
  token=$(text client_token)
  [ -n "$session" ] && [ -n "$token" ] || fail "start-session answered without session_id or client_token"

  # Through standard input: as an argument a picture would be too long.
  {
    printf '{"session_id":"%s","image_data":"' "$session"
    base64 <"$document" | tr -d '\r\n'
    printf '"}'
  } | kyc /kyc/process-document
  if ! says face_detected true; then
    echo "verify.sh: no face was found on $document"
    return
  fi

  printf '{"session_id":"%s"}' "$session" | kyc /kyc/start-liveness
  liveness=$(text liveness_session_id)
  [ -n "$liveness" ] || fail "start-liveness answered without liveness_session_id"

  # On AWS the applicant's device streams a video to Rekognition here; the local stand-in takes selfie frames.
  # Copied first: curl gives commas and semicolons in a file's name a meaning.
  frames=
  count=0
  for frame in "$@"; do
    count=$((count + 1))
    cp "$frame" "$work/frame-$count"
    frames="$frames -F frames=@frame-$count"
  done
  cd "$work"
  # shellcheck disable=SC2086 # the names hold no spaces
  call "POST /local/liveness/$liveness ($count frames)" "$local_aws_url/local/liveness/$liveness" $frames
  cd "$OLDPWD"

  printf '{"session_id":"%s","liveness_session_id":"%s"}' "$session" "$liveness" | kyc /kyc/complete-liveness
  if [ "$(text action)" != final_verification ]; then
    echo "verify.sh: the liveness check did not pass"
    return
  fi

  printf '{"session_id":"%s"}' "$session" | kyc /kyc/final-verification
  compared=true
  if says verification_passed true; then
    passed=true
  fi
}

case $# in
  0) ;;
  1 | 2 | 3) fail "usage: examples/verify.sh [DOCUMENT FRAME FRAME FRAME...]" ;;
  *)
    for picture in "$@"; do
      [ -f "$picture" ] && [ -r "$picture" ] || fail "$picture cannot be read"
    done
    ;;
esac

wait_for_start
if [ $# -gt 0 ]; then
  verify "$@"
  echo
  echo "verified: $passed"
  [ "$passed" = true ]
  exit
fi

echo "== The sample person =="
verify "$specimens/passport.jpg" "$specimens/selfie-1.jpg" "$specimens/selfie-2.jpg" "$specimens/selfie-3.jpg" \
  "$specimens/selfie-4.jpg"
sample=$passed

echo
echo "== An impostor with the same passport =="
verify "$specimens/passport.jpg" "$specimens/impostor-selfie-1.jpg" "$specimens/impostor-selfie-2.jpg" \
  "$specimens/impostor-selfie-3.jpg" "$specimens/impostor-selfie-4.jpg"

echo
echo "sample verified: $sample, impostor verified: $passed, impostor compared: $compared"
[ "$sample" = true ] && [ "$passed" = false ] && [ "$compared" = true ]
