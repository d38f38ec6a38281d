package io.kyc.verification.upload;

import io.kyc.access.SessionId;
import io.kyc.image.EvidenceKeys;
import io.kyc.image.ImageConfig;
import io.kyc.image.ImageFormat;
import io.kyc.image.ImageLinks;
import io.kyc.image.LinkConfig;
import io.kyc.image.Side;
import io.kyc.image.UploadLink;
import io.kyc.problem.ErrorCode;
import io.kyc.problem.KycException;
import io.kyc.problem.Violations;
import io.kyc.verification.Requester;
import io.kyc.verification.Requests;
import io.kyc.verification.SessionAccess;
import io.kyc.verification.session.Flow;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.SessionRefusals;
import io.kyc.verification.session.Step;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets an applicant upload a picture of the document directly to the bucket. An upload is not evidence:
 * process-document reads it once, checks it and stores what it has read.
 */
@Startup
@Singleton
class Uploads {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final SessionAccess access;
    private final ImageLinks links;
    private final ImageConfig limits;
    private final LinkConfig config;
    private final Clock clock;

    Uploads(SessionAccess access, ImageLinks links, ImageConfig limits, LinkConfig config, Clock clock) {
        if (config.upload().compareTo(SHORTEST) < 0 || config.view().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("kyc.links.upload and kyc.links.view must be at least " + SHORTEST
                    + ", but are " + config.upload() + " and " + config.view());
        }
        this.access = access;
        this.links = links;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws KycException as {@link SessionAccess#open}; {@code out_of_order}, {@code invalid_field}, {@code unsupported_image}
     *     or {@code image_too_large}
     */
    UploadUrl offer(Requests.UploadUrl request, Requester requester) {
        Session session = access.open(new SessionId(request.sessionId()), requester);
        if (!Flow.allows(session, Step.PROCESS_DOCUMENT)) {
            throw SessionRefusals.outOfOrder(session);
        }
        Optional<Side> side = Side.parse(request.side());
        ImageFormat format = format(request, side);
        String key =
                new EvidenceKeys(session.id().value()).upload(session.attempts().document() + 1, side.orElseThrow());
        UploadLink link = links.upload(key, format, request.contentLength(), life(session));
        return new UploadUrl(link.url().toString(), "PUT", link.headers(), key, link.expiresAt());
    }

    private ImageFormat format(Requests.UploadUrl request, Optional<Side> side) {
        Long length = request.contentLength();
        new Violations()
                .require(side.isPresent(), "side", "must be front or back")
                .require(request.contentType() != null, "content_type", "is required")
                .require(
                        length != null && length > 0,
                        "content_length",
                        "must be the size of the picture in bytes, 1 or more")
                .check();
        ImageFormat format = Arrays.stream(ImageFormat.values())
                .filter(known -> known.contentType().equals(request.contentType()))
                .findFirst()
                .orElseThrow(() -> new KycException(
                        ErrorCode.UNSUPPORTED_IMAGE,
                        "The picture must be image/jpeg or image/png. Convert PDF, HEIC, WebP and TIFF first."));
        if (length > limits.maxBytes()) {
            throw new KycException(
                    ErrorCode.IMAGE_TOO_LARGE,
                    "The picture must have at most " + limits.maxBytes() + " bytes. Send a smaller one.");
        }
        return format;
    }

    /** The URL ends with the session, because a later upload would never be read. */
    private Duration life(Session session) {
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        Duration life = left.compareTo(config.upload()) < 0 ? left : config.upload();
        return life.compareTo(SHORTEST) < 0 ? SHORTEST : life;
    }
}
