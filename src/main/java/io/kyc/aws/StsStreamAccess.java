package io.kyc.aws;

import static io.kyc.aws.AwsCalls.required;

import io.kyc.access.DerivedKeys;
import io.kyc.access.RotatedHash;
import io.kyc.liveness.LivenessConfig;
import io.kyc.liveness.LivenessStream;
import io.kyc.liveness.StreamAccess;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Grants the stream by {@code AssumeRole} of STS: for 15 minutes, the least that STS gives, and by a session policy for
 * one action. Rekognition has no resource to name for it, so the credentials could stream any check whose id their
 * holder knows.
 */
@Startup
@Singleton
class StsStreamAccess implements StreamAccess {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}");
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String STREAM_ALONE =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"rekognition:StartFaceLivenessSession\",\"Resource\":\"*\"}]}";
    private static final Duration DOWN = Duration.ofSeconds(10);

    private final StsClient sts;
    private final AwsCalls calls;
    private final RotatedHash names;
    private final Optional<String> role;

    StsStreamAccess(StsClient sts, AwsCalls calls, DerivedKeys keys, LivenessConfig config) {
        this.sts = sts;
        this.calls = calls;
        this.names = keys.hash("liveness-stream/1");
        this.role = config.streamRole();
        role.filter(arn -> !ROLE.matcher(arn).matches()).ifPresent(arn -> {
            throw new IllegalStateException(
                    "kyc.liveness.stream-role must be the ARN of a role, such as arn:aws:iam::123456789012:role/kyc-stream, but is "
                            + arn);
        });
    }

    @Override
    public boolean isOn() {
        return role.isPresent();
    }

    @Override
    public Optional<LivenessStream> grant(String subject) {
        return role.map(arn -> granted(arn, names.current().hex(subject)));
    }

    /** CloudTrail shows the session's name, so it names nobody. */
    private LivenessStream granted(String arn, String sessionName) {
        AssumeRoleRequest request = AssumeRoleRequest.builder()
                .roleArn(arn)
                .roleSessionName(sessionName)
                .durationSeconds(Math.toIntExact(LIFETIME.toSeconds()))
                .policy(STREAM_ALONE)
                .build();
        try {
            Credentials granted = required(
                    calls.make("Sts.AssumeRole", () -> sts.assumeRole(request)).credentials());
            return new LivenessStream(
                    sts.serviceClientConfiguration().region().id(),
                    new LivenessStream.Credentials(
                            required(granted.accessKeyId()),
                            required(granted.secretAccessKey()),
                            required(granted.sessionToken()),
                            required(granted.expiration())));
        } catch (KycException e) {
            // Also for a role that may not be assumed: the set-up is wrong, and the applicant can only try again later.
            throw new KycException(
                            ErrorCode.AWS_UNAVAILABLE,
                            "The liveness check cannot start at the moment. No data was lost. Try again later.",
                            e)
                    .withRetryAfter(DOWN);
        }
    }
}
