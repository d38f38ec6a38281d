package io.kyc.local.stream;

import io.kyc.hash.Sha256;
import io.kyc.local.protocol.SigningKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * The signed address of a stream (AWS General Reference, "Signature Version 4", with the signature in the query). The
 * host is signed without its port by AWS's web component, and with it by others; both are taken.
 */
final class PresignedUrl {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** How far ahead a client's clock may be. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final int LONGEST = 8192;
    private static final int LONGEST_LIFE = 300;
    private static final Pattern CREDENTIAL =
            Pattern.compile("([\\w]{1,128})/((\\d{8})/([a-z0-9-]{1,40})/rekognition/aws4_request)");

    private final String path;
    private final TreeMap<String, String> query;
    private final String scope;
    private final String day;
    private final String region;
    private final String accessKey;

    private PresignedUrl(String path, TreeMap<String, String> query) {
        this.path = path;
        this.query = query;
        Matcher credential = CREDENTIAL.matcher(required("X-Amz-Credential"));
        if (!required("X-Amz-Algorithm").equals("AWS4-HMAC-SHA256")
                || !required("X-Amz-SignedHeaders").equals("host")
                || !credential.matches()) {
            throw StreamException.badSignature("X-Amz-Algorithm must be AWS4-HMAC-SHA256, X-Amz-SignedHeaders host, and"
                    + " X-Amz-Credential <key>/<day>/<region>/rekognition/aws4_request.");
        }
        accessKey = credential.group(1);
        scope = credential.group(2);
        day = credential.group(3);
        region = credential.group(4);
    }

    /**
     * @param uri path and query as in the request line
     * @throws StreamException when it is not a signed address
     */
    static PresignedUrl parse(String uri) {
        if (uri.length() > LONGEST) {
            throw StreamException.invalid("The address must have at most " + LONGEST + " characters.");
        }
        int mark = uri.indexOf('?');
        TreeMap<String, String> query = new TreeMap<>();
        for (String pair : mark < 0 ? new String[0] : uri.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (query.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                throw StreamException.invalid("The address must have each parameter once.");
            }
        }
        return new PresignedUrl(mark < 0 ? uri : uri.substring(0, mark), query);
    }

    private static String decoded(String text) {
        try {
            // A plus is a plus here, and no space.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StreamException.invalid("The address must be percent-encoded.");
        }
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    private String required(String name) {
        return parameter(name)
                .orElseThrow(() -> StreamException.badSignature("The address must have " + name + " and be signed."));
    }

    /**
     * Checks key, token, time and signature.
     *
     * @param host the header {@code Host}
     * @return the signatures of the stream's frames, which start at this address' signature
     * @throws StreamException {@code UnrecognizedClientException} for key and token, otherwise
     *     {@code InvalidSignatureException}
     */
    ChunkSignatures verify(String host, AccessKeys keys, Instant now) {
        AccessKeys.Secret secret = keys.find(accessKey)
                .filter(known -> known.token().equals(parameter("X-Amz-Security-Token")))
                .orElseThrow(() -> StreamException.of(
                        "UnrecognizedClientException", "The security token included in the request is invalid."));
        checkTime(now);
        SigningKey key = SigningKey.of(secret.secret(), day, region, "rekognition");
        String signature = required("X-Amz-Signature");
        if (hosts(host).stream().noneMatch(name -> same(key.sign(toSign(name)), signature))) {
            throw StreamException.badSignature(
                    "The request signature we calculated does not match the signature you provided.");
        }
        return new ChunkSignatures(key, scope, signature);
    }

    private void checkTime(Instant now) {
        try {
            Instant date = LocalDateTime.parse(required("X-Amz-Date"), TIME).toInstant(ZoneOffset.UTC);
            int life = Integer.parseInt(required("X-Amz-Expires"));
            if (life < 1 || life > LONGEST_LIFE || !required("X-Amz-Date").startsWith(day)) {
                throw StreamException.badSignature("X-Amz-Expires must be 1 to " + LONGEST_LIFE
                        + " seconds, and the day in X-Amz-Credential that of X-Amz-Date.");
            }
            if (now.isAfter(date.plusSeconds(life)) || now.isBefore(date.minus(SKEW))) {
                throw StreamException.badSignature("Signature expired or not yet valid: it is of " + date + ", for "
                        + life + " s, and it is " + now + " here.");
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw StreamException.badSignature("X-Amz-Date must be yyyymmddThhmmssZ and X-Amz-Expires a number.");
        }
    }

    private static List<String> hosts(String host) {
        return List.of(host, host.replaceFirst(":\\d+$", ""));
    }

    private String toSign(String host) {
        String parameters = query.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("X-Amz-Signature"))
                .collect(Collectors.toMap(
                        parameter -> SdkHttpUtils.urlEncode(parameter.getKey()),
                        parameter -> SdkHttpUtils.urlEncode(parameter.getValue()),
                        (one, other) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining("&"));
        String request = String.join(
                "\n",
                "GET",
                SdkHttpUtils.urlEncodeIgnoreSlashes(path),
                parameters,
                "host:" + host,
                "",
                "host",
                Sha256.hex(new byte[0]));
        return String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                required("X-Amz-Date"),
                scope,
                Sha256.hex(request.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
