package io.kyc.verification;

import io.kyc.image.ImageLinks;
import io.kyc.image.LinkConfig;
import io.kyc.verification.session.DocumentEvidence;
import io.kyc.verification.session.LivenessEvidence;
import io.kyc.verification.session.Session;
import io.kyc.verification.session.StoredImage;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes links with which operators look at evidence. */
@Singleton
public class EvidenceLinks {
    private final ImageLinks links;
    private final LinkConfig config;
    private final Clock clock;

    EvidenceLinks(ImageLinks links, LinkConfig config, Clock clock) {
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    public SessionImages of(Session session) {
        Optional<DocumentEvidence.Pictures> pictures =
                session.facts().document().map(DocumentEvidence::pictures);
        Optional<LivenessEvidence> liveness = session.facts().liveness();
        return new SessionImages(
                link(pictures.map(shown -> shown.sides().front())),
                link(pictures.flatMap(shown -> shown.sides().back())),
                link(pictures.flatMap(DocumentEvidence.Pictures::portrait).map(DocumentEvidence.Portrait::image)),
                link(liveness.flatMap(LivenessEvidence::reference)),
                liveness.map(LivenessEvidence::audits).orElse(List.of()).stream()
                        .map(image -> link(Optional.of(image)))
                        .toList(),
                clock.instant().plus(config.view()));
    }

    private String link(Optional<StoredImage> image) {
        return image.map(stored -> links.view(stored.key(), config.view()).toString())
                .orElse(null);
    }
}
