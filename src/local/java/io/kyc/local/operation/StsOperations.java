package io.kyc.local.operation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kyc.local.protocol.AwsJsonException;
import io.kyc.local.protocol.QueryOperation;
import io.kyc.local.store.TemporaryCredentials;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * STS: {@code AssumeRole} and {@code GetCallerIdentity}. Every role can be assumed: trust policies are not looked at. The
 * session policy must be a JSON object; what it allows is not checked here.
 */
public final class StsOperations {
    /** That of DynamoDB local's ARNs, and of all others here. */
    private static final String ACCOUNT = "000000000000";

    private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):role/([\\w+=,.@/-]{1,512})");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final int LONGEST_POLICY = 2048;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TemporaryCredentials credentials;

    public StsOperations(TemporaryCredentials credentials) {
        this.credentials = credentials;
    }

    public List<QueryOperation> all() {
        return List.of(
                new QueryOperation("AssumeRole", this::assumeRole),
                new QueryOperation("GetCallerIdentity", StsOperations::identity));
    }

    private Map<String, Object> assumeRole(Map<String, String> form) {
        String arn = form.getOrDefault("RoleArn", "");
        Matcher role = ROLE.matcher(arn);
        String name = form.getOrDefault("RoleSessionName", "");
        require(role.matches(), "RoleArn", "must be the ARN of a role");
        require(SESSION_NAME.matcher(name).matches(), "RoleSessionName", "must have 2 to 64 of its characters");
        TemporaryCredentials.Grant grant =
                credentials.issue(new TemporaryCredentials.AssumedRole(arn, name, duration(form), policy(form)));
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("AssumedRoleId", "AROA" + "LOCALLOCALLOCALX" + ":" + name);
        user.put(
                "Arn",
                "arn:" + role.group(1) + ":sts::" + role.group(2) + ":assumed-role/"
                        + role.group(3).substring(role.group(3).lastIndexOf('/') + 1) + "/" + name);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("AccessKeyId", grant.accessKeyId());
        keys.put("SecretAccessKey", grant.secretAccessKey());
        keys.put("SessionToken", grant.sessionToken());
        keys.put("Expiration", grant.expiresAt().toString());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("AssumedRoleUser", user);
        result.put("Credentials", keys);
        return result;
    }

    private static Duration duration(Map<String, String> form) {
        String seconds = form.getOrDefault("DurationSeconds", "3600");
        require(seconds.matches("\\d{3,5}"), "DurationSeconds", "must be a number");
        int value = Integer.parseInt(seconds);
        require(value >= 900 && value <= 43_200, "DurationSeconds", "must be from 900 to 43200");
        return Duration.ofSeconds(value);
    }

    private static Optional<String> policy(Map<String, String> form) {
        Optional<String> policy = Optional.ofNullable(form.get("Policy"));
        policy.ifPresent(text -> {
            require(text.length() <= LONGEST_POLICY, "Policy", "must have at most 2048 characters");
            if (!isObject(text)) {
                throw AwsJsonException.of(400, "MalformedPolicyDocument", "This policy contains invalid Json");
            }
        });
        return policy;
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static void require(boolean holds, String parameter, String what) {
        if (!holds) {
            throw AwsJsonException.of(400, "ValidationError", "1 validation error detected: " + parameter + " " + what);
        }
    }

    private static Map<String, Object> identity(Map<String, String> form) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("Arn", "arn:aws:iam::" + ACCOUNT + ":user/local");
        identity.put("UserId", "AIDALOCALLOCALLOCALX");
        identity.put("Account", ACCOUNT);
        return identity;
    }
}
