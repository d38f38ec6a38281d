package io.kyc.local.protocol;

import io.kyc.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks AWS Signature Version 4 of a {@code POST /} without a query, as the AWS JSON protocol signs it (AWS General
 * Reference, "Signing AWS API requests"). It checks the access key, and the signature over method, path, signed headers
 * and body. It does not check the age of the signature, region and service in its scope, session tokens, or
 * permissions.
 *
 * @param accessKey the only accepted access key
 * @param secretKey its secret
 */
public record SignatureV4(String accessKey, String secretKey) {
    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 +Credential=([^/,\\s]+)/((\\d{8})/([^/,\\s]+)/([^/,\\s]+)/aws4_request),? *"
                    + "SignedHeaders=([^,\\s]+),? *Signature=([0-9a-f]{64})");

    /**
     * @param headers by name in any case, values in the order received
     * @param body as received
     * @throws AwsJsonException {@code MissingAuthenticationTokenException}, {@code IncompleteSignatureException},
     *     {@code UnrecognizedClientException} (another access key) or {@code InvalidSignatureException}
     */
    public void check(Map<String, List<String>> headers, byte[] body) {
        Map<String, String> canonical = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> canonical.put(
                name, values.stream().map(v -> v.trim().replaceAll(" +", " ")).collect(Collectors.joining(","))));
        String authorization = canonical.get("Authorization");
        if (authorization == null) {
            throw AwsJsonException.of(400, "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        Matcher parts = AUTHORIZATION.matcher(authorization);
        String date = canonical.get("X-Amz-Date");
        if (!parts.matches() || date == null) {
            throw AwsJsonException.of(400, "IncompleteSignatureException", "Authorization header is malformed");
        }
        if (!parts.group(1).equals(accessKey)) {
            throw AwsJsonException.of(
                    400, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        String request = canonicalRequest(canonical, parts.group(6), body);
        String text = String.join("\n", "AWS4-HMAC-SHA256", date, parts.group(2), Sha256.hex(utf8(request)));
        String signature = SigningKey.of(secretKey, parts.group(3), parts.group(4), parts.group(5))
                .sign(text);
        if (!MessageDigest.isEqual(utf8(signature), utf8(parts.group(7)))) {
            throw AwsJsonException.of(
                    400,
                    "InvalidSignatureException",
                    "The request signature we calculated does not match the signature you provided.");
        }
    }

    private static String canonicalRequest(Map<String, String> headers, String signed, byte[] body) {
        StringBuilder lines = new StringBuilder();
        for (String name : signed.split(";")) {
            lines.append(name.toLowerCase(Locale.ROOT))
                    .append(':')
                    .append(headers.getOrDefault(name, ""))
                    .append('\n');
        }
        String payload =
                "UNSIGNED-PAYLOAD".equals(headers.get("X-Amz-Content-Sha256")) ? "UNSIGNED-PAYLOAD" : Sha256.hex(body);
        return String.join("\n", "POST", "/", "", lines, signed, payload);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
